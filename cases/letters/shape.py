"""The shape of what a letter can say: to whom, for what purpose, in which fixed words.

Two kinds of files. `letters/NAME.yaml` is what can be written to the actor of that name;
`forms/capacities.yaml` is what can be filled in, and how each answer is said.

A sentence may rest on rules. It is said only on days on which all of them hold and every figure
that it names exists; of several variants the first that can be said is said, or none.
Words in braces, such as ``{person}``, are filled in by `cases.letters.compose`.
"""

from __future__ import annotations

from typing import ClassVar, Literal, Self

from pydantic import Field, model_validator

from cases.reading.shape import ActorName, Content, RuleName, Shape, Slug, Text
from cases.text.markdown import PLACEHOLDER
from cases.text.vocabulary import Chair

Part = Literal["identity", "capacities", "plan", "diagnosis"]
"""What consent is asked for, by the names in `cases.reference.actor.Told`."""

Level = Literal["no-difficulty", "with-adaptation", "not-for-now"]
Private = Literal["diagnosis", "treatment", "private-cause", "remark"]
"""Fields in which anything can be typed, so anything medical or private too."""

Reason = Literal[
    "never", "free-text", "not-needed", "not-asked", "refused", "not-ticked", "not-for-this"
]  # fmt: skip
Stop = Literal[
    "not-asked", "refused", "no-date", "date-later", "not-agreed", "recipient-not-yet",
    "purpose-not-yet", "nothing-to-say", "review-past",
]  # fmt: skip


class Line(Shape):
    """One sentence, or a few that belong together.

    Attributes:
        text: What is said.
        because: The rules that it rests on; on a day on which one does not hold it is not said.
        in_version: Only while one of these versions of a rule (by name) is in force.
        writer: Only when a GP, or a psychologist, writes; None for both.
    """

    text: Text
    because: list[RuleName] = Field([])
    in_version: dict[RuleName, list[Slug]] = Field({})
    writer: Chair | None = None

    @model_validator(mode="after")
    def _cites_what_it_rests_on(self) -> Self:
        named = {found[2] for text in self.text.values() for found in PLACEHOLDER.finditer(text)}
        strangers = (named | set(self.in_version)) - set(self.because)
        if strangers:
            raise ValueError(f"`because` lacks {', '.join(sorted(strangers))}, which is named here")
        return self


Variants = list[Line]
"""The first that can be said on the day is said; where none can, nothing is."""


class Purpose(Shape):
    """What one wants of a recipient.

    Attributes:
        title: In a few words; it is also the letter's subject.
        ask: What is asked or told.
        needs: What must have been agreed, or the letter makes no sense.
        carries: What the letter may carry; anything else is left out as not needed for it.
        because: The rules without which one cannot ask this.
    """

    title: Text
    ask: Variants = Field(min_length=1)
    needs: list[Part] = Field([])
    carries: list[Part]
    because: list[RuleName] = Field([])


class LetterTo(Content):
    """What can be written to one recipient.

    Attributes:
        salutation: How the letter begins.
        purposes: What it can be about, by name.
        closing: What is said at the end, sentence by sentence.
        greeting: How it ends.
        because: The rules without which this recipient does not exist.
    """

    folder: ClassVar[str] = "letters"
    called: ClassVar[str] = "recipient"

    salutation: Text
    purposes: dict[Slug, Purpose] = Field(min_length=1)
    closing: list[Variants] = Field([])
    greeting: Text
    because: list[RuleName] = Field([])


class PartWords(Shape):
    """A part of the consent: as one ticks it, and as the letter says it."""

    label: Text
    said: Text


class StopWords(Shape):
    """Why no letter is composed, and what to do."""

    title: Text
    todo: Text
    because: list[RuleName] = Field([])


class Sentences(Shape):
    """The sentences that all letters share.

    `named` and `unnamed` stand for the person, with consent to say who it is and without.
    """

    to: Text
    subject: Text
    named: Text
    unnamed: Text
    consent: Text
    agreed: Text
    feasible: Text
    hours: Text
    days: Text
    works: Text
    helps: Text
    plan: Text
    start: Text
    review_after: Text
    review_on: Text
    medical: Text
    signature: dict[Chair, Text]

    def signature_of(self, writer: str) -> Text:
        """Return how a GP or a psychologist signs."""
        return {str(chair): text for chair, text in self.signature.items()}[writer]


class CapacityForm(Content):
    """What can be filled in, and how each answer is said.

    Attributes:
        title: The name of the builder.
        summary: What it is for, and what it is not for.
        recipients: Who can be written to, the most usual first.
        parts: What consent is asked for.
        levels: How well something goes.
        capacities: What is asked, named as in "without difficulty: …".
        works: What goes well.
        helps: What would help.
        plan: Steps of a plan.
        private: The fields that are left out unless rules and consent let them in.
        sentences: The sentences that all letters share.
        left_out: Why something was left out.
        blocked: Why there is no letter, and what to do.
    """

    folder: ClassVar[str] = "forms"
    called: ClassVar[str] = "form"

    title: Text
    summary: Text
    recipients: list[ActorName]
    parts: dict[Part, PartWords]
    levels: dict[Level, Text]
    capacities: dict[Slug, Text]
    works: dict[Slug, Text]
    helps: dict[Slug, Text]
    plan: dict[Slug, Text]
    private: dict[Private, Text]
    sentences: Sentences
    left_out: dict[Reason, Text]
    blocked: dict[Stop, StopWords]
