"""The browser's code counts a time line exactly as Python does, and writes the same calendar file."""

from __future__ import annotations

import random
import uuid
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pytest
from icalendar import Calendar

from cases.reference.rule import FIRST_DAY
from cases.text.calendar import is_working_day, later
from cases.text.vocabulary import LANGUAGES
from cases.timelines.calendar import calendar
from cases.timelines.faults import IncapacityError, read
from cases.timelines.incapacity import LAST_DAY, Facts, Incapacity, facts_of
from cases.timelines.line import TimeLine, timeline
from tests.cases.timelines.lines import BOARD, line, sample, turns
from tests.node import evaluate
from widgets import assets

COUNT = 2500
FIELDS = ("first_day", "return_day", "region", "employment", "workers", "surveillance")


def counted(function: str, given: Any, module: str = "timeline/line") -> Any:
    # The words of the interface ask the page's address for its language.
    script = f"globalThis.window = {{ location: {{}} }};\n{assets.joined(module)}"
    return evaluate(script, function, given)


def shown(found: TimeLine) -> dict[str, Any]:
    """Return a line as the browser has it."""
    return {
        "lanes": [{"name": name, **standing} for name, standing in found.lanes.items()],
        "marks": [
            {
                "name": one.name,
                "number": number,
                "lane": one.mark["lane"],
                "edge": one.mark["edge"],
                "date": one.date.isoformat(),
                "begins": one.begins.isoformat(),
                "ends": one.ends.isoformat() if one.ends else None,
                "anchor": found.anchor(one.mark).isoformat(),
                **{key: one.said[key] for key in ("title", "html", "text")},  # type: ignore[literal-required]
                "only_if": [{"html": each["html"], "text": each["text"]} for each in one.caveats],
                "check": one.way["check"],
                "offer": one.way["offer"],
                "rules": one.way["rules"],
            }
            for number, one in enumerate(found.marks, start=1)
        ],
    }


@pytest.mark.thorough
def test_every_mark_date_rule_text_and_caveat_is_the_same() -> None:
    asked = [*at_every_turn(), *sample(COUNT, "time lines")]
    function = "([board, asked]) => asked.map((one) => $timeline_line.timeline(board, one))"
    used: Counter[str] = Counter()
    for facts, theirs in zip(asked, counted(function, [BOARD, asked]), strict=True):
        ours = timeline(read(facts), BOARD)
        assert theirs == {"situation": facts, "faults": [], **shown(ours)}, facts
        used.update(f"{one.name} {one.way['rules']}" for one in ours.marks)
        used.update(f"only if {fact}" for one in ours.marks for fact in one.only_if)
    ways = {f"{mark['name']} {way['rules']}" for mark in BOARD["marks"] for way in mark["ways"]}
    assert ways <= set(used), "the sample never reaches some versions of the rules"
    assert min(used[f"only if {fact}"] for fact in BOARD["only_if"]) > 20


def at_every_turn() -> Iterator[Facts]:
    """Yield lines on which a term ends on the day on which its rule begins or ends, or beside it."""
    for day in turns():
        for begin, back in ((day, None), (max(FIRST_DAY, day - timedelta(days=90)), day)):
            yield facts_of(Incapacity(begin, back, workers=20, surveillance=True))
            yield facts_of(Incapacity(begin, back, employment="no-employer"))


ODD: dict[str, list[Any]] = {
    "first_day": [None, "", "2026-02-30", "0002-03-02", "0000-01-01", "2206-03-02", "2017-01-01", "2016-12-31", "2099-12-31", "2100-01-01", "12026-03-02",
                  "20260302", "2026-3-2", "2026-13-01", "soon", 20260302, ["2026-03-02"]],
    "return_day": ["soon", "2016-01-01", "2099-12-31", "2100-01-01", "2026-02-29", "", True],
    "region": [None, "", "flandres", 3, ["flanders"]],
    "employment": [None, "", "privat", True],
    "workers": [-1, 2.5, "?", "20", True, [], 0],
    "surveillance": ["yes", 0, ""],
}  # fmt: skip


def test_every_fault_of_the_form_is_the_same() -> None:
    dice = random.Random("faults")  # noqa: S311 - a sample, the same each time
    asked: list[dict[str, Any]] = [{}]
    for facts in sample(600, "faults"):
        spoilt = dice.sample(FIELDS, dice.choice([1, 1, 2, 3]))
        asked.append({**facts, **{field: dice.choice(ODD[field]) for field in spoilt}})
    function = "([board, asked]) => asked.map((one) => $timeline_line.timeline(board, one))"
    keys = set()
    for facts, theirs in zip(asked, counted(function, [BOARD, asked]), strict=True):
        ours = faults(facts)
        assert theirs["faults"] == ours, facts
        assert not (ours and theirs["marks"])
        keys |= {fault["key"] for fault in ours}
    assert len(keys) == 8


def faults(facts: dict[str, Any]) -> list[dict[str, str | None]]:
    try:
        timeline(read(facts), BOARD)
    except IncapacityError as error:
        return [
            {"field": one.field, "key": one.key, "day": one.day.isoformat() if one.day else None}
            for one in error.faults
        ]
    return []


def test_every_day_is_a_working_day_for_both_or_for_neither() -> None:
    last = date(LAST_DAY.year + 1, 12, 31)  # a term may end in the year after the last day
    days = [FIRST_DAY + timedelta(days=number) for number in range((last - FIRST_DAY).days + 1)]
    given = [[day.isoformat() for day in days], BOARD["holidays"]]
    function = "([days, off]) => days.filter((one) => $timeline_terms.isWorkingDay(one, off))"
    theirs = counted(function, given, "timeline/terms")
    assert theirs == [day.isoformat() for day in days if is_working_day(day)]


def test_every_term_ends_on_the_same_day() -> None:
    dice = random.Random("terms")  # noqa: S311 - a sample, the same each time
    asked = []
    for _ in range(4000):
        day = FIRST_DAY + timedelta(days=dice.randrange(30_000))
        unit = dice.choice(["days", "working-days", "weeks", "months", "years"])
        asked.append((day, dice.choice([0, 1, 2, 3, 6, 10, 11, 12, 14, 30, 2.5]), unit))
    given = [[(str(day), number, unit) for day, number, unit in asked], BOARD["holidays"]]
    function = "([all, off]) => all.map((one) => $timeline_terms.later(...one, off))"
    theirs = counted(function, given, "timeline/terms")
    assert theirs == [later(*one).isoformat() for one in asked]


def test_names_in_the_calendar_are_those_of_python() -> None:
    names = ["x" * length for length in range(140)] + ["wegwijs/é/ü/2026-03-02", "日本" * 30]
    theirs = counted("(all) => all.map($timeline_uid.uuidOfName)", names, "timeline/uid")
    assert theirs == [str(uuid.uuid5(uuid.NAMESPACE_URL, name)) for name in names]


_FILES = """([board, asked]) => asked.map(([facts, language]) =>
  $timeline_calendar.calendarFile(board, $timeline_line.timeline(board, facts), language))"""


@pytest.mark.thorough
def test_the_calendar_file_is_the_same_to_the_byte() -> None:
    asked = [(facts, language) for facts in sample(200, "files") for language in LANGUAGES]
    theirs = counted(_FILES, [BOARD, asked], "timeline/calendar")
    events = 0
    for (facts, language), file in zip(asked, theirs, strict=True):
        found = timeline(read(facts), BOARD)
        assert file == calendar(found, language), (facts, language)
        read_back = Calendar.from_ical(file).walk("VEVENT")
        assert [one.decoded("dtstart") for one in read_back] == [one.date for one in found.marks]
        events += len(read_back)
    assert events > 4000


def test_a_calendar_program_reads_what_was_meant() -> None:
    """Commas, semicolons and long lines with accents survive; checked by another library."""
    facts = next(iter(sample(1, "one")))
    given = [BOARD, [({**facts, "first_day": "2026-03-02", "return_day": None}, "fr")]]
    (file,) = counted(_FILES, given, "timeline/calendar")
    assert all(len(row.encode()) <= 75 for row in file.split("\r\n"))
    said = {str(one["description"]) for one in Calendar.from_ical(file).walk("VEVENT")}
    assert any(", " in one and "\N{NARROW NO-BREAK SPACE}; " in one for one in said)
    ours = {str(moment.said["text"]["fr"]) for moment in line("2026-03-02").marks}
    assert any(one.startswith(text) for one in said for text in ours)
