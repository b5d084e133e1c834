"""A question without a right answer. Writing something down is optional."""

from __future__ import annotations

from typing import ClassVar, Literal

from cases.reading.shape import Slug, Text
from cases.reference.page import Page
from cases.vignettes.kind import Kind, Shown, Specimen, Specimens
from cases.vignettes.steps import Step


class ReflectionStep(Step):
    """A question without a right answer. Writing something down is optional."""

    kind: Literal["reflection"]
    question: Text
    next: Slug


class Reflection(Kind[ReflectionStep]):
    """Asks without judging."""

    step = ReflectionStep
    specimens: ClassVar[Specimens] = Specimens(
        step="""
        kind: reflection
        question: {nl: "Wat raakt u hierin?"}
        next: the-end
        """,
        answers=[
            Specimen("right", "Dat ze zo lang wachtte.", None, "Dat ze zo lang wachtte."),
            Specimen("malformed", ["long-wait"], None, "unknown: long-wait"),
            Specimen("hostile", "<img src=x onerror=1>", None, "<img src=x onerror=1>"),
        ],
    )

    def parts(self, page: Page, step: ReflectionStep) -> Shown:
        """Return the question."""
        return {"question": page.plain(step.question)}
