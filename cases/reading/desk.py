"""The proofreader's desk: one document, opened for the checks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from cases.reading.findings import Finding
from cases.reading.library import Library
from cases.reading.names import did_you_mean
from cases.reading.shape import Content
from cases.reading.yamlfile import Document, Where
from cases.text.vocabulary import KNOWN_LANGUAGES


@dataclass(frozen=True)
class Desk:
    """One document with the library that it refers to.

    Attributes:
        document: The file as it was read.
        library: What it refers to.
        kind: What kind of file it is.
        model: The document as a model; None when it does not fit one.
    """

    document: Document
    library: Library
    kind: type[Content]
    model: Content | None = None

    def find(self, where: Where, problem: str, remedy: str) -> Finding:
        """Make a finding about one place in the document."""
        return self.document.find(where, problem, remedy)

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

    def texts(self) -> Iterator[tuple[Where, dict[str, str]]]:
        """Yield every text of the document, language by language."""
        for where, text in by_language(self.document.data):
            yield where, {key: one for key, one in text.items() if isinstance(one, str)}


def by_language(data: Any, where: Where = ()) -> Iterator[tuple[Where, dict[str, Any]]]:
    """Yield everything in some data that is said in several languages, with its place.

    Args:
        data: What a file holds, fitting or not.
        where: Its place in the file.
    """
    if isinstance(data, list):
        for index, item in enumerate(data):
            yield from by_language(item, (*where, index))
    if not isinstance(data, dict):
        return
    if data and all(key in KNOWN_LANGUAGES for key in data):
        yield where, data
        return
    for key, item in data.items():
        yield from by_language(item, (*where, key))
