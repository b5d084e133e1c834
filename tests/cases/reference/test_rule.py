"""A rule is asked for a day, and says what held then or that nothing did."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from cases.reading.library import Library
from cases.reading.names import UnknownName
from cases.reference.rule import FIRST_DAY, NotInForce, Rule, rule

SOURCE = {"title": "A source", "url": "https://example.org", "read": date(2026, 11, 21)}
TEXT = {"nl": "x", "fr": "x", "en": "x"}


def a_rule(*periods: tuple[date | None, date | None], gaps: bool = False) -> Rule:
    versions = [
        {"from": begins, "to": ends, "meaning": TEXT, "confidence": "high", "sources": [SOURCE]}
        for begins, ends in periods
    ]
    return Rule.model_validate(
        {"title": TEXT, "topic": "visits", "gaps": gaps, "versions": versions}
    )


@pytest.mark.parametrize(
    ("name", "day", "number"),
    [
        ("trajectory-by-employer", date(2019, 5, 1), 4),
        ("trajectory-by-employer", date(2022, 9, 30), 4),
        ("trajectory-by-employer", date(2022, 10, 1), 3),
        ("trajectory-by-employer", date(2025, 12, 31), 3),
        ("trajectory-duty-term", date(2026, 1, 1), 6),
        ("medical-force-majeure", date(2024, 6, 1), 9),
        ("medical-force-majeure", date(2026, 6, 1), 6),
        ("relapse-and-pay", date(2025, 12, 31), 14),
        ("relapse-and-pay", date(2026, 1, 1), 8),
        ("questionnaire-not-returned", date(2025, 1, 1), 2.5),
        ("questionnaire-not-returned", date(2026, 1, 1), 10),
    ],
)
def test_the_number_follows_the_day(name: str, day: date, number: float) -> None:
    assert rule(name).on(day).number == number


def test_before_the_rulebook_it_raises() -> None:
    with pytest.raises(NotInForce, match="not in force on 2016-12-31"):
        rule("professional-secrecy").on(date(2016, 12, 31))


def test_before_a_rule_began_it_raises_and_says_what_is_covered() -> None:
    with pytest.raises(NotInForce, match="It covers: 2026-01-01 to today"):
        rule("work-potential").on(date(2025, 12, 31))


def test_an_unknown_rule_gets_the_nearest_names() -> None:
    with pytest.raises(UnknownName, match="Did you mean 'work-potential'"):
        rule("work-potental")


def test_overlap_is_refused() -> None:
    with pytest.raises(ValidationError, match="overlap"):
        a_rule((None, date(2022, 1, 31)), (date(2022, 1, 31), None))


def test_a_hole_is_refused_unless_it_is_meant() -> None:
    periods = ((None, date(2022, 1, 31)), (date(2022, 3, 1), None))
    with pytest.raises(ValidationError, match="days between two versions"):
        a_rule(*periods)
    with pytest.raises(NotInForce):
        a_rule(*periods, gaps=True).on(date(2022, 2, 1))


def test_a_number_wants_a_unit() -> None:
    version = {"number": 3, "meaning": TEXT, "confidence": "high", "sources": [SOURCE]}
    with pytest.raises(ValidationError, match="go together"):
        Rule.model_validate({"title": TEXT, "topic": "visits", "versions": [version]})


@given(st.dates(FIRST_DAY, date(2030, 1, 1)), st.sampled_from(sorted(Library().all(Rule))))
def test_on_any_day_exactly_one_version_holds_or_none(day: date, name: str) -> None:
    asked = rule(name)
    holding = [version for version in asked.versions if version.holds_on(day)]
    if holding:
        assert [asked.on(day)] == holding
    else:
        with pytest.raises(NotInForce):
            asked.on(day)


def test_amounts_are_said_in_every_language() -> None:
    version = rule("visit-before-resumption").on(date(2025, 1, 1))
    said = {language: version.amount(language) for language in ("nl", "fr", "en")}
    assert said == {
        "nl": "10\N{NO-BREAK SPACE}werkdagen",
        "fr": "10\N{NO-BREAK SPACE}jours ouvrables",
        "en": "10\N{NO-BREAK SPACE}working days",
    }
    two_and_a_half = rule("questionnaire-not-returned").on(date(2025, 1, 1))
    assert two_and_a_half.amount("nl") == "2,5\N{NO-BREAK SPACE}%"
