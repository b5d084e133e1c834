"""A case must not contradict the decision trees: each decision is compared with what they say."""

from __future__ import annotations

from collections.abc import Iterator

from cases.reading.desk import Desk
from cases.reading.findings import Finding
from cases.reference.rule import NotInForce
from cases.trees.path import FactError, path
from cases.trees.shape import Tree
from cases.vignettes import kinds
from cases.vignettes.asking import follow
from cases.vignettes.draft import StepDesk
from cases.vignettes.shape import Vignette
from cases.vignettes.situation import Situation, TreeAnswer
from cases.vignettes.steps import Decision


def contradicted(desk: Desk) -> Iterator[Finding]:
    """Find decisions that no tree was asked about, and verdicts that a tree contradicts."""
    vignette = desk.model
    if not isinstance(vignette, Vignette):
        return
    for name, one in vignette.situations.items():
        yield from _situation(desk, vignette, name, one)
    for name, step in vignette.steps.items():
        at = StepDesk(desk, name)
        if isinstance(step, Decision):
            yield from _decided(at, vignette, step)
        yield from kinds.of(step.kind).check_facts(at, step, vignette)


def _situation(desk: Desk, vignette: Vignette, name: str, one: Situation) -> Iterator[Finding]:
    where = ("situations", name, "facts")
    try:
        for tree in desk.library.all(Tree).values():
            path(tree, one.facts, vignette.day(one), desk.library)
    except (FactError, NotInForce) as error:
        yield desk.find(where, str(error), "Use the questions of cases/questions.")


def _decided(at: StepDesk, vignette: Vignette, step: Decision) -> Iterator[Finding]:
    if (step.answered_by is None) == (step.no_tree is None):
        problem = "It is not said which decision tree answers this."
        remedy = "Add `answered_by:` with tree, situation and conclusion, or `no_tree:` why."
        yield at.find((), problem, remedy)
    if step.answered_by:
        yield from _answered(at, vignette, step, step.answered_by)


def _answered(
    at: StepDesk, vignette: Vignette, step: Decision, answer: TreeAnswer
) -> Iterator[Finding]:
    where = ("answered_by",)
    found = follow(at, where, answer.tree, answer.situation, vignette)
    if isinstance(found, Finding):
        yield found
        return
    if found.asks:
        problem = f"The tree '{answer.tree}' still asks '{found.asks}'."
        yield at.find(where, problem, f"Add `{found.asks}:` to the facts of the situation.")
        return
    if found.conclusion != answer.conclusion:
        problem = f"The tree '{answer.tree}' concludes '{found.conclusion}' here."
        remedy = f"It is said to conclude '{answer.conclusion}': correct the facts or the case."
        yield at.find(where, problem, remedy)
    if vignette.situations[answer.situation].day != step.day:
        problem = "The situation is of another day than the step."
        yield at.find(where, problem, "Name a situation of the same day.")
    conclusion = at.desk.library.all(Tree)[answer.tree].conclusions[str(found.conclusion)]
    if conclusion.phase and conclusion.phase != step.phase:
        problem = f"The tree puts this in the phase '{conclusion.phase}', not '{step.phase}'."
        yield at.find(("phase",), problem, "Correct the phase or the facts.")
    yield from kinds.of(step.kind).check_advice(at, step, answer.tree, found)
