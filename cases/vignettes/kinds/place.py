"""Put each item in its phase of the pathway. Each item counts the same."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any, ClassVar, Literal

from pydantic import Field

from cases.reading.findings import Finding
from cases.reading.shape import Slug, Text
from cases.reference.page import Page
from cases.text.vocabulary import PHASES, Phase
from cases.trees.shape import Tree
from cases.vignettes.asking import Moments, follow
from cases.vignettes.choosing import Pairing, judged, pairs, silences, strangers
from cases.vignettes.draft import StepDesk
from cases.vignettes.kind import Shown, Specimen, Specimens, labelled
from cases.vignettes.steps import Choice, ChoosingItem, ItemOption, Judged

_TREE = "phase"
"""The tree that says in which phase a moment lies."""


class PlaceChoice(Choice):
    """Something or someone to put in a phase of the pathway.

    `situation` names the moment of the case that it is about: the phase tree is asked too.
    """

    belongs: Phase
    feedback: Text
    situation: Slug | None = None


class PlaceStep(Judged):
    """Put each item in its phase of the pathway."""

    kind: Literal["place"]
    choices: dict[Slug, PlaceChoice] = Field(min_length=1)


class PlaceItem(ChoosingItem):
    """Put each item in its phase of the pathway."""

    kind: Literal["place"]
    choices: dict[Slug, ItemOption] = Field(min_length=1)


class Place(Pairing[PlaceStep]):
    """Asks for the phase of each item. A key gives each item its phase."""

    step = PlaceStep
    item = PlaceItem
    specimens: ClassVar[Specimens] = Specimens(
        step="""
        kind: place
        competence: phase
        no_tree: a specimen
        question: {nl: "In welke fase hoort dit?"}
        choices:
          lists: {label: {nl: Lijstjes}, belongs: recovery, feedback: {nl: Ze denkt weer.}}
          half-days: {label: {nl: Halve dagen}, belongs: reintegration, feedback: {nl: Ze werkt.}}
        feedback: {nl: Kijk naar wat ze kan.}
        because: [trio]
        next: the-end
        """,
        key={"lists": "recovery", "half-days": "reintegration"},
        answers=[
            Specimen(
                "right", ["half-days=reintegration", "lists=recovery"], 1,
                "Lijstjes: Herstel\nHalve dagen: Re-integratie",
            ),
            Specimen(
                "partly", ["lists=recovery", "half-days=rest"], 0.5,
                "Lijstjes: Herstel\nHalve dagen: Rust",
            ),
            Specimen("partly", ["lists=recovery"], 0.5, "Lijstjes: Herstel\nHalve dagen: niets"),
            Specimen(
                "wrong", ["lists=rest", "half-days=rest"], 0,
                "Lijstjes: Rust\nHalve dagen: Rust",
            ),
            # A file that names several phases for one item earns nothing for it.
            Specimen(
                "malformed", ["lists=recovery", "lists=rest"], 0,
                "Lijstjes: Herstel, Rust\nHalve dagen: niets",
            ),
            Specimen("malformed", ["lists"], 0, "unknown: lists"),
            Specimen("hostile", ["lists=recovery", "lists=x"], 0, "unknown: lists=x"),
        ],
    )  # fmt: skip

    def parts(self, page: Page, step: PlaceStep) -> Shown:
        """Return the items and where each belongs."""

        def phase(one: PlaceChoice) -> Shown:
            return {"belongs": [one.belongs], "html": page.html(one.feedback)}

        return {**judged(page, step), "choices": labelled(page, step.choices, phase)}

    def check_facts(self, at: StepDesk, step: PlaceStep, moments: Moments) -> Iterator[Finding]:
        """Find items that the phase tree puts elsewhere."""
        for key, choice in step.choices.items():
            if choice.situation is None:
                continue
            where = ("choices", key)
            found = follow(at, (*where, "situation"), _TREE, choice.situation, moments)
            if isinstance(found, Finding):
                yield found
                continue
            tree = at.desk.library.all(Tree)[_TREE]
            conclusion = tree.conclusions.get(str(found.conclusion))
            if conclusion is None or conclusion.phase != choice.belongs:
                said = conclusion.phase if conclusion else f"(asks {found.asks})"
                problem = f"The phase tree says '{said}' here, not '{choice.belongs}'."
                yield at.find((*where, "belongs"), problem, "Correct the phase or the facts.")

    def columns(self, _shown: Shown, fixed: Mapping[str, Any]) -> Mapping[str, Any]:
        """Return the names of the phases in words."""
        phases: Mapping[str, Any] = fixed["phases"]
        return phases

    def column_names(self, _shown: Shown) -> Collection[str]:
        """Return the phases."""
        return PHASES

    def key_faults(self, shown: Shown, key: Any) -> Iterator[str]:
        """Yield what is wrong with a key: every item with its phase."""
        if not isinstance(key, Mapping):
            yield 'the key gives each item its phase: {"a": "rest"}.'
            return
        yield from strangers(shown, list(key))
        yield from silences(shown, list(key))
        if unknown := sorted({str(phase) for phase in key.values()} - set(PHASES)):
            yield f"the key names unknown phases {unknown}. The phases are {list(PHASES)}."

    def measure(self, _shown: Shown, key: Any, chosen: Sequence[str]) -> float:
        """Return the share of the items that were put in their phase, and in no other."""
        rows = [row for row, _ in pairs(chosen)]
        right = [row for row, phase in pairs(chosen) if rows.count(row) == 1 and key[row] == phase]
        return len(right) / len(key)
