"""A decision tree as the front end walks it: every stretch of time resolved, all languages in.

Shape (texts are maps of languages; `html` is rendered and safe):

    format, kind ("tree"), name, version, title, summary, revised, words {...}, entries {key: …}
    questions {name: {ask, hint, kind, options [{id, label, meaning}]}}
    epochs [{from, nodes {name: node}, start,
        bands {node or conclusion: {question: [{days or before, label}]}}}]: the stretches to choose
        from there, by their first number of days or as "begun before that day"
    conclusions {name: [variant]}, advice {name: [variant]}: a variant holds from the epoch `since`
        up to and including the epoch `until`; advice without a variant is not given then
    situations [{case, title, text, date, facts}]
    actors {phase: [{entry, title, html, regions}]}   only where conclusions name a phase
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from cases.reading.library import Library
from cases.reading.shape import Text
from cases.reference.actor import Actor
from cases.reference.page import Page
from cases.reference.question import Question
from cases.reference.rule import Rule, first_days, rules_hold
from cases.text import words
from cases.text.amounts import begun_before, begun_since, stretch
from cases.text.fallback import in_each
from cases.text.sent import versioned
from cases.text.vocabulary import PHASES
from cases.trees.checks import sound
from cases.trees.epochs import TreeOn, questions_of, rules_of
from cases.trees.path import allowed, begun_from
from cases.trees.shape import Advice, Conclusion, Tree

Make = Callable[[Page, int], dict[str, Any] | None]
"""Makes one thing for one epoch, or None when it is not there then."""


def tree_board(
    name: str, library: Library, situations: Sequence[dict[str, Any]] = ()
) -> dict[str, Any]:
    """Project a decision tree.

    Args:
        name: The tree.
        library: Where it stands.
        situations: The moments in cases on which it can be practised.

    Raises:
        UnknownName: There is no such tree, or it names something that does not exist.
        ContentError: The tree cannot be followed to an end.
        NotInForce: A text mentions a rule on a day on which it does not hold.
    """
    data = _Board(sound(name, library), library).data()
    return versioned("tree", name, data | {"situations": list(situations)})


class _Board:
    def __init__(self, tree: Tree, library: Library) -> None:
        self.tree = tree
        self.library = library
        self.days = first_days(rules_of(tree), library)
        self.epochs = [TreeOn(tree, day, library) for day in self.days]
        self.page = Page(library, self.days[-1])

    def data(self) -> dict[str, Any]:
        tree = self.tree
        return {
            "title": self.page.plain(tree.title),
            "summary": self.page.html(tree.summary),
            "revised": tree.revised.isoformat(),
            "questions": {key: self._question(key) for key in questions_of(tree)},
            "epochs": [self._epoch(one) for one in self.epochs],
            "conclusions": {
                key: self._variants(self._conclusion(key, one))
                for key, one in tree.conclusions.items()
            },
            "advice": {key: self._variants(self._advice(one)) for key, one in tree.advice.items()},
            "actors": self._actors(),
            "rules": self._rules(),
            "entries": self.page.entries,
            "words": {
                "phases": words.PHASES.all(),
                "regions": words.REGIONS.all(),
                "channels": words.CHANNELS.all(),
            },
        }

    def _question(self, name: str) -> dict[str, Any]:
        # A question may name the figure of a rule that is older or younger than the day.
        page, question = self.page.reference(), self.library.one(Question, name)
        data: dict[str, Any] = {"ask": page.plain(question.ask), "kind": question.kind}
        if question.hint:
            data["hint"] = page.plain(question.hint)
        data["options"] = [
            {"id": key, "label": page.plain(one.label)}
            | ({"meaning": page.plain(one.meaning)} if one.meaning else {})
            for key, one in question.options.items()
        ]
        return data

    def _epoch(self, one: TreeOn) -> dict[str, Any]:
        return {
            "from": one.day.isoformat(),
            "start": self.tree.start,
            "nodes": one.nodes,
            "bands": {place: self._asked(one, place, asked) for place, asked in one.asking()},
        }

    def _asked(self, one: TreeOn, place: str, asked: list[str]) -> dict[str, Any]:
        terms = one.terms(place)
        return {
            question: self._bands(one.day, terms[question])
            if question in terms
            else _begun(one.begun(place))
            for question in asked
        }

    def _bands(self, day: date, limits: list[tuple[int, str]]) -> list[dict[str, Any]]:
        def amount(rule: str, language: str) -> str:
            return self.library.one(Rule, rule).on(day).amount(language) if rule else ""

        def label(rule: str, end: str) -> Text:
            return in_each(
                lambda language: stretch(amount(rule, language), amount(end, language), language)
            )

        starts = [(0, ""), *limits]
        ends = [rule for _, rule in limits] + [""]
        return [
            {"days": days, "label": label(rule, end)}
            for (days, rule), end in zip(starts, ends, strict=True)
        ]

    def _variants(self, make: Make) -> list[dict[str, Any]]:
        """Return what `make` makes for each epoch, equal neighbours as one."""
        found: list[dict[str, Any]] = []
        for index, day in enumerate(self.days):
            made = make(self.page.on(day), index)
            if made is None:
                continue
            same = found and found[-1]["until"] == index - 1 and found[-1]["what"] == made
            if same:
                found[-1]["until"] = index
            else:
                found.append({"since": index, "until": index, "what": made})
        return found

    def _conclusion(self, name: str, one: Conclusion) -> Make:
        def make(page: Page, index: int) -> dict[str, Any] | None:
            if name not in self.epochs[index].reached:
                return None
            data: dict[str, Any] = {
                "title": page.plain(one.title),
                "html": page.html(one.text),
                "advice": one.advice,
                "rules": page.rules(self._holding(one.because, page.day)),
            }
            if one.phase:
                data["phase"] = one.phase
            if one.contacts:
                data["contacts"] = [page.entry("actor", actor) for actor in one.contacts]
            if one.listener:
                data["listener"] = page.listener(one.listener)
            return data

        return make

    def _advice(self, one: Advice) -> Make:
        def make(page: Page, _index: int) -> dict[str, Any] | None:
            if not allowed(one, page.day, self.library):
                return None
            data: dict[str, Any] = {
                "title": page.plain(one.title),
                "when": one.conditions(),
                "asks": one.asks(),
                "below": self._terms(one.below, page.day),
                "reached": self._terms(one.reached, page.day),
                "begun": _iso(begun_from(one, page.day, self.library)),
            }
            if isinstance(one.actor, str):
                data["actor"] = page.entry("actor", one.actor)
            else:
                data["actor"] = {
                    region: page.entry("actor", actor) for region, actor in one.actor.items()
                }
            for key in ("why", "soon", "consent", "write"):
                text = getattr(one, key)
                if text:
                    data[key] = page.html(text)
            data["channels"] = one.channels
            data["rules"] = page.rules(one.because)
            return data

        return make

    def _terms(self, wanted: dict[str, str], day: date) -> dict[str, int | None]:
        return {one: self.library.one(Rule, rule).on(day).term for one, rule in wanted.items()}

    def _holding(self, names: list[str], day: date) -> list[str]:
        return [one for one in names if rules_hold([one], day, self.library)]

    def _rules(self) -> dict[str, str]:
        """Return the entry of every rule version that a node may name, as `name@index`."""
        found: dict[str, str] = {}
        for epoch in self.epochs:
            page = self.page.on(epoch.day)
            for node in epoch.nodes.values():
                if node.get("rule"):
                    name, index = node["rule"]
                    found[f"{name}@{index}"] = page.rule(name)
        return found

    def _actors(self) -> dict[str, list[dict[str, Any]]]:
        page = self.page.reference()
        phases = {one.phase for one in self.tree.conclusions.values() if one.phase}
        return {
            phase: [
                {
                    "entry": page.entry("actor", name),
                    "title": page.plain(actor.title),
                    "html": page.html(actor.in_phase[phase]),
                    "regions": list(actor.regions),
                    "side": actor.side,
                }
                for name, actor in self.library.all(Actor).items()
                if phase in actor.in_phase
            ]
            for phase in PHASES
            if phase in phases
        }


def _begun(day: date | None) -> list[dict[str, Any]]:
    """Return the two stretches of an absence of which only the beginning matters."""
    if day is None:
        return []
    later = in_each(lambda language: begun_since(day, language))
    sooner = in_each(lambda language: begun_before(day, language))
    return [{"days": 0, "label": later}, {"before": _iso(day), "label": sooner}]


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
