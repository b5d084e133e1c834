"""A decision tree must lead somewhere for every answer, on every day, and never in a circle."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any

from cases.checks.desk import Desk
from cases.findings import Finding
from cases.markdown import PLACEHOLDER
from cases.names import did_you_mean
from cases.path import DAYS_IN
from cases.rulebook import FIRST_DAY, Rule
from cases.tree import Ask, Compare, InForce, Tree, targets
from cases.yamlfile import Where

TERM_UNITS = frozenset(DAYS_IN)


def broken(desk: Desk) -> Iterator[Finding]:
    """Find what would keep a tree from being followed; a misshapen tree is not looked at."""
    if isinstance(desk.model, Tree):
        yield from faults(desk, desk.model)


def faults(desk: Desk, tree: Tree) -> Iterator[Finding]:
    """Find the same in a tree that has been read already; `desk` holds its document."""
    yield from _ways(desk, tree)
    for name, node in tree.nodes.items():
        yield from _node(desk, name, node)
    yield from _conclusions(desk, tree)
    yield from _advice(desk, tree)


def _ways(desk: Desk, tree: Tree) -> Iterator[Finding]:
    known = {*tree.nodes, *tree.conclusions}
    for name in set(tree.nodes) & set(tree.conclusions):
        problem = f"A node and a conclusion are both named '{name}'."
        yield desk.find(("conclusions", name), problem, "Rename one of them.")
    if tree.start not in tree.nodes:
        remedy = did_you_mean(tree.start, tree.nodes) or "Name one of the nodes."
        yield desk.find(("start",), f"The first node '{tree.start}' does not exist.", remedy)
    for name, node in tree.nodes.items():
        for where, to in targets(node):
            if to not in known:
                remedy = did_you_mean(to, known) or "Add it, or lead elsewhere."
                place = ("nodes", name, *where)
                yield desk.find(place, f"'{to}' is no node and no conclusion.", remedy)
    circle = _circle(tree)
    if circle:
        problem = f"The tree goes round in a circle: {' → '.join(circle)}."
        yield desk.find(("nodes", circle[0]), problem, "Let one of them lead to a conclusion.")
    seen = _reached(tree)
    for part, names in (("nodes", tree.nodes), ("conclusions", tree.conclusions)):
        for name in names:
            if name not in seen:
                yield desk.find((part, name), "Nothing leads here.", "Lead to it, or remove it.")


def _circle(tree: Tree) -> list[str]:
    done: set[str] = set()

    def visit(name: str, above: list[str]) -> list[str]:
        if name in above:
            return [*above[above.index(name) :], name]
        if name in done or name not in tree.nodes:
            return []
        for _, to in targets(tree.nodes[name]):
            found = visit(to, [*above, name])
            if found:
                return found
        done.add(name)
        return []

    for name in tree.nodes:
        found = visit(name, [])
        if found:
            return found
    return []


def _reached(tree: Tree) -> set[str]:
    seen, waiting = {tree.start}, [tree.start]
    while waiting:
        node = tree.nodes.get(waiting.pop())
        for _, to in targets(node) if node else ():
            if to not in seen:
                seen.add(to)
                waiting.append(to)
    return seen


def _node(desk: Desk, name: str, node: Ask | Compare | InForce) -> Iterator[Finding]:
    where = ("nodes", name)
    if isinstance(node, Ask):
        yield from _ask(desk, where, node)
        return
    rule = desk.library.rules.get(node.rule)
    if rule is None:
        yield desk.unknown((*where, "rule"), "rule", node.rule, desk.library.rules)
        return
    if isinstance(node, Compare):
        yield from _compare(desk, where, node, rule)
    else:
        yield from _versions(desk, (*where, "versions"), node.versions, rule)
    if node.absent is None and not _always(rule):
        problem = f"Rule '{node.rule}' does not hold on every day since {FIRST_DAY}."
        yield desk.find(where, problem, "Add `absent:` with where to go on those days.")


def _ask(desk: Desk, where: Where, node: Ask) -> Iterator[Finding]:
    question = desk.library.questions.get(node.question)
    if question is None:
        known = desk.library.questions
        yield desk.unknown((*where, "question"), "question", node.question, known)
        return
    if question.kind != "choice":
        problem = f"'{node.question}' is a duration; it has no answers to name."
        yield desk.find(where, problem, "Use `kind: compare` with a rule.")
        return
    for option in question.options:
        if option not in node.answers:
            problem = f"The answer '{option}' leads nowhere."
            yield desk.find((*where, "answers"), problem, f"Add `{option}:` with where to go.")
    for option in node.answers:
        if option not in question.options:
            yield desk.unknown((*where, "answers", option), "answer", option, question.options)


def _compare(desk: Desk, where: Where, node: Compare, rule: Rule) -> Iterator[Finding]:
    question = desk.library.questions.get(node.question)
    if question is None or question.kind != "duration":
        problem = f"'{node.question}' is not a question about a duration."
        yield desk.find((*where, "question"), problem, "Compare a duration, or use `kind: ask`.")
    for version in rule.versions:
        if version.unit not in TERM_UNITS:
            problem = f"Rule '{node.rule}' sets no term in one of its versions."
            remedy = "Compare with a rule whose versions all have days, weeks, months or years."
            yield desk.find((*where, "rule"), problem, remedy)
            return


def _versions(desk: Desk, where: Where, named: Collection[str], rule: Rule) -> Iterator[Finding]:
    names = [version.name for version in rule.versions]
    if None in names:
        problem = "A version of this rule has no `name`."
        yield desk.find(where, problem, "Name each version in its file.")
        return
    for name in names:
        if name not in named:
            problem = f"The version '{name}' leads nowhere."
            yield desk.find(where, problem, f"Add `{name}:` with where to go.")
    for name in named:
        if name not in names:
            yield desk.unknown(where, "version", name, [one for one in names if one])


def _conclusions(desk: Desk, tree: Tree) -> Iterator[Finding]:
    for name, conclusion in tree.conclusions.items():
        where = ("conclusions", name)
        if not conclusion.advice and not conclusion.contacts:
            problem = "This conclusion advises nothing."
            yield desk.find(where, problem, "Add `advice:`, or `contacts:` for a red flag.")
        for index, key in enumerate(conclusion.advice):
            if key not in tree.advice:
                yield desk.unknown((*where, "advice", index), "advice", key, tree.advice)
        yield from _figures(desk, where, conclusion.because)


def _advice(desk: Desk, tree: Tree) -> Iterator[Finding]:
    used = {name for conclusion in tree.conclusions.values() for name in conclusion.advice}
    for name, advice in tree.advice.items():
        where = ("advice", name)
        if name not in used:
            yield desk.find(where, "No conclusion gives this advice.", "Use it, or remove it.")
        for actor in advice.actors():
            if actor not in desk.library.actors:
                yield desk.unknown((*where, "actor"), "actor", actor, desk.library.actors)
        yield from _conditions(desk, where, advice.when)
        yield from _terms(desk, where, {**advice.below, **advice.reached})
        for named in (*advice.absent, *advice.begun_under):
            if named not in desk.library.rules:
                yield desk.unknown(where, "rule", named, desk.library.rules)
        for key, version in advice.versions.items():
            rule = desk.library.rules.get(key)
            names = [one.name or "" for one in rule.versions] if rule else []
            if version not in names:
                yield desk.unknown((*where, "versions", key), "version", version, names)
        yield from _figures(desk, where, advice.because)


def _conditions(desk: Desk, where: Where, when: dict[str, list[str]]) -> Iterator[Finding]:
    for key, answers in when.items():
        question = desk.library.questions.get(key)
        if question is None:
            yield desk.unknown((*where, "when", key), "question", key, desk.library.questions)
            continue
        for answer in answers:
            if answer not in question.options:
                yield desk.unknown((*where, "when", key), "answer", answer, question.options)


def _terms(desk: Desk, where: Where, terms: dict[str, str]) -> Iterator[Finding]:
    for key, name in terms.items():
        rule, question = desk.library.rules.get(name), desk.library.questions.get(key)
        if rule is None:
            yield desk.unknown(where, "rule", name, desk.library.rules)
        elif not any(version.unit in TERM_UNITS for version in rule.versions):
            problem = f"Rule '{name}' sets no term."
            yield desk.find(where, problem, "Compare with a rule that has days, weeks or months.")
        if question is None or question.kind != "duration":
            problem = f"'{key}' is not a question about a duration."
            yield desk.find(where, problem, "Compare a duration, e.g. `time-off`.")


def _figures(desk: Desk, where: Where, because: list[str]) -> Iterator[Finding]:
    """Find figures of rules that the thing does not rest on: they might not hold on its day."""
    part: Any = desk.part(*map(str, where))
    texts = [text for value in part.values() if isinstance(value, dict) for text in value.values()]
    figures = {
        found[2]
        for text in texts
        if isinstance(text, str)
        for found in PLACEHOLDER.finditer(text)
        if found[1] == "rule"
    }
    for name in sorted(figures - set(because)):
        problem = f"The figure of rule '{name}' is used, but the rule is not in `because`."
        yield desk.find(where, problem, "Add it there, so that the text is not shown without it.")


def _always(rule: Rule) -> bool:
    first, last = rule.versions[0], rule.versions[-1]
    return (first.begins or FIRST_DAY) <= FIRST_DAY and last.ends is None and not rule.gaps
