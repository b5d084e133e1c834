"""Decisions must be fair: something right to choose, something wrong, and no give-away."""

from __future__ import annotations

from collections.abc import Iterator

from cases.reading.desk import Desk
from cases.reading.findings import Finding
from cases.vignettes import kinds
from cases.vignettes.draft import steps_at


def unfair(desk: Desk) -> Iterator[Finding]:
    """Find decisions that cannot be answered, or that answer themselves: each kind says how."""
    for at in steps_at(desk):
        kind = str(at.data.get("kind"))
        if kind in kinds.names():
            yield from kinds.of(kind).check_fair(at)
