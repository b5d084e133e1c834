"""The calendar file of a time line, as Python writes it."""

from __future__ import annotations

from typing import Any

from hypothesis import assume, given, settings
from hypothesis import strategies as some
from icalendar import Calendar

from cases.text.vocabulary import LANGUAGES
from cases.timelines.calendar import calendar
from cases.timelines.incapacity import Incapacity
from cases.timelines.line import timeline
from tests.cases.timelines.lines import BOARD, line, situations


@settings(max_examples=25, deadline=None)
@given(situations(), some.sampled_from(LANGUAGES))
def test_it_reads_back_with_the_same_dates(situation: Incapacity, language: str) -> None:
    found = timeline(situation, BOARD)
    assume(found.marks)
    text = calendar(found, language)
    events = Calendar.from_ical(text).walk("VEVENT")
    assert [event.decoded("dtstart") for event in events] == [one.date for one in found.marks]
    for event, moment in zip(events, found.marks, strict=True):
        assert event.decoded("dtend") > event.decoded("dtstart")
        assert str(event["summary"]).endswith(moment.said["title"][language])
        rule = found.entry(moment.way["rules"][0], moment.date)
        assert rule["sources"][0]["url"] in str(event["description"])
    names = [str(event["uid"]) for event in events]
    assert len(names) == len(set(names))
    assert all(len(row.encode()) <= 75 for row in text.split("\r\n"))


def test_it_is_stable_and_says_nothing_about_the_person() -> None:
    facts = {"workers": 137, "employment": "local-authority", "surveillance": True}
    text = calendar(line("2026-03-02", **facts), "fr").replace("\r\n ", "")
    rows = text.split("\r\n")
    revised = BOARD["revised"].replace("-", "")
    assert {row for row in rows if row.startswith("DTSTAMP")} == {f"DTSTAMP:{revised}T000000Z"}
    # Calendars that took in the file before know a mark by this name.
    assert "UID:3c838c50-3bf8-556b-93cd-2bb0e85b74c6@wegwijs" in rows
    said = "\n".join(row for row in rows if not row.startswith("UID:"))
    assert "137" not in said
    assert "local-authority" not in said
    assert "\\," in text  # commas are escaped
    assert "DTSTART;VALUE=DATE:20260330" in text
    assert "SUMMARY:Avant aujourd" in text  # a deadline is called one


def test_a_mark_keeps_its_name_when_another_fact_changes() -> None:
    def names(**facts: Any) -> set[str]:
        events = Calendar.from_ical(calendar(line("2026-03-02", **facts), "nl")).walk("VEVENT")
        return {str(event["uid"]) for event in events}

    assert names(workers=5) < names(workers=20)
    assert names(workers=20) == names(workers=21)
