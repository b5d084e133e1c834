"""Which room may import which: course → widgets → cases, exercises → grading, widgets → cases."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import nbformat
import pytest

from tests.conftest import REPO

ROOMS = {"cases", "widgets", "grading"}
MAY_IMPORT = {
    "cases": {"cases"},
    "widgets": {"widgets", "cases"},
    "grading": {"grading", "cases"},
    "course": {"widgets", "cases"},
    "exercises": {"widgets", "grading"},
}
ONLY_HERE = {
    "ipywidgets": "widgets",
    "anywidget": "widgets",
    "pandas": "grading",
    "nbgrader": "grading",
}


def sources() -> Iterator[tuple[str, Path, str]]:
    for room in sorted(ROOMS):
        for path in sorted((REPO / room).rglob("*.py")):
            yield room, path, path.read_text("utf-8")
    for room in ("course", "exercises"):
        for path in sorted((REPO / room).rglob("*.ipynb")):
            cells = nbformat.read(path, as_version=4).cells
            yield room, path, "\n".join(cell.source for cell in cells if cell.cell_type == "code")


def imported(code: str) -> set[str]:
    names = set()
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Import):
            names.update(alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module.split(".")[0])
    return names


@pytest.mark.parametrize(
    ("room", "path", "code"), [pytest.param(*s, id=str(s[1].relative_to(REPO))) for s in sources()]
)
def test_imports_run_one_way(room: str, path: Path, code: str) -> None:
    names = imported(code)
    assert names & ROOMS <= MAY_IMPORT[room], path
    for name, home in ONLY_HERE.items():
        assert name not in names or room == home, f"{path} imports {name}"


@pytest.mark.parametrize(("module", "heavy"), [
    ("cases", {"ipywidgets", "pandas", "nbgrader", "voila"}),
    ("widgets.player", {"pandas", "nbgrader", "pydantic", "yaml"}),
    ("widgets.tools", {"pandas", "nbgrader", "pydantic", "yaml", "openpyxl"}),
    ("widgets.timeline", {"pandas", "nbgrader", "pydantic", "yaml", "icalendar"}),
    ("grading.marks", {"pandas", "ipywidgets", "nbgrader"}),
])  # fmt: skip
def test_nothing_heavy_comes_along(module: str, heavy: set[str]) -> None:
    script = f"import sys, {module}; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", script], check=True, capture_output=True, text=True
    )
    assert not heavy & set(done.stdout.split())


TOOLS = ("DecisionTree", "Directory", "History", "LetterBuilder", "TimeLine")


def test_the_public_names_are_what_is_promised() -> None:
    import cases
    import grading
    import widgets

    assert {"Storyboard", "load", "names", "outline", "rule", "skeleton"} <= set(cases.__all__)
    assert {"Exercise", "Player", "Start", *TOOLS} == set(widgets.__all__)
    assert grading.__all__ == ["Marks"]
    for module in (cases, widgets, grading):
        for name in module.__all__:
            assert getattr(module, name).__doc__, name
        with pytest.raises(AttributeError, match="no attribute 'nothing'"):
            module.nothing  # noqa: B018
