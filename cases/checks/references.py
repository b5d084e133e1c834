"""Everything that is cited must exist, and must have held on the day that it is cited for."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any

from cases.checks.desk import Desk
from cases.findings import Finding
from cases.markdown import links
from cases.names import did_you_mean
from cases.rulebook import NotInForce
from cases.yamlfile import Where

_LISTS = {
    "because": "rule",
    "listeners": "actor",
    "contacts": "actor",
    "confused_with": "actor",
}
"""Keys that hold a list of names, and what they name."""


def cited(desk: Desk) -> Iterator[Finding]:
    """Find names, links and placeholders that lead nowhere, and rules cited out of their time."""
    for where, scheme, name in _citations(desk):
        if scheme == "https":
            continue
        if scheme == "day":
            yield from _day(desk, where, name)
        elif scheme == "?":
            yield desk.find(where, f"The link `{name}` leads nowhere.", _LINK_REMEDY)
        else:
            yield from _reference(desk, where, scheme, name)


_LINK_REMEDY = "Link to https://…, rule:NAME, actor:NAME or term:NAME."


def _citations(desk: Desk) -> Iterator[tuple[Where, str, str]]:
    for where, text in desk.texts():
        for language, words in text.items():
            yield from (((*where, language), scheme, name) for scheme, name in links(words))
    yield from _listed(desk.document.data, ())


def _listed(data: Any, where: Where) -> Iterator[tuple[Where, str, str]]:
    pairs = data.items() if isinstance(data, dict) else enumerate(data)
    for key, value in pairs:
        inner = (*where, key)
        if key in _LISTS and isinstance(value, list):
            yield from (
                ((*inner, index), _LISTS[key], name)
                for index, name in enumerate(value)
                if isinstance(name, str)
            )
        elif isinstance(value, dict | list):
            yield from _listed(value, inner)


def _day(desk: Desk, where: Where, name: str) -> Iterator[Finding]:
    if not name.isdigit():
        problem = f"`{{day:{name}}}` does not count days."
        yield desk.find(where, problem, "Write {day:56} for the day 56 days after the beginning.")


def _reference(desk: Desk, where: Where, scheme: str, name: str) -> Iterator[Finding]:
    known = _known(desk, scheme)
    if name not in known:
        remedy = did_you_mean(name, known) or f"Add cases/{scheme}s/{name}.yaml."
        yield desk.find(where, f"There is no {scheme} named '{name}'.", remedy)
    elif scheme == "rule":
        yield from _in_time(desk, where, name)
    elif where[:1] == ("listeners",) and desk.library.actors[name].told is None:
        problem = f"Actor '{name}' does not say what it may be told."
        yield desk.find(where, problem, f"Add `told:` to cases/actors/{name}.yaml.")
    elif "contacts" in where and not desk.library.actors[name].emergency:
        problem = f"Actor '{name}' is not an emergency line."
        yield desk.find(where, problem, "List lines marked `emergency: true`.")


def _known(desk: Desk, scheme: str) -> Collection[str]:
    if scheme == "rule":
        return desk.library.rules
    return desk.library.actors if scheme == "actor" else desk.library.terms


def _in_time(desk: Desk, where: Where, name: str) -> Iterator[Finding]:
    day = desk.day_of(where)
    if day is None:
        return
    rule = desk.library.rules[name]
    try:
        version = rule.on(day)
    except NotInForce as error:
        remedy = "Cite the rule that held then, or move the step in time."
        yield desk.find(where, str(error), remedy)
        return
    if version.confidence == "low" and "because" in where:
        problem = f"A verdict rests on rule '{name}', of which we are not sure (confidence low)."
        yield desk.find(where, problem, "Rest it on a better-known rule, or check this one first.")
