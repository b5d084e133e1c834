"""What the decision trees may ask: one fact about a situation, and the answers it can have."""

from __future__ import annotations

from typing import ClassVar, Literal, Self

from pydantic import Field, model_validator

from cases.reading.shape import Content, Shape, Slug, Text

Fact = str | int
"""The answer to one question: the name of an option, or a number of days."""


class Option(Shape):
    """One answer. `meaning` says when to choose it, where the label does not."""

    label: Text
    meaning: Text | None = None


class Question(Content):
    """One question.

    Attributes:
        ask: The question, put to the professional.
        hint: What helps to answer it.
        kind: `choice` has named answers. `duration` is how long something has lasted, in days;
            its answers are not written here: they are the stretches between the terms that the
            rulebook sets on the day asked about, so that they move when a rule does.
        options: The answers of a choice.
    """

    folder: ClassVar[str] = "questions"
    called: ClassVar[str] = "question"

    ask: Text
    hint: Text | None = None
    kind: Literal["choice", "duration"] = "choice"
    options: dict[Slug, Option] = Field({})

    @model_validator(mode="after")
    def _options_fit_the_kind(self) -> Self:
        if (self.kind == "choice") != (len(self.options) > 1):
            raise ValueError("a choice has two `options` or more, a duration none")
        return self
