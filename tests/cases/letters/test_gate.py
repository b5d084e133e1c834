"""What stays out of a letter, whatever is typed: all of it to an employer, some to others."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cases.letters.compose import Letter, compose
from cases.letters.gate import PRIVATE, is_closed
from cases.letters.shape import LetterTo
from cases.letters.word import docx
from cases.reading.library import Library
from cases.reference.actor import Actor, Told, told
from cases.reference.rule import FIRST_DAY
from cases.text.vocabulary import LANGUAGES
from tests.cases.letters.forms import DAY, LIBRARY, ODD, SECRET, consent, forms, full, inside

CLOSED = [name for name in LIBRARY.all(LetterTo) if is_closed(name, LIBRARY)]
OPEN = [name for name in LIBRARY.all(LetterTo) if name not in CLOSED]


def test_employers_are_closed() -> None:
    assert CLOSED == ["employer"]
    for name in ("employer", "manager", "hr"):
        assert is_closed(name, LIBRARY)


def as_if_told_everything(library: Library) -> Library:
    """Return a library whose employer may, by a mistake in its file, be told everything."""
    other = Library()
    employer = library.one(Actor, "employer")
    assert employer.told
    told = Told.model_construct(**(employer.told.model_dump() | {"diagnosis": "yes"}))
    other.__dict__["actors"] = library.all(Actor) | {
        "employer": employer.model_copy(update={"told": told})
    }
    return other


WRONG = as_if_told_everything(LIBRARY)


def test_nothing_private_or_free_ever_reaches_an_employer() -> None:
    written = {LIBRARY: 0, WRONG: 0}

    @settings(max_examples=150, deadline=None)
    @given(forms(CLOSED, ODD), st.dates(FIRST_DAY, date(2030, 1, 1)), st.sampled_from(LANGUAGES))
    def holds(form: dict[str, Any], day: date, language: str) -> None:
        for library in (LIBRARY, WRONG):
            letter = compose(form, day, library)
            reaches_nobody(form, letter, language)
            written[library] += bool(letter.texts) and bool(form["private"])

    holds()
    assert min(written.values()) > 20  # or it would say nothing


def reaches_nobody(form: dict[str, Any], letter: Letter, language: str) -> None:
    """Check what a letter says in every language, and its Word file in one: those take long."""
    told = [*letter.texts.values()]
    told += [inside(docx(text, key)) for key, text in letter.texts.items() if key == language]
    for everything in told:
        assert "diagnos" not in everything.lower()
        for typed in form["private"].values():
            pieces = {typed[at : at + 4] for at in range(len(typed) - 3)}
            assert not [piece for piece in pieces if piece in everything]
    assert {field for field, typed in form["private"].items() if typed.strip()} <= {
        one.field for one in letter.left_out
    }


def test_what_is_typed_changes_nothing_for_an_employer() -> None:
    written: list[bool] = []

    @settings(max_examples=250, deadline=None)
    @given(forms(CLOSED, st.text(max_size=80)))
    def holds(form: dict[str, Any]) -> None:
        without = compose(form | {"private": {}, "needed": []}, DAY, LIBRARY).texts
        assert compose(form, DAY, LIBRARY).texts == without
        typed = [text for text in form["private"].values() if text.strip()]
        written.append(bool(without) and bool(typed))

    holds()
    assert sum(written) > 20  # or nothing was compared


def test_others_hear_it_only_when_they_may_and_it_was_agreed() -> None:
    heard: list[bool] = []

    @settings(max_examples=400, deadline=None)
    @given(forms(OPEN, ODD))
    def holds(form: dict[str, Any]) -> None:
        heard.append(hears_what_it_may(form))

    holds()
    assert 20 < sum(heard) < len(heard) - 20, sum(heard)


def hears_what_it_may(form: dict[str, Any]) -> bool:
    """Check one form; tell whether anything private was heard."""
    form["private"] = {field: SECRET[field] + typed for field, typed in form["private"].items()}
    letter = compose(form, DAY, LIBRARY)
    share = told(form["recipient"], LIBRARY).diagnosis
    given_answer = form["consent"]["answer"]
    agreed = given_answer == "agreed" and form["consent"]["parts"].get("diagnosis") == "agreed"
    left_out = {one.field: one for one in letter.left_out}
    for field, typed in form["private"].items():
        needed = share == "yes" or (share == "as-needed" and field in form["needed"])
        may = agreed and needed
        for text in letter.texts.values():
            assert (typed in text) == may
        assert (field in left_out) != may
        if not may:
            assert left_out[field].rules
            assert all(left_out[field].why.values())
    return any(typed in str(letter.texts) for typed in form["private"].values())


@pytest.mark.parametrize("recipient", OPEN)
def test_a_diagnosis_for_every_recipient(recipient: str) -> None:
    purpose = next(iter(LIBRARY.one(LetterTo, recipient).purposes))
    share = told(recipient, LIBRARY).diagnosis
    expected = {"yes": (True, True), "as-needed": (True, False), "not-needed": (False, False)}[
        share
    ]
    for needed, wanted in zip((list(PRIVATE), []), expected, strict=True):
        text = compose(full(recipient, purpose, needed=needed), DAY, LIBRARY).texts["nl"]
        assert (SECRET["diagnosis"] in text) == wanted
    for answer in ("refused", "not-asked"):
        form = full(recipient, purpose, consent=consent(diagnosis=answer))
        letter = compose(form, DAY, LIBRARY)
        assert not [one for one in SECRET.values() if one in str(letter.texts)]
        reason = {one.reason for one in letter.left_out if one.field == "diagnosis"}
        assert reason == ({answer} if share != "not-needed" else {"not-needed"})


def test_parts_that_were_not_agreed_stay_out() -> None:
    form = full(
        "occupational-physician",
        "visit-before-resumption",
        consent=consent(capacities="refused", plan="not-asked"),
    )
    letter = compose(form, DAY, LIBRARY)
    assert "- " not in letter.texts["nl"]
    assert "starten met minder uren" not in letter.texts["nl"]
    assert {one.field: one.reason for one in letter.left_out} == {
        "capacities": "refused",
        "plan": "not-asked",
    }
    anonymous = compose(
        full("occupational-physician", "contact", consent=consent(identity="refused")), DAY, LIBRARY
    )
    for language, mark in (("nl", "[naam]"), ("fr", "[nom]"), ("en", "[name]")):
        assert mark in letter.texts[language]
        assert mark not in anonymous.texts[language]


def test_what_a_purpose_does_not_need_stays_out() -> None:
    letter = compose(full("gp", "contact"), DAY, LIBRARY)
    assert ("capacities", "not-for-this") in [(one.field, one.reason) for one in letter.left_out]
