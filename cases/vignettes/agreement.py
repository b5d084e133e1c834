"""A case must not contradict the decision trees: each decision is compared with what they say."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from cases.reading.desk import Desk
from cases.reading.findings import Finding
from cases.reading.names import did_you_mean
from cases.reference.actor import Actor
from cases.reference.rule import NotInForce
from cases.trees.path import FactError, Way, path
from cases.trees.shape import Tree
from cases.vignettes.shape import Many, One, Place, Tell, Vignette
from cases.vignettes.situation import Situation, TreeAnswer

_DECISIONS = frozenset(["one", "many", "order", "place", "tell", "letter"])


def contradicted(desk: Desk) -> Iterator[Finding]:
    """Find decisions that no tree was asked about, and verdicts that a tree contradicts."""
    vignette = desk.model
    if not isinstance(vignette, Vignette):
        return
    for name, one in vignette.situations.items():
        yield from _situation(desk, vignette, name, one)
    for name, step in vignette.steps.items():
        where = ("steps", name)
        if step.kind not in _DECISIONS:
            continue
        answer, excuse = getattr(step, "answered_by", None), getattr(step, "no_tree", None)
        if (answer is None) == (excuse is None):
            problem = "It is not said which decision tree answers this."
            remedy = "Add `answered_by:` with tree, situation and conclusion, or `no_tree:` why."
            yield desk.find(where, problem, remedy)
        if answer:
            yield from _answered(desk, vignette, name, step, answer)
        if isinstance(step, Place):
            yield from _placed(desk, vignette, name, step)
        if isinstance(step, Tell):
            yield from _told(desk, name, step)


def _situation(desk: Desk, vignette: Vignette, name: str, one: Situation) -> Iterator[Finding]:
    where = ("situations", name, "facts")
    try:
        for tree in desk.library.all(Tree).values():
            path(tree, one.facts, vignette.day(one), desk.library)
    except (FactError, NotInForce) as error:
        yield desk.find(where, str(error), "Use the questions of cases/questions.")


def _follow(
    desk: Desk, vignette: Vignette, where: tuple[str, ...], tree: str, situation: str
) -> Way | Finding:
    if tree not in desk.library.all(Tree):
        return desk.unknown(where, "decision tree", tree, desk.library.all(Tree))
    if situation not in vignette.situations:
        return desk.unknown(where, "situation", situation, vignette.situations)
    one = vignette.situations[situation]
    try:
        return path(desk.library.all(Tree)[tree], one.facts, vignette.day(one), desk.library)
    except (FactError, NotInForce) as error:
        return desk.find(where, str(error), "Mend the facts of the situation.")


def _answered(
    desk: Desk, vignette: Vignette, name: str, step: Any, answer: TreeAnswer
) -> Iterator[Finding]:
    where = ("steps", name, "answered_by")
    found = _follow(desk, vignette, where, answer.tree, answer.situation)
    if isinstance(found, Finding):
        yield found
        return
    if found.asks:
        problem = f"The tree '{answer.tree}' still asks '{found.asks}'."
        yield desk.find(where, problem, f"Add `{found.asks}:` to the facts of the situation.")
        return
    if found.conclusion != answer.conclusion:
        problem = f"The tree '{answer.tree}' concludes '{found.conclusion}' here."
        remedy = f"It is said to conclude '{answer.conclusion}': correct the facts or the case."
        yield desk.find(where, problem, remedy)
    if vignette.situations[answer.situation].day != step.day:
        problem = "The situation is of another day than the step."
        yield desk.find(where, problem, "Name a situation of the same day.")
    conclusion = desk.library.all(Tree)[answer.tree].conclusions[str(found.conclusion)]
    if conclusion.phase and conclusion.phase != step.phase:
        problem = f"The tree puts this in the phase '{conclusion.phase}', not '{step.phase}'."
        yield desk.find(("steps", name, "phase"), problem, "Correct the phase or the facts.")
    if isinstance(step, One | Many):
        yield from _choices(desk, name, step, answer.tree, found)


def _choices(desk: Desk, name: str, step: One | Many, tree: str, found: Way) -> Iterator[Finding]:
    known = desk.library.all(Tree)[tree].advice
    for key, choice in step.choices.items():
        where = ("steps", name, "choices", key)
        for advice in choice.advice:
            if advice not in known:
                remedy = did_you_mean(advice, known) or "Name one of the tree's."
                problem = f"The tree '{tree}' has no advice named '{advice}'."
                yield desk.find((*where, "advice"), problem, remedy)
            elif choice.verdict == "best" and advice not in found.advice:
                problem = f"The tree '{tree}' does not advise '{advice}' here, and this is best."
                yield desk.find((*where, "verdict"), problem, "Correct the verdict or the facts.")
            elif choice.verdict == "poor" and advice in found.advice:
                problem = f"The tree '{tree}' advises '{advice}' here, and this is poor."
                yield desk.find((*where, "verdict"), problem, "Correct the verdict or the facts.")
        if isinstance(step, One) and choice.verdict == "best" and not choice.advice:
            problem = "It is not said which advice of the tree this is."
            yield desk.find(where, problem, f"Add `advice:`; here: {', '.join(found.advice)}.")


def _placed(desk: Desk, vignette: Vignette, name: str, step: Place) -> Iterator[Finding]:
    for key, choice in step.choices.items():
        if choice.situation is None:
            continue
        where = ("steps", name, "choices", key)
        found = _follow(desk, vignette, (*where, "situation"), "phase", choice.situation)
        if isinstance(found, Finding):
            yield found
            continue
        conclusion = desk.library.all(Tree)["phase"].conclusions.get(str(found.conclusion))
        if conclusion is None or conclusion.phase != choice.belongs:
            said = conclusion.phase if conclusion else f"(asks {found.asks})"
            problem = f"The phase tree says '{said}' here, not '{choice.belongs}'."
            yield desk.find((*where, "belongs"), problem, "Correct the phase or the facts.")


def _told(desk: Desk, name: str, step: Tell) -> Iterator[Finding]:
    for key, choice in step.choices.items():
        actor = desk.library.all(Actor).get(choice.actor or "")
        if choice.actor and (actor is None or actor.told is None):
            remedy = did_you_mean(choice.actor, desk.library.all(Actor)) or "Name one with `told`."
            where = ("steps", name, "choices", key, "actor")
            yield desk.find(where, f"There is no listener named '{choice.actor}'.", remedy)
        if actor is None or actor.told is None:
            continue
        for target in choice.belongs:
            share = step.targets[target].share if target in step.targets else None
            if share and getattr(actor.told, share) == "never":
                problem = f"'{choice.actor}' may never be told this ({share})."
                where = ("steps", name, "choices", key, "belongs")
                yield desk.find(where, problem, f"Remove '{target}'.")
