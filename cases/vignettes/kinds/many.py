"""Tick everything that fits. Right ticks count for, wrong ones against."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, ClassVar, Literal

from pydantic import Field

from cases.reading.findings import Finding
from cases.reading.shape import RuleName, Slug, Text
from cases.reference.page import Page
from cases.text.vocabulary import Verdict
from cases.trees.path import Way
from cases.vignettes.asking import contradictions
from cases.vignettes.choosing import Choosing, is_names, judged, strangers
from cases.vignettes.draft import StepDesk
from cases.vignettes.kind import Shown, Specimen, Specimens, labelled
from cases.vignettes.measures import share
from cases.vignettes.steps import Choice, ChoosingItem, Judged


class ManyChoice(Choice):
    """An option that may be ticked: `best` belongs, `poor` does not, `fair` counts neither way."""

    verdict: Verdict
    feedback: Text
    advice: list[Slug] = Field([])
    because: list[RuleName] = Field(min_length=1)


class ManyStep(Judged):
    """Tick everything that fits."""

    kind: Literal["many"]
    choices: dict[Slug, ManyChoice] = Field(min_length=3)


class ManyItem(ChoosingItem):
    """Tick everything that fits."""

    kind: Literal["many"]


class Many(Choosing[ManyStep]):
    """Asks for all that fits.

    A key lists the right options; or it is a mapping of `right` and `either`, the options that
    count neither way.
    """

    step = ManyStep
    item = ManyItem
    specimens: ClassVar[Specimens] = Specimens(
        step="""
        kind: many
        competence: recognise
        no_tree: a specimen
        question: {nl: "Wat vraagt u na?"}
        choices:
          sleep: {label: {nl: Slaap}, verdict: best, feedback: {nl: Ja.}, because: [trio]}
          hobby: {label: {nl: Vrije tijd}, verdict: fair, feedback: {nl: Mag.}, because: [trio]}
          work: {label: {nl: Werk}, verdict: best, feedback: {nl: Ja.}, because: [trio]}
          income: {label: {nl: Loon}, verdict: poor, feedback: {nl: Neen.}, because: [trio]}
        feedback: {nl: Vraag breed.}
        because: [trio]
        next: the-end
        """,
        key={"right": ["sleep", "work"], "either": ["hobby"]},
        answers=[
            Specimen("right", ["sleep", "work"], 1, "Slaap\nWerk"),
            Specimen("right", ["work", "hobby", "sleep"], 1, "Werk\nVrije tijd\nSlaap"),
            Specimen("partly", ["sleep", "hobby"], 0.5, "Slaap\nVrije tijd"),
            Specimen("partly", ["sleep", "work", "income"], 0.5, "Slaap\nWerk\nLoon"),
            Specimen("wrong", ["sleep", "income"], 0, "Slaap\nLoon"),
            Specimen("wrong", ["hobby"], 0, "Vrije tijd"),
            Specimen("malformed", ["sleep", "sleep"], 0.5, "Slaap"),
            Specimen("malformed", [], 0, "no answer"),
            Specimen("hostile", ["sleep", "work", "constructor"], 0, "unknown: constructor"),
        ],
    )

    def parts(self, page: Page, step: ManyStep) -> Shown:
        """Return the options with their verdicts."""

        def verdict(one: ManyChoice) -> Shown:
            rules = page.rules(one.because)
            return {"verdict": one.verdict, "html": page.html(one.feedback), "rules": rules}

        return {**judged(page, step), "choices": labelled(page, step.choices, verdict)}

    def check_fair(self, at: StepDesk) -> Iterator[Finding]:
        """Find steps in which nothing belongs, or everything."""
        verdicts = [choice.get("verdict") for choice in at.choices.values()]
        for verdict, words in (("best", "that belongs"), ("poor", "that does not belong")):
            if verdict not in verdicts:
                problem = f"No option has the verdict `{verdict}`."
                yield at.find(("choices",), problem, f"Add one {words}.")

    def check_advice(self, at: StepDesk, step: ManyStep, tree: str, way: Way) -> Iterator[Finding]:
        """Find verdicts that the tree contradicts."""
        return contradictions(at, step.choices, tree, way)

    def key_faults(self, shown: Shown, key: Any) -> Iterator[str]:
        """Yield what is wrong with a key: a list of options, or `right` and `either`."""
        lists = _lists(key)
        if not set(lists) <= {"right", "either"} or not all(map(is_names, lists.values())):
            yield (
                'the key is a list of the right options, or {"right": […], "either": […]} '
                "with those that count neither way."
            )
            return
        right, either = lists.get("right", []), lists.get("either", [])
        yield from strangers(shown, [*right, *either])
        if not right:
            yield "the key names nothing right, and no tick is no answer. Name what is right."
        if both := sorted(set(right) & set(either)):
            yield f"the key says of {both} that it is right and that it does not count. Choose."

    def measure(self, _shown: Shown, key: Any, chosen: Sequence[str]) -> float:
        """Return right ticks minus wrong ticks, as a share of what was right."""
        lists = _lists(key)
        return share(lists["right"], [one for one in chosen if one not in lists.get("either", [])])


def _lists(key: Any) -> Mapping[str, Any]:
    return key if isinstance(key, Mapping) else {"right": key}
