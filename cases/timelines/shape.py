"""The shape of a time line: who is on it, and what comes when, counted from rules."""

from __future__ import annotations

import datetime as dt
from typing import ClassVar, Literal, Self

from pydantic import Field, model_validator

from cases.reading.shape import ActorName, Content, RuleName, Shape, Slug, Text
from cases.text.vocabulary import REGIONS, Region

Edge = Literal["at", "by", "before", "from", "during"]
Anchor = Literal["first-day", "return-day"]
Open = Literal["surveillance", "size"]
"""The facts that a reader may leave open."""


class Lane(Shape):
    """One row of the picture.

    Attributes:
        actor: Who stands there; by region where each region has its own.
        title: What the row is called, where the actor's own name says too little.
    """

    actor: ActorName | dict[Region, ActorName]
    title: Text | None = None

    def actor_in(self, region: Region) -> str:
        """Return who stands here in a region."""
        return self.actor if isinstance(self.actor, str) else self.actor[region]

    def actors(self) -> list[str]:
        """Return every actor that may stand here."""
        return [self.actor] if isinstance(self.actor, str) else list(self.actor.values())


class When(Shape):
    """For whom a mark is. A key that is left out asks nothing.

    Attributes:
        employment: For these answers to the question `employment`.
        region: In these regions.
        surveillance: Only under health surveillance.
        size: The rule whose figure is the smallest number of workers.
        lasted: The rule whose term the incapacity must have lasted before the return.
    """

    employment: list[Slug] = Field(default=[])
    region: list[Region] = Field(default=[])
    surveillance: Literal[True] | None = None
    size: RuleName | None = None
    lasted: RuleName | None = None


class Mark(Shape):
    """One thing on the line. Its date is never written down: rules give it.

    Attributes:
        title: What happens, in a few words.
        text: What it means for the reader.
        lane: In which row it stands.
        rule: The rule that it rests on.
        in_version: Only while one of these versions of a rule (by name) is in force.
        terms: The rules whose terms are added up to reach the date; default the rule itself. An
            empty list is the day of `counted_from` itself.
        counted_from: The first day of the incapacity, or the day of the return.
        edge: `at` that day; `by` that day at the latest; `before` that day; `from` that day on;
            `during` the last unit of the term ("in the fourth month" is between three and four
            months).
        when: For whom.
        begun_under: Only for incapacities that began while the version in force of these rules
            was so already.
    """

    title: Text
    text: Text
    lane: Slug
    rule: RuleName
    in_version: dict[RuleName, list[Slug]] = Field(default={})
    terms: list[RuleName] | None = None
    counted_from: Anchor = "first-day"
    edge: Edge
    when: When = When()
    begun_under: list[RuleName] = Field(default=[])

    def added(self) -> list[str]:
        """Return the rules whose terms are added up."""
        return [self.rule] if self.terms is None else self.terms

    def rules(self) -> list[str]:
        """Return every rule that decides the date, the one it rests on first."""
        return list(dict.fromkeys([self.rule, *self.added()]))


class Pathway(Content):
    """A time line as it is written, before anyone's dates are known.

    Attributes:
        title: Its name.
        summary: What it is for.
        revised: The day on which the whole was last gone through.
        only_if: What to say of a mark that hangs on a fact that the reader left open.
        lanes: The rows, from top to bottom, by name.
        marks: What stands on it, by name, in any order.
    """

    folder: ClassVar[str] = "timelines"
    called: ClassVar[str] = "time line"

    title: Text
    summary: Text
    revised: dt.date
    only_if: dict[Open, Text]
    lanes: dict[Slug, Lane] = Field(min_length=1)
    marks: dict[Slug, Mark] = Field(min_length=1)

    @model_validator(mode="after")
    def _everything_is_named(self) -> Self:
        for name, mark in self.marks.items():
            if mark.lane not in self.lanes:
                raise ValueError(f"mark '{name}' stands in lane '{mark.lane}', which is not there")
            if not {*mark.in_version, *mark.begun_under} <= {mark.rule, *mark.added()}:
                raise ValueError(f"mark '{name}' is tied to a rule that it does not count from")
            if mark.edge == "during" and not mark.added():
                raise ValueError(f"mark '{name}' is `during` no term: name one in `terms`")
            if mark.when.lasted and mark.counted_from != "return-day":
                raise ValueError(f"mark '{name}': `lasted` needs `counted_from: return-day`")
        for name, lane in self.lanes.items():
            if isinstance(lane.actor, dict) and set(lane.actor) != set(REGIONS):
                raise ValueError(f"lane '{name}' names no actor for some regions")
        if set(self.only_if) != {"surveillance", "size"}:
            raise ValueError("`only_if` has texts for `surveillance` and `size`")
        return self
