"""What stays out of a letter, whatever is typed: all of it to an employer, some to others."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cases.letters.board import LetterBoard, on_day
from cases.letters.compose import Letter, compose
from cases.letters.gate import is_closed
from cases.letters.resolve import is_closed_to, letter_board
from cases.letters.shape import LetterTo
from cases.letters.word import docx
from cases.reading.library import Library
from cases.reference.actor import Actor, Told, told
from cases.reference.rule import FIRST_DAY
from cases.text.vocabulary import LANGUAGES
from tests.cases.letters.forms import (
    BOARD,
    DAY,
    LIBRARY,
    ODD,
    PRIVATE,
    SECRET,
    composed,
    consent,
    forms,
    full,
    inside,
)

TOLD = {name: told(name, LIBRARY) for name in LIBRARY.all(LetterTo)}
CLOSED = [name for name, may in TOLD.items() if is_closed_to(name, may)]
OPEN = [name for name in TOLD if name not in CLOSED]


def test_employers_are_closed() -> None:
    assert CLOSED == ["employer"]
    for name in ("employer", "manager", "hr"):
        assert is_closed_to(name, TOLD["gp"])


def wrong_file() -> LetterBoard:
    """Return what comes of an employer who may, by a mistake in its file, be told everything."""
    library = Library()
    employer = library.one(Actor, "employer")
    assert employer.told
    told = Told.model_construct(**(employer.told.model_dump() | {"diagnosis": "yes"}))
    library._things["actors", "employer"] = employer.model_copy(update={"told": told})
    return letter_board(library, FIRST_DAY)


def wrong_board() -> LetterBoard:
    """Return a board that says itself that an employer may be told everything."""
    board = wrong_file()
    for epoch in board["epochs"]:
        if "employer" in epoch["recipients"]:
            epoch["recipients"]["employer"]["closed"] = False
    return board


BOARDS = {"ours": BOARD, "wrong file": wrong_file(), "wrong board": wrong_board()}


def test_the_mistakes_are_made() -> None:
    employers = {
        name: on_day(board, DAY)["recipients"]["employer"] for name, board in BOARDS.items()
    }
    assert {name: one["told"]["diagnosis"] for name, one in employers.items()} == {
        "ours": "never",
        "wrong file": "yes",
        "wrong board": "yes",
    }
    assert [name for name, one in employers.items() if not one["closed"]] == ["wrong board"]
    assert all(is_closed(one) for one in employers.values())


@pytest.mark.thorough
def test_nothing_private_or_free_ever_reaches_an_employer() -> None:
    written = dict.fromkeys(BOARDS, 0)

    @settings(max_examples=150, deadline=None)
    @given(forms(CLOSED, ODD), st.dates(FIRST_DAY, date(2030, 1, 1)), st.sampled_from(LANGUAGES))
    def holds(form: dict[str, Any], day: date, language: str) -> None:
        for name, board in BOARDS.items():
            letter = compose(on_day(board, day), form)
            reaches_nobody(form, letter, language)
            written[name] += bool(letter.texts) and bool(form["private"])

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
        without = composed(form | {"private": {}, "needed": []}).texts
        assert composed(form).texts == without
        typed = [text for text in form["private"].values() if text.strip()]
        written.append(bool(without) and bool(typed))

    holds()
    assert sum(written) > 20  # or nothing was compared


@pytest.mark.thorough
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
    letter = composed(form)
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
        text = composed(full(recipient, purpose, needed=needed)).texts["nl"]
        assert (SECRET["diagnosis"] in text) == wanted
    for answer in ("refused", "not-asked"):
        form = full(recipient, purpose, consent=consent(diagnosis=answer))
        letter = composed(form)
        assert not [one for one in SECRET.values() if one in str(letter.texts)]
        reason = {one.reason for one in letter.left_out if one.field == "diagnosis"}
        assert reason == ({answer} if share != "not-needed" else {"not-needed"})


def test_parts_that_were_not_agreed_stay_out() -> None:
    form = full(
        "occupational-physician",
        "visit-before-resumption",
        consent=consent(capacities="refused", plan="not-asked"),
    )
    letter = composed(form)
    assert "- " not in letter.texts["nl"]
    assert "starten met minder uren" not in letter.texts["nl"]
    assert {one.field: one.reason for one in letter.left_out} == {
        "capacities": "refused",
        "plan": "not-asked",
    }
    anonymous = composed(
        full("occupational-physician", "contact", consent=consent(identity="refused"))
    )
    for language, mark in (("nl", "[naam]"), ("fr", "[nom]"), ("en", "[name]")):
        assert mark in letter.texts[language]
        assert mark not in anonymous.texts[language]


def test_what_a_purpose_does_not_need_stays_out() -> None:
    letter = composed(full("gp", "contact"))
    assert ("capacities", "not-for-this") in [(one.field, one.reason) for one in letter.left_out]
