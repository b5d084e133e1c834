"""The shape of an exercise sheet: questions that a learner clicks, without any key.

Which answers are right stands in the trainer's source notebook only, never here: this package is
installed on the learners' machines.
"""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Any, ClassVar, Literal

from pydantic import Field

from cases.reading.shape import Content, Shape, Slug, Text
from cases.reading.yamlfile import Where


class ItemOption(Shape):
    """Something that can be clicked."""

    label: Text


class _Item(Shape):
    title: Text
    text: Text | None = None
    question: Text


class ChoiceQuestion(_Item):
    """Choose one, tick several, or put in order."""

    kind: Literal["one", "many", "order"]
    choices: dict[Slug, ItemOption] = Field(min_length=2)


class PlaceQuestion(_Item):
    """Put each item in its phase of the pathway."""

    kind: Literal["place"]
    choices: dict[Slug, ItemOption] = Field(min_length=1)


class TellQuestion(_Item):
    """Tick, for each listener, what it may be told."""

    kind: Literal["tell"]
    targets: dict[Slug, ItemOption] = Field(min_length=2)
    choices: dict[Slug, ItemOption] = Field(min_length=1)


class LetterQuestion(_Item):
    """Write a text, read and scored by a trainer."""

    kind: Literal["letter"]


Item = Annotated[
    ChoiceQuestion | PlaceQuestion | TellQuestion | LetterQuestion, Field(discriminator="kind")
]


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
    questions: dict[Slug, Item] = Field(min_length=1)

    @classmethod
    def day_at(cls, data: dict[str, Any], _where: Where) -> dt.date | None:
        """Return the day that every place of a sheet speaks of."""
        day = data.get("date")
        return day if isinstance(day, dt.date) else None
