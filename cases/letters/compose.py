"""Messages about functional capacities: what a letter says, and what it leaves out and why.

    letter = compose(letter_day(own(), day), form)
    letter.texts["fr"]      the letter; there is none when `letter.blocked` says why
    letter.left_out         what stays out, with the rules behind it

Nothing is kept, and nobody is named: names are typed in after copying, where the letter has them
between square brackets. The browser composes with the same board (`widgets/js/letter/compose.js`),
and a test holds the two to the same words: change both.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from cases.letters.board import LetterDay, PurposeData, Recipient
from cases.letters.body import texts
from cases.letters.form import Form, read_form
from cases.letters.gate import Passed, gate
from cases.letters.shape import Reason, Stop
from cases.reading.shape import Text


@dataclass(frozen=True)
class LeftOut:
    """Something that stays out of a letter.

    Attributes:
        field: A part of the consent or a private field.
        label: What it is called.
        reason: Why, by name.
        why: Why, in words.
        rules: The rules behind it that are in force on the day; never empty.
    """

    field: str
    label: Text
    reason: Reason
    why: Text
    rules: tuple[str, ...]


@dataclass(frozen=True)
class Blocked:
    """Why no letter is composed, what to do about it, and the rules behind it."""

    reason: Stop
    title: Text
    todo: Text
    rules: tuple[str, ...]


@dataclass(frozen=True)
class Letter:
    """A composed letter.

    Attributes:
        texts: The whole letter as plain text, a line a paragraph, by language.
        left_out: What stays out.
        blocked: Why there is no letter; None when there is one.
        rules: Every rule that the letter or its omissions rest on, as a key of the board's entries.
    """

    texts: Text
    left_out: tuple[LeftOut, ...]
    blocked: Blocked | None
    rules: tuple[str, ...]


def compose(board: LetterDay, data: Mapping[str, Any] | Form) -> Letter:
    """Compose a letter in every language.

    Args:
        board: What can be said on the day on which it is written.
        data: What was filled in; see `cases.letters.form.Form`.

    Raises:
        UnknownName: The form names a recipient, purpose, level, … that does not exist.
        FormError: The form cannot be read.
    """
    form = read_form(data, board)
    recipient = board["recipients"][form.recipient]
    purpose = next(one for one in recipient["purposes"] if one["id"] == form.purpose)
    passed = gate(form, purpose, board)
    left_out = tuple(_left_out(field, reason, recipient, board) for field, reason in passed.out)
    silent = [rule for one in left_out for rule in one.rules]
    stop = _stop(passed, purpose, board)
    if stop:
        blocked = _blocked(stop, board)
        return Letter({}, left_out, blocked, _once([*blocked.rules, *silent]))
    letters, rules = texts(passed, purpose, board)
    used = [*rules, *recipient["rules"], *purpose["rules"], *silent]
    return Letter(letters, left_out, None, _once(used))


def _stop(passed: Passed, purpose: PurposeData, board: LetterDay) -> Stop | None:
    """Return why no letter can be composed, or None."""
    form, consent = passed.form, passed.form.consent
    today = date.fromisoformat(board["day"])
    # What nobody can help comes before what was not agreed, and that before what is not filled in.
    reasons: list[tuple[Stop, bool]] = [
        ("recipient-not-yet", not board["recipients"][form.recipient]["there"]),
        ("purpose-not-yet", not purpose["there"]),
        ("refused", consent.answer == "refused"),
        ("not-asked", consent.answer != "agreed"),
        ("no-date", consent.date is None),
        ("date-later", consent.date is not None and consent.date > today),
        ("not-agreed", any(consent.of(part) != "agreed" for part in purpose["needs"])),
        ("nothing-to-say", not {*purpose["needs"]} <= {*passed.parts}),
        ("review-past", form.review is not None and form.review <= today),
    ]
    return next((stop for stop, holds in reasons if holds), None)


def _left_out(field: str, reason: Reason, recipient: Recipient, board: LetterDay) -> LeftOut:
    """Say why something stays out."""
    words = board["words"]
    # The private field comes last: "diagnosis" is the name of a part of the consent as well.
    labels = {str(one["id"]): one["label"] for one in (*words["parts"], *words["private"])}
    asked = [words["consent"]] if reason in {"not-asked", "refused"} else []
    rules = _once([*recipient["silence"], *asked]) or (words["consent"],)
    return LeftOut(field, labels[field], reason, words["left_out"][reason], rules)


def _blocked(stop: Stop, board: LetterDay) -> Blocked:
    """Say why there is no letter."""
    words = board["words"]["blocked"][stop]
    return Blocked(stop, words["title"], words["todo"], tuple(words["rules"]))


def _once(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))
