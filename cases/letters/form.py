"""What someone filled in for a letter, checked before anything is done with it."""

from __future__ import annotations

import datetime as dt
import json
import unicodedata
from collections.abc import Iterable, Mapping
from typing import Any

from pydantic import Field, ValidationError

from cases.letters.board import LetterDay
from cases.letters.speech import MOST_DAYS, MOST_HOURS, MOST_WEEKS
from cases.reading.names import UnknownName
from cases.reading.shape import Shape
from cases.text.vocabulary import Chair

MAX_TEXT = 600
"""Signs in one free field: a letter is short."""

ANSWERS = ("agreed", "not-asked", "refused")

_UNSEEN = frozenset(["Cc", "Cf", "Cs", "Co", "Zs", "Zl", "Zp"])
_NO_SIGNS = frozenset("\ufffe\uffff")  # no file can hold these


class FormError(ValueError):
    """The form cannot be read; the message names the field."""


class Consent(Shape):
    """What was asked and what was agreed.

    Attributes:
        answer: One of `ANSWERS`: about writing at all.
        date: The day of the talk.
        parts: The same per part; a part that is not named was not asked.
    """

    answer: str = "not-asked"
    date: dt.date | None = None
    parts: dict[str, str] = Field({})

    def of(self, part: str) -> str:
        """Return what was answered about one part."""
        return self.parts.get(part, "not-asked") if self.answer == "agreed" else self.answer


class Form(Shape):
    """A filled-in form. There is no field for a name, on purpose.

    Attributes:
        recipient: The actor that is written to.
        purpose: One of the purposes of that recipient.
        writer: Who writes.
        consent: What the person agreed to.
        levels: A level per capacity; one that is not named is not mentioned.
        hours: Hours a day that are feasible.
        days: Days a week that are feasible.
        works: What goes well.
        helps: What would help.
        weeks: How long this is expected to hold.
        review: When it is looked at again; default: after `weeks`.
        start: The day on which the plan begins.
        plan: Steps of the plan.
        private: What was typed in the private fields.
        needed: The private fields that the writer declares necessary for this purpose.
    """

    recipient: str
    purpose: str
    writer: Chair = "gp"
    consent: Consent = Consent.model_validate({})
    levels: dict[str, str] = Field({})
    hours: float | None = Field(None, ge=0.5, le=MOST_HOURS, multiple_of=0.5)
    days: int | None = Field(None, ge=1, le=MOST_DAYS)
    works: list[str] = Field([])
    helps: list[str] = Field([])
    weeks: int | None = Field(None, ge=1, le=MOST_WEEKS)
    review: dt.date | None = None
    start: dt.date | None = None
    plan: list[str] = Field([])
    private: dict[str, str] = Field({})
    needed: list[str] = Field([])

    def typed(self, field: str) -> str:
        """Return what was typed in a private field, on one line and without unseen signs."""
        # Signs that Unicode gained lately stay: a browser may know more of them than this Python.
        shown = (" " if _is_unseen(sign) else sign for sign in self.private.get(field, ""))
        return " ".join("".join(shown).split())[:MAX_TEXT]

    def filled(self) -> set[str]:
        """Return which parts and private fields hold something."""
        about = [
            self.levels,
            self.hours,
            self.days,
            self.works,
            self.helps,
            self.weeks,
            self.review,
        ]
        found = {field for field in self.private if self.typed(field)}
        if any(about):
            found.add("capacities")
        if self.plan or self.start:
            found.add("plan")
        return found


def _is_unseen(sign: str) -> bool:
    return unicodedata.category(sign) in _UNSEEN or sign in _NO_SIGNS


def read_form(data: Mapping[str, Any] | Form, board: LetterDay) -> Form:
    """Check a form.

    Args:
        data: The form as JSON gives it: dates as ``"2026-11-18"``.
        board: Says which names there are.

    Raises:
        UnknownName: A name stands for nothing; the message says the nearest.
        FormError: A value has the wrong kind or size, or a field does not exist.
    """
    form = data if isinstance(data, Form) else _parsed(data)
    _all_known("recipient", [form.recipient], board["recipients"])
    purposes = board["recipients"][form.recipient]["purposes"]
    answers = [form.consent.answer, *form.consent.parts.values()]
    words = board["words"]
    _all_known("purpose for this recipient", [form.purpose], _ids(purposes))
    _all_known("answer about consent", answers, ANSWERS)
    _all_known("part of the consent", form.consent.parts, _ids(words["parts"]))
    _all_known("capacity", form.levels, _ids(words["capacities"]))
    _all_known("level", form.levels.values(), _ids(words["levels"]))
    _all_known("thing that works", form.works, _ids(words["works"]))
    _all_known("thing that helps", form.helps, _ids(words["helps"]))
    _all_known("step of a plan", form.plan, _ids(words["plan"]))
    _all_known("private field", [*form.private, *form.needed], _ids(words["private"]))
    return form


def _ids(options: Iterable[Mapping[str, Any]]) -> list[str]:
    return [one["id"] for one in options]


def _parsed(data: Mapping[str, Any]) -> Form:
    try:
        return Form.model_validate_json(json.dumps(dict(data), default=str))
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        place = ".".join(str(part) for part in first["loc"]) or "form"
        raise FormError(f"`{place}` cannot be read: {first['msg']}.") from error


def _all_known(what: str, names: Iterable[str], known: Iterable[str]) -> None:
    right = set(known)
    for name in names:
        if name not in right:
            raise UnknownName(what, name, right)
