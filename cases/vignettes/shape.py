"""The shape of a vignette: one realistic case, told in steps.

One file holds one vignette in all languages. Days are counted from the vignette's date, so that a
case can be moved in time by changing one line; the rules that it cites are asked for those days.
"""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Any, ClassVar, Literal

from pydantic import Field

from cases.reading.shape import (
    Content,
    EmergencyName,
    ListenerName,
    RuleName,
    Shape,
    Slug,
    Text,
    Words,
)
from cases.reading.yamlfile import Where
from cases.text.vocabulary import Chair, Competence, Outcome, Phase, Region, Verdict
from cases.vignettes.situation import Situation, TreeAnswer


class _Step(Shape):
    """What all steps have: a place on the pathway, a day, a chair to sit in, and words."""

    phase: Phase
    day: int = Field(ge=0)
    chair: Chair | None = None
    title: Text
    text: Text
    because: list[RuleName] = Field([])
    note: Text | None = None


class Story(_Step):
    """Something happens; the reader only goes on."""

    kind: Literal["story"]
    next: Slug


class _Decision(_Step):
    """A step in which something is chosen.

    `answered_by` says which decision tree answers the question; the proofreader compares. A
    decision that no tree can answer says why in `no_tree` (for the maintainers, in English).
    """

    competence: Competence
    question: Text
    answered_by: TreeAnswer | None = None
    no_tree: Words | None = None


class OneChoice(Shape):
    """An option of which exactly one is chosen. `next` overrides the step's own.

    `advice` names what the option does in the words of the tree that answers the decision.
    """

    label: Text
    verdict: Verdict
    feedback: Text
    because: list[RuleName] = Field(min_length=1)
    advice: list[Slug] = Field([])
    note: Text | None = None
    next: Slug | None = None


class One(_Decision):
    """Choose one option."""

    kind: Literal["one"]
    choices: dict[Slug, OneChoice] = Field(min_length=2)
    next: Slug | None = None


class ManyChoice(Shape):
    """An option that may be ticked: `best` belongs, `poor` does not, `fair` counts neither way."""

    label: Text
    verdict: Verdict
    feedback: Text
    advice: list[Slug] = Field([])
    because: list[RuleName] = Field(min_length=1)


class Many(_Decision):
    """Tick everything that fits."""

    kind: Literal["many"]
    choices: dict[Slug, ManyChoice] = Field(min_length=3)
    feedback: Text
    because: list[RuleName] = Field(min_length=1)
    next: Slug


class OrderChoice(Shape):
    """An item to put in order."""

    label: Text


class Order(_Decision):
    """Put the items in the right order (`right`)."""

    kind: Literal["order"]
    choices: dict[Slug, OrderChoice] = Field(min_length=3)
    right: list[Slug]
    feedback: Text
    because: list[RuleName] = Field(min_length=1)
    next: Slug


class PlaceChoice(Shape):
    """Something or someone to put in a phase of the pathway.

    `situation` names the moment of the case that it is about: the phase tree is asked too.
    """

    label: Text
    belongs: Phase
    feedback: Text
    situation: Slug | None = None


class Place(_Decision):
    """Put each item in its phase of the pathway."""

    kind: Literal["place"]
    choices: dict[Slug, PlaceChoice] = Field(min_length=1)
    feedback: Text
    because: list[RuleName] = Field(min_length=1)
    next: Slug


class TellTarget(Shape):
    """A piece of information that might be told; `share` says of which kind it is."""

    label: Text
    share: Literal["identity", "diagnosis", "capacities", "plan"] | None = None


class TellChoice(Shape):
    """A listener, and what may be told to it (possibly nothing); `actor` says which it is."""

    label: Text
    actor: ListenerName | None = None
    belongs: list[Slug]
    feedback: Text


class Tell(_Decision):
    """Tick, for each listener, what it may be told."""

    kind: Literal["tell"]
    targets: dict[Slug, TellTarget] = Field(min_length=2)
    choices: dict[Slug, TellChoice] = Field(min_length=1)
    feedback: Text
    because: list[RuleName] = Field(min_length=1)
    next: Slug


class LetterStep(_Decision):
    """Write a letter. It is not scored here: the writer compares it with a list and an example."""

    kind: Literal["letter"]
    competence: Literal["communicate"] = "communicate"
    rubric: dict[Slug, Text] = Field(min_length=3)
    example: Text
    because: list[RuleName] = Field(min_length=1)
    next: Slug


class Reflection(_Step):
    """A question without a right answer. Writing something down is optional."""

    kind: Literal["reflection"]
    question: Text
    next: Slug


class Stop(_Step):
    """A red flag: whatever the story was doing, safety comes first."""

    kind: Literal["stop"]
    contacts: list[EmergencyName] = Field(min_length=1)
    because: list[RuleName] = Field(min_length=1)
    next: Slug


class Ending(_Step):
    """The case is over; the debrief follows."""

    kind: Literal["ending"]
    outcome: Outcome


Step = Annotated[
    Story | One | Many | Order | Place | Tell | LetterStep | Reflection | Stop | Ending,
    Field(discriminator="kind"),
]


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
    steps: dict[Slug, Step] = Field(min_length=2)

    def day(self, step: _Step | Situation) -> dt.date:
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
