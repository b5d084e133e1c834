"""The rulebook as a register: what holds, what changed, what rests on what, what to read again."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from cases.library import Library
from cases.markdown import links
from cases.rulebook import FIRST_DAY, NotInForce, Rule, Version
from cases.yamlfile import Where, read

EXERCISES = Path(__file__).parent.parent / "exercises"

_NAMING = ("rule", "size", "absent")
"""Keys that hold the name of one rule."""

_LISTS = {("because",), ("terms",), ("absent",), ("begun_under",)}
_TERMS = {("below",), ("reached",)}
"""Keys below which rules are named, in a list or one for each question."""

_FOLDERS = (
    "rules", "actors", "terms", "questions", "trees", "timelines", "letters", "forms", "vignettes",
    "sheets",
)  # fmt: skip


@dataclass(frozen=True, order=True)
class Change:
    """A version that came into force, or a rule that ended.

    Attributes:
        day: The first day on which it is otherwise than before.
        name: The rule.
        before: What held until then; None when the rule is new.
        after: What holds since; None when the rule ended.
    """

    day: date
    name: str
    before: Version | None
    after: Version | None


@dataclass(frozen=True, order=True)
class Dependent:
    """A place that rests on a rule: the file, its line, and where in it."""

    path: Path
    line: int
    place: str


@dataclass(frozen=True, order=True)
class Stale:
    """A source that was read long ago: when, where it stands, and what it is."""

    read: date
    kind: str
    name: str
    title: str
    url: str


def in_force(day: date, library: Library) -> dict[str, Version]:
    """Return what holds on a day, by rule.

    Raises:
        NotInForce: The day lies before the rulebook's first day.
    """
    if day < FIRST_DAY:
        raise NotInForce(f"The rulebook begins on {FIRST_DAY}; it says nothing about {day}.")
    return {
        name: rule.versions[index]
        for name, rule in library.rules.items()
        if (index := rule.find_on(day)) is not None
    }


def changes(since: date, library: Library, until: date = date.max) -> list[Change]:
    """Return what changed after `since` and up to `until`, in the order of time."""
    found = [one for name, rule in library.rules.items() for one in _changes(name, rule)]
    return sorted(
        (one for one in found if since < one.day <= until), key=lambda one: (one.day, one.name)
    )


def _changes(name: str, rule: Rule) -> Iterator[Change]:
    before: Version | None = None
    for version in rule.versions:
        if before and before.ends and version.begins != before.ends + timedelta(days=1):
            yield Change(before.ends + timedelta(days=1), name, before, None)
            before = None
        if version.begins:
            yield Change(version.begins, name, before, version)
        before = version
    if before and before.ends:
        yield Change(before.ends + timedelta(days=1), name, before, None)


def touched_by(name: str, library: Library, exercises: Path = EXERCISES) -> list[Dependent]:
    """Return every place in the content and the exercises that rests on a rule.

    Raises:
        UnknownName: There is no such rule; the message names the nearest.
    """
    library.rule(name)
    found = [
        Dependent(path, line, " › ".join(str(part) for part in where))
        for folder in _FOLDERS
        for path in library.files(folder).values()
        if not (folder == "rules" and path.stem == name)
        for line, where in _mentions(path, name)
    ]
    found += [one for path in sorted(exercises.glob("*/*.ipynb")) for one in _in_cells(path, name)]
    return sorted(set(found))


def _mentions(path: Path, name: str) -> Iterator[tuple[int, Where]]:
    document = read(path)
    for where in _places(document.data, (), name):
        yield document.line(where), where


def _places(data: Any, where: Where, name: str) -> Iterator[Where]:
    if isinstance(data, dict):
        for key, value in data.items():
            named = key == name and where[-1:] == ("versions",)
            if named or (value == name and (key in _NAMING or where[-1:] in _TERMS)):
                yield (*where, key)
            yield from _places(value, (*where, key), name)
    elif isinstance(data, list):
        for index, value in enumerate(data):
            if value == name and where[-1:] in _LISTS:
                yield (*where, index)
            yield from _places(value, (*where, index), name)
    elif isinstance(data, str) and f"rule:{name}" in data and ("rule", name) in links(data):
        yield where


def _in_cells(path: Path, name: str) -> Iterator[Dependent]:
    notebook = json.loads(path.read_text("utf-8"))
    for number, cell in enumerate(notebook["cells"], start=1):
        if f'"{name}"' in "".join(cell["source"]):
            yield Dependent(path, number, f"cell {number}")


def stale(older_than: int, today: date, library: Library) -> list[Stale]:
    """Return the sources last read more than `older_than` days before `today`, oldest first."""
    limit = today - timedelta(days=older_than)
    return sorted(one for one in _sources(library) if one.read < limit)


def _sources(library: Library) -> Iterator[Stale]:
    for name, rule in library.rules.items():
        for version in rule.versions:
            for one in version.sources:
                yield Stale(one.read, "rule", name, one.title, one.url)
    for kind, things in (("actor", library.actors), ("term", library.terms)):
        for name, thing in things.items():
            for one in thing.sources:
                yield Stale(one.read, kind, name, one.title, one.url)
