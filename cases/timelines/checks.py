"""A time line may only count from rules that exist and set a term, and name actors that exist."""

from __future__ import annotations

from collections.abc import Iterator

from cases.reading.desk import Desk
from cases.reading.findings import Finding
from cases.reading.yamlfile import Where
from cases.reference.checks import unknown_versions
from cases.reference.question import Question
from cases.reference.rule import Rule
from cases.text.calendar import UNITS
from cases.text.markdown import PLACEHOLDER
from cases.timelines.shape import Mark, Pathway


def broken(desk: Desk) -> Iterator[Finding]:
    """Find what would keep a time line from being drawn; a misshapen one is not looked at."""
    pathway = desk.model
    if not isinstance(pathway, Pathway):
        return
    for name, mark in pathway.marks.items():
        yield from _mark(desk, ("marks", name), mark)
    yield from _figures(desk)


def _mark(desk: Desk, where: Where, mark: Mark) -> Iterator[Finding]:
    rules = desk.library.all(Rule)
    if not {*mark.rules(), *mark.in_version} <= set(rules):
        return  # said elsewhere
    for name in mark.added():
        if not any(one.unit in UNITS for one in rules[name].versions):
            problem = f"Rule '{name}' sets no term, so nothing can be counted with it."
            yield desk.find(where, problem, "Name rules with a term in `terms`.")
    yield from unknown_versions(desk, where, mark.in_version)
    employments = desk.library.one(Question, "employment").options
    for name in mark.when.employment:
        if name not in employments:
            yield desk.unknown((*where, "when", "employment"), "answer", name, employments)


def _figures(desk: Desk) -> Iterator[Finding]:
    """Find figures in texts that are set before anyone's dates are known."""
    for where, text in desk.texts():
        for scheme, name in sorted({found for said in text.values() for found in _named(said)}):
            if scheme == "day":
                problem = f"`{{day:{name}}}` cannot be filled in: each line begins on its own day."
                yield desk.find(where, problem, "Make it a mark, counted from a rule.")
            elif where[0] in {"title", "summary", "lanes"}:
                problem = f"`{{rule:{name}}}` changes with the day, and this text has none."
                yield desk.find(where, problem, "Say the figure in the text of a mark.")


def _named(text: str) -> Iterator[tuple[str, str]]:
    for found in PLACEHOLDER.finditer(text):
        yield found[1], found[2]
