"""A decision tree must lead somewhere for every answer, on every day, and never in a circle."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any

from cases.reading.desk import Desk
from cases.reading.findings import ContentError, Finding
from cases.reading.library import Library
from cases.reading.names import did_you_mean
from cases.reading.yamlfile import Where, read
from cases.reference.checks import unknown_versions
from cases.reference.question import Question
from cases.reference.rule import DAYS_IN, FIRST_DAY, Rule
from cases.text.graph import circle, spread
from cases.text.markdown import PLACEHOLDER
from cases.trees.shape import Ask, Compare, InForce, Tree, targets

TERM_UNITS = frozenset(DAYS_IN)


def sound(name: str, library: Library) -> Tree:
    """Return a tree that can be followed to an end.

    Raises:
        UnknownName: There is no such tree; the message names the nearest.
        ContentError: Its file does not fit, or the tree cannot be followed.
    """
    tree = library.one(Tree, name)
    found = list(faults_of(name, library))
    if found:
        raise ContentError(found)
    return tree


def faults_of(name: str, library: Library) -> Iterator[Finding]:
    """Find what would keep a tree of the library from being followed."""
    document = read(library.files(Tree)[name])
    yield from broken(Desk(document, library, Tree, library.one(Tree, name)))


def broken(desk: Desk) -> Iterator[Finding]:
    """Find what would keep a tree from being followed; a misshapen tree is not looked at.

    Names of rules, questions and actors are not looked at: that is done in every file.
    """
    tree = desk.model
    if not isinstance(tree, Tree):
        return
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
    yield from _lost(desk, tree)


def _lost(desk: Desk, tree: Tree) -> Iterator[Finding]:
    """Find circles, and what no way leads to."""

    def onward(name: str) -> list[str]:
        node = tree.nodes.get(name)
        return [to for _, to in targets(node)] if node else []

    found = circle(tree.nodes, onward)
    if found:
        problem = f"The tree goes round in a circle: {' → '.join(found)}."
        yield desk.find(("nodes", found[0]), problem, "Let one of them lead to a conclusion.")
    seen = spread([tree.start], onward)
    for part, names in (("nodes", tree.nodes), ("conclusions", tree.conclusions)):
        for name in names:
            if name not in seen:
                yield desk.find((part, name), "Nothing leads here.", "Lead to it, or remove it.")


def _node(desk: Desk, name: str, node: Ask | Compare | InForce) -> Iterator[Finding]:
    where = ("nodes", name)
    if isinstance(node, Ask):
        yield from _ask(desk, where, node)
        return
    rule = desk.library.all(Rule).get(node.rule)
    if rule is None:
        return
    if isinstance(node, Compare):
        yield from _compare(desk, where, node, rule)
    else:
        yield from _versions(desk, (*where, "answers"), node.answers, rule)
    if node.not_in_force is None and not _always(rule):
        problem = f"Rule '{node.rule}' does not hold on every day since {FIRST_DAY}."
        yield desk.find(where, problem, "Add `not_in_force:` with where to go on those days.")


def _ask(desk: Desk, where: Where, node: Ask) -> Iterator[Finding]:
    question = desk.library.all(Question).get(node.question)
    if question is None:
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
    question = desk.library.all(Question).get(node.question)
    if question and question.kind != "duration":
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
        yield from _conditions(desk, where, advice.when)
        yield from _terms(desk, where, {**advice.below, **advice.reached})
        yield from unknown_versions(desk, where, advice.in_version)
        yield from _figures(desk, where, advice.because)


def _conditions(desk: Desk, where: Where, when: dict[str, list[str]]) -> Iterator[Finding]:
    for key, answers in when.items():
        question = desk.library.all(Question).get(key)
        for answer in answers if question else ():
            if question and answer not in question.options:
                yield desk.unknown((*where, "when", key), "answer", answer, question.options)


def _terms(desk: Desk, where: Where, terms: dict[str, str]) -> Iterator[Finding]:
    for key, name in terms.items():
        rule, question = desk.library.all(Rule).get(name), desk.library.all(Question).get(key)
        if rule and not any(version.unit in TERM_UNITS for version in rule.versions):
            problem = f"Rule '{name}' sets no term."
            yield desk.find(where, problem, "Compare with a rule that has days, weeks or months.")
        if question and question.kind != "duration":
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
