"""A time line may only count from rules that exist and set a term, and name actors that exist."""

from __future__ import annotations

from collections.abc import Iterator

from cases.checks.desk import Desk
from cases.duration import UNITS
from cases.findings import Finding
from cases.timelineshape import Mark, Pathway
from cases.yamlfile import Where


def broken(desk: Desk) -> Iterator[Finding]:
    """Find what would keep a time line from being drawn; a misshapen one is not looked at."""
    pathway = desk.model
    if not isinstance(pathway, Pathway):
        return
    for name, lane in pathway.lanes.items():
        for actor in lane.actors():
            if actor not in desk.library.actors:
                yield desk.unknown(("lanes", name, "actor"), "actor", actor, desk.library.actors)
    for name, mark in pathway.marks.items():
        yield from _mark(desk, ("marks", name), mark)


def _mark(desk: Desk, where: Where, mark: Mark) -> Iterator[Finding]:
    rules = desk.library.rules
    asked: list[tuple[Where, str]] = [(("rule",), mark.rule)]
    asked += [(("terms",), one) for one in mark.terms or []]
    asked += [(("when", "size"), mark.when.size)] if mark.when.size else []
    asked += [(("when", "absent"), mark.when.absent)] if mark.when.absent else []
    missing = [(key, name) for key, name in asked if name not in rules]
    for key, name in missing:
        yield desk.unknown((*where, *key), "rule", name, rules)
    if missing:
        return
    for name in mark.added():
        if not any(one.unit in UNITS for one in rules[name].versions):
            problem = f"Rule '{name}' sets no term, so nothing can be counted with it."
            yield desk.find(where, problem, "Name rules with a term in `terms`.")
    known = [one.name for one in rules[mark.rule].versions if one.name]
    for name in mark.versions:
        if name not in known:
            yield desk.unknown((*where, "versions"), "version", name, known)
    employments = desk.library.question("employment").options
    for name in mark.when.employment:
        if name not in employments:
            yield desk.unknown((*where, "when", "employment"), "answer", name, employments)
