"""Rules with dates: what held on a given day, in what number, according to whom.

A rule is always asked *for a day*. There is no "current" rule: a case has a date, its feedback
shows what held then, and says when that changed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import ClassVar, Literal, Self

from pydantic import Field, model_validator

from cases.reading.library import Library, own
from cases.reading.shape import Content, RuleName, Shape, Slug, Text, WebAddress, Words
from cases.text.amounts import amount
from cases.text.vocabulary import SOURCE, Topic, Unit

FIRST_DAY = date(2017, 1, 1)
"""The rulebook says nothing about earlier days (the first re-integration trajectory began then)."""

Confidence = Literal["high", "medium", "low"]


DAYS_IN: dict[str, float] = {"days": 1, "weeks": 7, "months": 365.25 / 12, "years": 365.25}
"""For a duration without a calendar (an unnamed situation) a month is a twelfth of a year."""


class NotInForce(LookupError):
    """The rule did not hold on the day that was asked for."""


class Source(Shape):
    """Where a statement was read, and when."""

    title: Words
    url: WebAddress
    read: date


class Version(Shape):
    """What a rule says during one period.

    Attributes:
        name: A short name, where a decision tree asks which version is in force.
        begins: First day (key `from`). None: since before the rulebook's first day.
        ends: Last day (key `to`). None: still in force.
        number: The figure in the rule, if it has one.
        unit: The unit of that figure.
        meaning: The rule in plain words.
        confidence: How sure we are; `low` is never graded and shown as "check first".
        sources: Where it was read.
    """

    name: Slug | None = None
    begins: date | None = Field(None, alias="from")
    ends: date | None = Field(None, alias="to")
    number: float | int | None = None
    unit: Unit | None = None
    meaning: Text
    confidence: Confidence
    sources: list[Source] = Field(min_length=1)

    @model_validator(mode="after")
    def _number_has_unit(self) -> Self:
        if (self.number is None) != (self.unit is None):
            raise ValueError("`number` and `unit` go together")
        if self.begins and self.ends and self.ends < self.begins:
            raise ValueError("`to` lies before `from`")
        return self

    def holds_on(self, day: date) -> bool:
        """Tell whether this version is in force on `day` (both ends included)."""
        return (self.begins or FIRST_DAY) <= day <= (self.ends or date.max)

    def amount(self, language: str) -> str:
        """Return the figure with its unit in words, or ``""`` when there is none."""
        if self.number is None or self.unit is None:
            return ""
        return amount(self.number, self.unit, language)

    @property
    def term(self) -> int | None:
        """The figure in days; None when it is not a stretch of time.

        Weeks are exact; months and years are rounded to whole days.
        """
        if self.number is None or self.unit not in DAYS_IN:
            return None
        return round(self.number * DAYS_IN[self.unit])


class Rule(Content):
    """One rule through time.

    Attributes:
        title: What the rule is called.
        topic: Where it belongs in the rulebook.
        gaps: True where days without any version are meant (a rule that began or was abolished
            needs no mark: only holes *between* versions do).
        offer_of: The one service whose offer this is; such a rule is an example, never a right.
        versions: From old to new.
    """

    folder: ClassVar[str] = "rules"
    called: ClassVar[str] = "rule"

    title: Text
    topic: Topic
    gaps: bool = False
    offer_of: Words | None = None
    versions: list[Version] = Field(min_length=1)

    @model_validator(mode="after")
    def _versions_follow_each_other(self) -> Self:
        for one, following in self._pairs():
            if one.ends is None or following.begins is None or following.begins <= one.ends:
                raise ValueError("two versions overlap, or are not in the order of time")
            if not self.gaps and following.begins != one.ends + timedelta(days=1):
                raise ValueError("there are days between two versions (say `gaps: true` if meant)")
        return self

    @model_validator(mode="after")
    def _offers_are_marked(self) -> Self:
        if (self.topic == "service-offer") != (self.offer_of is not None):
            raise ValueError("`topic: service-offer` and `offer_of` go together")
        names = [version.name for version in self.versions if version.name]
        if len(names) != len(set(names)):
            raise ValueError("two versions have one name")
        return self

    def _pairs(self) -> Iterator[tuple[Version, Version]]:
        return zip(self.versions, self.versions[1:], strict=False)

    def on(self, day: date) -> Version:
        """Return what the rule says on `day`.

        Raises:
            NotInForce: No version holds on that day. The message says which days are covered.
        """
        return self.versions[self.index_on(day)]

    def find_on(self, day: date) -> int | None:
        """Return the place (from 0) of the version in force on `day`, None when none is."""
        for index, version in enumerate(self.versions):
            if version.holds_on(day):
                return index
        return None

    def index_on(self, day: date) -> int:
        """Return the same place; raises as `on` does when no version is in force."""
        found = self.find_on(day)
        if found is not None:
            return found
        covered = "; ".join(_period(version) for version in self.versions)
        raise NotInForce(f"'{self.title[SOURCE]}' was not in force on {day}. It covers: {covered}.")


def _period(version: Version) -> str:
    begins = version.begins or f"before {FIRST_DAY}"
    return f"{begins} to {version.ends or 'today and on'}"


def rule(name: str) -> Rule:
    """Return a rule of the course's own rulebook; ask it for a day: ``rule("…").on(day)``.

    Raises:
        UnknownName: There is no such rule; the message names the nearest.
    """
    return own().one(Rule, name)


def rules_hold(names: Iterable[RuleName], day: date, library: Library) -> bool:
    """Tell whether all these rules are in force on a day."""
    return all(library.one(Rule, name).find_on(day) is not None for name in names)


def versions_hold(wanted: Mapping[RuleName, Sequence[str]], day: date, library: Library) -> bool:
    """Tell whether of each rule one of the wanted versions (by name) is in force on a day."""
    for name, versions in wanted.items():
        one = library.one(Rule, name)
        index = one.find_on(day)
        if index is None or one.versions[index].name not in versions:
            return False
    return True


def first_days(names: Iterable[RuleName], library: Library) -> list[date]:
    """Return the first day of every stretch in which none of these rules changes."""
    days = {FIRST_DAY}
    for name in names:
        for version in library.one(Rule, name).versions:
            if version.begins:
                days.add(version.begins)
            if version.ends:
                days.add(version.ends + timedelta(days=1))
    return sorted(day for day in days if day >= FIRST_DAY)
