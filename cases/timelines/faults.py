"""What may be wrong with the facts of a time line: all of it is said at once, with its remedy."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from cases.reading.names import did_you_mean
from cases.timelines.incapacity import Incapacity

if TYPE_CHECKING:
    from cases.timelines.board import TimelineBoard

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
"""As a form gives a day. Python reads other spellings too, which no browser does."""


@dataclass(frozen=True)
class Fault:
    """What is wrong with one fact.

    Attributes:
        field: The fact.
        key: What is wrong with it, for an interface that says it in other languages.
        message: The same as an English sentence, with its remedy.
        day: The day that the sentence names, if any.
    """

    field: str
    key: str
    message: str
    day: date | None = None


class IncapacityError(ValueError):
    """A situation that cannot be put on a line; `faults` says all that is wrong with it."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = list(faults)
        super().__init__("\n".join(fault.message for fault in self.faults))


def read(data: Mapping[str, Any]) -> Incapacity:
    """Read facts as a form holds them (`cases.timelines.incapacity.Facts`).

    Raises:
        IncapacityError: A day is missing or cannot be read. Whether the facts can be is checked
            when they are put on a line.
    """
    found: list[Fault] = []
    first = _day(data.get("first_day"))
    back = _day(data.get("return_day"))
    if first is None:
        found.append(Fault("first_day", "first-missing", "Give the first day as 2026-03-02."))
    if data.get("return_day") and back is None:
        words = "Give the return as 2026-03-02, or leave it out."
        found.append(Fault("return_day", "return-unread", words))
    if found or first is None:
        raise IncapacityError(found)
    surveillance = data.get("surveillance")
    return Incapacity(
        first,
        back,
        region=str(data.get("region")),
        employment=str(data.get("employment")),
        workers=data.get("workers"),
        surveillance=surveillance if isinstance(surveillance, bool) else None,
    )


def _day(given: Any) -> date | None:
    if not _DAY.fullmatch(str(given)):
        return None
    try:
        return date.fromisoformat(str(given))
    except ValueError:
        return None  # 30 February


def check(incapacity: Incapacity, board: TimelineBoard) -> None:
    """Raise IncapacityError unless a situation can be put on a line."""
    found = [*_dates(incapacity, board), *_workers(incapacity), *_answers(incapacity, board)]
    if found:
        raise IncapacityError(found)


def _dates(one: Incapacity, board: TimelineBoard) -> Iterator[Fault]:
    first, last = (date.fromisoformat(day) for day in (board["first"], board["last"]))
    if one.first_day < first:
        words = f"The rulebook begins on {first}; choose a first day from then on."
        yield Fault("first_day", "first-too-early", words, first)
    if one.first_day > last:
        words = f"The first day lies after {last}; check the year."
        yield Fault("first_day", "day-too-late", words, last)
    if one.return_day is None:
        return
    if one.return_day < one.first_day:
        words = (
            f"The return on {one.return_day} lies before the first day, {one.first_day}; "
            "exchange the two, or leave the return out."
        )
        yield Fault("return_day", "return-too-early", words, one.first_day)
    if one.return_day > last:
        words = f"The return lies after {last}; check the year."
        yield Fault("return_day", "day-too-late", words, last)


def _workers(one: Incapacity) -> Iterator[Fault]:
    count = one.workers
    # The type says so, but the number comes from a form or a notebook.
    if count is not None and (isinstance(count, bool) or not isinstance(count, int) or count < 0):
        words = (
            f"The number of workers is a whole number, 0 or more, not {count!r}; "
            "leave it out if you do not know it."
        )
        yield Fault("workers", "workers-wrong", words)


def _answers(one: Incapacity, board: TimelineBoard) -> Iterator[Fault]:
    for field, given in (("region", one.region), ("employment", one.employment)):
        known = [option["id"] for option in board["questions"][field]["options"]]
        if given not in known:
            hint = did_you_mean(str(given), known) or f"Choose one of: {', '.join(known)}."
            words = f"There is no {field} named '{given}'. {hint}"
            yield Fault(field, f"{field}-unknown", words)
