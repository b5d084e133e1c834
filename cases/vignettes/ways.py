"""The ways through a vignette: every step must be reached, and every way must end."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from cases.reading.desk import Desk
from cases.reading.findings import Finding
from cases.reading.names import did_you_mean
from cases.reading.yamlfile import Where
from cases.text.graph import spread
from cases.vignettes import kinds
from cases.vignettes.draft import steps_at, steps_of
from cases.vignettes.kind import Kind
from cases.vignettes.storyboard import ways_on

Edge = tuple[str, str, Where]
"""From a step, to a step, and where that stands."""


def broken(desk: Desk) -> Iterator[Finding]:
    """Find ways to steps that do not exist, steps nobody reaches, and ways without an end."""
    steps = steps_of(desk)
    edges = list(_edges(desk))
    yield from _unknown(desk, steps, edges)
    yield from _without_way_on(desk)
    yield from _lost(desk, steps, edges)
    yield from _back_in_time(desk, steps, edges)


def _edges(desk: Desk) -> Iterator[Edge]:
    for at in steps_at(desk):
        for place, to in ways_on(at.data, at.choices.items()).items():
            if isinstance(to, str):
                yield at.name, to, ("steps", at.name, *place)


def _unknown(desk: Desk, steps: dict[str, Any], edges: list[Edge]) -> Iterator[Finding]:
    start = desk.part().get("start")
    if isinstance(start, str) and start not in steps:
        remedy = did_you_mean(start, steps) or "Name one of the steps."
        yield desk.find(("start",), f"The first step '{start}' does not exist.", remedy)
    for _, to, where in edges:
        if to not in steps:
            remedy = did_you_mean(to, steps) or "Add the step, or lead elsewhere."
            yield desk.find(where, f"The step '{to}' does not exist.", remedy)


def _without_way_on(desk: Desk) -> Iterator[Finding]:
    """Find choices that lead nowhere, where the step itself need not lead on."""
    for at in steps_at(desk):
        kind = _kind(at.data)
        if kind is None or not kind.branches or at.data.get("next"):
            continue
        for key, choice in at.choices.items():
            if not choice.get("next"):
                problem = "This choice leads nowhere."
                yield at.find(("choices", key), problem, "Add `next:` with a step.")


def _kind(step: dict[str, Any]) -> Kind[Any] | None:
    name = str(step.get("kind"))
    return kinds.of(name) if name in kinds.names() else None


def _lost(desk: Desk, steps: dict[str, Any], edges: list[Edge]) -> Iterator[Finding]:
    start = desk.part().get("start")
    if not isinstance(start, str) or start not in steps:
        return
    endings = {name for name, step in steps.items() if (kind := _kind(step)) and kind.ends}
    if not endings:
        yield desk.find(("steps",), "The case has no ending.", "Add a step of `kind: ending`.")
        return
    onward, backward = defaultdict(list), defaultdict(list)
    for one, to, _ in edges:
        onward[one].append(to)
        backward[to].append(one)
    reached = spread([start], lambda name: onward.get(name, []))
    saved = spread(endings, lambda name: backward.get(name, []))
    for name in steps:
        if name not in reached:
            remedy = "Lead a choice to it, or remove it."
            yield desk.find(("steps", name), "No way leads to this step.", remedy)
        elif name not in saved:
            problem = "From this step no ending can be reached (a loop without an exit)."
            yield desk.find(("steps", name), problem, "Give one of its choices another way on.")


def _back_in_time(desk: Desk, steps: dict[str, Any], edges: list[Edge]) -> Iterator[Finding]:
    for one, to, where in edges:
        now, then = steps[one].get("day"), steps.get(to, {}).get("day")
        if isinstance(now, int) and isinstance(then, int) and then < now:
            problem = f"'{to}' plays on day {then}, before this step (day {now})."
            yield desk.find(where, problem, "Correct one of the two days.")
