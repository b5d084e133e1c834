"""The dates of a mark: a deadline, a period that passes, or a moment.

Each is counted from the terms of a way (`cases.timelines.ways`) and asks for itself what it means
that a rule came into force while the term was running, or later.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cases.text.calendar import later

if TYPE_CHECKING:
    from cases.timelines.shape import Edge
    from cases.timelines.ways import Term, Way


@dataclass(frozen=True)
class Dates:
    """When a mark is.

    Attributes:
        date: The day that counts: the day itself, the last day of a term, or the first of a
            period.
        begins: The first day of its line, for a mark that is one; else `date`.
        ends: The last day of its line (of a period: the first day after it); None without an end.
    """

    date: dt.date
    begins: dt.date
    ends: dt.date | None


def dates_of(
    ways: Iterable[Way], edge: Edge, anchor: dt.date, first_day: dt.date
) -> tuple[Way, Dates] | None:
    """Return the earliest dates of a mark, and the way that gives them; None when it has none.

    Args:
        ways: The ways in which it may be dated.
        edge: What kind of mark it is.
        anchor: The day from which it is counted.
        first_day: The first day of the incapacity.
    """
    found = [
        (way, dates)
        for way in ways
        if _within(first_day, way["begun_since"], way["begun_until"])
        and (dates := _DATES[edge](way, anchor))
        # A term that is over under a version that was not in force any more, or not yet, is none.
        and _within(dates.date, way["since"], way["until"])
    ]
    return min(found, key=lambda one: one[1].date, default=None)


def _within(day: dt.date, since: str, until: str | None) -> bool:
    return since <= day.isoformat() and (until is None or day.isoformat() <= until)


def _deadline(way: Way, anchor: dt.date) -> Dates | None:
    """Date what must be done by a day, or before it: its line is the time in which it can be."""
    start, end = running(way["terms"], anchor)
    begins = max(start, _since(way))
    # Nobody can be held to a day that had passed when the rule came.
    return Dates(end, begins, end) if begins <= end else None


def _passing(way: Way, anchor: dt.date) -> Dates | None:
    """Date the last unit of a term: "in the fourth month" is between three and four months."""
    *before, last = way["terms"]
    _, start = running(before, anchor)
    begins = max(_reached(start, last, less=1), _since(way))
    _, end = running(way["terms"], anchor)
    # A rule that came in the middle of it holds for the rest; one that came after it, not at all.
    return Dates(begins, begins, end) if begins < end else None


def _day_on(way: Way, anchor: dt.date) -> Dates:
    """Date what comes when a term is reached."""
    _, end = running(way["terms"], anchor)
    # What may start after six months since 2026 may start on 1 January for who was ill for longer:
    # unlike a deadline, a right that comes late is still a right.
    day = max(end, _since(way))
    return Dates(day, day, day)


def _day_from(way: Way, anchor: dt.date) -> Dates:
    """Date what begins when a term is reached, and then stays."""
    day = _day_on(way, anchor).date
    return Dates(day, day, None)


_DATES: dict[Edge, Callable[[Way, dt.date], Dates | None]] = {
    "by": _deadline,
    "before": _deadline,
    "during": _passing,
    "at": _day_on,
    "from": _day_from,
}


def running(terms: Iterable[Term], anchor: dt.date) -> tuple[dt.date, dt.date]:
    """Return the day on which the last of some terms begins to run, and the day that ends it."""
    start = end = anchor
    for term in terms:
        start, end = end, _reached(end, term)
    return start, end


def _reached(day: dt.date, term: Term, less: int = 0) -> dt.date:
    return later(day, (term["number"] or 0) - less, term["unit"] or "days")


def _since(way: Way) -> dt.date:
    return dt.date.fromisoformat(way["since"])
