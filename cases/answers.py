"""The record of what someone answered: one append-only list, in a file that survives mishaps.

The same list is shown, saved and handed in. In the browser it is kept by `widgets/js/record.js`;
where there is a kernel it is also kept in a file beside the notebook, written here.

A file is JSON with one entry per line, so that a file that was cut off still gives up every
complete entry. It is written to a temporary file that is then renamed, and nothing that stands in
it already is ever dropped: what another tab or kernel wrote meanwhile is joined, not replaced.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

FORMAT = "wegwijs-answers/1"
SUFFIX = ".answers.json"
MAX_BYTES = 5_000_000
MAX_TEXT = 20_000
"""Longest text of one entry, in characters: a letter has some two thousand."""

Entry = dict[str, Any]
"""id, at (ISO time), did ("answer", "next", …), step, chosen [str], text, language, content."""

_ID = re.compile(r"^[A-Za-z0-9._-]{1,64}$")
_TEXTS = ("did", "step", "at", "language", "content", "text", "to")


class AnswersError(Exception):
    """An answers file that cannot be used at all; the message says why and what to do."""


@dataclass
class Record:
    """What one person answered in one storyboard.

    Attributes:
        name: The storyboard's name.
        entries: In the order in which they were made.
        faults: What was wrong with the file, as sentences; empty for a sound file.
    """

    name: str
    entries: list[Entry] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    def latest(self) -> dict[str, Entry]:
        """Return the last answer to each step."""
        return {entry["step"]: entry for entry in self.entries if entry["did"] == "answer"}


def join(*lists: Iterable[Entry]) -> list[Entry]:
    """Return all entries once, in the order of time (and, within one moment, of their ids)."""
    every = {entry["id"]: entry for entries in lists for entry in entries}
    return sorted(every.values(), key=lambda one: (str(one.get("at", "")), str(one["id"])))


def sound(entries: Iterable[Any]) -> list[Entry]:
    """Return the entries that are well formed; anything may come from a browser or a file."""
    return [entry for entry in entries if _is_entry(entry)]


def read(path: Path, name: str = "") -> Record:
    """Read an answers file; what is damaged is left out and said in `faults`.

    Args:
        path: The file. A file that is not there gives an empty record.
        name: The storyboard that is expected, or ``""`` to take any.

    Raises:
        AnswersError: The file is not an answers file, is for another storyboard, or too large.
    """
    try:
        raw = path.read_bytes() if path.stat().st_size <= MAX_BYTES else None
    except FileNotFoundError:
        return Record(name)
    if raw is None:
        raise AnswersError(f"{path.name} is larger than {MAX_BYTES:,} bytes: not an answers file.")
    return parse(raw.decode("utf-8", errors="replace"), path.name, name)


def parse(text: str, called: str, name: str = "") -> Record:
    """Read the text of an answers file; see `read`."""
    head, entries, faults = _whole(text) or _salvaged(text)
    if head.get("format") != FORMAT:
        raise AnswersError(
            f"{called} is not an answers file of this course. Use the file that the course saved "
            f"or that 'take home' made; it ends in {SUFFIX}."
        )
    found = str(head.get("storyboard", ""))
    if name and found != name:
        raise AnswersError(f"{called} holds answers to '{found}', not to '{name}'.")
    kept = sound(entries)
    if len(kept) < len(entries):
        faults.append(f"{len(entries) - len(kept)} entries could not be read.")
    return Record(found, join(kept), faults)


def text_of(record: Record) -> str:
    """Return a record as the text of an answers file, one entry per line."""
    rows = [json.dumps(entry, ensure_ascii=False) for entry in record.entries]
    head = (
        f'{{"format": {json.dumps(FORMAT)}, "storyboard": {json.dumps(record.name)}, "entries": ['
    )
    return head + "\n" + ",\n".join(rows) + "\n]}\n"


def write(path: Path, record: Record) -> Record:
    """Add a record to its file and return what stands in the file now.

    Raises:
        OSError: The disk is full or the folder may not be written. The old file is untouched.
    """
    try:
        there = read(path, record.name)
    except AnswersError:
        there = Record(record.name, faults=["unreadable"])
    if there.faults:
        _put_aside(path)
    both = Record(record.name, join(there.entries, record.entries))
    fresh = path.with_name(f"{path.name}.{os.getpid()}.new")
    try:
        with fresh.open("w", encoding="utf-8") as file:
            file.write(text_of(both))
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(path)
    except OSError:
        fresh.unlink(missing_ok=True)
        raise
    return both


def _put_aside(path: Path) -> None:
    """Keep a damaged file under another name before it is written anew."""
    for number in range(1, 100):
        aside = path.with_name(f"{path.name}.damaged-{number}")
        if not aside.exists():
            path.replace(aside)
            return


def _whole(text: str) -> tuple[dict[str, Any], list[Any], list[str]] | None:
    try:
        data = json.loads(text)
    except (ValueError, RecursionError):
        return None
    if not isinstance(data, dict):
        return {}, [], []
    entries = data.get("entries", [])
    return data, entries if isinstance(entries, list) else [], []


def _salvaged(text: str) -> tuple[dict[str, Any], list[Any], list[str]]:
    """Read line by line what can still be read of a damaged file."""
    head: dict[str, Any] = {}
    entries = []
    for line in text.splitlines():
        bare = line.strip().rstrip(",")
        if '"format"' in bare and not head:
            head = _object(bare + "]}") or _object(bare) or {}
        elif one := _object(bare):
            entries.append(one)
    return head, entries, ["The file is damaged (cut off or edited); complete entries were kept."]


def _object(line: str) -> dict[str, Any] | None:
    try:
        data = json.loads(line)
    except (ValueError, RecursionError):
        return None
    return data if isinstance(data, dict) else None


def _is_entry(entry: Any) -> bool:
    """Tell whether something read from a file is an entry: people may have edited the file."""
    if not isinstance(entry, dict) or not _ID.match(str(entry.get("id", ""))):
        return False
    if not all(isinstance(entry.get(key, ""), str) for key in _TEXTS):
        return False
    chosen = entry.get("chosen", [])
    fine = isinstance(chosen, list) and all(isinstance(one, str) for one in chosen)
    return fine and "did" in entry and "step" in entry and len(entry.get("text", "")) <= MAX_TEXT
