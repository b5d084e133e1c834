"""Choose one option. Each has its own verdict, and may lead elsewhere."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import Any, ClassVar, Literal

from pydantic import Field

from cases.reading.findings import Finding
from cases.reading.shape import RuleName, Slug, Text
from cases.reference.page import Page
from cases.text.vocabulary import SOURCE, Verdict
from cases.trees.path import Way
from cases.vignettes.asking import contradictions
from cases.vignettes.choosing import Choosing, strangers
from cases.vignettes.draft import StepDesk
from cases.vignettes.kind import Shown, Specimen, Specimens, labelled
from cases.vignettes.steps import Choice, ChoosingItem, Decision

_GIVE_AWAY = 1.7
"""A best option this many times longer than the longest other gives itself away."""


class OneChoice(Choice):
    """An option of which exactly one is chosen. `next` overrides the step's own.

    `advice` names what the option does in the words of the tree that answers the decision.
    """

    verdict: Verdict
    feedback: Text
    because: list[RuleName] = Field(min_length=1)
    advice: list[Slug] = Field([])
    note: Text | None = None
    next: Slug | None = None


class OneStep(Decision):
    """Choose one option."""

    kind: Literal["one"]
    choices: dict[Slug, OneChoice] = Field(min_length=2)
    next: Slug | None = None


class OneItem(ChoosingItem):
    """Choose one option."""

    kind: Literal["one"]


class One(Choosing[OneStep]):
    """Asks for one option. A key is the right option, or what each option is worth, 0 to 1."""

    step = OneStep
    item = OneItem
    specimens: ClassVar[Specimens] = Specimens(
        step="""
        kind: one
        competence: refer
        no_tree: a specimen
        question: {nl: "Wie brengt u in beeld?"}
        choices:
          nobody: {label: {nl: Niemand}, verdict: fair, feedback: {nl: Kan.}, because: [trio]}
          doctor: {label: {nl: De arbeidsarts}, verdict: best, feedback: {nl: Ja.}, because: [trio]}
          boss: {label: {nl: De baas}, verdict: poor, feedback: {nl: Neen.}, because: [trio]}
        next: the-end
        """,
        key={"doctor": 1, "nobody": 0.5},
        answers=[
            Specimen("right", ["doctor"], 1, "De arbeidsarts"),
            Specimen("partly", ["nobody"], 0.5, "Niemand"),
            Specimen("wrong", ["boss"], 0, "De baas"),
            Specimen("malformed", ["doctor", "boss"], 0, "De arbeidsarts\nDe baas"),
            Specimen("malformed", [], 0, "no answer"),
            Specimen("hostile", ["doctor=1"], 0, "unknown: doctor=1"),
            Specimen("hostile", ["doctor", "__proto__"], 0, "unknown: __proto__"),
        ],
    )

    def parts(self, page: Page, step: OneStep) -> Shown:
        """Return the options with their verdicts."""
        return {"choices": labelled(page, step.choices, partial(_verdict, page))}

    def check_fair(self, at: StepDesk) -> Iterator[Finding]:
        """Find steps without something right or something wrong, and give-aways."""
        verdicts = [choice.get("verdict") for choice in at.choices.values()]
        if "best" not in verdicts:
            problem = "No choice has the verdict `best`."
            yield at.find(("choices",), problem, "Mark the best one.")
        if not {"fair", "poor"} & set(verdicts):
            remedy = "Add one that a colleague might make."
            yield at.find(("choices",), "Every choice is right.", remedy)
        yield from _give_away(at)

    def check_advice(self, at: StepDesk, step: OneStep, tree: str, way: Way) -> Iterator[Finding]:
        """Find verdicts that the tree contradicts, and a best choice that names no advice."""
        yield from contradictions(at, step.choices, tree, way)
        for key, choice in step.choices.items():
            if choice.verdict == "best" and not choice.advice:
                problem = "It is not said which advice of the tree this is."
                remedy = f"Add `advice:`; here: {', '.join(way.advice)}."
                yield at.find(("choices", key), problem, remedy)

    def key_faults(self, shown: Shown, key: Any) -> Iterator[str]:
        """Yield what is wrong with a key: a name, or worths by name of which one is 1."""
        worth = _worth(key)
        if not isinstance(worth, Mapping) or not all(map(_is_share, worth.values())):
            yield (
                "the key is the right option, or what each option is worth between 0 and 1: "
                '{"a": 1, "b": 0.5}.'
            )
            return
        yield from strangers(shown, list(worth))
        if 1 not in worth.values():
            yield "no option is worth 1, so nobody could earn all points. Give the best one 1."

    def measure(self, _shown: Shown, key: Any, chosen: Sequence[str]) -> float:
        """Return what the chosen option is worth; two at once are worth nothing."""
        return float(_worth(key).get(chosen[0], 0)) if len(chosen) == 1 else 0.0


def _verdict(page: Page, choice: OneChoice) -> Shown:
    shown: Shown = {
        "verdict": choice.verdict,
        "html": page.html(choice.feedback),
        "rules": page.rules(choice.because),
    }
    if choice.next:
        shown["next"] = choice.next
    if choice.note:
        shown["note"] = page.plain(choice.note)
    return shown


def _give_away(at: StepDesk) -> Iterator[Finding]:
    lengths: dict[str, list[int]] = {"best": [], "other": []}
    for choice in at.choices.values():
        label = choice.get("label")
        size = len(str(label.get(SOURCE, ""))) if isinstance(label, dict) else 0
        lengths["best" if choice.get("verdict") == "best" else "other"].append(size)
    if not lengths["best"] or not lengths["other"]:
        return
    if max(lengths["best"]) > _GIVE_AWAY * max(lengths["other"]):
        problem = "The best choice is much longer than the others and gives itself away."
        yield at.find(("choices",), problem, "Shorten it, or fill out the others.")


def _worth(key: Any) -> Any:
    return {key: 1} if isinstance(key, str) else key


def _is_share(worth: Any) -> bool:
    return isinstance(worth, int | float) and 0 <= worth <= 1
