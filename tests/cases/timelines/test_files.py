"""The time line as board, form, table and calendar file, and the file that it is read from."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import assume, given, settings
from hypothesis import strategies as some

from cases.proofreading.proofread import Proofreader
from cases.reference.rule import FIRST_DAY
from cases.text.vocabulary import LANGUAGES
from cases.timelines.board import timeline_board, timeline_form, timeline_outline
from cases.timelines.calendar import calendar
from cases.timelines.incapacity import LAST_DAY, Incapacity
from cases.timelines.line import timeline
from cases.timelines.shape import Pathway
from tests.cases.timelines.lines import EMPLOYMENTS, LIBRARY, line, situations

FILE = LIBRARY.files(Pathway)["incapacity"]


@settings(max_examples=40, deadline=None)
@given(situations())
def test_the_board_holds_every_entry_that_it_names(situation: Incapacity) -> None:
    board = timeline_board(timeline(situation, LIBRARY), LIBRARY)
    assume(board["marks"])
    lanes = {lane["name"] for lane in board["lanes"]}
    for number, mark in enumerate(board["marks"], start=1):
        assert mark["number"] == number
        assert mark["lane"] in lanes
        assert mark["rules"]
        assert all(board["entries"][key]["sources"] for key in mark["rules"])
        for text in (mark["title"], mark["html"], *mark["only_if"]):
            assert set(text) >= set(LANGUAGES)
            assert not any("{" in words for words in text.values())
    assert all(board["entries"].values())


@settings(max_examples=25, deadline=None)
@given(situations(), some.sampled_from(LANGUAGES))
def test_the_calendar_file_reads_back_with_the_same_dates(
    situation: Incapacity, language: str
) -> None:
    from icalendar import Calendar

    found = timeline(situation, LIBRARY)
    assume(found.marks)
    text = calendar(found, language)
    events = Calendar.from_ical(text).walk("VEVENT")
    assert [event.decoded("dtstart") for event in events] == [one.date for one in found.marks]
    for event, moment in zip(events, found.marks, strict=True):
        assert event.decoded("dtend") > event.decoded("dtstart")
        assert str(event["summary"]).endswith(moment.title[language])
        assert moment.bases[0].version.sources[0].url in str(event["description"])
    names = [str(event["uid"]) for event in events]
    assert len(names) == len(set(names))
    assert all(len(row.encode()) <= 75 for row in text.split("\r\n"))


def test_the_calendar_file_is_stable_and_says_nothing_about_the_person() -> None:
    facts = {"workers": 137, "employment": "local-authority", "surveillance": True}
    text = calendar(line("2026-03-02", **facts), "fr").replace("\r\n ", "")
    rows = text.split("\r\n")
    revised = str(yaml.safe_load(FILE.read_text("utf-8"))["revised"]).replace("-", "")
    assert {row for row in rows if row.startswith("DTSTAMP")} == {f"DTSTAMP:{revised}T000000Z"}
    # Calendars that took in the file before know a mark by this name.
    assert "UID:3c838c50-3bf8-556b-93cd-2bb0e85b74c6@wegwijs" in rows
    said = "\n".join(row for row in rows if not row.startswith("UID:"))
    assert "137" not in said
    assert "local-authority" not in said
    assert "\\," in text  # commas are escaped
    assert "DTSTART;VALUE=DATE:20260330" in text
    assert "SUMMARY:Avant aujourd" in text  # a deadline is called one


def test_a_mark_keeps_its_name_in_the_calendar_when_another_fact_changes() -> None:
    from icalendar import Calendar

    def names(**facts: Any) -> set[str]:
        events = Calendar.from_ical(calendar(line("2026-03-02", **facts), "nl")).walk("VEVENT")
        return {str(event["uid"]) for event in events}

    assert names(workers=5) < names(workers=20)
    assert names(workers=20) == names(workers=21)


def test_the_plain_table() -> None:
    table = timeline_outline("2026-03-02", workers=20, surveillance=True)
    assert "from   2026-09-02  employer" in table
    assert "direct-referral@0 (check first)" in table
    assert "trajectory-duty?" in timeline_outline("2026-03-02")
    assert timeline_outline("2026-03-02", return_day="2026-03-02", employment="no-employer") == ""


def test_the_form_offers_the_answers_of_the_questions() -> None:
    form = timeline_form(LIBRARY)
    assert form["first"] == str(FIRST_DAY)
    assert form["last"] == str(LAST_DAY)
    assert [one["id"] for one in form["questions"]["employment"]["options"]] == EMPLOYMENTS


@pytest.mark.parametrize(
    ("path", "value", "words"),
    [
        (("marks", "invalidity", "rule"), "invalidty", "There is no rule named 'invalidty'. Did"),
        (("marks", "estimate", "terms"), ["trio"], "Rule 'trio' sets no term"),
        (("marks", "return-to-work-fund", "in_version"), {"return-to-work-fund": ["x"]}, "There is no version named 'x'. Known: invalidity-too"),
        (("marks", "invalidity", "when"), {"employment": ["x"]}, "There is no answer named 'x'. Known: private"),
        (("lanes", "person", "actor"), "gpp", "There is no actor named 'gpp'"),
        (("marks", "invalidity", "lane"), "x", "stands in lane 'x', which is not there"),
        (("marks", "invalidity", "terms"), [], "Nothing found"),
        (("marks", "estimate", "terms"), [], "is `during` no term"),
        (("marks", "invalidity", "when"), {"lasted": "invalidity"}, "needs `counted_from"),
        (("lanes", "employment-service", "actor"), {"flanders": "vdab"}, "for some regions"),
        (("only_if",), {}, "has texts for `surveillance` and `size`"),
        (("marks", "invalidity", "title"), {"nl": "x", "en": "x"}, "The French text is missing"),
        (("marks", "invalidity", "text"), {"nl": "[x](rule:y)", "fr": "x", "en": "x"}, "no rule named 'y'"),
    ],
)  # fmt: skip
def test_the_proofreader_finds_what_is_wrong(
    tmp_path: Path, path: tuple[str, ...], value: Any, words: str
) -> None:
    data = yaml.safe_load(FILE.read_text("utf-8"))
    place = data
    for key in path[:-1]:
        place = place[key]
    place[path[-1]] = value
    file = tmp_path / "timelines" / "spoiled.yaml"
    file.parent.mkdir()
    file.write_text(yaml.safe_dump(data, allow_unicode=True), "utf-8")
    found = [str(one) for one in Proofreader(LIBRARY).read([file])] or ["Nothing found"]
    assert any(words in one for one in found), found


def test_the_register_knows_that_the_time_line_rests_on_a_rule() -> None:
    from cases.proofreading.dependents import touched_by

    for name, place in (
        ("trajectory-duty-size", "marks › trajectory-duty › when › size"),
        ("questionnaire-of-health-fund", "marks › questionnaire-back › terms › 0"),
    ):
        places = [one.place for one in touched_by(name, LIBRARY) if one.path == FILE]
        assert place in places
