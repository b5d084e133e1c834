"""The style sheets and modules are held to the house's measures, where biome has no rule for them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from widgets import assets

JS = assets.HERE / "js"
CSS = assets.HERE / "css"

_HEAD = re.compile(
    r"^(?: *)(?:export )?(?:static |async |get |set )*(?:function )?(?P<name>#?\w+)\(.*(?:\) \{|\()$"
    r"|^(?: *)(?:export )?(?:const )?(?P<arrow>\w+) = (?:async )?(?:\w+|\(.*\)) =>(?: \{)?$"
)
_STATEMENTS = {"if", "for", "while", "switch", "catch", "return", "super"}


def test_every_style_sheet_is_sent_once() -> None:
    found = {path.relative_to(CSS).with_suffix("").as_posix() for path in CSS.rglob("*.css")}
    assert sorted(assets.STYLES) == sorted(found)


def test_a_class_has_one_home() -> None:
    """What a class looks like stands in one file; another may say what it is inside something."""
    homes: dict[str, set[str]] = defaultdict(set)
    for name in assets.STYLES:
        if name == "frame/print":
            continue  # what is not for paper is one list
        for rule in re.findall(r"([^{}]+)\{", _rules((CSS / f"{name}.css").read_text("utf-8"))):
            for selector in re.split(r",(?![^()]*\))", rule):
                if alone := re.fullmatch(r"\s*\.(ww-[\w-]+)(?:::?[\w-]+)?\s*", selector):
                    homes[alone[1]].add(name)
    assert len(homes) > 150
    assert {one: files for one, files in homes.items() if len(files) > 1} == {}


def test_every_class_is_used() -> None:
    code = "".join(path.read_text("utf-8") for path in JS.rglob("*.js"))
    stems = set(re.findall(r"\b(ww-[\w-]+-)\$\{", code))  # `ww-is-${verdict}`
    for name in re.findall(r"\.(ww-[\w-]+)", _rules(assets.style())):
        assert re.search(rf"\b{name}\b(?!-)", code) or any(map(name.startswith, stems)), name


def _rules(style: str) -> str:
    return re.sub(r"/\*.*?\*/", "", style, flags=re.DOTALL)


def test_functions_are_short() -> None:
    for path in sorted(JS.rglob("*.js")):
        for name, length in functions(path):
            assert length <= 35, f"{path.relative_to(JS)}: {name} has {length} lines"


def functions(path: Path) -> Iterator[tuple[str, int]]:
    """Yield the named functions of a module, as biome lays them out, with their lines."""
    lines = path.read_text("utf-8").splitlines()
    for first, line in enumerate(lines):
        head = _HEAD.match(line)
        if not head or head["name"] in _STATEMENTS:
            continue
        last = _dedented(lines, first)
        if line.endswith("("):  # parameters on lines of their own, or only a call
            if not lines[last].rstrip().endswith(") {"):
                continue
            last = _dedented(lines, last)
        closes = lines[last].lstrip().startswith("}")
        yield head["name"] or head["arrow"], last - first + closes


def _dedented(lines: list[str], first: int) -> int:
    """Return the next line that stands no deeper than the line `first`."""
    depth = len(lines[first]) - len(lines[first].lstrip())
    return next(
        at
        for at in range(first + 1, len(lines))
        if lines[at] and len(lines[at]) - len(lines[at].lstrip()) <= depth
    )
