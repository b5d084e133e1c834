"""Names that people type: what they probably meant."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches


class UnknownName(LookupError):
    """A name that stands for nothing here; the message says what was probably meant."""

    def __init__(self, what: str, name: str, known: Iterable[str]) -> None:
        """Build the message.

        Args:
            what: The kind of thing that was asked for, e.g. ``"case"``.
            name: The name that was given.
            known: Every name that would have been right.
        """
        known = sorted(known)
        hint = did_you_mean(name, known) or f"Known: {', '.join(known) or 'none yet'}."
        super().__init__(f"There is no {what} named '{name}'. {hint}")


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """Return ``"Did you mean 'a' or 'b'?"`` for the nearest known names, or ``""``."""
    near = get_close_matches(name, list(known), n=3, cutoff=0.55)
    return f"Did you mean {' or '.join(repr(one) for one in near)}?" if near else ""
