"""The pathway on a time line: what comes when after a first day of incapacity, and why then.

`timeline` is pure: the same situation and board give the same line. It types no number: each date
is counted from the terms of the rulebook, in the version that holds on that date. The browser
counts in the same way from the same board (`widgets/js/timeline/line.js`).
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from cases.text.calendar import later
from cases.timelines.dates import Dates, dates_of
from cases.timelines.faults import check
from cases.timelines.incapacity import Incapacity
from cases.timelines.stretches import on

if TYPE_CHECKING:
    from cases.timelines.board import MarkBoard, Standing, TimelineBoard
    from cases.timelines.pages import CaveatFrom, SaidFrom
    from cases.timelines.shape import Open
    from cases.timelines.ways import Way


@dataclass(frozen=True)
class Moment:
    """A mark with its dates.

    Attributes:
        mark: The mark.
        way: The choice of rules that gives the dates; all of them are in force on `date`.
        date: The day that counts (`cases.timelines.dates.Dates` says more of all three).
        begins: The first day of its line, for a mark that is one; else `date`.
        ends: The last day of its line; None where it has no end.
        only_if: The facts that were left open and that it hangs on.
        said: What it says on that day.
        caveats: What to say for each fact in `only_if`.
    """

    mark: MarkBoard
    way: Way
    date: dt.date
    begins: dt.date
    ends: dt.date | None
    only_if: tuple[Open, ...]
    said: SaidFrom
    caveats: tuple[CaveatFrom, ...]

    @property
    def name(self) -> str:
        """The mark's name."""
        return self.mark["name"]


@dataclass(frozen=True)
class TimeLine:
    """A situation on the calendar: the marks that apply, in the order of time."""

    board: TimelineBoard
    situation: Incapacity
    marks: tuple[Moment, ...]

    @property
    def lanes(self) -> dict[str, Standing]:
        """Who stands in each row in which something stands, by the row's name, top to bottom."""
        used = {moment.mark["lane"] for moment in self.marks}
        region = self.situation.region
        lanes = self.board["lanes"]
        return {lane["name"]: lane["who"][region] for lane in lanes if lane["name"] in used}

    def anchor(self, mark: MarkBoard) -> dt.date:
        """Return the day from which a mark on this line is counted."""
        return _anchor(mark, self.situation) or self.situation.first_day

    def entry(self, key: str, day: dt.date) -> dict[str, Any]:
        """Return a reference entry as it reads on a day."""
        return on(self.board["entries"][key], day)["entry"]


def timeline(situation: Incapacity, board: TimelineBoard) -> TimeLine:
    """Put a situation on the calendar.

    Args:
        situation: The facts.
        board: Which time line, with its rules (`cases.shelf.load_timeline`).

    Raises:
        IncapacityError: A fact cannot be; the message says each fault with its remedy.
    """
    check(situation, board)
    order = {lane["name"]: place for place, lane in enumerate(board["lanes"])}
    found = [one for mark in board["marks"] if (one := _moment(mark, situation, board))]
    found.sort(key=lambda one: (one.date, order[one.mark["lane"]], one.name))
    return TimeLine(board, situation, tuple(found))


def _moment(mark: MarkBoard, situation: Incapacity, board: TimelineBoard) -> Moment | None:
    anchor = _anchor(mark, situation)
    if anchor is None or not _meant_for(mark, situation):
        return None
    dated = dates_of(mark["ways"], mark["edge"], anchor, situation.first_day)
    if dated is None or _over(mark, dated[1], situation):
        return None
    way, dates = dated
    only_if = _open_facts(mark, dates.date, situation)
    if only_if is None:
        return None
    return Moment(
        mark, way, dates.date, dates.begins, dates.ends, only_if, on(mark["said"], dates.date),
        tuple(on(board["only_if"][fact], dates.date) for fact in only_if),
    )  # fmt: skip


def _anchor(mark: MarkBoard, situation: Incapacity) -> dt.date | None:
    first = mark["counted_from"] == "first-day"
    return situation.first_day if first else situation.return_day


def _over(mark: MarkBoard, dates: Dates, situation: Incapacity) -> bool:
    """Tell whether the incapacity had ended before a term of the incapacity was reached."""
    back = situation.return_day
    return mark["counted_from"] == "first-day" and back is not None and dates.date >= back


def _meant_for(mark: MarkBoard, situation: Incapacity) -> bool:
    if mark["employment"] and situation.employment not in mark["employment"]:
        return False
    if mark["region"] and situation.region not in mark["region"]:
        return False
    back = situation.return_day
    if mark["lasted"] and back:
        term = on(mark["lasted"], back)
        if term["number"] is None or term["unit"] is None:
            return False
        return back >= later(situation.first_day, term["number"], term["unit"])
    return True


def _open_facts(mark: MarkBoard, day: dt.date, situation: Incapacity) -> tuple[Open, ...] | None:
    """Return the facts that a mark hangs on and that are not known; None if a known one forbids."""
    found: list[Open] = []
    if mark["surveillance"]:
        if situation.surveillance is None:
            found.append("surveillance")
        elif not situation.surveillance:
            return None
    if mark["size"]:
        size = on(mark["size"], day)["number"]
        if size is None:
            return None
        if situation.workers is None:
            found.append("size")
        elif situation.workers < size:
            return None
    return tuple(found)
