"""What may enter a letter, and what stays out and why.

Two things must both say yes: what the recipient may be told (`told` in the actor's file), and what
the person agreed to. Employers are a gate of their own: whatever can hold free text is taken out of
the form before anything is composed, so that no sentence can let it through by mistake.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import get_args

from cases.letters.form import Form
from cases.letters.shape import Part, Private, Purpose, Reason
from cases.reading.library import Library
from cases.reference.actor import told

CLOSED = frozenset(["employer", "manager", "hr"])
"""These never hear anything medical, even if a content file said otherwise."""

PARTS: tuple[Part, ...] = get_args(Part)
PRIVATE: tuple[Private, ...] = get_args(Private)


@dataclass(frozen=True)
class Passed:
    """What came through the gate.

    Attributes:
        form: The form without what may not enter: it holds nothing else of the private fields.
        parts: The parts that the letter may carry and that were agreed.
        private: The private fields that may enter, with something in them.
        out: What stays out (a part or a private field), and the reason.
    """

    form: Form
    parts: tuple[Part, ...]
    private: tuple[Private, ...]
    out: tuple[tuple[str, Reason], ...]


def is_closed(recipient: str, library: Library) -> bool:
    """Tell whether nothing private and no free text can ever reach a recipient."""
    return recipient in CLOSED or told(recipient, library).diagnosis == "never"


def gate(form: Form, purpose: Purpose, library: Library) -> Passed:
    """Let through what may enter a letter for this recipient and purpose."""
    filled = form.filled() | {"identity"}
    reasons: dict[str, Reason | None] = {}
    for part in PARTS:
        if part != "diagnosis" and part in filled:
            reasons[part] = _part(part, form, purpose, library)
    for field in PRIVATE:
        if field in filled:
            reasons[field] = _private(field, form, library)
    private = tuple(one for one in PRIVATE if one in reasons and reasons[one] is None)
    parts = [one for one in PARTS if one != "diagnosis" and one in reasons and reasons[one] is None]
    return Passed(
        form=form.model_copy(update={"private": {one: form.typed(one) for one in private}}),
        parts=(*parts, "diagnosis") if private else tuple(parts),
        private=private,
        out=tuple((name, reason) for name, reason in reasons.items() if reason),
    )


def _part(part: Part, form: Form, purpose: Purpose, library: Library) -> Reason | None:
    if getattr(told(form.recipient, library), part) in {"never", "not-needed"}:
        return "not-needed"
    if part not in (*purpose.carries, *purpose.needs, "identity"):
        return "not-for-this"
    return _consent(part, form)


def _private(field: Private, form: Form, library: Library) -> Reason | None:
    if is_closed(form.recipient, library):
        return "free-text" if field == "remark" else "never"
    share = told(form.recipient, library).diagnosis
    if share == "not-needed":
        return "not-needed"
    refused = _consent("diagnosis", form)
    if refused:
        return refused
    return "not-ticked" if share == "as-needed" and field not in form.needed else None


def _consent(part: Part, form: Form) -> Reason | None:
    answer = form.consent.of(part)
    if answer == "agreed":
        return None
    return "refused" if answer == "refused" else "not-asked"
