"""Time lines to look at: of situations that a test names, or made up at random."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import Any

from holidays import country_holidays
from hypothesis import strategies as some

from cases.reading.library import Library
from cases.reference.question import Question
from cases.reference.rule import FIRST_DAY, Rule, first_days
from cases.text.vocabulary import REGIONS
from cases.timelines.board import timeline_board
from cases.timelines.dates import running
from cases.timelines.incapacity import Facts, Incapacity, facts_of
from cases.timelines.line import TimeLine, timeline

LIBRARY = Library()
BOARD = timeline_board("incapacity", LIBRARY)
EMPLOYMENTS = list(LIBRARY.one(Question, "employment").options)
CHANGES = first_days(LIBRARY.all(Rule), LIBRARY)
LAST = date(2040, 12, 31)
"""Made-up situations begin no later."""


def line(first_day: str, return_day: str = "", **facts: Any) -> TimeLine:
    back = date.fromisoformat(return_day) if return_day else None
    return timeline(Incapacity(date.fromisoformat(first_day), back, **facts), BOARD)


@some.composite
def situations(draw: some.DrawFn) -> Incapacity:
    first = draw(some.dates(FIRST_DAY, LAST))
    away = draw(some.none() | some.integers(0, 3000))
    return Incapacity(
        first,
        None if away is None else first + timedelta(days=away),
        draw(some.sampled_from(sorted(REGIONS))),
        draw(some.sampled_from(EMPLOYMENTS)),
        draw(some.none() | some.integers(0, 3000)),
        draw(some.none() | some.booleans()),
    )


def turns() -> list[date]:
    """Return the days from which a mark's terms end where a way begins or ends, or a day beside."""
    found = set()
    for way in (way for mark in BOARD["marks"] for way in mark["ways"]):
        for edge in filter(None, (way["since"], way["until"])):
            days = [date.fromisoformat(edge) + timedelta(days=beside) for beside in range(-2, 3)]
            back = running(way["terms"], days[0])[1] - days[0]
            around = [
                day - back + timedelta(days=beside) for day in days for beside in range(-3, 4)
            ]
            found |= {day for day in around if running(way["terms"], day)[1] in days}
    return sorted(day for day in found if FIRST_DAY <= day <= LAST)


def sample(count: int, seed: str) -> Iterator[Facts]:
    """Make up situations that lie where counting goes wrong: at turns, month ends, holidays."""
    dice = random.Random(seed)  # noqa: S311 - a sample, the same each time
    at_turns = turns()
    ends = [date(year, month, 1) - timedelta(days=1) for year in range(2018, 2041)
            for month in range(1, 13)]  # fmt: skip
    leaps = [date(year, 2, 29) for year in range(2020, 2041, 4)]
    feasts = sorted(country_holidays("BE", years=range(2017, 2042)))
    firsts: list[Callable[[], date]] = [
        lambda: FIRST_DAY + timedelta(days=dice.randrange((LAST - FIRST_DAY).days)),
        lambda: dice.choice(at_turns),
        lambda: dice.choice(ends),
        lambda: dice.choice(leaps),
    ]
    for _ in range(count):
        first = dice.choices(firsts, weights=(3, 5, 2, 1))[0]()
        backs: list[Callable[[], date | None]] = [
            lambda: None,
            lambda first=first: first + timedelta(days=dice.randrange(60)),
            lambda first=first: first + timedelta(days=dice.randrange(1500)),
            lambda: dice.choice(feasts) - timedelta(days=dice.randrange(16)),
            lambda: dice.choice(at_turns),
        ]
        back = dice.choices(backs, weights=(4, 2, 2, 2, 2))[0]()
        yield facts_of(
            Incapacity(
                first,
                back if back and back >= first else None,
                dice.choice(sorted(REGIONS)),
                dice.choice(EMPLOYMENTS),
                dice.choice([None, None, 0, 1, 19, 20, 21, 49, 50, 51, 300]),
                dice.choice([None, True, False]),
            )
        )
