"""The days on which anything that a tree rests on changes, and the tree as it is in between."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cached_property
from typing import Any

from cases.reading.library import Library
from cases.reading.mentions import mentions
from cases.reference.rule import Rule
from cases.text.graph import spread
from cases.trees.path import allowed, begun_from
from cases.trees.shape import Advice, Ask, Compare, InForce, Tree


def rules_of(tree: Tree) -> set[str]:
    """Return every rule that a tree asks, rests on or mentions."""
    return {one.name for one in mentions(Tree, tree) if one.called == "rule"}


class TreeOn:
    """A tree as it is on one day, with the calendar's decisions taken.

    Args:
        tree: The tree.
        day: The day.
        library: Where the rules stand.
    """

    def __init__(self, tree: Tree, day: date, library: Library) -> None:
        self.tree = tree
        self.day = day
        self.library = library

    @cached_property
    def nodes(self) -> dict[str, dict[str, Any]]:
        """The nodes as the front end walks them.

        `{ask, to}` asks a question; `{compare, rule, days, reached, below}` compares a duration;
        `{go, rule, of}` is decided by the calendar. `rule` is `[name, version]`, or null when it
        does not hold.
        """
        return {name: self._node(node) for name, node in self.tree.nodes.items()}

    def _node(self, node: Ask | Compare | InForce) -> dict[str, Any]:
        if isinstance(node, Ask):
            return {"ask": node.question, "to": dict(node.answers)}
        rule = self.library.one(Rule, node.rule)
        index = rule.find_on(self.day)
        if index is None:
            return {"go": node.not_in_force, "rule": None, "of": node.rule}
        here = [node.rule, index]
        if isinstance(node, InForce):
            to = node.answers[rule.versions[index].name or ""]
            return {"go": to, "rule": here, "of": node.rule}
        return {
            "compare": node.question,
            "rule": here,
            "days": rule.versions[index].term,
            "reached": node.reached,
            "below": node.below,
        }

    @cached_property
    def reached(self) -> set[str]:
        """The nodes and conclusions that can be reached."""
        return self._onward_from(self.tree.start)

    def _onward_from(self, place: str) -> set[str]:
        return spread([place], lambda name: _onward(self.nodes.get(name, {})))

    def terms(self, place: str) -> dict[str, list[tuple[int, str]]]:
        """Return the terms with which each duration is compared from a place on, shortest first.

        Args:
            place: A node, or a conclusion (advice compares durations too).

        Returns:
            By question, each term as (days, name of the rule that sets it); of rules that set the
            same, one is named.
        """
        found: dict[str, dict[int, str]] = {}
        for question, name in self._compared(self._onward_from(place)):
            rule = self.library.one(Rule, name)
            index = rule.find_on(self.day)
            limit = rule.versions[index].term if index is not None else None
            if limit:
                found.setdefault(question, {}).setdefault(limit, name)
        return {question: sorted(limits.items()) for question, limits in found.items()}

    def asking(self) -> Iterator[tuple[str, list[str]]]:
        """Yield every place that may ask for durations, with those questions."""
        for name, node in self.nodes.items():
            if "compare" in node and name in self.reached:
                yield name, [node["compare"]]
        for name in self.tree.conclusions:
            asked = [key for one in self._advice(name) for key in one.durations()]
            if asked and name in self.reached:
                yield name, list(dict.fromkeys(asked))

    def begun(self, place: str) -> date | None:
        """Return the last day, if any, from which a conclusion's advice wants absences to begin."""
        days = [begun_from(one, self.day, self.library) for one in self._advice(place)]
        return max((day for day in days if day), default=None)

    def _advice(self, conclusion: str) -> list[Advice]:
        """Return the advice of a conclusion that the rulebook allows on the day."""
        every = [self.tree.advice[key] for key in self.tree.conclusions[conclusion].advice]
        return [one for one in every if allowed(one, self.day, self.library)]

    def _compared(self, places: set[str]) -> Iterator[tuple[str, str]]:
        """Yield each duration with each rule that it is compared with, by nodes and by advice."""
        for name, node in self.tree.nodes.items():
            if isinstance(node, Compare) and name in places:
                yield node.question, node.rule
        for name in self.tree.conclusions:
            for one in self._advice(name) if name in places else ():
                yield from one.below.items()
                yield from one.reached.items()


def _onward(node: dict[str, Any]) -> list[str]:
    if "ask" in node:
        return list(node["to"].values())
    if "go" in node:
        return [node["go"]]
    return [node["reached"], node["below"]] if node else []


def questions_of(tree: Tree) -> list[str]:
    """Return every question that the tree may ask, in the order of the file."""
    asked = [node.question for node in tree.nodes.values() if not isinstance(node, InForce)]
    for advice in tree.advice.values():
        asked += advice.asks()
    return list(dict.fromkeys(asked))
