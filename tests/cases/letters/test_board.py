"""What is sent for letters: true on every day, in few words, and each language's own way to say things."""

from __future__ import annotations

import json
from datetime import date, timedelta

import pytest
from babel.dates import format_date
from babel.lists import format_list
from babel.numbers import format_decimal

from cases.letters import resolve
from cases.letters.board import SentenceTexts, on_day
from cases.letters.compose import compose
from cases.letters.resolve import letter_board, letter_day
from cases.letters.shape import Sentences
from cases.letters.speech import speech
from cases.reference.rule import Rule, first_days
from cases.text.vocabulary import LANGUAGES
from tests.cases.letters.forms import BOARD, DAY, LIBRARY, full, with_change

LOCALES = {"nl": "nl_BE", "fr": "fr_BE", "en": "en_GB"}


def test_the_board_is_true_on_every_day_around_every_change_of_a_rule() -> None:
    turns = first_days(LIBRARY.all(Rule), LIBRARY)
    for day in {*turns, *(day - timedelta(days=1) for day in turns[1:]), date(2050, 1, 1)}:
        sent, resolved = on_day(BOARD, day), letter_day(LIBRARY, day)
        assert sent["words"] == resolved["words"], day
        assert sent["recipients"] == resolved["recipients"], day
        assert sent["entries"].items() >= resolved["entries"].items(), day
        assert list(sent["recipients"]) == list(resolved["recipients"])


def test_a_stretch_of_time_is_told_only_where_something_changes() -> None:
    assert 5 < len(BOARD["epochs"]) < len(first_days(LIBRARY.all(Rule), LIBRARY)) / 2
    assert [one["since"] for one in letter_board(LIBRARY, DAY)["epochs"]] == [DAY.isoformat()]
    later = [len(json.dumps(one["recipients"])) for one in BOARD["epochs"][1:]]
    assert sum(later) < 3 * len(json.dumps(BOARD["epochs"][0]["recipients"]))


def test_a_change_that_is_known_to_come_is_on_the_board() -> None:
    board = letter_board(with_change("work-potential", date(2027, 3, 1), 13), DAY)
    assert [one["since"] for one in board["epochs"]] == [DAY.isoformat(), "2027-03-01"]
    assert list(board["epochs"][1]["recipients"]) == ["occupational-physician"]
    form = full("occupational-physician", "adapted-work", review=None)
    for day, words in ((date(2027, 2, 28), "8 weken"), (date(2027, 3, 1), "13 weken")):
        letter = compose(on_day(board, day), form)
        assert words in letter.texts["nl"].replace("\N{NO-BREAK SPACE}", " ")
    with pytest.raises(ValueError, match="knows no day before 2026-11-21"):
        on_day(board, date(2026, 11, 20))


@pytest.mark.parametrize("language", LANGUAGES)
def test_days_numbers_and_rows_are_said_as_babel_says_them(language: str) -> None:
    said, locale = speech(language), LOCALES[language]
    for place in range(2 * 366):
        day = date(2024, 1, 1) + timedelta(days=place)
        ours = said["months"][day.month - 1].format(day=said["dates"][day.day - 1], year=day.year)
        theirs = format_date(day, "d MMMM y", locale=locale)
        first = language == "fr" and day.day == 1
        assert ours == (theirs.replace("1 ", "1er ", 1) if first else theirs)
    halves = [half / 2 for half in range(1, 25)]
    assert said["hours"] == [format_decimal(half, locale=locale) for half in halves]
    for size, pattern in enumerate(said["joined"], 1):
        words = ["a", "b", "c", "d"][:size]
        assert pattern.format(*words) == format_list(words, locale=locale)
    assert (len(said["days"]), len(said["weeks"])) == (7, 52)


def test_weeks_and_days_are_counted() -> None:
    assert [speech(one)["weeks"][0] for one in LANGUAGES] == [
        "1\N{NO-BREAK SPACE}week", "1\N{NO-BREAK SPACE}semaine", "1\N{NO-BREAK SPACE}week",
    ]  # fmt: skip
    assert [speech(one)["days"][2] for one in LANGUAGES] == [
        "3\N{NO-BREAK SPACE}dagen", "3\N{NO-BREAK SPACE}jours", "3\N{NO-BREAK SPACE}days",
    ]  # fmt: skip


def test_every_shared_sentence_is_sent() -> None:
    assert set(SentenceTexts.__annotations__) == set(Sentences.model_fields)


def test_letters_are_written_in_the_languages_that_everything_has(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(resolve, "LANGUAGES", ("nl", "fr", "en", "de"))
    assert list(letter_day(LIBRARY, DAY)["speech"]) == ["nl", "fr", "en"]
