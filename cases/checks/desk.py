"""The proofreader's desk: one document, opened for the checks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from cases.findings import Finding
from cases.names import did_you_mean
from cases.vocabulary import KNOWN_LANGUAGES
from cases.yamlfile import Document, Where

if TYPE_CHECKING:
    from cases.library import Library  # which itself looks at trees with these checks
    from cases.shape import Shape


@dataclass(frozen=True)
class Desk:
    """One document with the library that it refers to.

    Attributes:
        document: The file as it was read.
        library: What it refers to.
        model: The document as a model; None when it does not fit one.
    """

    document: Document
    library: Library
    model: Shape | None = None

    def find(self, where: Where, problem: str, remedy: str) -> Finding:
        """Make a finding about one place in the document."""
        place = " › ".join(str(part) for part in where)
        return Finding(self.document.path, self.document.line(where), place, problem, remedy)

    def unknown(self, where: Where, what: str, name: str, known: Iterable[str]) -> Finding:
        """Make a finding about a name that stands for nothing; the nearest names are the remedy."""
        known = [one for one in known if one]
        remedy = did_you_mean(name, known) or f"Known: {', '.join(known) or 'none'}."
        return self.find(where, f"There is no {what} named '{name}'.", remedy)

    def part(self, *where: str) -> dict[str, Any]:
        """Return a mapping inside the document; an empty one when there is none."""
        data = self.document.data
        for name in where:
            data = data.get(name) if isinstance(data, dict) else None
        return data if isinstance(data, dict) else {}

    def steps(self) -> dict[str, dict[str, Any]]:
        """Return the steps of a vignette, as far as they are mappings."""
        steps = self.part("steps").items()
        return {name: step for name, step in steps if isinstance(step, dict)}

    def choices(self, step: str) -> dict[str, dict[str, Any]]:
        """Return the choices of a step, as far as they are mappings."""
        choices = self.part("steps", step, "choices").items()
        return {name: one for name, one in choices if isinstance(one, dict)}

    def begin(self) -> date | None:
        """Return the date of the case, if it has one."""
        found = self.part().get("date")
        return found if isinstance(found, date) else None

    def day_of(self, where: Where) -> date | None:
        """Return the calendar day that a place in the document speaks of.

        Inside a step that is the day of the step; the closing table of listeners speaks of the
        last day; everything else of day 0.
        """
        begin = self.begin()
        if begin is None:
            return None
        days = {name: _whole(step.get("day")) for name, step in self.steps().items()}
        if where[:1] == ("listeners",):
            return begin + timedelta(days=max(days.values(), default=0))
        if where[:1] == ("steps",) and len(where) > 1:
            return begin + timedelta(days=days.get(str(where[1]), 0))
        return begin

    def texts(self) -> Iterator[tuple[Where, dict[str, str]]]:
        """Yield every text of the document: a mapping whose keys are languages."""
        yield from _texts(self.document.data, ())


def _whole(value: object) -> int:
    return value if isinstance(value, int) and 0 <= value < 10_000 else 0  # noqa: PLR2004


def _texts(data: Any, where: Where) -> Iterator[tuple[Where, dict[str, str]]]:
    if isinstance(data, list):
        for index, item in enumerate(data):
            yield from _texts(item, (*where, index))
    if not isinstance(data, dict):
        return
    if data and all(key in KNOWN_LANGUAGES for key in data):
        yield where, {key: one for key, one in data.items() if isinstance(one, str)}
        return
    for key, item in data.items():
        yield from _texts(item, (*where, key))
