"""What changes in the course of time: a list of stretches, each from its `since` up to the next."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any, TypeVar

Stretch = TypeVar("Stretch", bound=Mapping[str, Any])


def merged(every: Iterable[Stretch]) -> list[Stretch]:
    """Return some stretches without those that say the same as the one before them."""
    found: list[Stretch] = []
    for one in every:
        if not found or any(one[key] != found[-1][key] for key in one if key != "since"):
            found.append(one)
    return found


def on(stretches: Sequence[Stretch], day: date) -> Stretch:
    """Return the stretch that holds on a day; before the first of them, that one."""
    begun = [one for one in stretches if one["since"] <= day.isoformat()]
    return begun[-1] if begun else stretches[0]
