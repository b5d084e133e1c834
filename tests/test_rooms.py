"""Which room may import which: course → widgets → cases, exercises → grading, widgets → cases.

Inside `cases/` and `widgets/js/` the wings stand on floors, and arrows run downward only.
"""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import nbformat
import pytest

from tests.arrows import Arrows, against, circle, floors, js_arrows, python_arrows
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


# From the ground up. A room is a wing or a file at the top; rooms of one floor do not know each other.
ORDERS: dict[str, list[set[str]]] = {
    "cases": [
        {"text"},
        {"reading", "answers"},
        {"reference"},
        {"trees", "timelines", "letters"},
        {"vignettes"},
        {"proofreading", "boards"},
        {"shelf"},
        {"outlines"},
        {"__init__", "__main__"},
    ],
    "widgets/js": [
        {"base"},
        {"frame", "record"},
        {"case", "tree", "timeline", "letter", "directory", "history"},
        {"exercise", "start"},
    ],
}
FLOORS = {"cases": 9, "widgets/js": 4}


def arrows_of(house: str, root: Path = REPO) -> Arrows:
    return js_arrows(root / house) if house.endswith("js") else python_arrows(root / house)


@pytest.mark.parametrize("house", ORDERS)
def test_arrows_run_downward(house: str) -> None:
    assert against(ORDERS[house], arrows_of(house)) == []


@pytest.mark.parametrize("house", ["cases", "widgets", "grading", "widgets/js"])
def test_no_modules_need_each_other_in_a_circle(house: str) -> None:
    assert circle(arrows_of(house)) == []


@pytest.mark.parametrize("house", FLOORS)
def test_the_house_is_no_tower(house: str) -> None:
    assert floors(arrows_of(house)) <= FLOORS[house]


UP, SIDEWAYS = "    from cases.vignettes import board\n", "from cases.letters.gate import gate\n"


@pytest.mark.parametrize(("file", "line", "arrow"), [
    ("cases/text/amounts.py", f"def late():\n{UP}", "text.amounts → vignettes.board"),
    ("cases/trees/path.py", SIDEWAYS, "trees.path → letters.gate"),
    ("cases/reading/names.py", 'HOME = "cases.shelf"\n', "reading.names → shelf"),
    ("cases/cellar/hole.py", "import cases\n", "cellar has no place in the order"),
    ("widgets/js/base/dom.js", 'import { a } from "../case/score.js";\n', "base/dom → case/score"),
    ("widgets/js/tree/walk.js", 'import {\n  a,\n} from "../letter/form.js";\n', "tree/walk → letter/form"),
])  # fmt: skip
def test_a_planted_arrow_is_found(tmp_path: Path, file: str, line: str, arrow: str) -> None:
    house = next(one for one in ORDERS if file.startswith(one))
    plant(tmp_path, file, line)
    assert arrow in against(ORDERS[house], arrows_of(house, tmp_path))


@pytest.mark.parametrize(("file", "line", "on_it"), [
    ("cases/reading/yamlfile.py", "def late():\n    import cases.reading.library\n", "reading.library"),
    ("widgets/js/base/dom.js", 'import { say } from "./language.js";\n', "base/language"),
])  # fmt: skip
def test_a_planted_circle_is_found(tmp_path: Path, file: str, line: str, on_it: str) -> None:
    house = next(one for one in ORDERS if file.startswith(one))
    assert circle(arrows_of(house)) == []
    plant(tmp_path, file, line)
    assert on_it in circle(arrows_of(house, tmp_path))


def plant(root: Path, file: str, line: str) -> None:
    """Copy the modules into `root`, with one line more in one of them."""
    for room in ("cases", "widgets"):
        for path in (REPO / room).rglob("*.[pj]*"):
            if path.suffix in {".py", ".js"}:
                copy = root / path.relative_to(REPO)
                copy.parent.mkdir(parents=True, exist_ok=True)
                copy.write_text(path.read_text("utf-8"), "utf-8")
    (root / file).parent.mkdir(exist_ok=True)
    with (root / file).open("a", encoding="utf-8") as grown:
        grown.write(line)


def test_no_module_is_shadowed_by_a_name_in_its_package() -> None:
    for door in (path for room in ROOMS for path in (REPO / room).rglob("__init__.py")):
        beside = {one.stem for one in door.parent.glob("*.py")}
        beside |= {one.parent.name for one in door.parent.glob("*/__init__.py")}
        assert not beside & set(names_in(door)), door


def names_in(module: Path) -> Iterator[str]:
    """Yield what a module binds at its top, and what it promises in strings (`__all__`)."""
    for node in ast.parse(module.read_text("utf-8")).body:
        if isinstance(node, (ast.FunctionDef, ast.ClassDef)):
            yield node.name
        for part in ast.walk(node) if not isinstance(node, ast.FunctionDef) else ():
            if isinstance(part, ast.alias):
                yield part.asname or part.name
            elif isinstance(part, ast.Name) and isinstance(part.ctx, ast.Store):
                yield part.id
            elif isinstance(part, ast.Constant) and isinstance(part.value, str):
                yield part.value


TEXT_ALIAS = re.compile(
    r"^\s*(?:type\s+)?(\w+)(?:: TypeAlias)? = (?:Annotated\[)?(?:dict|Mapping)\[(?:str|Language), (?:str|Words)\]",
    re.MULTILINE,
)


def test_one_word_for_what_is_said_in_each_language() -> None:
    found = {name for _, _, code in sources() for name in TEXT_ALIAS.findall(code)}
    assert found == {"Text"}
