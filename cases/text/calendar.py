"""Terms on the calendar: the day that lies a number of days, weeks or months after another."""

from __future__ import annotations

from collections import Counter
from datetime import date, datetime, timedelta
from functools import cache
from typing import TypedDict
from zoneinfo import ZoneInfo

UNITS = frozenset(["days", "working-days", "weeks", "months", "years"])
"""The units that measure time."""


def today() -> date:
    """Return the day in Belgium, wherever the server stands."""
    return datetime.now(ZoneInfo("Europe/Brussels")).date()


def later(day: date, number: float, unit: str) -> date:
    """Return the day on which a term ends that begins on `day`.

    Days and weeks are exact (4 weeks after a Monday is a Monday); months and years go by the
    calendar (six months after 31 August is the last day of February). Working days are counted
    with `day` as the first, when it is one: so the tenth is never too late.

    Args:
        day: The day from which is counted.
        number: How many; 0 gives `day` itself.
        unit: One of `UNITS`.

    Raises:
        ValueError: The unit measures no time.
    """
    whole = int(number)
    if unit == "working-days":
        return _working_day(day, whole)
    if unit == "months":
        return _by_calendar(day, whole)
    if unit == "years":
        return _by_calendar(day, 12 * whole)
    if unit not in UNITS:
        raise ValueError(f"`{unit}` measures no time; known: {', '.join(sorted(UNITS))}.")
    return day + timedelta(days=whole * (7 if unit == "weeks" else 1))


def _by_calendar(day: date, months: int) -> date:
    from dateutil.relativedelta import relativedelta

    moved: date = day + relativedelta(months=months)
    return moved


def _working_day(day: date, number: int) -> date:
    left = number
    while left > 0:
        left -= is_working_day(day)
        if left:
            day += timedelta(days=1)
    return day


def is_working_day(day: date) -> bool:
    """Tell whether a day is a Monday to Friday that is no Belgian public holiday."""
    return _is_weekday(day) and day not in _holidays(day.year)


def _is_weekday(day: date) -> bool:
    saturday = 5
    return day.weekday() < saturday


@cache
def _holidays(year: int) -> frozenset[date]:
    from holidays import country_holidays

    return frozenset(country_holidays("BE", years=year))


class Holidays(TypedDict):
    """Belgian public holidays.

    Attributes:
        every_year: Those with a fixed day, as month and day: ``"07-21"``.
        moving: The others that fall from Monday to Friday, as ISO dates.
    """

    every_year: list[str]
    moving: list[str]


def public_holidays(first: int, last: int) -> Holidays:
    """Return the public holidays of some years, both ends included."""
    days = [day for year in range(first, last + 1) for day in sorted(_holidays(year))]
    count = Counter(f"{day:%m-%d}" for day in days)
    every_year = sorted(day for day, years in count.items() if years == last - first + 1)
    moving = [day for day in days if f"{day:%m-%d}" not in every_year and _is_weekday(day)]
    return {"every_year": every_year, "moving": [day.isoformat() for day in moving]}
