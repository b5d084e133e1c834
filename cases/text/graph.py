"""Ways through a graph of names: what is reached from somewhere, and where it goes in a circle."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from graphlib import CycleError, TopologicalSorter


def spread(begin: Iterable[str], onward: Callable[[str], Iterable[str]]) -> set[str]:
    """Return everything that is reached from `begin`, itself included.

    Args:
        begin: The names to set out from.
        onward: Where a name leads; nowhere, for a name that is unknown.
    """
    seen = set(begin)
    waiting = list(seen)
    while waiting:
        for name in onward(waiting.pop()):
            if name not in seen:
                seen.add(name)
                waiting.append(name)
    return seen


def circle(names: Iterable[str], onward: Callable[[str], Iterable[str]]) -> list[str]:
    """Return one circle among some names, its first name again at the end; empty without one."""
    try:
        TopologicalSorter({name: onward(name) for name in names}).prepare()
    except CycleError as error:
        found: list[str] = error.args[1]
        # graphlib walks against the arrows.
        return found[::-1]
    return []
