"""The shape of an exercise sheet: questions that a learner clicks, without any key.

Which answers are right stands in the trainer's source notebook only, never here: this package is
installed on the learners' machines.
"""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal

from pydantic import Field

from cases.shape import Shape, Slug, Text


class Option(Shape):
    """Something that can be clicked."""

    label: Text


class _Question(Shape):
    title: Text
    text: Text | None = None
    question: Text


class ChoiceQuestion(_Question):
    """Choose one, tick several, or put in order."""

    kind: Literal["one", "many", "order"]
    choices: dict[Slug, Option] = Field(min_length=2)


class PlaceQuestion(_Question):
    """Put each item in its phase of the pathway."""

    kind: Literal["place"]
    choices: dict[Slug, Option] = Field(min_length=1)


class TellQuestion(_Question):
    """Tick, for each listener, what it may be told."""

    kind: Literal["tell"]
    targets: dict[Slug, Option] = Field(min_length=2)
    choices: dict[Slug, Option] = Field(min_length=1)


class LetterQuestion(_Question):
    """Write a text, read and scored by a trainer."""

    kind: Literal["letter"]


Question = Annotated[
    ChoiceQuestion | PlaceQuestion | TellQuestion | LetterQuestion, Field(discriminator="kind")
]


class Sheet(Shape):
    """An exercise sheet.

    Attributes:
        title: The name of the exercise.
        summary: What it is about, and that graded answers are read by a trainer.
        date: The day for which the questions ask what holds.
        revised: The day on which the content was last gone through as a whole.
        questions: The questions, by name, in their order.
    """

    title: Text
    summary: Text
    date: dt.date
    revised: dt.date
    questions: dict[Slug, Question] = Field(min_length=1)
