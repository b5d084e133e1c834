"""The pathway on a time line: what comes when after a first day of incapacity, and why then.

`timeline` is pure: the same situation and rulebook give the same line. It types no number: each
date is counted from the terms of the rulebook, in the version that holds on that date.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from cases.reading.library import Library
from cases.reading.shape import Text
from cases.reference.page import Page
from cases.reference.rule import Rule, rules_hold
from cases.timelines.dates import Basis, Dates, after, dates_of
from cases.timelines.incapacity import Incapacity, check
from cases.timelines.shape import Mark, Open, Pathway


@dataclass(frozen=True)
class Moment:
    """A mark with its dates.

    Attributes:
        name: The mark.
        mark: What was written about it.
        date: The day that counts: the day itself, the last day of a term, or the first of a
            period. Every rule in `bases` is in force on it.
        begins: The first day of its line, for a mark that is one; else `date`.
        ends: The last day of its line; None where it has no end.
        bases: The rules that decided, the one that it rests on first.
        only_if: The facts that were left open and that it hangs on.
        title: Its title, with figures filled in.
        text: Its text (Markdown), with figures filled in.
        caveats: What to say for each fact in `only_if`.
    """

    name: str
    mark: Mark
    date: dt.date
    begins: dt.date
    ends: dt.date | None
    bases: tuple[Basis, ...]
    only_if: tuple[Open, ...]
    title: Text
    text: Text
    caveats: tuple[Text, ...]

    @property
    def certain(self) -> bool:
        """Whether every rule behind it is well known; else it is to be checked first."""
        return all(basis.version.confidence == "high" for basis in self.bases)


@dataclass(frozen=True)
class TimeLine:
    """A situation on the calendar: the marks that apply, in the order of time."""

    name: str
    pathway: Pathway
    situation: Incapacity
    marks: tuple[Moment, ...]

    @property
    def lanes(self) -> dict[str, str]:
        """The actor of each row in which something stands, by the row's name, top to bottom."""
        used = {moment.mark.lane for moment in self.marks}
        return {
            name: lane.actor_in(self.situation.region)
            for name, lane in self.pathway.lanes.items()
            if name in used
        }

    def anchor(self, mark: Mark) -> dt.date:
        """Return the day from which a mark on this line is counted."""
        back = self.situation.return_day
        return back if mark.counted_from == "return-day" and back else self.situation.first_day


def timeline(situation: Incapacity, library: Library, name: str = "incapacity") -> TimeLine:
    """Put a situation on the calendar.

    Args:
        situation: The facts.
        library: Where the time line and its rules stand.
        name: Which time line.

    Raises:
        IncapacityError: A fact cannot be; the message says each fault with its remedy.
        UnknownName: There is no such time line, or it names a rule that does not exist.
    """
    check(situation, library)
    pathway = library.one(Pathway, name)
    order = {lane: place for place, lane in enumerate(pathway.lanes)}
    found = [
        moment
        for key, mark in pathway.marks.items()
        if (moment := _moment(key, mark, pathway, situation, library))
    ]
    found.sort(key=lambda one: (one.date, order[one.mark.lane], one.name))
    return TimeLine(name, pathway, situation, tuple(found))


def _moment(
    name: str, mark: Mark, pathway: Pathway, situation: Incapacity, library: Library
) -> Moment | None:
    anchor = situation.first_day if mark.counted_from == "first-day" else situation.return_day
    if anchor is None or not _meant_for(mark, situation, library):
        return None
    dates = dates_of(mark, anchor, situation.first_day, library)
    if dates is None or _over(mark, dates, situation):
        return None
    only_if = _open_facts(mark, dates.date, situation, library)
    if only_if is None:
        return None
    page = Page(library, situation.first_day, dates.date).reference()
    return Moment(
        name, mark, dates.date, dates.begins, dates.ends, dates.bases, only_if,
        page.plain(mark.title), page.plain(mark.text),
        tuple(page.plain(pathway.only_if[fact]) for fact in only_if),
    )  # fmt: skip


def _over(mark: Mark, dates: Dates, situation: Incapacity) -> bool:
    """Tell whether the incapacity had ended before a term of the incapacity was reached."""
    back = situation.return_day
    return mark.counted_from == "first-day" and back is not None and dates.date >= back


def _meant_for(mark: Mark, situation: Incapacity, library: Library) -> bool:
    when, back = mark.when, situation.return_day
    if when.employment and situation.employment not in when.employment:
        return False
    if when.region and situation.region not in when.region:
        return False
    if when.lasted and back:
        version = library.one(Rule, when.lasted).on(back)
        return back >= after(version, situation.first_day)
    return True


def _open_facts(
    mark: Mark, day: dt.date, situation: Incapacity, library: Library
) -> tuple[Open, ...] | None:
    """Return the facts that a mark hangs on and that are not known; None if a known one forbids."""
    found: list[Open] = []
    if mark.when.surveillance:
        if situation.surveillance is None:
            found.append("surveillance")
        elif not situation.surveillance:
            return None
    if mark.when.size:
        if not rules_hold([mark.when.size], day, library):
            return None
        size = library.one(Rule, mark.when.size).on(day).number
        if size is None:
            return None
        if situation.workers is None:
            found.append("size")
        elif situation.workers < size:
            return None
    return tuple(found)
