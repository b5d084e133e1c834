"""The dates of a mark: counted from the terms of the rulebook, in the versions that hold then."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

from cases.reading.library import Library
from cases.reference.rule import FIRST_DAY, Rule, Version
from cases.text.calendar import UNITS, later
from cases.timelines.shape import Mark


@dataclass(frozen=True)
class Basis:
    """A rule with the version that decided, and its place (from 0)."""

    name: str
    rule: Rule
    index: int

    @property
    def version(self) -> Version:
        """What the rule says there."""
        return self.rule.versions[self.index]


@dataclass(frozen=True)
class Dates:
    """When a mark is: see `cases.timelines.line.Moment`."""

    date: dt.date
    begins: dt.date
    ends: dt.date | None
    bases: tuple[Basis, ...]


def dates_of(mark: Mark, anchor: dt.date, first_day: dt.date, library: Library) -> Dates | None:
    """Return the earliest dates on which the rules of a mark hold; None when they never do.

    A version that began when its term was already over applies from its first day on: a procedure
    that may start after six months since 2026 may start on 1 January for who was ill longer. A
    deadline or a passing period cannot be put off like that.

    Args:
        mark: The mark.
        anchor: The day from which it is counted.
        first_day: The first day of the incapacity.
        library: Where the rules stand.
    """
    return min(_candidates(mark, anchor, first_day, library), key=_day, default=None)


def _day(dates: Dates) -> dt.date:
    return dates.date


def _candidates(
    mark: Mark, anchor: dt.date, first_day: dt.date, library: Library
) -> Iterator[Dates]:
    """Yield the dates that each choice of versions gives, where they hold on their own date."""
    rules = {name: library.one(Rule, name) for name in mark.rules()}
    for places in product(*(range(len(rule.versions)) for rule in rules.values())):
        bases = tuple(
            Basis(name, rule, index)
            for (name, rule), index in zip(rules.items(), places, strict=True)
        )
        versions = {basis.name: basis.version for basis in bases}
        if any(versions[name].name not in wanted for name, wanted in mark.in_version.items()):
            continue
        if not all(versions[name].holds_on(first_day) for name in mark.begun_under):
            continue
        dates = _dates(mark, anchor, bases)
        if dates and all(basis.version.holds_on(dates.date) for basis in bases):
            yield dates


def _dates(mark: Mark, anchor: dt.date, bases: tuple[Basis, ...]) -> Dates | None:
    versions = {basis.name: basis.version for basis in bases}
    terms = [versions[name] for name in mark.added()]
    if any(term.number is None or term.unit not in UNITS for term in terms):
        return None
    start = end = anchor
    for term in terms:
        less = 1 if mark.edge == "during" else term.number or 0
        start, end = after(term, end, less), after(term, end)
    begins = max([start, *(one.begins or FIRST_DAY for one in versions.values())])
    if mark.edge in {"by", "before"}:
        return Dates(end, begins, end, bases) if begins <= end else None
    if mark.edge == "during":
        return Dates(begins, begins, end, bases) if begins < end else None
    day = max(end, begins)
    return Dates(day, day, day if mark.edge == "at" else None, bases)


def after(term: Version, day: dt.date, less: float = 0) -> dt.date:
    """Return the day on which a term is reached, or so many units before that."""
    return later(day, (term.number or 0) - less, term.unit or "days")
