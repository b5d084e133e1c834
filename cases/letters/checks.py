"""A letter must have a recipient who may be told something, and something to say on every day."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from cases.letters.resolve import can_say
from cases.letters.shape import LetterTo, Line, Purpose
from cases.reading.desk import Desk
from cases.reading.findings import Finding
from cases.reading.names import did_you_mean
from cases.reading.yamlfile import Where
from cases.reference.actor import Actor
from cases.reference.checks import unknown_versions
from cases.reference.rule import FIRST_DAY, Rule, first_days, rules_hold
from cases.text.vocabulary import Chair


def silent(desk: Desk) -> Iterator[Finding]:
    """Find recipients who may be told nothing, versions that do not exist, and asks without words.

    A misshapen file, or one that cites unknown rules, is not looked at: others say so.
    """
    kind = desk.model
    if not isinstance(kind, LetterTo):
        return
    yield from _recipient(desk)
    known = desk.library.all(Rule)
    for where, line in _lines(kind):
        yield from unknown_versions(desk, where, line.in_version)
    for name, purpose in kind.purposes.items():
        if set(_rules(kind, purpose)) <= set(known):
            yield from _asks(desk, name, kind, purpose)


def _recipient(desk: Desk) -> Iterator[Finding]:
    name = desk.document.path.stem
    actors = desk.library.all(Actor)
    if name not in actors:
        remedy = did_you_mean(name, actors) or "Name the file as an actor."
        yield desk.find((), f"There is no actor named '{name}' to write to.", remedy)
    elif actors[name].told is None:
        problem = f"Actor '{name}' does not say what it may be told."
        yield desk.find((), problem, f"Add `told:` to cases/content/actors/{name}.yaml.")


def _asks(desk: Desk, name: str, kind: LetterTo, purpose: Purpose) -> Iterator[Finding]:
    needed = [*kind.because, *purpose.because]
    for day in first_days(_rules(kind, purpose), desk.library):
        if not rules_hold(needed, day, desk.library):
            continue
        for writer in get_args(Chair):
            if not any(can_say(one, writer, day, desk.library) for one in purpose.ask):
                problem = f"On {max(day, FIRST_DAY)} a {writer} has nothing to say here."
                remedy = "Add a last variant that rests on no rule."
                yield desk.find(("purposes", name, "ask"), problem, remedy)
                return


def _lines(kind: LetterTo) -> Iterator[tuple[Where, Line]]:
    for name, purpose in kind.purposes.items():
        for index, line in enumerate(purpose.ask):
            yield ("purposes", name, "ask", index), line
    for row, variants in enumerate(kind.closing):
        for index, line in enumerate(variants):
            yield ("closing", row, index), line


def _rules(kind: LetterTo, purpose: Purpose) -> list[str]:
    return [*kind.because, *purpose.because, *(rule for one in purpose.ask for rule in one.because)]
