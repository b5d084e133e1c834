"""Write a letter. The browser does not score it: the writer compares it with a list."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Literal

from pydantic import Field

from cases.reading.shape import RuleName, Slug, Text
from cases.reference.page import Page
from cases.text.lines import wrapped
from cases.vignettes.kind import Kind, Shown, Specimen, Specimens
from cases.vignettes.steps import Decision, Item


class LetterStep(Decision):
    """Write a letter. It is not scored here: the writer compares it with a list and an example."""

    kind: Literal["letter"]
    competence: Literal["communicate"] = "communicate"
    rubric: dict[Slug, Text] = Field(min_length=3)
    example: Text
    because: list[RuleName] = Field(min_length=1)
    next: Slug


class LetterItem(Item):
    """Write a text, read and scored by a trainer."""

    kind: Literal["letter"]


class Letter(Kind[LetterStep]):
    """Has a text written; in an exercise a trainer reads it."""

    step = LetterStep
    item = LetterItem
    specimens: ClassVar[Specimens] = Specimens(
        step="""
        kind: letter
        no_tree: a specimen
        question: {nl: "Schrijf de arbeidsarts."}
        rubric:
          can: {nl: Wat ze nog kan.}
          cannot: {nl: Wat ze niet kan.}
          consent: {nl: Dat ze instemt.}
        example: {nl: Beste collega …}
        because: [trio]
        next: the-end
        """,
        answers=[
            Specimen(
                "right", " Beste collega,\nhalve dagen.\n", None, "Beste collega,\nhalve dagen."
            ),
            Specimen("malformed", ["can"], None, "unknown: can"),
            Specimen("hostile", "</li><script>1</script>", None, "</li><script>1</script>"),
        ],
    )

    def parts(self, page: Page, step: LetterStep) -> Shown:
        """Return what the writer compares the letter with."""
        return {
            "example": page.html(step.example),
            "rubric": [page.plain(line) for line in step.rubric.values()],
        }

    def outline(self, shown: Shown, language: str) -> Iterator[str]:
        """Yield the list and the example."""
        for line in shown.get("rubric", []):
            yield wrapped(line, language, "   - ")
        if "example" in shown:
            yield wrapped(shown["example"], language, "   example: ")
