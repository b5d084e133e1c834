"""The time line: dates of the facts sheet, versions through the years, and what always holds."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings

from cases.reference.rule import Rule
from cases.text.calendar import is_working_day, later
from cases.timelines.faults import IncapacityError
from cases.timelines.incapacity import Incapacity
from cases.timelines.line import Moment, TimeLine, timeline
from tests.cases.timelines.lines import BOARD, LIBRARY, line, situations


def marks(*arguments: Any, **facts: Any) -> dict[str, Moment]:
    return {moment.name: moment for moment in line(*arguments, **facts).marks}


def dates(*arguments: Any, **facts: Any) -> dict[str, str]:
    return {name: str(one.date) for name, one in marks(*arguments, **facts).items()}


def test_the_worked_example_of_the_facts_sheet() -> None:
    found = dates("2026-03-02", workers=20)
    wanted = {
        "four-weeks-notice": "2026-03-30",
        "work-potential": "2026-04-27",
        "questionnaire": "2026-05-11",
        "trajectory-duty": "2026-09-02",
        "medical-force-majeure": "2026-09-02",
        "invalidity": "2027-03-02",
        "return-to-work-fund": "2027-03-02",
    }
    assert {name: found[name] for name in wanted} == wanted
    assert found["electronic-certificate"] == "2026-03-16"
    assert found["end-of-guaranteed-pay"] == "2026-04-01"
    assert found["fedris-programme"] == "2026-05-02"
    assert found["questionnaire-back"] == "2026-05-25"


def test_in_the_fourth_month_is_between_three_and_four() -> None:
    one = marks("2026-03-02")["estimate"]
    assert (one.begins, one.date, one.ends) == (
        date(2026, 6, 2),
        date(2026, 6, 2),
        date(2026, 7, 2),
    )


def test_a_term_that_was_shortened_counts_from_the_day_it_was() -> None:
    one = marks("2025-06-01")["medical-force-majeure"]
    assert (one.date, one.way["rules"]) == (date(2026, 1, 1), ["rule:medical-force-majeure@1"])
    assert dates("2025-01-15")["medical-force-majeure"] == "2025-10-15"  # nine months, in time
    assert dates("2019-03-04")["medical-force-majeure"] == "2022-11-28"  # its first day


def test_what_holds_only_for_who_fell_ill_under_it() -> None:
    for name in ("work-potential", "trajectory-duty", "longest-certificate"):
        assert name not in marks("2025-12-31", workers=50)
        assert name in marks("2026-01-01", workers=50)


def test_the_year_2019() -> None:
    found = dates("2019-03-04")
    assert found["questionnaire"] == "2019-04-29"  # eight weeks then
    assert found["employer-may-start"] == "2019-07-04"  # four months
    assert "fedris-programme" not in found
    assert "estimate" not in found
    assert "register" not in dates("2019-03-04", employment="no-employer")


def test_the_year_2023() -> None:
    found = dates("2023-05-01")
    assert found["questionnaire"] == "2023-07-10"
    assert found["employer-may-start"] == "2023-08-01"  # three months
    assert found["medical-force-majeure"] == "2024-02-01"
    assert found["return-to-work-fund"] == "2025-04-01"  # not yet for invalidity in 2024
    assert "fedris-programme" not in found  # a deadline of 2024 cannot be met in 2023


def test_a_deadline_passes_and_an_employers_term_ends_with_its_version() -> None:
    assert "fedris-programme" in marks("2024-02-01")
    assert "employer-may-start" not in marks("2025-11-15")  # three months would be in 2026
    assert dates("2022-06-15")["employer-may-start"] == "2022-10-01"


def test_the_size_of_the_employer() -> None:
    assert "trajectory-duty" not in marks("2026-03-02", workers=19)
    assert marks("2026-03-02", workers=20)["trajectory-duty"].only_if == ()
    unknown = marks("2026-03-02")["trajectory-duty"]
    assert unknown.only_if == ("size",)
    assert "20\N{NO-BREAK SPACE}werknemers" in unknown.caveats[0]["text"]["nl"]


def test_after_the_return() -> None:
    found = marks("2026-03-02", "2026-06-01", surveillance=True)
    exam = found["exam-at-resumption"]
    assert (exam.begins, exam.date) == (date(2026, 6, 1), date(2026, 6, 12))
    assert found["relapse-window"].date == date(2026, 7, 27)
    assert found["follow-up-after-return"].date == date(2026, 9, 1)
    assert "medical-force-majeure" not in found  # the incapacity was over
    assert "exam-at-resumption" not in marks("2026-03-02", "2026-06-01", surveillance=False)
    open_fact = marks("2026-03-02", "2026-06-01")["exam-at-resumption"]
    assert open_fact.only_if == ("surveillance",)


def test_the_exam_asks_four_weeks_of_absence() -> None:
    assert "exam-at-resumption" in marks("2026-03-02", "2026-03-30", surveillance=True)
    assert "exam-at-resumption" not in marks("2026-03-02", "2026-03-29", surveillance=True)


def test_the_relapse_window_went_from_two_to_eight_weeks() -> None:
    assert dates("2025-09-01", "2025-11-03")["relapse-window"] == "2025-11-17"
    assert dates("2025-09-01", "2025-12-25")["relapse-window"] == "2026-02-19"


def test_who_it_is_for() -> None:
    assert "fedris-programme" not in marks("2026-03-02", employment="civil-service")
    assert "invalidity" not in marks("2026-03-02", employment="self-employed")
    assert "four-weeks-notice" not in marks("2026-03-02", employment="no-employer")
    assert dates("2022-05-02", employment="self-employed")["coordination-self-employed"] == (
        "2023-01-01"
    )
    assert "vdab-without-referral" not in marks("2026-03-02", region="wallonia")
    standing = line("2026-03-02", region="wallonia").lanes["employment-service"]
    assert standing["entry"] == "actor:forem"


def test_less_certain_rules_are_marked() -> None:
    found = marks("2026-03-02")
    assert found["employment-service-directly"].way["check"]
    assert not found["four-weeks-notice"].way["check"]


@pytest.mark.parametrize(
    ("day", "number", "unit", "wanted"),
    [
        ("2026-03-02", 4, "weeks", "2026-03-30"),
        ("2026-08-31", 6, "months", "2027-02-28"),
        ("2024-02-29", 1, "years", "2025-02-28"),
        ("2026-09-07", 10, "working-days", "2026-09-18"),
        ("2026-09-05", 1, "working-days", "2026-09-07"),  # from a Saturday
        ("2026-07-20", 2, "working-days", "2026-07-22"),  # over the national holiday
        ("2026-03-02", 0, "working-days", "2026-03-02"),
        ("2026-03-02", 14, "days", "2026-03-16"),
    ],
)
def test_terms_on_the_calendar(day: str, number: int, unit: str, wanted: str) -> None:
    assert later(date.fromisoformat(day), number, unit) == date.fromisoformat(wanted)


def test_what_measures_no_time_is_refused() -> None:
    with pytest.raises(ValueError, match="`euro` measures no time"):
        later(date(2026, 3, 2), 1800, "euro")
    assert not is_working_day(date(2026, 11, 11))


@pytest.mark.parametrize(
    ("arguments", "facts", "words"),
    [
        (("2016-12-31",), {}, "The rulebook begins on 2017-01-01"),
        (("2206-03-02",), {}, "lies after 2099-12-31; check the year"),
        (("2026-03-02", "2026-03-01"), {}, "exchange the two, or leave the return out"),
        (("2026-03-02", "2206-03-01"), {}, "The return lies after"),
        (("2026-03-02",), {"workers": -1}, "whole number, 0 or more, not -1"),
        (("2026-03-02",), {"workers": 2.5}, "not 2.5; leave it out"),
        (("2026-03-02",), {"region": "flandres"}, "no region named 'flandres'. Did you mean 'fl"),
        (("2026-03-02",), {"employment": "privat"}, "Did you mean 'private'"),
        (("2026-03-02",), {"employment": "xyz"}, "Choose one of: private"),
    ],
)
def test_what_cannot_be_is_said_with_its_remedy(
    arguments: tuple[str, ...], facts: dict[str, Any], words: str
) -> None:
    with pytest.raises(IncapacityError) as caught:
        line(*arguments, **facts)
    assert words in str(caught.value)
    assert len(caught.value.faults) == 1


def test_all_faults_are_said_at_once() -> None:
    with pytest.raises(IncapacityError) as caught:
        line("2016-01-01", "2015-01-01", workers=-4, region="", employment="")
    fields = [fault.field for fault in caught.value.faults]
    assert sorted(fields) == ["employment", "first_day", "region", "return_day", "workers"]


def test_for_every_situation_dates_rules_and_calendar_agree() -> None:
    compared: Counter[str] = Counter()

    @settings(max_examples=150, deadline=None)
    @given(situations())
    def holds(situation: Incapacity) -> None:
        found = timeline(situation, BOARD)
        assert found == timeline(situation, BOARD)
        days = [moment.date for moment in found.marks]
        assert days == sorted(days)
        for moment in found.marks:
            compared[moment.mark["counted_from"]] += 1
            agrees(moment, found)

    holds()
    assert min(compared["first-day"], compared["return-day"]) > 20


def agrees(moment: Moment, found: TimeLine) -> None:
    """Check that the dates of a mark fit each other, the line and the rules behind it."""
    anchor = found.anchor(moment.mark)
    assert anchor <= moment.begins <= moment.date
    assert moment.ends is None or moment.date <= moment.ends
    assert moment.way["rules"]
    for key in moment.way["rules"]:
        name, _, index = key.removeprefix("rule:").partition("@")
        assert LIBRARY.one(Rule, name).index_on(moment.date) == int(index)
    back = found.situation.return_day
    if moment.mark["counted_from"] == "first-day" and back:
        assert moment.date < back
    assert moment.mark["lane"] in found.lanes
