"""Figures, stretches of time and days, in words."""

from __future__ import annotations

from datetime import date

import pytest

from cases.text.amounts import (
    amount,
    begun_before,
    begun_since,
    calendar_day,
    day_in_figures,
    figure,
    stretch,
)
from cases.text.fallback import NotTranslated

NO_BREAK, THIN = "\N{NO-BREAK SPACE}", "\N{NARROW NO-BREAK SPACE}"


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("nl", "1 januari 2026"),
        ("fr", "1er janvier 2026"),
        ("en", "1 January 2026"),
        ("de", "1. Januar 2026"),
    ],
)
def test_the_first_of_a_month(language: str, words: str) -> None:
    assert calendar_day(date(2026, 1, 1), language) == words


def test_only_the_first_has_another_form_in_french() -> None:
    assert calendar_day(date(2026, 11, 21), "fr") == "21 novembre 2026"


@pytest.mark.parametrize(
    ("language", "figures"),
    [("nl", "02/03/2026"), ("fr", "02/03/2026"), ("en", "02/03/2026"), ("de", "02.03.2026")],
)
def test_a_day_in_figures_is_always_as_long(language: str, figures: str) -> None:
    assert day_in_figures(date(2026, 3, 2), language) == figures


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
    assert begun_since(date(2026, 1, 1), "nl") == "Sinds 1 januari 2026 of later"
    assert begun_before(date(2026, 1, 1), "fr") == "Déjà avant le 1er janvier 2026"


@pytest.mark.parametrize(
    ("number", "nl", "fr", "en", "de"),
    [
        (0, "0", "0", "0", "0"),
        (2.0, "2", "2", "2", "2"),
        (2.5, "2,5", "2,5", "2.5", "2,5"),
        (0.0005, "0,0005", "0,0005", "0.0005", "0,0005"),
        (1800, "1.800", f"1{THIN}800", "1,800", "1.800"),
        (123456.5, "123.456,5", f"123{THIN}456,5", "123,456.5", "123.456,5"),
        (1_000_000, "1.000.000", f"1{THIN}000{THIN}000", "1,000,000", "1.000.000"),
    ],
)
def test_a_figure_is_written_as_its_language_does(
    number: float, nl: str, fr: str, en: str, de: str
) -> None:
    said = [figure(number, language) for language in ("nl", "fr", "en", "de")]
    assert said == [nl, fr, en, de]


@pytest.mark.parametrize(
    ("number", "unit", "language", "words"),
    [
        (1, "weeks", "nl", "1 week"),
        (8, "weeks", "nl", "8 weken"),
        (0, "days", "nl", "0 dagen"),
        (0.5, "days", "en", "0.5 days"),
        (0, "days", "fr", "0 jour"),
        (1.5, "years", "fr", "1,5 an"),
        (2, "years", "fr", "2 ans"),
        (1.5, "months", "fr", "1,5 mois"),
        (2.5, "percent", "nl", "2,5 %"),
    ],
)
def test_a_figure_with_its_unit(number: float, unit: str, language: str, words: str) -> None:
    assert amount(number, unit, language) == words.replace(" ", NO_BREAK)


def test_only_the_space_beside_the_figure_does_not_break() -> None:
    assert amount(10, "working-days", "fr") == f"10{NO_BREAK}jours ouvrables"
    assert amount(2.5, "percent", "en") == "2.5%"


def test_a_million_is_said_in_figures_and_so_like_any_number() -> None:
    assert amount(1_000_000, "euro", "fr") == f"1{THIN}000{THIN}000{NO_BREAK}euros"
    assert amount(1_000_000, "euro", "nl") == f"1.000.000{NO_BREAK}euro"


def test_what_has_no_words_is_not_said_by_halves() -> None:
    with pytest.raises(NotTranslated, match="`weeks` has no `de`"):
        amount(8, "weeks", "de")
    with pytest.raises(NotTranslated):
        stretch("", "8 Wochen", "de")
    with pytest.raises(NotTranslated, match="`tlh`"):
        figure(8, "tlh")
