"""Letters as they are composed: on every day, in every language, and what is refused."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cases.letters.board import LetterDay, on_day
from cases.letters.compose import Letter
from cases.letters.form import FormError
from cases.letters.shape import LetterTo
from cases.reading.names import UnknownName
from cases.reference.rule import FIRST_DAY, Rule, first_days
from cases.text.vocabulary import LANGUAGES
from tests.cases.letters.forms import (
    BOARD,
    KINDS,
    LIBRARY,
    ODD,
    composed,
    consent,
    forms,
    full,
)


@pytest.mark.parametrize("answer", ["not-asked", "refused"])
@pytest.mark.parametrize(("recipient", "purpose"), KINDS)
def test_without_consent_there_is_no_letter(recipient: str, purpose: str, answer: str) -> None:
    letter = composed(full(recipient, purpose, consent=consent(answer)))
    assert letter.texts == {}
    assert letter.blocked
    assert letter.blocked.reason == answer
    for words in (letter.blocked.title, letter.blocked.todo):
        assert set(words) == set(LANGUAGES)
        assert all(text.strip() for text in words.values())
    assert letter.blocked.rules == ("rule:professional-secrecy@1",)


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"consent": {"answer": "agreed", "parts": {}}}, "no-date"),
        ({"consent": consent() | {"date": "2026-11-22"}}, "date-later"),
        ({"consent": consent(capacities="refused")}, "not-agreed"),
        ({"consent": consent(identity="not-asked")}, "not-agreed"),
        ({"levels": {}, "hours": None, "days": None, "works": [], "helps": [], "weeks": None}, "nothing-to-say"),
        ({"review": "2026-11-21"}, "review-past"),
    ],
)  # fmt: skip
def test_what_is_lacking_is_said(changes: dict[str, Any], reason: str) -> None:
    letter = composed(full("employer", "adapted-work") | changes)
    assert letter.blocked
    assert letter.blocked.reason == reason
    assert letter.texts == {}


@pytest.mark.parametrize(("recipient", "purpose"), KINDS)
def test_eight_to_fifteen_lines_in_three_languages(recipient: str, purpose: str) -> None:
    brief = full(recipient, purpose, works=[], helps=[], weeks=None, private={}, needed=[])
    for form in (full(recipient, purpose), brief):
        for writer in ("gp", "psychologist"):
            letter = composed(form | {"writer": writer})
            assert set(letter.texts) == set(LANGUAGES)
            for text in letter.texts.values():
                assert 8 <= len(text.splitlines()) <= 15
                assert "{" not in text
                assert all(len(line) <= 420 for line in text.splitlines())
            assert len(set(letter.texts.values())) == 3


def test_every_day_names_only_rules_in_force() -> None:
    days = first_days(LIBRARY.all(Rule), LIBRARY)
    days += [day - timedelta(days=1) for day in days if day > FIRST_DAY]
    assert min(days) == FIRST_DAY
    blocked = set()
    for day in days:
        board = on_day(BOARD, day)
        offered = [
            (name, purpose["id"])
            for name, one in board["recipients"].items()
            for purpose in one["purposes"]
            if one["there"] and purpose["there"]
        ]
        for recipient, purpose in KINDS:
            for writer in ("gp", "psychologist"):
                letter = composed(full(recipient, purpose, writer=writer), day)
                named = rules_in_force(letter, board)
                for one in letter.left_out:
                    assert one.rules
                    assert set(one.rules) <= set(letter.rules)
                assert bool(letter.texts) == ((recipient, purpose) in offered), (purpose, day)
                if letter.blocked:
                    blocked.add((recipient, letter.blocked.reason))
                else:
                    assert ("TRIO" in letter.texts["nl"]) == (
                        "trio" in named and writer == "gp" and "physician" in recipient
                    )
    assert blocked == {("return-to-work-coordinator", "recipient-not-yet"), ("psychologist-in-convention", "recipient-not-yet")}  # fmt: skip


def rules_in_force(letter: Letter, board: LetterDay) -> set[str]:
    """See that each rule of a letter is explained and holds; return their names."""
    names = set()
    for key in letter.rules:
        assert key in board["entries"], key
        name, index = key.removeprefix("rule:").split("@")
        day = date.fromisoformat(board["day"])
        assert LIBRARY.one(Rule, name).versions[int(index)].holds_on(day), (key, day)
        names.add(name)
    return names


@settings(max_examples=150, deadline=None)
@given(forms(list(LIBRARY.all(LetterTo)), ODD), st.dates(FIRST_DAY, date(2035, 1, 1)))
def test_any_form_on_any_day_names_only_rules_in_force(form: dict[str, Any], day: date) -> None:
    letter = composed(form, day)
    assert bool(letter.texts) != bool(letter.blocked)
    rules_in_force(letter, on_day(BOARD, day))


@pytest.mark.parametrize(
    ("changes", "error", "words"),
    [
        ({"recipient": "employr"}, UnknownName, "no recipient named 'employr'. Did you mean 'employer'?"),
        ({"purpose": "adapted-wrk"}, UnknownName, "Did you mean 'adapted-work'?"),
        ({"levels": {"pace": "with-adaptations"}}, UnknownName, "Did you mean 'with-adaptation'?"),
        ({"levels": {"pacing": "not-for-now"}}, UnknownName, "no capacity named 'pacing'"),
        ({"works": ["burn-out since May"]}, UnknownName, "no thing that works named"),
        ({"private": {"diagnose": "x"}}, UnknownName, "Did you mean 'diagnosis'?"),
        ({"consent": {"answer": "agree"}}, UnknownName, "Did you mean 'agreed'?"),
        ({"consent": {"answer": "agreed", "parts": {"name": "agreed"}}}, UnknownName, "no part of the consent"),
        ({"remark": "free"}, FormError, "`remark` cannot be read"),
        ({"name": "Hilde"}, FormError, "`name` cannot be read"),
        ({"hours": "many"}, FormError, "`hours` cannot be read"),
        ({"hours": 3.3}, FormError, "`hours` cannot be read"),
        ({"weeks": 53}, FormError, "`weeks` cannot be read"),
        ({"start": "soon"}, FormError, "`start` cannot be read"),
    ],
)  # fmt: skip
def test_a_form_that_cannot_be_right_is_refused(
    changes: dict[str, Any], error: type[Exception], words: str
) -> None:
    with pytest.raises(error) as raised:
        composed(full("employer", "adapted-work") | changes)
    assert words in str(raised.value)
