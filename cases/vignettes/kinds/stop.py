"""A red flag: whatever the story was doing, safety comes first."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from cases.reading.shape import EmergencyName, RuleName, Slug
from cases.reference.page import Page
from cases.vignettes.kind import Kind, Shown
from cases.vignettes.steps import Step


class StopStep(Step):
    """A red flag: whatever the story was doing, safety comes first."""

    kind: Literal["stop"]
    contacts: list[EmergencyName] = Field(min_length=1)
    because: list[RuleName] = Field(min_length=1)
    next: Slug


class Stop(Kind[StopStep]):
    """Tells, with the lines to call."""

    step = StopStep
    node = ("{{", "}}")

    def parts(self, page: Page, step: StopStep) -> Shown:
        """Return the lines to call, as entries of the reference works."""
        return {"contacts": [page.entry("actor", name) for name in step.contacts]}
