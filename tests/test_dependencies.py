"""Every package that is imported is declared, in the extra of those who need it, and pinned."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

from tests.conftest import REPO

PROJECT = tomllib.loads((REPO / "pyproject.toml").read_text("utf-8"))["project"]
OURS = {"cases", "widgets", "grading", "tests"}

# What a folder or file may import beside the core; the longest name that fits counts.
MAY_NEED = {
    "cases": [],
    "cases/letters/word.py": ["letters"],
    "cases/reference/zone.py": ["zone"],
    "widgets": ["learn"],
    "widgets/__main__.py": [],  # the static site is written with the core alone
    "widgets/apps.py": [],
    "widgets/assets.py": [],
    "widgets/cards.py": [],
    "widgets/site.py": [],
    "widgets/kernels.py": ["serve"],
    "grading": ["teach"],
    "grading/marks.py": [],  # stands in the notebooks that learners open
    "grading/measures.py": [],
    "tests": ["test"],
}

NOT_IMPORTED = {
    "ipywidgets": "what an anywidget is, and how JupyterLab and Voilà show it",
    "jupyterlab": "a program that is started",
    "voila": "a program that is started",
    "mypy": "a program that is started",
    "ruff": "a program that is started",
    "nbval": "a part of pytest",
    "pytest-xdist": "a part of pytest",
    "types-openpyxl": "read by mypy",
    "types-pyyaml": "read by mypy",
}


def called(requirement: str) -> str:
    """Return the name of a package as registries compare it."""
    return re.split(r"[\[><=!~; ]", requirement)[0].lower().replace("_", "-").replace(".", "-")


def declared(extra: str | None = None) -> set[str]:
    """Return the packages of the core, or of an extra with all that it brings along."""
    found = set()
    wanted = PROJECT["optional-dependencies"][extra] if extra else PROJECT["dependencies"]
    for requirement in wanted:
        inner = re.match(r"wegwijs\[([\w,]+)\]", requirement)
        for one in inner[1].split(",") if inner else ():
            found |= declared(one)
        found |= set() if inner else {called(requirement)}
    return found


homes = cache(packages_distributions)


def imported(code: str) -> Iterator[str]:
    """Yield the packages that a module imports, lazily or not, without those of Python itself."""
    for node in ast.walk(ast.parse(code)):
        names = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and not node.level:
            names = [node.module or ""]
        for name in {name.split(".")[0] for name in names} - OURS:
            if name == "zoneinfo":
                yield "tzdata"
            elif name not in sys.stdlib_module_names:
                yield called(homes().get(name, [name])[0])


def modules() -> list[Path]:
    return sorted(path for room in OURS for path in (REPO / room).rglob("*.py"))


def extras(path: Path) -> list[str]:
    name = path.relative_to(REPO).as_posix()
    return MAY_NEED[max((one for one in MAY_NEED if name.startswith(one)), key=len)]


@pytest.mark.parametrize("path", modules(), ids=lambda path: path.relative_to(REPO).as_posix())
def test_what_a_module_imports_is_declared_where_it_is_needed(path: Path) -> None:
    allowed = declared().union(*(declared(extra) for extra in extras(path)))
    assert set(imported(path.read_text("utf-8"))) - allowed == set()


def test_what_is_declared_is_needed() -> None:
    used = {name for path in modules() for name in imported(path.read_text("utf-8"))}
    assert (declared() | declared("test")) - used == set(NOT_IMPORTED)


def test_every_requirement_says_from_which_version_on() -> None:
    for wanted in [PROJECT["dependencies"], *PROJECT["optional-dependencies"].values()]:
        for requirement in wanted:
            assert requirement.startswith("wegwijs[") or re.search(r">=\d", requirement)


def test_make_app_and_make_test_install_everything_they_need() -> None:
    extras = set(PROJECT["optional-dependencies"]) - {"all", "test"}
    everything = declared().union(*(declared(one) for one in extras))
    assert declared("all") | declared() == everything
    assert declared("test") >= declared("all")
    makefile = (REPO / "Makefile").read_text("utf-8")
    assert "'.[all]'" in makefile
    assert "'.[test]'" in makefile


def test_the_constraints_pin_everything_and_name_no_address() -> None:
    words = (REPO / "constraints.txt").read_text("utf-8")
    lines = [line for line in words.splitlines() if line and not line.startswith("#")]
    assert all(re.fullmatch(r"[A-Za-z0-9_.-]+==[\w.+!-]+( ; .+)?", line) for line in lines)
    pinned = {called(line) for line in lines}
    assert declared() | declared("test") <= pinned
