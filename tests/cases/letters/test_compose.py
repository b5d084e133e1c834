"""Letters as they are composed: on every day, in every language, and what is refused."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cases.letters.board import letter_board, letter_data
from cases.letters.compose import compose
from cases.letters.form import FormError
from cases.letters.shape import LetterTo
from cases.reading.names import UnknownName
from cases.reference.rule import FIRST_DAY, Rule, first_days
from cases.text.vocabulary import LANGUAGES
from tests.cases.letters.forms import DAY, KINDS, LIBRARY, ODD, consent, forms, full


@pytest.mark.parametrize("answer", ["not-asked", "refused"])
@pytest.mark.parametrize(("recipient", "purpose"), KINDS)
def test_without_consent_there_is_no_letter(recipient: str, purpose: str, answer: str) -> None:
    letter = compose(full(recipient, purpose, consent=consent(answer)), DAY, LIBRARY)
    assert letter.texts == {}
    assert letter.blocked
    assert letter.blocked.reason == answer
    for words in (letter.blocked.title, letter.blocked.todo):
        assert set(words) == set(LANGUAGES)
        assert all(text.strip() for text in words.values())
    assert letter.blocked.rules == ("professional-secrecy",)


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
    letter = compose(full("employer", "adapted-work") | changes, DAY, LIBRARY)
    assert letter.blocked
    assert letter.blocked.reason == reason
    assert letter.texts == {}


@pytest.mark.parametrize(("recipient", "purpose"), KINDS)
def test_eight_to_fifteen_lines_in_three_languages(recipient: str, purpose: str) -> None:
    brief = full(recipient, purpose, works=[], helps=[], weeks=None, private={}, needed=[])
    for form in (full(recipient, purpose), brief):
        for writer in ("gp", "psychologist"):
            letter = compose(form | {"writer": writer}, DAY, LIBRARY)
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
        offered = [
            (one["id"], purpose["id"])
            for one in letter_board(LIBRARY, day)["recipients"]
            for purpose in one["purposes"]
        ]
        for recipient, purpose in KINDS:
            for writer in ("gp", "psychologist"):
                letter = compose(full(recipient, purpose, writer=writer), day, LIBRARY)
                for name, index in letter.rules:
                    assert LIBRARY.one(Rule, name).versions[index].holds_on(day), (name, day)
                named = {name for name, _ in letter.rules}
                for one in letter.left_out:
                    assert one.rules
                    assert set(one.rules) <= named
                assert bool(letter.texts) == ((recipient, purpose) in offered), (purpose, day)
                if letter.blocked:
                    blocked.add((recipient, letter.blocked.reason))
                else:
                    assert ("TRIO" in letter.texts["nl"]) == (
                        "trio" in named and writer == "gp" and "physician" in recipient
                    )
    assert blocked == {("return-to-work-coordinator", "recipient-not-yet"), ("psychologist-in-convention", "recipient-not-yet")}  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(forms(list(LIBRARY.all(LetterTo)), ODD), st.dates(FIRST_DAY, date(2035, 1, 1)))
def test_any_form_on_any_day_names_only_rules_in_force(form: dict[str, Any], day: date) -> None:
    letter = compose(form, day, LIBRARY)
    assert bool(letter.texts) != bool(letter.blocked)
    for name, index in letter.rules:
        assert LIBRARY.one(Rule, name).versions[index].holds_on(day)
    assert letter_data(letter, LIBRARY, day)["entries"] or not letter.rules


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
        compose(full("employer", "adapted-work") | changes, DAY, LIBRARY)
    assert words in str(raised.value)
