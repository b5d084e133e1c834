"""What every step of a case and every question of an exercise has; each kind adds its own.

    Step                    a place on the pathway, a day, a chair to sit in, and words
    └── Decision            something is chosen or written, for one of the competences
        └── Judged          the answer is judged as a whole: what is said of it, and why
    Choice                  an option of a step
    Item                    a question of an exercise sheet, without any key

The kinds themselves stand in `cases.vignettes.kinds`.
"""

from __future__ import annotations

from collections.abc import Mapping

from pydantic import Field

from cases.reading.shape import RuleName, Shape, Slug, Text, Words
from cases.text.vocabulary import Chair, Competence, Phase
from cases.vignettes.situation import TreeAnswer


class Step(Shape):
    """What all steps have. A kind that has an `outcome` ends the case; all others lead on."""

    kind: str
    phase: Phase
    day: int = Field(ge=0)
    chair: Chair | None = None
    title: Text
    text: Text
    because: list[RuleName] = Field([])
    note: Text | None = None


class Decision(Step):
    """A step in which something is chosen.

    `answered_by` says which decision tree answers the question; the proofreader compares. A
    decision that no tree can answer says why in `no_tree` (for the maintainers, in English).
    """

    competence: Competence
    question: Text
    answered_by: TreeAnswer | None = None
    no_tree: Words | None = None


class Judged(Decision):
    """A decision of which the answer is judged as a whole."""

    feedback: Text
    because: list[RuleName] = Field(min_length=1)
    next: Slug


class Labelled(Shape):
    """Something with a label."""

    label: Text


class Choice(Labelled):
    """What all choices of all steps have."""


class ItemOption(Labelled):
    """Something that can be clicked in an exercise."""


class Item(Shape):
    """What all questions of an exercise sheet have."""

    kind: str
    title: Text
    text: Text | None = None
    question: Text

    def lists(self) -> Mapping[str, Mapping[str, ItemOption]]:
        """Return what can be clicked, by the key under which it stands."""
        return {}


class ChoosingItem(Item):
    """A question with options to choose from."""

    choices: dict[Slug, ItemOption] = Field(min_length=2)

    def lists(self) -> Mapping[str, Mapping[str, ItemOption]]:
        """Return the choices."""
        return {"choices": self.choices}
