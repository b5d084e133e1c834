"""Join each thing with its partner: a made-up kind, to show how little a kind takes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, ClassVar, Literal

from pydantic import Field

from cases.reading.findings import Finding
from cases.reading.shape import Slug
from cases.reference.page import Page
from cases.vignettes.choosing import Pairing, judged, pairs, silences, strangers
from cases.vignettes.draft import StepDesk
from cases.vignettes.kind import Shown, Specimen, Specimens, labelled
from cases.vignettes.steps import Choice, ChoosingItem, ItemOption, Judged, Labelled


class MatchChoice(Choice):
    """A thing, and its partner."""

    belongs: Slug


class MatchStep(Judged):
    """Join each thing with its partner."""

    kind: Literal["match"]
    targets: dict[Slug, Labelled] = Field(min_length=2)
    choices: dict[Slug, MatchChoice] = Field(min_length=2)


class MatchItem(ChoosingItem):
    """Join each thing with its partner."""

    kind: Literal["match"]
    targets: dict[Slug, ItemOption] = Field(min_length=2)

    def lists(self) -> Mapping[str, Mapping[str, ItemOption]]:
        """Return the partners and the things."""
        return {"targets": self.targets, "choices": self.choices}


class Match(Pairing[MatchStep]):
    """Asks for the partner of each thing. A key gives each thing its partner."""

    step = MatchStep
    item = MatchItem
    specimens: ClassVar[Specimens] = Specimens(
        step="""
        kind: match
        competence: communicate
        no_tree: a specimen
        question: {nl: "Wie vult wat in?"}
        targets:
          doctor: {label: {nl: De arts}}
          fund: {label: {nl: Het ziekenfonds}}
        choices:
          note: {label: {nl: Attest}, belongs: doctor}
          letter: {label: {nl: Vragenlijst}, belongs: fund}
        feedback: {nl: Ieder het zijne.}
        because: [trio]
        next: the-end
        """,
        key={"note": "doctor", "letter": "fund"},
        answers=[
            Specimen(
                "right", ["letter=fund", "note=doctor"], 1,
                "Attest: De arts\nVragenlijst: Het ziekenfonds",
            ),
            Specimen(
                "partly", ["letter=doctor", "note=doctor"], 0.5,
                "Attest: De arts\nVragenlijst: De arts",
            ),
            Specimen("wrong", ["note=fund"], 0, "Attest: Het ziekenfonds\nVragenlijst: niets"),
            Specimen("malformed", ["note"], 0, "unknown: note"),
            Specimen("hostile", ["note=doctor", "note=me"], 0, "unknown: note=me"),
        ],
    )  # fmt: skip

    def parts(self, page: Page, step: MatchStep) -> Shown:
        """Return the things, their partners, and which belongs to which."""

        def partner(one: MatchChoice) -> Shown:
            return {"belongs": [one.belongs]}

        return {
            **judged(page, step),
            "targets": labelled(page, step.targets),
            "choices": labelled(page, step.choices, partner),
        }

    def check_fair(self, at: StepDesk) -> Iterator[Finding]:
        """Find partners that do not exist."""
        targets = at.desk.part("steps", at.name, "targets")
        for key, choice in at.choices.items():
            if choice.get("belongs") not in targets:
                where = ("choices", key, "belongs")
                yield at.unknown(where, "partner", str(choice.get("belongs")), targets)

    def key_faults(self, shown: Shown, key: Any) -> Iterator[str]:
        """Yield what is wrong with a key: every thing with its partner."""
        yield from strangers(shown, list(key))
        yield from silences(shown, list(key))

    def measure(self, _shown: Shown, key: Any, chosen: Sequence[str]) -> float:
        """Return the share of the things that were joined with their partner."""
        return sum(key[row] == column for row, column in pairs(chosen)) / len(key)
