"""What rests on a rule: every place in the content and the exercises that would feel a change."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from cases.proofreading.kinds import kinds
from cases.reading.library import Library
from cases.reading.mentions import mentions
from cases.reading.shape import Content
from cases.reading.yamlfile import read
from cases.reference.rule import Rule

EXERCISES = Path(__file__).parents[2] / "exercises"


@dataclass(frozen=True, order=True)
class Dependent:
    """A place that rests on a rule: the file, its line, and where in it."""

    path: Path
    line: int
    place: str


def touched_by(name: str, library: Library, exercises: Path = EXERCISES) -> list[Dependent]:
    """Return every place in the content and the exercises that rests on a rule.

    Raises:
        UnknownName: There is no such rule; the message names the nearest.
    """
    library.one(Rule, name)
    found = [
        one
        for kind in kinds()
        for path in library.files(kind).values()
        if not (kind is Rule and path.stem == name)
        for one in _in_file(kind, path, name)
    ]
    found += [one for path in sorted(exercises.glob("*/*.ipynb")) for one in _in_cells(path, name)]
    return sorted(set(found))


def _in_file(kind: type[Content], path: Path, name: str) -> Iterator[Dependent]:
    document = read(path)
    for one in mentions(kind, document.data):
        if (one.called, one.name) == ("rule", name):
            place = " › ".join(str(part) for part in one.where)
            yield Dependent(path, document.line(one.where), place)


def _in_cells(path: Path, name: str) -> Iterator[Dependent]:
    notebook = json.loads(path.read_text("utf-8"))
    for number, cell in enumerate(notebook["cells"], start=1):
        if f'"{name}"' in "".join(cell["source"]):
            yield Dependent(path, number, f"cell {number}")
