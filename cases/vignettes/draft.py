"""A case as it is being written: its steps and choices as far as they can be read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from cases.reading.desk import Desk
from cases.reading.findings import Finding
from cases.reading.yamlfile import Where


@dataclass(frozen=True)
class StepDesk:
    """The proofreader's desk, opened at one step of a case.

    Attributes:
        desk: The whole file, and the library that it refers to.
        name: The name of the step.
    """

    desk: Desk
    name: str

    @property
    def data(self) -> dict[str, Any]:
        """The step as it was written, whether or not it fits."""
        return self.desk.part("steps", self.name)

    @property
    def choices(self) -> dict[str, dict[str, Any]]:
        """Its choices as they were written, as far as they are mappings."""
        return _mappings(self.desk.part("steps", self.name, "choices"))

    def find(self, where: Where, problem: str, remedy: str) -> Finding:
        """Make a finding about a place inside the step."""
        return self.desk.find(("steps", self.name, *where), problem, remedy)

    def unknown(self, where: Where, what: str, name: str, known: Iterable[str]) -> Finding:
        """Make a finding about a name that stands for nothing; the nearest are the remedy."""
        return self.desk.unknown(("steps", self.name, *where), what, name, known)


def steps_at(desk: Desk) -> Iterator[StepDesk]:
    """Yield every step of a case, as far as they are mappings."""
    for name in steps_of(desk):
        yield StepDesk(desk, name)


def steps_of(desk: Desk) -> dict[str, dict[str, Any]]:
    """Return the steps of a case, as far as they are mappings."""
    return _mappings(desk.part("steps"))


def _mappings(part: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {name: one for name, one in part.items() if isinstance(one, dict)}
