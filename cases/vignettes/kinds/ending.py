"""The case is over; the debrief follows."""

from __future__ import annotations

from typing import Literal

from cases.reference.page import Page
from cases.text.vocabulary import Outcome
from cases.vignettes.kind import Kind, Shown
from cases.vignettes.steps import Step


class EndingStep(Step):
    """The case is over; the debrief follows."""

    kind: Literal["ending"]
    outcome: Outcome


class Ending(Kind[EndingStep]):
    """Ends."""

    step = EndingStep
    node = ("([", "])")

    def parts(self, _page: Page, step: EndingStep) -> Shown:
        """Return how the case ends."""
        return {"outcome": step.outcome}
