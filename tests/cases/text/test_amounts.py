"""Figures, stretches of time and days, in words."""

from __future__ import annotations

from datetime import date

import pytest

from cases.text.amounts import amount, begun, calendar_day, stretch


@pytest.mark.parametrize(
    ("language", "words"),
    [("nl", "1 januari 2026"), ("fr", "1er janvier 2026"), ("en", "1 January 2026")],
)
def test_the_first_of_a_month(language: str, words: str) -> None:
    assert calendar_day(date(2026, 1, 1), language) == words


def test_only_the_first_has_another_form_in_french() -> None:
    assert calendar_day(date(2026, 11, 21), "fr") == "21 novembre 2026"


@pytest.mark.parametrize(
    ("begin", "end", "words"),
    [
        ("", "4 semaines", "Moins de 4 semaines"),
        ("4 semaines", "2 mois", "De 4 semaines à 2 mois"),
        ("2 mois", "", "2 mois ou plus"),
    ],
)
def test_a_stretch_between_two_terms(begin: str, end: str, words: str) -> None:
    assert stretch(begin, end, "fr") == words


def test_the_two_sides_of_a_day() -> None:
    later, sooner = begun(date(2026, 1, 1), "nl")
    assert later == "Sinds 1 januari 2026 of later"
    assert sooner == "Al van vóór 1 januari 2026"


def test_a_figure_with_its_unit() -> None:
    assert amount(1.5, "months", "fr") == "1,5\N{NO-BREAK SPACE}mois"
    assert amount(1, "weeks", "nl") == "1\N{NO-BREAK SPACE}week"
    assert amount(8, "weeks", "nl") == "8\N{NO-BREAK SPACE}weken"
    assert amount(2.5, "percent", "en") == "2.5%"
