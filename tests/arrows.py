"""The arrows between modules: what imports what, in Python and in the front end.

A lazy import inside a function is an arrow too, and so is a module that is named in a string (the
doors of `widgets` and `cases` find their parts that way).
"""

from __future__ import annotations

import ast
import posixpath
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

Arrows = dict[str, set[str]]
"""Each module with what it imports of its own package or folder."""

_JS_IMPORT = re.compile(r'^(?:import|export)\b[^;]*?from "(\.[^"]+)\.js";', re.MULTILINE)


def python_arrows(package: Path) -> Arrows:
    """Return the arrows between the modules of a package, by dotted name without the package's.

    The package itself is `__init__`, a module in a wing is e.g. `reading.library`.
    """
    texts = {_dotted(path, package): path.read_text("utf-8") for path in package.rglob("*.py")}
    known = set(texts) | {package.name}
    arrows = {}
    for name, text in texts.items():
        found = set(_named(ast.parse(text), known))
        arrows[_short(name)] = {_short(one) for one in found - {name}}
    return arrows


def js_arrows(folder: Path) -> Arrows:
    """Return the arrows between ES modules, by their paths in the folder without ending."""
    arrows = {}
    for path in folder.rglob("*.js"):
        name = path.relative_to(folder).with_suffix("").as_posix()
        ways = _JS_IMPORT.findall(path.read_text("utf-8"))
        beside = posixpath.dirname(name)
        arrows[name] = {posixpath.normpath(posixpath.join(beside, way)) for way in ways}
    return arrows


def against(order: Sequence[set[str]], arrows: Arrows) -> list[str]:
    """Return the arrows that run upward or sideways, and the rooms that `order` does not place.

    Args:
        order: The rooms, floor by floor, from the ground up. A room is a wing or a file at the top.
        arrows: The arrows between the modules.
    """
    floor = {room: number for number, rooms in enumerate(order) for room in rooms}
    lost = sorted({room(name) for name in arrows} - set(floor))
    found = [f"{one} has no place in the order" for one in lost]
    for name, needed in sorted(arrows.items()):
        for other in sorted(needed):
            above, below = room(name), room(other)
            if above != below and floor.get(below, 0) >= floor.get(above, len(order)):
                found.append(f"{name} → {other}")
    return found


def circle(arrows: Mapping[str, set[str]]) -> list[str]:
    """Return modules that need each other in a circle, in that order; empty when there is none."""
    try:
        TopologicalSorter(arrows).prepare()
    except CycleError as error:
        return list(reversed(error.args[1]))
    return []


def floors(arrows: Arrows) -> int:
    """Return how many rooms stand above each other in the longest chain of arrows."""
    rooms: Arrows = {}
    for name, needed in arrows.items():
        own = rooms.setdefault(room(name), set())
        own.update(room(one) for one in needed if room(one) != room(name))

    @cache
    def height(one: str) -> int:
        return 1 + max((height(below) for below in rooms[one]), default=0)

    return max(height(one) for one in rooms)


def room(name: str) -> str:
    """Return the room of a module: its wing, or the file itself at the top."""
    return re.split(r"[./]", name)[0]


def _dotted(path: Path, package: Path) -> str:
    parts = [package.name, *path.relative_to(package).with_suffix("").parts]
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def _short(name: str) -> str:
    return name.partition(".")[2] or "__init__"


def _named(tree: ast.Module, known: set[str]) -> Iterator[str]:
    """Yield every module of `known` that a module imports or names."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name in known)
        elif isinstance(node, ast.ImportFrom) and node.module in known:
            # `from cases import boards` needs the module, `from cases import load` the package.
            whole = [f"{node.module}.{alias.name}" for alias in node.names]
            yield from (one if one in known else node.module for one in whole)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and "." in node.value:
            yield from {node.value} & known
