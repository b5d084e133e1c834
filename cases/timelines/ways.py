"""How a mark may be dated: every choice of versions of its rules that can hold together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import product
from typing import TypedDict

from cases.reading.library import Library
from cases.reference.rule import FIRST_DAY, Rule, Version
from cases.text.calendar import UNITS
from cases.text.vocabulary import Unit
from cases.timelines.shape import Mark


class Term(TypedDict):
    """A stretch of time that a rule sets; `number` is null on days on which it sets none."""

    number: float | None
    unit: Unit | None


class Way(TypedDict):
    """One choice of versions of the rules that date a mark.

    Attributes:
        since: The first day on which all of them are in force.
        until: The last such day; null while they still are.
        begun_since: The first first day of an incapacity to which they apply.
        begun_until: The last one; null while they still do.
        terms: The terms that are added up.
        rules: The keys of their entries, the one that the mark rests on first.
        check: Whether one of them is to be checked first.
        offer: The one service whose offer it is; null for everything else.
    """

    since: str
    until: str | None
    begun_since: str
    begun_until: str | None
    terms: list[Term]
    rules: list[str]
    check: bool
    offer: str | None


def ways(mark: Mark, library: Library) -> Iterator[Way]:
    """Yield every way in which the rules of a mark may date it.

    Versions of one rule follow each other, so on any day at most one way holds.
    """
    rules = [library.one(Rule, name) for name in mark.rules()]
    for places in product(*(range(len(rule.versions)) for rule in rules)):
        chosen = {
            name: rule.versions[place]
            for name, rule, place in zip(mark.rules(), rules, places, strict=True)
        }
        terms = [chosen[name] for name in mark.added()]
        since, until = _together(chosen.values())
        if not _wanted(mark, chosen) or not _counts(terms) or (until and until < since):
            continue
        begun_since, begun_until = _together(chosen[name] for name in mark.begun_under)
        yield {
            "since": since.isoformat(),
            "until": until.isoformat() if until else None,
            "begun_since": begun_since.isoformat(),
            "begun_until": begun_until.isoformat() if begun_until else None,
            "terms": [{"number": one.number, "unit": one.unit} for one in terms],
            "rules": [f"rule:{name}@{place}" for name, place in zip(chosen, places, strict=True)],
            "check": any(one.confidence != "high" for one in chosen.values()),
            "offer": next((one.offer_of for one in rules if one.offer_of), None),
        }


def _wanted(mark: Mark, chosen: dict[str, Version]) -> bool:
    return all(chosen[name].name in wanted for name, wanted in mark.in_version.items())


def _counts(terms: list[Version]) -> bool:
    return all(one.number is not None and one.unit in UNITS for one in terms)


def _together(versions: Iterable[Version]) -> tuple[date, date | None]:
    """Return the first and the last day on which all of some versions are in force."""
    every = list(versions)
    since = max((one.begins for one in every if one.begins), default=FIRST_DAY)
    return since, min((one.ends for one in every if one.ends), default=None)
