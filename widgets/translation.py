"""The words of the interface must be there in every language of the course: what is missing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from cases.proofreading.languages import misfilled, missing_in
from cases.reading.findings import ContentError, Finding
from cases.reading.yamlfile import Document, Where, read
from widgets.assets import HERE

ERROR_PAGE = Path("voila/templates/wegwijs/error.html")
"""Says the same in every language at once: it has nobody to ask which one is wanted."""

_SAID = re.compile(r'<p lang="(\w+)">(.*)</p>')


def untranslated(folder: Path = HERE) -> list[Finding]:
    """Return where a word of the interface lacks a language, or has other braces in it."""
    found: list[Finding] = []
    for path in sorted((folder / "words").glob("*.json")):
        try:
            document = read(path)  # JSON is YAML too, and so it has lines
        except ContentError as error:
            found += error.findings
            continue
        found += [*missing_in(document), *misfilled(document)]
    return sorted([*found, *_in_error_page(folder / ERROR_PAGE)])


def _in_error_page(path: Path) -> Iterator[Finding]:
    said: dict[str, str] = {}
    lines: dict[Where, int] = {}
    for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1):
        if found := _SAID.search(line):
            said[found[1]] = found[2]
            lines[()] = number
    yield from missing_in(Document(path, said, lines))
