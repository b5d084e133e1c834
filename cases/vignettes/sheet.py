"""The shape of an exercise sheet: questions that a learner clicks, without any key.

Which answers are right stands in the trainer's source notebook only, never here: this package is
installed on the learners' machines. What a question looks like depends on its kind: see
`cases.vignettes.kinds`.
"""

from __future__ import annotations

import datetime as dt
from functools import reduce
from operator import or_
from typing import TYPE_CHECKING, Annotated, Any, ClassVar

from pydantic import Field

from cases.reading.shape import Content, Slug, Text
from cases.reading.yamlfile import Where
from cases.vignettes import kinds
from cases.vignettes.steps import Item

if TYPE_CHECKING:
    AnyItem = Item
else:
    _items = reduce(or_, (kind.item for kind in kinds.every() if kind.item))
    AnyItem = Annotated[_items, Field(discriminator="kind")]
"""A question of whichever kind it says."""


class Sheet(Content):
    """An exercise sheet.

    Attributes:
        title: The name of the exercise.
        summary: What it is about, and that graded answers are read by a trainer.
        date: The day for which the questions ask what holds.
        revised: The day on which the content was last gone through as a whole.
        questions: The questions, by name, in their order.
    """

    folder: ClassVar[str] = "sheets"
    called: ClassVar[str] = "exercise"

    title: Text
    summary: Text
    date: dt.date
    revised: dt.date
    questions: dict[Slug, AnyItem] = Field(min_length=1)

    @classmethod
    def day_at(cls, data: dict[str, Any], _where: Where) -> dt.date | None:
        """Return the day that every place of a sheet speaks of."""
        day = data.get("date")
        return day if isinstance(day, dt.date) else None
