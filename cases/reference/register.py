"""The rulebook as a register: what holds, what changed, what to read again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from cases.reading.library import Library
from cases.reference.actor import Actor, Term
from cases.reference.rule import FIRST_DAY, NotInForce, Rule, Version


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
        for name, rule in library.all(Rule).items()
        if (index := rule.find_on(day)) is not None
    }


def changes(since: date, library: Library, until: date = date.max) -> list[Change]:
    """Return what changed after `since` and up to `until`, in the order of time."""
    found = [one for name, rule in library.all(Rule).items() for one in _changes(name, rule)]
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


def stale(older_than: int, today: date, library: Library) -> list[Stale]:
    """Return the sources last read more than `older_than` days before `today`, oldest first."""
    limit = today - timedelta(days=older_than)
    return sorted(one for one in _sources(library) if one.read < limit)


def _sources(library: Library) -> Iterator[Stale]:
    for name, rule in library.all(Rule).items():
        for version in rule.versions:
            for one in version.sources:
                yield Stale(one.read, "rule", name, one.title, one.url)
    for kind, things in (("actor", library.all(Actor)), ("term", library.all(Term))):
        for name, thing in things.items():
            for one in thing.sources:
                yield Stale(one.read, kind, name, one.title, one.url)
