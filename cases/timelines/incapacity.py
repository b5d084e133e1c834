"""One spell of incapacity, as the time line asks about it: no name, no diagnosis."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from cases.reading.library import Library
from cases.reading.names import did_you_mean
from cases.reference.question import Question
from cases.reference.rule import FIRST_DAY

LAST_DAY = date(2099, 12, 31)
"""No situation lies later: a mistyped year is more likely."""


@dataclass(frozen=True)
class Incapacity:
    """The facts that decide what stands on the line, and when.

    Attributes:
        first_day: The first day of the incapacity.
        return_day: The first day back at work; None while the person is ill.
        region: An answer to the question `region`.
        employment: An answer to the question `employment`.
        workers: How many workers the employer has; None when that is not known.
        surveillance: Whether the worker is under health surveillance; None when not known.
    """

    first_day: date
    return_day: date | None = None
    region: str = "flanders"
    employment: str = "private"
    workers: int | None = None
    surveillance: bool | None = None


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


def check(situation: Incapacity, library: Library) -> None:
    """Raise IncapacityError unless a situation can be put on a line."""
    found = [*_dates(situation), *_workers(situation), *_answers(situation, library)]
    if found:
        raise IncapacityError(found)


def _dates(one: Incapacity) -> Iterator[Fault]:
    if one.first_day < FIRST_DAY:
        words = f"The rulebook begins on {FIRST_DAY}; choose a first day from then on."
        yield Fault("first_day", "first-too-early", words, FIRST_DAY)
    if one.first_day > LAST_DAY:
        words = f"The first day lies after {LAST_DAY}; check the year."
        yield Fault("first_day", "day-too-late", words, LAST_DAY)
    if one.return_day is None:
        return
    if one.return_day < one.first_day:
        words = (
            f"The return on {one.return_day} lies before the first day, {one.first_day}; "
            "exchange the two, or leave the return out."
        )
        yield Fault("return_day", "return-too-early", words, one.first_day)
    if one.return_day > LAST_DAY:
        words = f"The return lies after {LAST_DAY}; check the year."
        yield Fault("return_day", "day-too-late", words, LAST_DAY)


def _workers(one: Incapacity) -> Iterator[Fault]:
    count = one.workers
    # The type says so, but the number comes from a form or a notebook.
    if count is not None and (isinstance(count, bool) or not isinstance(count, int) or count < 0):
        words = (
            f"The number of workers is a whole number, 0 or more, not {count!r}; "
            "leave it out if you do not know it."
        )
        yield Fault("workers", "workers-wrong", words)


def _answers(one: Incapacity, library: Library) -> Iterator[Fault]:
    for field in ("region", "employment"):
        given, known = getattr(one, field), list(library.one(Question, field).options)
        if given not in known:
            hint = did_you_mean(str(given), known) or f"Choose one of: {', '.join(known)}."
            words = f"There is no {field} named '{given}'. {hint}"
            yield Fault(field, f"{field}-unknown", words)
