"""The content, read on demand: one file is one thing, named as the file."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import TypeVar, cast

from cases.reading.names import UnknownName
from cases.reading.shape import Content, fit
from cases.reading.yamlfile import read, reading_many

CONTENT = Path(__file__).parent.parent / "content"
"""Everything that a clinician writes, and nothing else."""

Kind = TypeVar("Kind", bound=Content)


class Library:
    """All content below one folder; each file is read once.

    Args:
        root: The folder that holds a folder for each kind of content.
    """

    def __init__(self, root: Path = CONTENT) -> None:
        self.root = root
        self._files: dict[str, dict[str, Path]] = {}
        self._things: dict[tuple[str, str], Content] = {}
        self._whole: dict[str, dict[str, Content]] = {}

    def one(self, kind: type[Kind], name: str) -> Kind:
        """Return one thing, e.g. ``one(Rule, "trio")``.

        Raises:
            UnknownName: There is none of that name; the message says the nearest names.
            ContentError: Its file does not fit.
        """
        key = (kind.folder, name)
        if key not in self._things:
            files = self.files(kind)
            if name not in files:
                raise UnknownName(kind.called, name, files)
            self._things[key] = fit(kind, read(files[name]))
        return cast("Kind", self._things[key])

    def all(self, kind: type[Kind]) -> Mapping[str, Kind]:
        """Return everything of a kind by name, in the order of the names.

        Raises:
            ContentError: A file does not fit.
        """
        if kind.folder not in self._whole:
            with reading_many():
                found = {name: self.one(kind, name) for name in self.files(kind)}
            self._whole[kind.folder] = dict(found)
        return cast("dict[str, Kind]", self._whole[kind.folder])

    def files(self, kind: type[Content]) -> dict[str, Path]:
        """Return the files of a kind by name."""
        if kind.folder not in self._files:
            self._files[kind.folder] = files(kind.folder, self.root)
        return self._files[kind.folder]


def files(folder: str, root: Path = CONTENT) -> dict[str, Path]:
    """Return the content files of one folder by their names."""
    return {path.stem: path for path in sorted((root / folder).glob("*.yaml"))}


@cache
def own() -> Library:
    """Return the course's own content, read once."""
    return Library()
