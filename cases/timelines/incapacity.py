"""One spell of incapacity, as the time line asks about it: no name, no diagnosis."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TypedDict

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


class Facts(TypedDict):
    """The same facts as JSON holds them: days as ISO dates, None for what is not known."""

    first_day: str
    return_day: str | None
    region: str
    employment: str
    workers: int | None
    surveillance: bool | None


def facts_of(incapacity: Incapacity) -> Facts:
    """Return the facts as JSON holds them; `cases.timelines.faults.read` reads them back."""
    back = incapacity.return_day
    return {
        "first_day": incapacity.first_day.isoformat(),
        "return_day": back.isoformat() if back else None,
        "region": incapacity.region,
        "employment": incapacity.employment,
        "workers": incapacity.workers,
        "surveillance": incapacity.surveillance,
    }
