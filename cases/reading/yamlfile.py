"""Read one YAML file, remember on which line everything stands, and refuse YAML's traps.

PyYAML's C parser builds the node tree; the tree is turned into plain Python data here, because
only here are the line numbers still at hand, and because YAML's own rules would silently drop a
duplicate key and read a bare ``no`` as false.
"""

from __future__ import annotations

import contextlib
import gc
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from cases.reading.findings import ContentError, Finding

MAX_BYTES = 1_000_000
"""Our largest case has about 150 kB; a file beyond this is something else."""

MAX_DEPTH = 40

Where = tuple[str | int, ...]

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass
class Document:
    """The content of one YAML file.

    Attributes:
        path: The file it came from.
        data: Plain Python data: mappings, lists, text, numbers, booleans, dates, None.
        lines: The line (from 1) of every key and list item, by its path from the root.
    """

    path: Path
    data: Any
    lines: dict[Where, int] = field(default_factory=dict)

    def line(self, where: Where) -> int:
        """Return the line of `where`, or of the nearest thing around it that has one."""
        for size in range(len(where), -1, -1):
            if where[:size] in self.lines:
                return self.lines[where[:size]]
        return 1

    def find(self, where: Where, problem: str, remedy: str) -> Finding:
        """Make a finding about one place in the document."""
        place = " › ".join(str(part) for part in where)
        return Finding(self.path, self.line(where), place, problem, remedy)


def read(path: Path) -> Document:
    """Read a YAML file.

    Raises:
        ContentError: The file is missing, empty, binary, too large, not YAML, or uses one of
            YAML's traps (a duplicate key, a bare ``no`` as a key, a tab, an alias).
    """
    text = _text_of(path)
    try:
        root = yaml.compose(text, Loader=_Loader)
    except yaml.YAMLError as error:
        raise ContentError([_not_yaml(path, text, error)]) from error
    if root is None:
        raise ContentError([_whole(path, "The file is empty.", "Start with `cases new NAME`.")])
    builder = _Builder(path)
    document = Document(path, builder.build(root, ()), builder.lines)
    if builder.findings:
        raise ContentError(builder.findings)
    return document


@contextlib.contextmanager
def reading_many() -> Iterator[None]:
    """Read many files a quarter faster: what is read stays, so collecting garbage is in vain."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _whole(path: Path, problem: str, remedy: str) -> Finding:
    return Finding(path, 1, "", problem, remedy)


def _text_of(path: Path) -> str:
    try:
        size = path.stat().st_size
        if size > MAX_BYTES:
            problem = f"The file has {size:,} bytes; at most {MAX_BYTES:,} are read."
            raise ContentError([_whole(path, problem, "Check that this is a content file.")])
        raw = path.read_bytes()
    except OSError as error:
        problem = f"The file cannot be read: {error.strerror or error}."
        raise ContentError([_whole(path, problem, "Check its name and rights.")]) from error
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        problem = "The file is not UTF-8 text (binary, or saved in another encoding)."
        finding = Finding(path, line, "", problem, "Save it as UTF-8 text.")
        raise ContentError([finding]) from error
    if "\0" in text:
        raise ContentError([_whole(path, "The file is binary, not text.", "Save it as text.")])
    return text


def _not_yaml(path: Path, text: str, error: yaml.YAMLError) -> Finding:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    line = mark.line + 1 if mark else 1
    tab = _first_tab(text, line)
    if tab:
        problem = "A tab stands in the indentation; YAML wants spaces."
        return Finding(path, tab, "", problem, "Replace the tab by two spaces.")
    said = getattr(error, "problem", None) or str(error).splitlines()[0]
    remedy = (
        "Look at this line and the one above: a colon and a space, the indentation, "
        "or a text that wants quotes."
    )
    return Finding(path, line, "", f"This is not valid YAML: {said}.", remedy)


def _first_tab(text: str, upto: int) -> int | None:
    for number, line in enumerate(text.split("\n")[: upto + 1], start=1):
        if "\t" in line[: len(line) - len(line.lstrip())]:
            return number
    return None


class _Builder:
    """Turns YAML nodes into data; notes lines and faults on the way."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.lines: dict[Where, int] = {}
        self.findings: list[Finding] = []
        self._scalars: Any = yaml.constructor.SafeConstructor()
        self._open: set[int] = set()
        self._seen: set[int] = set()

    def build(self, node: Any, where: Where) -> Any:
        self.lines.setdefault(where, node.start_mark.line + 1)
        if isinstance(node, yaml.ScalarNode):
            return self._scalar(node, where)
        if self._is_alias(node, where) or self._is_too_deep(node, where):
            return None
        if isinstance(node, yaml.SequenceNode):
            return [self.build(item, (*where, i)) for i, item in enumerate(node.value)]
        return self._mapping(node, where)

    def _is_alias(self, node: Any, where: Where) -> bool:
        # A node met twice was reached through an alias (`*name`). Aliases may nest without end.
        if id(node) in self._seen:
            self._note(node, where, "An alias (`*name`) is used.", "Write the content out.")
            return True
        self._seen.add(id(node))
        return False

    def _is_too_deep(self, node: Any, where: Where) -> bool:
        if len(where) <= MAX_DEPTH:
            return False
        self._note(node, where[:3], "The content is nested too deeply.", "Make it flatter.")
        return True

    def _mapping(self, node: Any, where: Where) -> dict[str, Any]:
        data: dict[str, Any] = {}
        for key_node, value_node in node.value:
            key = self._key(key_node, where)
            if key is None:
                continue
            inner = (*where, key)
            if key in data:
                first = self.lines[inner]
                problem = f"The key `{key}` stands here twice (first on line {first})."
                self._note(key_node, where, problem, "Keep one of them.")
                continue
            self.lines[inner] = key_node.start_mark.line + 1
            data[key] = self.build(value_node, inner)
        return data

    def _key(self, node: Any, where: Where) -> str | None:
        if not isinstance(node, yaml.ScalarNode):
            self._note(node, where, "A key is not plain text.", "Use a short name as the key.")
            return None
        if node.tag == "tag:yaml.org,2002:str":
            return str(node.value)
        if node.tag == "tag:yaml.org,2002:merge":
            self._note(node, where, "A merge key (`<<`) is used.", "Write the content out.")
            return None
        kind = node.tag.rsplit(":", 1)[-1]
        problem = (
            f"YAML reads the bare key `{node.value}` as {_KINDS.get(kind, kind)}, not as text."
        )
        self._note(node, where, problem, f'Put it between quotes: "{node.value}".')
        return None

    def _scalar(self, node: Any, where: Where) -> Any:
        if node.tag == "tag:yaml.org,2002:str":
            return node.value
        try:
            return self._scalars.construct_object(node, deep=True)
        except (yaml.YAMLError, ValueError) as error:
            problem = f"`{node.value}` cannot be read: {str(error).splitlines()[0]}."
            self._note(node, where, problem, "Write a real date as 2026-03-02, text in quotes.")
            return None

    def _note(self, node: Any, where: Where, problem: str, remedy: str) -> None:
        place = " › ".join(str(part) for part in where)
        line = node.start_mark.line + 1
        self.findings.append(Finding(self.path, line, place, problem, remedy))


_KINDS = {
    "bool": "true or false",
    "int": "a number",
    "float": "a number",
    "null": "nothing",
    "timestamp": "a date",
}
