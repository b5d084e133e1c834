"""What may enter a letter, and what stays out and why.

Two things must both say yes: what the recipient may be told (`told` in the actor's file), and what
the person agreed to. Employers are a gate of their own: whatever can hold free text is taken out of
the form before anything is composed, so that no sentence can let it through by mistake.
"""

from __future__ import annotations

from dataclasses import dataclass

from cases.letters.board import LetterDay, PurposeData, Recipient
from cases.letters.form import Form
from cases.letters.shape import Part, Private, Reason

CLOSED = frozenset(["employer", "manager", "hr"])
"""These never hear anything medical, even if a content file or a board said otherwise."""


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
    out: tuple[tuple[Part | Private, Reason], ...]


def is_closed(recipient: Recipient) -> bool:
    """Tell whether nothing private and no free text can ever reach a recipient."""
    return recipient["id"] in CLOSED or recipient["closed"]


def gate(form: Form, purpose: PurposeData, board: LetterDay) -> Passed:
    """Let through what may enter a letter for this recipient and purpose."""
    recipient = board["recipients"][form.recipient]
    filled = form.filled() | {"identity"}
    # "diagnosis" is a part of the consent and a private field: only what was typed can be left out.
    parts = [one["id"] for one in board["words"]["parts"] if one["id"] in filled - {"diagnosis"}]
    fields = [one["id"] for one in board["words"]["private"] if one["id"] in filled]
    reasons: dict[Part | Private, Reason | None] = {
        one: _part(one, form, recipient, purpose) for one in parts
    }
    reasons |= {one: _private(one, form, recipient) for one in fields}
    private = tuple(one for one in fields if reasons[one] is None)
    heard = [one for one in parts if reasons[one] is None]
    return Passed(
        form=form.model_copy(update={"private": {one: form.typed(one) for one in private}}),
        parts=(*heard, "diagnosis") if private else tuple(heard),
        private=private,
        out=tuple((name, reason) for name, reason in reasons.items() if reason),
    )


def _part(part: Part, form: Form, recipient: Recipient, purpose: PurposeData) -> Reason | None:
    if recipient["told"][part] in {"never", "not-needed"}:
        return "not-needed"
    if part not in (*purpose["carries"], *purpose["needs"], "identity"):
        return "not-for-this"
    return _consent(part, form)


def _private(field: Private, form: Form, recipient: Recipient) -> Reason | None:
    if is_closed(recipient):
        return "free-text" if field == "remark" else "never"
    share = recipient["told"]["diagnosis"]
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
