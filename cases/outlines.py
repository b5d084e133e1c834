"""The tools as plain text, by name: what the course's notebooks print and nbval compares."""

from __future__ import annotations

from datetime import date
from typing import Any

from cases.reference import outline as reference
from cases.shelf import load_directory, load_history, load_timeline, load_tree
from cases.timelines import outline as timelines
from cases.timelines.incapacity import Incapacity
from cases.timelines.line import timeline
from cases.trees import outline as trees


def tree_outline(name: str) -> str:
    """Return the bones of a decision tree: each node with its ways on, and the conclusions.

    Raises:
        UnknownName: There is no such tree; the message names the nearest.
    """
    return trees.tree_outline(load_tree(name))


def directory_outline() -> str:
    """Return the names of all actors, by the side on which they stand."""
    return reference.directory_outline(load_directory())


def history_outline() -> str:
    """Return every change of the rulebook, latest first: the day, and what became of which rule."""
    return reference.history_outline(load_history())


def timeline_outline(first_day: str, *, return_day: str = "", **facts: Any) -> str:
    """Return the time line of a situation as a plain table: dates and names, no words.

    Args:
        first_day: The first day of the incapacity, e.g. ``"2026-03-02"``.
        return_day: The first day back at work; empty while the person is ill.
        facts: The other facts of `cases.timelines.incapacity.Incapacity`.

    Raises:
        IncapacityError: A fact cannot be; the message says each fault with its remedy.
    """
    back = date.fromisoformat(return_day) if return_day else None
    situation = Incapacity(date.fromisoformat(first_day), back, **facts)
    return timelines.timeline_outline(timeline(situation, load_timeline()))


def letter_outline() -> str:
    """Return the bones of the letter builder: recipients, purposes, what each needs; no words."""
    from cases.letters.outline import letter_outline

    return letter_outline()
