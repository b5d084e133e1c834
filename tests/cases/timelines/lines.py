"""Time lines to look at: of situations that a test names, or made up at random."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as some

from cases.reading.library import Library
from cases.reference.question import Question
from cases.reference.rule import FIRST_DAY
from cases.text.vocabulary import REGIONS
from cases.timelines.incapacity import Incapacity
from cases.timelines.line import TimeLine, timeline

LIBRARY = Library()
EMPLOYMENTS = list(LIBRARY.one(Question, "employment").options)


def line(first_day: str, return_day: str = "", **facts: Any) -> TimeLine:
    back = date.fromisoformat(return_day) if return_day else None
    return timeline(Incapacity(date.fromisoformat(first_day), back, **facts), LIBRARY)


@some.composite
def situations(draw: some.DrawFn) -> Incapacity:
    first = draw(some.dates(FIRST_DAY, date(2040, 1, 1)))
    away = draw(some.none() | some.integers(0, 3000))
    return Incapacity(
        first,
        None if away is None else first + timedelta(days=away),
        draw(some.sampled_from(sorted(REGIONS))),
        draw(some.sampled_from(EMPLOYMENTS)),
        draw(some.none() | some.integers(0, 3000)),
        draw(some.none() | some.booleans()),
    )
