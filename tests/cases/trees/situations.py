"""Situations to follow the trees with: made up at random, or walked through every answer."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from hypothesis import strategies as st

from cases.reading.library import Library
from cases.reference.question import Fact, Question
from cases.reference.rule import FIRST_DAY, first_days
from cases.trees.epochs import TreeOn, rules_of
from cases.trees.path import Way, path
from cases.trees.shape import Tree

LIBRARY = Library()
TODAY = date(2026, 11, 21)

days = st.dates(FIRST_DAY, date(2030, 12, 31))


def facts() -> st.SearchStrategy[dict[str, Fact]]:
    """Make facts: any answers to any of the questions, known or not."""
    answers = {
        name: st.sampled_from(sorted(one.options)) if one.kind == "choice" else st.integers(0, 3000)
        for name, one in LIBRARY.all(Question).items()
    }
    return st.fixed_dictionaries({}, optional=answers)


def turning_days(tree: Tree) -> list[date]:
    """Return the first and the last day of every stretch in which a tree stays as it is."""
    firsts = first_days(rules_of(tree), LIBRARY)
    return sorted({*firsts, *(day - timedelta(days=1) for day in firsts[1:]), TODAY})


def stretches(resolved: TreeOn, found: Way) -> list[int]:
    """Return the fewest days of each stretch that a reader can choose from where a path stands."""
    terms = [limit for limit, _ in resolved.terms(found.at).get(found.asks or "", [])]
    if terms:
        return [0, *terms]
    begun = resolved.begun(found.at)
    return [0, (resolved.day - begun).days + 1] if begun else [0]


def every_walk(tree: Tree, day: date) -> Iterator[tuple[dict[str, Fact], Way]]:
    """Answer every question in every way, as a reader would be asked; yield facts and path."""
    resolved = TreeOn(tree, day, LIBRARY)
    waiting: list[dict[str, Fact]] = [{}]
    while waiting:
        known = waiting.pop()
        found = path(tree, known, day, LIBRARY)
        if found.asks is None:
            yield known, found
            continue
        answers = list(LIBRARY.all(Question)[found.asks].options) or stretches(resolved, found)
        assert len(answers) > 1, f"{found.at} asks {found.asks}, but there is only one answer"
        waiting += [{**known, found.asks: answer} for answer in answers]
