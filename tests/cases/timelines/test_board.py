"""The board of a time line: on every day it says what the rulebook says on that day."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import product

import pytest
from hypothesis import given, settings

from cases.outlines import timeline_outline
from cases.reading.names import UnknownName
from cases.reference.page import Page
from cases.reference.rule import FIRST_DAY, Rule, rules_hold
from cases.shelf import load_timeline
from cases.text.vocabulary import LANGUAGES
from cases.timelines.faults import IncapacityError, read
from cases.timelines.incapacity import LAST_DAY, Incapacity, facts_of
from cases.timelines.line import timeline
from cases.timelines.shape import Pathway
from cases.timelines.stretches import merged, on
from tests.cases.timelines.lines import BOARD, CHANGES, EMPLOYMENTS, LIBRARY, situations

PATHWAY = LIBRARY.one(Pathway, "incapacity")
DAYS = sorted(
    day
    for change in CHANGES
    for day in (change - timedelta(days=1), change, change + timedelta(days=200))
    if day >= FIRST_DAY
)


def test_on_every_day_texts_figures_and_entries_are_those_of_that_day() -> None:
    for day in DAYS:
        page = Page(LIBRARY, day).reference()
        for mark in BOARD["marks"]:
            written = PATHWAY.marks[mark["name"]]
            said = on(mark["said"], day)
            assert said["title"] == page.plain(written.title)
            assert said["html"] == page.html(written.text), day
            if mark["size"]:
                holds = rules_hold([written.when.size or ""], day, LIBRARY)
                assert (on(mark["size"], day)["number"] is not None) == holds
        for fact, text in PATHWAY.only_if.items():
            assert on(BOARD["only_if"][fact], day)["html"] == page.html(text)
        for lane in BOARD["lanes"]:
            for standing in lane["who"].values():
                page.entry("actor", standing["entry"].removeprefix("actor:"))
        assert len(page.entries) > 20
        for key, entry in page.entries.items():
            assert on(BOARD["entries"][key], day)["entry"] == entry, day


def test_on_every_day_at_most_one_way_holds_and_it_cites_the_rules_of_that_day() -> None:
    for day, mark in product(DAYS, BOARD["marks"]):
        holding = [
            way
            for way in mark["ways"]
            if way["since"] <= str(day) <= (way["until"] or str(LAST_DAY))
        ]
        assert len(holding) <= 1
        rules = PATHWAY.marks[mark["name"]].rules()
        for way in holding:
            keys = [f"rule:{one}@{LIBRARY.one(Rule, one).index_on(day)}" for one in rules]
            assert way["rules"] == keys


@settings(max_examples=40, deadline=None)
@given(situations())
def test_every_entry_that_a_line_names_is_there(situation: Incapacity) -> None:
    line = timeline(situation, BOARD)
    for moment in line.marks:
        assert all(line.entry(key, moment.date)["sources"] for key in moment.way["rules"])
        for text in (moment.said["title"], moment.said["html"], moment.said["text"]):
            assert set(text) >= set(LANGUAGES)
            assert not any("{" in words for words in text.values())
    for standing in line.lanes.values():
        assert line.entry(standing["entry"], situation.first_day)["html"]


def test_the_form_offers_the_answers_of_the_questions() -> None:
    assert (BOARD["first"], BOARD["last"]) == (str(FIRST_DAY), str(LAST_DAY))
    assert [one["id"] for one in BOARD["questions"]["employment"]["options"]] == EMPLOYMENTS
    assert set(BOARD["begin"]) == set(facts_of(Incapacity(FIRST_DAY)))


@settings(max_examples=40, deadline=None)
@given(situations())
def test_facts_are_read_back_as_they_were(situation: Incapacity) -> None:
    assert read(facts_of(situation)) == situation


@pytest.mark.parametrize(
    ("facts", "field", "key"),
    [
        ({}, "first_day", "first-missing"),
        ({"first_day": "02/03/2026"}, "first_day", "first-missing"),
        ({"first_day": "2026-02-30"}, "first_day", "first-missing"),
        ({"first_day": "2026-03-02", "return_day": "soon"}, "return_day", "return-unread"),
    ],
)
def test_a_day_that_cannot_be_read_is_a_fault(facts: dict[str, str], field: str, key: str) -> None:
    with pytest.raises(IncapacityError) as caught:
        read(facts)
    assert [(fault.field, fault.key) for fault in caught.value.faults] == [(field, key)]


def test_equal_neighbours_are_one_stretch() -> None:
    three = [{"since": "2017", "is": 1}, {"since": "2018", "is": 1}, {"since": "2019", "is": 2}]
    assert merged(three) == [three[0], three[2]]
    assert on(three, date(2018, 6, 1)) == three[1]
    assert on(three, date(2016, 6, 1)) == three[0]


def test_an_unknown_time_line_is_named() -> None:
    with pytest.raises(UnknownName, match="Did you mean 'incapacity'"):
        load_timeline("incapacities")


def test_the_plain_table() -> None:
    table = timeline_outline("2026-03-02", workers=20, surveillance=True)
    assert "from   2026-09-02  employer" in table
    assert "direct-referral@0 (check first)" in table
    assert "trajectory-duty?" in timeline_outline("2026-03-02")
    assert timeline_outline("2026-03-02", return_day="2026-03-02", employment="no-employer") == ""
