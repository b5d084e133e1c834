"""The directory and the history as plain text: for reviewers, for diffs, and for nbval."""

from __future__ import annotations

from typing import Any


def directory_outline(board: dict[str, Any]) -> str:
    """Return the names of all actors, by the side on which they stand."""
    sides: dict[str, list[str]] = {}
    for actor in board["actors"]:
        sides.setdefault(actor["side"], []).append(actor["name"])
    return "\n".join(f"{side}: {', '.join(names)}" for side, names in sides.items())


def history_outline(board: dict[str, Any]) -> str:
    """Return every change of the rulebook, latest first: the day, and what became of which rule."""
    return "\n".join(f"{one['day']} {one['is']} {one['name']}" for one in board["changes"])
