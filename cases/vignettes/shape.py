"""The shape of a vignette: one realistic case, told in steps.

One file holds one vignette in all languages. Days are counted from the vignette's date, so that a
case can be moved in time by changing one line; the rules that it cites are asked for those days.
What a step looks like depends on its kind: see `cases.vignettes.kinds`.
"""

from __future__ import annotations

import datetime as dt
from functools import reduce
from operator import or_
from typing import TYPE_CHECKING, Annotated, Any, ClassVar

from pydantic import Field

from cases.reading.shape import Content, ListenerName, Slug, Text
from cases.reading.yamlfile import Where
from cases.text.vocabulary import Region
from cases.vignettes import kinds
from cases.vignettes.situation import Situation
from cases.vignettes.steps import Step

if TYPE_CHECKING:
    AnyStep = Step
else:
    _steps = reduce(or_, (kind.step for kind in kinds.every()))
    AnyStep = Annotated[_steps, Field(discriminator="kind")]
"""A step of whichever kind it says."""


class Vignette(Content):
    """One case.

    Attributes:
        title: The name of the case.
        summary: Two or three sentences that make a colleague want to begin.
        date: Day 0. All people are invented.
        revised: The day on which the content was last gone through as a whole.
        region: Where it plays.
        minutes: How long it takes to play.
        start: The first step.
        listeners: The actors in the closing table "who may be told what".
        situations: The moments at which the decision trees are asked, by name.
        steps: The steps, by name.
    """

    folder: ClassVar[str] = "vignettes"
    called: ClassVar[str] = "case"

    title: Text
    summary: Text
    date: dt.date
    revised: dt.date
    region: Region
    minutes: int = Field(ge=1, le=60)
    start: Slug
    listeners: list[ListenerName] = Field(min_length=1)
    situations: dict[Slug, Situation] = Field({})
    steps: dict[Slug, AnyStep] = Field(min_length=2)

    def day(self, step: Step | Situation) -> dt.date:
        """Return the calendar day of a step."""
        return self.date + dt.timedelta(days=step.day)

    @classmethod
    def day_at(cls, data: dict[str, Any], where: Where) -> dt.date | None:
        """Return the day that a place in a case speaks of.

        Inside a step that is the day of the step; the closing table of listeners speaks of the
        last day; everything else of day 0.
        """
        begin = data.get("date")
        if not isinstance(begin, dt.date):
            return None
        steps = data.get("steps")
        days = {
            name: _whole(step.get("day"))
            for name, step in (steps.items() if isinstance(steps, dict) else ())
            if isinstance(step, dict)
        }
        if where[:1] == ("listeners",):
            return begin + dt.timedelta(days=max(days.values(), default=0))
        if where[:1] == ("steps",) and len(where) > 1:
            return begin + dt.timedelta(days=days.get(str(where[1]), 0))
        return begin


def _whole(value: object) -> int:
    return value if isinstance(value, int) and 0 <= value < 10_000 else 0  # noqa: PLR2004
