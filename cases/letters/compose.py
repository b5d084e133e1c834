"""Messages about functional capacities: what a letter says, and what it leaves out and why.

    letter = compose(form, day, Library())
    letter.texts["fr"]      the letter; there is none when `letter.blocked` says why
    letter.left_out         what stays out, with the rules behind it

Nothing is kept, and nobody is named: names are typed in after copying, where the letter has them
between square brackets.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from cases.letters.body import Body
from cases.letters.form import Form, read_form
from cases.letters.gate import Passed, gate
from cases.letters.shape import CapacityForm, LetterTo, Purpose, Reason, Stop
from cases.letters.voice import Voice
from cases.reading.library import Library
from cases.reading.shape import Text
from cases.reference.actor import told
from cases.reference.rule import Rule

CONSENT_RULE = "professional-secrecy"
"""Behind every silence for want of consent. It holds on every day of the rulebook."""


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
        rules: Every rule that the letter or its omissions rest on, with the place of the version
            that is in force.
    """

    texts: Text
    left_out: tuple[LeftOut, ...]
    blocked: Blocked | None
    rules: tuple[tuple[str, int], ...]


def compose(data: Mapping[str, Any] | Form, day: date, library: Library) -> Letter:
    """Compose a letter in every language.

    Args:
        data: What was filled in; see `cases.letters.form.Form`.
        day: The day on which it is written; its rules are followed.
        library: Where the words and rules are.

    Raises:
        UnknownName: The form names a recipient, purpose, level, … that does not exist.
        FormError: The form cannot be read.
        NotInForce: The recipient's file does not say what it may be told.
    """
    form = read_form(data, library)
    kind = library.one(LetterTo, form.recipient)
    purpose = kind.purposes[form.purpose]
    clerk = _Clerk(day, library, form.writer)
    passed = gate(form, purpose, library)
    left_out = [clerk.left_out(form.recipient, field, reason) for field, reason in passed.out]
    stop = clerk.stop(passed, kind.because, purpose)
    texts: Text = {}
    if stop is None:
        texts = Body(passed, library, clerk.voice).texts()
    blocked = clerk.blocked(stop) if stop else None
    used = blocked.rules if blocked else [*clerk.voice.rules, *kind.because, *purpose.because]
    every = [*used, *(rule for one in left_out for rule in one.rules)]
    return Letter(texts, tuple(left_out), blocked, clerk.versions(every))


class _Clerk:
    """Knows the day and its rules: whether a letter can be written, and why something stays out."""

    def __init__(self, day: date, library: Library, writer: str) -> None:
        self.day = day
        self.library = library
        self.words = library.one(CapacityForm, "capacities")
        self.voice = Voice(library, day, writer)

    def stop(self, passed: Passed, because: list[str], purpose: Purpose) -> Stop | None:
        """Return why no letter can be composed, or None."""
        form, consent = passed.form, passed.form.consent
        reasons: list[tuple[Stop, bool]] = [
            ("recipient-not-yet", not self.voice.hold(because)),
            ("purpose-not-yet", not self.voice.hold(purpose.because)),
            ("refused", consent.answer == "refused"),
            ("not-asked", consent.answer != "agreed"),
            ("no-date", consent.date is None),
            ("date-later", consent.date is not None and consent.date > self.day),
            ("not-agreed", any(consent.of(part) != "agreed" for part in purpose.needs)),
            ("nothing-to-say", not {*purpose.needs} <= {*passed.parts}),
            ("review-past", form.review is not None and form.review <= self.day),
        ]
        return next((stop for stop, holds in reasons if holds), None)

    def left_out(self, recipient: str, field: str, reason: Reason) -> LeftOut:
        """Say why something stays out."""
        labels = {str(key): text for key, text in self.words.private.items()}
        labels = {str(key): one.label for key, one in self.words.parts.items()} | labels
        extra = [CONSENT_RULE] if reason in {"not-asked", "refused"} else []
        rules = self._in_force([*told(recipient, self.library).because, *extra])
        return LeftOut(
            field,
            self.voice.text(labels[field]),
            reason,
            self.voice.text(self.words.left_out[reason]),
            rules or (CONSENT_RULE,),
        )

    def blocked(self, stop: Stop) -> Blocked:
        """Say why there is no letter."""
        words = self.words.blocked[stop]
        rules = self._in_force(words.because)
        return Blocked(stop, self.voice.text(words.title), self.voice.text(words.todo), rules)

    def versions(self, names: Iterable[str]) -> tuple[tuple[str, int], ...]:
        """Return some rules, each once, with the place of the version in force."""
        found = ((name, self.library.one(Rule, name).find_on(self.day)) for name in names)
        return tuple(dict.fromkeys((name, index) for name, index in found if index is not None))

    def _in_force(self, names: Iterable[str]) -> tuple[str, ...]:
        return tuple(one for one in dict.fromkeys(names) if self.voice.hold([one]))
