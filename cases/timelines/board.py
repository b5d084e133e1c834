"""A time line as the browser counts it: rules resolved, every text for every day, all languages in.

`TimelineBoard` says the shape. Texts are maps of languages; `html` is rendered and safe; days are
ISO dates. What changes in the course of time is a list of stretches (`cases.timelines.stretches`):
each holds from its `since` up to the next one's.
"""

from __future__ import annotations

from typing import Any, TypedDict, cast

from cases.reading.library import Library
from cases.reading.shape import Text
from cases.reference.actor import Actor
from cases.reference.question import Question
from cases.reference.rule import FIRST_DAY
from cases.text.calendar import Holidays, public_holidays
from cases.text.sent import versioned
from cases.text.typeset import typeset
from cases.text.vocabulary import REGIONS, Region
from cases.text.words import CALENDAR, PHASES
from cases.timelines.dates import running
from cases.timelines.incapacity import LAST_DAY, Facts, Incapacity, facts_of
from cases.timelines.pages import CaveatFrom, EntryFrom, FigureFrom, Pages, SaidFrom
from cases.timelines.shape import Anchor, Edge, Lane, Mark, Open, Pathway
from cases.timelines.ways import Way, ways


class TimelineOption(TypedDict):
    """An answer to one of the form's questions."""

    id: str
    label: Text


class TimelineQuestion(TypedDict):
    """A question of the form."""

    ask: Text
    options: list[TimelineOption]


class Standing(TypedDict):
    """Who stands in a row: the key of the entry, and what the row is called."""

    entry: str
    title: Text


class LaneBoard(TypedDict):
    """A row of the picture, with who stands there in each region."""

    name: str
    who: dict[str, Standing]


class MarkBoard(TypedDict):
    """A mark before anyone's dates are known (`cases.timelines.shape.Mark` says more).

    Attributes:
        name: The mark.
        lane: Its row.
        edge: What kind of day it is.
        counted_from: The day from which its ways are counted.
        employment: For these answers; empty asks nothing.
        region: In these regions; empty asks nothing.
        surveillance: Whether it is only for workers under health surveillance.
        size: The smallest number of workers, on the mark's day; null asks nothing.
        lasted: The term that the incapacity must have lasted, on the day of the return; null asks
            nothing.
        ways: How it may be dated.
        said: What it says, on its day.
    """

    name: str
    lane: str
    edge: Edge
    counted_from: Anchor
    employment: list[str]
    region: list[Region]
    surveillance: bool
    size: list[FigureFrom] | None
    lasted: list[FigureFrom] | None
    ways: list[Way]
    said: list[SaidFrom]


class TimelineBoard(TypedDict):
    """A time line before anyone's dates are known: all that is needed to count and to draw it.

    Attributes:
        format: Which shape of boards this is.
        kind: ``"timeline"``.
        name: The time line.
        version: Changes whenever a word of the content does.
        title: Its name.
        summary: What it is for.
        revised: The day on which the whole was last gone through.
        first: The first day that the form takes.
        last: The last one.
        begin: What the form says at first, but for its first day, which is today.
        questions: The form's two questions, by name.
        phases: The phases of the pathway, in order.
        holidays: The days that are no working days, as far as any term reaches.
        lanes: The rows, from top to bottom.
        marks: What may stand on it.
        only_if: What is said of a mark that hangs on a fact that was left open, by the fact.
        calendar: What a calendar file says around the texts.
        entries: The reference entries behind all of it.
    """

    format: int
    kind: str
    name: str
    version: str
    title: Text
    summary: Text
    revised: str
    first: str
    last: str
    begin: Facts
    questions: dict[str, TimelineQuestion]
    phases: dict[str, Text]
    holidays: Holidays
    lanes: list[LaneBoard]
    marks: list[MarkBoard]
    only_if: dict[Open, list[CaveatFrom]]
    calendar: dict[str, Text]
    entries: dict[str, list[EntryFrom]]


def timeline_board(name: str, library: Library) -> TimelineBoard:
    """Project a time line.

    Raises:
        UnknownName: There is no such time line, or it names something that does not exist.
    """
    data = _Projection(library.one(Pathway, name), library).data()
    return cast("TimelineBoard", versioned("timeline", name, data))


class _Projection:
    def __init__(self, pathway: Pathway, library: Library) -> None:
        self.pathway = pathway
        self.library = library
        self.pages = Pages(library)

    def data(self) -> dict[str, Any]:
        pathway, plain = self.pathway, self.pages.plain
        marks = [self._mark(name, mark) for name, mark in pathway.marks.items()]
        return {
            "title": plain(pathway.title),
            "summary": plain(pathway.summary),
            "revised": pathway.revised.isoformat(),
            "first": FIRST_DAY.isoformat(),
            "last": LAST_DAY.isoformat(),
            "begin": facts_of(Incapacity(FIRST_DAY)),
            "questions": {name: self._question(name) for name in ("employment", "region")},
            "phases": PHASES.all(),
            "holidays": public_holidays(FIRST_DAY.year, _last_year(marks)),
            "lanes": [self._lane(name, lane) for name, lane in pathway.lanes.items()],
            "marks": marks,
            "only_if": {fact: self.pages.caveat(one) for fact, one in pathway.only_if.items()},
            "calendar": {
                key: {language: typeset(words, language) for language, words in text.items()}
                for key, text in CALENDAR.all().items()
            },
            "entries": self.pages.entries(),  # last: the others call for them
        }

    def _question(self, name: str) -> TimelineQuestion:
        question, plain = self.library.one(Question, name), self.pages.plain
        options: list[TimelineOption] = [
            {"id": key, "label": plain(one.label)} for key, one in question.options.items()
        ]
        return {"ask": plain(question.ask), "options": options}

    def _lane(self, name: str, lane: Lane) -> LaneBoard:
        return {"name": name, "who": {one: self._standing(lane, one) for one in REGIONS}}

    def _standing(self, lane: Lane, region: Region) -> Standing:
        actor = lane.actor_in(region)
        title = lane.title or self.library.one(Actor, actor).title
        return {"entry": self.pages.actor(actor), "title": self.pages.plain(title)}

    def _mark(self, name: str, mark: Mark) -> MarkBoard:
        when = mark.when
        return {
            "name": name,
            "lane": mark.lane,
            "edge": mark.edge,
            "counted_from": mark.counted_from,
            "employment": when.employment,
            "region": when.region,
            "surveillance": bool(when.surveillance),
            "size": self.pages.figure(when.size) if when.size else None,
            "lasted": self.pages.figure(when.lasted) if when.lasted else None,
            "ways": self._ways(mark),
            "said": self.pages.said(mark),
        }

    def _ways(self, mark: Mark) -> list[Way]:
        found = list(ways(mark, self.library))
        for way in found:
            self.pages.rules(way, mark.rules())
        return found


def _last_year(marks: list[MarkBoard]) -> int:
    """Return the last year in which a term may begin or end."""
    ends = [running(way["terms"], LAST_DAY)[1] for mark in marks for way in mark["ways"]]
    return max(ends, default=LAST_DAY).year
