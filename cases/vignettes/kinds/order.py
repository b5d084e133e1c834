"""Put the items in the right order. Every pair that stands right counts for, others against."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, ClassVar, Literal

from pydantic import Field

from cases.reading.findings import Finding
from cases.reading.shape import Slug
from cases.reference.page import Page
from cases.vignettes.choosing import Choosing, is_names, judged, silences, strangers
from cases.vignettes.draft import StepDesk
from cases.vignettes.kind import Reader, Shown, Specimen, Specimens, labelled
from cases.vignettes.measures import right_order
from cases.vignettes.steps import Choice, ChoosingItem, Judged


class OrderChoice(Choice):
    """An item to put in order."""


class OrderStep(Judged):
    """Put the items in the right order (`right`)."""

    kind: Literal["order"]
    choices: dict[Slug, OrderChoice] = Field(min_length=3)
    right: list[Slug]


class OrderItem(ChoosingItem):
    """Put the items in the right order."""

    kind: Literal["order"]


class Order(Choosing[OrderStep]):
    """Asks for an order. A key lists all items in the right one."""

    step = OrderStep
    item = OrderItem
    specimens: ClassVar[Specimens] = Specimens(
        step="""
        kind: order
        competence: phase
        no_tree: a specimen
        question: {nl: "Wat komt eerst?"}
        choices:
          work: {label: {nl: Werk}}
          rest: {label: {nl: Rust}}
          talk: {label: {nl: Gesprek}}
        right: [rest, talk, work]
        feedback: {nl: Eerst rust.}
        because: [trio]
        next: the-end
        """,
        key=["rest", "talk", "work"],
        answers=[
            Specimen("right", ["rest", "talk", "work"], 1, "1. Rust\n2. Gesprek\n3. Werk"),
            Specimen("partly", ["talk", "rest", "work"], 1 / 3, "1. Gesprek\n2. Rust\n3. Werk"),
            Specimen("wrong", ["work", "talk", "rest"], 0, "1. Werk\n2. Gesprek\n3. Rust"),
            Specimen("malformed", ["rest", "talk"], 0, "1. Rust\n2. Gesprek"),
            Specimen("malformed", ["rest", "rest", "talk"], 0, "1. Rust\n2. Gesprek"),
            Specimen("hostile", ["rest", "talk", "work", "x"], 0, "unknown: x"),
        ],
    )

    def parts(self, page: Page, step: OrderStep) -> Shown:
        """Return the items as they are drawn, and the right order."""
        return {
            **judged(page, step),
            "choices": labelled(page, step.choices),
            "right": step.right,
        }

    def check_fair(self, at: StepDesk) -> Iterator[Finding]:
        """Find a right order that does not name every item, or that the items stand in already."""
        right, choices = at.data.get("right"), list(at.choices)
        if not isinstance(right, list):
            return
        if sorted(map(str, right)) != sorted(choices):
            problem = "`right` does not name every choice exactly once."
            yield at.find(("right",), problem, f"The choices are: {', '.join(choices)}.")
        elif right == choices:
            problem = "The choices already stand in the right order, so doing nothing is right."
            remedy = "Shuffle the choices; `right` holds the right order."
            yield at.find(("right",), problem, remedy)

    def outline(self, shown: Shown, language: str) -> Iterator[str]:
        """Yield the items and the right order."""
        yield from super().outline(shown, language)
        if shown.get("right"):
            yield f"   right order: {', '.join(shown['right'])}"

    def in_words(self, shown: Shown, answer: Mapping[str, Any], reader: Reader) -> list[str]:
        """Return the label of each item with its place."""
        labels = super().in_words(shown, answer, reader)
        return [f"{place}. {label}" for place, label in enumerate(labels, 1)]

    def key_faults(self, shown: Shown, key: Any) -> Iterator[str]:
        """Yield what is wrong with a key: a list that names every item once."""
        if not is_names(key) or not isinstance(key, Sequence):
            yield "the key is the list of all items in the right order."
            return
        yield from strangers(shown, key)
        yield from silences(shown, key)
        if twice := sorted({one for one in key if key.count(one) > 1}):
            yield f"the key names {twice} more than once. Name each once."

    def measure(self, _shown: Shown, key: Any, chosen: Sequence[str]) -> float:
        """Return pairs in the right order minus pairs in the wrong order, as a share of all."""
        return right_order(key, chosen)
