"""A case as it is being written: its steps and choices as far as they can be read."""

from __future__ import annotations

from typing import Any

from cases.reading.desk import Desk


def steps_of(desk: Desk) -> dict[str, dict[str, Any]]:
    """Return the steps of a case, as far as they are mappings."""
    return _mappings(desk.part("steps"))


def choices_of(desk: Desk, step: str) -> dict[str, dict[str, Any]]:
    """Return the choices of a step, as far as they are mappings."""
    return _mappings(desk.part("steps", step, "choices"))


def _mappings(part: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {name: one for name, one in part.items() if isinstance(one, dict)}
