"""Decisions must be fair: something right to choose, something wrong, and no give-away."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from cases.reading.desk import Desk
from cases.reading.findings import Finding
from cases.reading.names import did_you_mean
from cases.text.vocabulary import SOURCE
from cases.vignettes.draft import choices_of, steps_of

_GIVE_AWAY = 1.7
"""A best option this many times longer than the longest other gives itself away."""


def unfair(desk: Desk) -> Iterator[Finding]:
    """Find decisions that cannot be answered, or that answer themselves."""
    for name, step in steps_of(desk).items():
        check = _CHECKS.get(str(step.get("kind")))
        if check:
            yield from check(desk, name, step)


def _one(desk: Desk, name: str, step: dict[str, Any]) -> Iterator[Finding]:
    del step
    verdicts = [choice.get("verdict") for choice in choices_of(desk, name).values()]
    where = ("steps", name, "choices")
    if "best" not in verdicts:
        yield desk.find(where, "No choice has the verdict `best`.", "Mark the best one.")
    if not {"fair", "poor"} & set(verdicts):
        yield desk.find(where, "Every choice is right.", "Add one that a colleague might make.")
    yield from _give_away(desk, name)


def _give_away(desk: Desk, name: str) -> Iterator[Finding]:
    lengths: dict[str, list[int]] = {"best": [], "other": []}
    for choice in choices_of(desk, name).values():
        label = choice.get("label")
        size = len(str(label.get(SOURCE, ""))) if isinstance(label, dict) else 0
        lengths["best" if choice.get("verdict") == "best" else "other"].append(size)
    if not lengths["best"] or not lengths["other"]:
        return
    if max(lengths["best"]) > _GIVE_AWAY * max(lengths["other"]):
        problem = "The best choice is much longer than the others and gives itself away."
        yield desk.find(("steps", name, "choices"), problem, "Shorten it, or fill out the others.")


def _many(desk: Desk, name: str, step: dict[str, Any]) -> Iterator[Finding]:
    del step
    verdicts = [choice.get("verdict") for choice in choices_of(desk, name).values()]
    for verdict, words in (("best", "that belongs"), ("poor", "that does not belong")):
        if verdict not in verdicts:
            problem = f"No option has the verdict `{verdict}`."
            yield desk.find(("steps", name, "choices"), problem, f"Add one {words}.")


def _order(desk: Desk, name: str, step: dict[str, Any]) -> Iterator[Finding]:
    right, choices = step.get("right"), list(choices_of(desk, name))
    if not isinstance(right, list):
        return
    where = ("steps", name, "right")
    if sorted(map(str, right)) != sorted(choices):
        problem = "`right` does not name every choice exactly once."
        yield desk.find(where, problem, f"The choices are: {', '.join(choices)}.")
    elif right == choices:
        problem = "The choices already stand in the right order, so doing nothing is right."
        yield desk.find(where, problem, "Shuffle the choices; `right` holds the right order.")


def _tell(desk: Desk, name: str, step: dict[str, Any]) -> Iterator[Finding]:
    targets = step.get("targets")
    if not isinstance(targets, dict):
        return
    for key, choice in choices_of(desk, name).items():
        belongs = choice.get("belongs")
        for target in belongs if isinstance(belongs, list) else []:
            if target not in targets:
                remedy = did_you_mean(str(target), targets) or "Name one of the targets."
                where = ("steps", name, "choices", key, "belongs")
                yield desk.find(where, f"There is no target named '{target}'.", remedy)


_CHECKS: dict[str, Callable[[Desk, str, dict[str, Any]], Iterator[Finding]]] = {
    "one": _one,
    "many": _many,
    "order": _order,
    "tell": _tell,
}
