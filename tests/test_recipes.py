"""The recipes of CONTRIBUTING, followed line by line in a copy of the project."""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.conftest import REPO
from tests.repository import understood

RECIPES = (REPO / ".github" / "CONTRIBUTING.md").read_text("utf-8").partition("\n## Recipes\n")[2]
ROOMS = ("cases", "widgets", "grading", "course", "exercises", "tests")

_RECIPE = re.compile(r"^### ([^\n]+)\n(.*?)(?=^## |^### )", re.MULTILINE | re.DOTALL)
_PART = re.compile(r"^```(\w*)\n(.*?)^```|`([\w./-]+/[\w.-]+)`", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True)
class Part:
    """One thing to do: write a file, change one, or give commands and look at what they print."""

    what: str
    text: str
    file: str


def parts(recipe: str) -> Iterator[Part]:
    """Yield what a recipe says to do. A file is the one that was named last before its text."""
    file = ""
    for what, text, named in _PART.findall(recipe):
        file = named or file
        if not named:
            yield Part(what, text, file)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the project."""
    without = shutil.ignore_patterns("__pycache__", "node_modules")
    for room in ROOMS:
        shutil.copytree(REPO / room, tmp_path / room, ignore=without)
    shutil.copy(REPO / "pyproject.toml", tmp_path)
    return tmp_path


@pytest.mark.thorough
@pytest.mark.parametrize(("recipe"), [
    pytest.param(text, id=name) for name, text in _RECIPE.findall(RECIPES) if "```" in text
])  # fmt: skip
def test_a_recipe_leads_where_it_says(project: Path, recipe: str) -> None:
    for part in parts(recipe):
        if part.what == "diff":
            change(project / part.file, part.text)
        elif part.what:
            assert not (project / part.file).exists()
            (project / part.file).write_text(part.text, "utf-8")
        else:
            for command, seen in re.findall(
                r"^\$ (.+)\n((?:(?!\$ ).*\n)*)", part.text, re.MULTILINE
            ):
                follow(project, command, seen)


def follow(project: Path, command: str, seen: str) -> None:
    """Give a command, and hold what it prints against what the recipe says."""
    assert understood(command)
    words = shlex.split(command)
    if words[0] == "cp":
        shutil.copy(project / words[1], project / words[2])
        return
    done = subprocess.run(
        [sys.executable, *words[1:]],
        cwd=project,
        env={**os.environ, "PYTHONPATH": str(project), "WEGWIJS_CACHE": str(project / "cache")},
        capture_output=True,
        text=True,
        check=False,
    )
    wanted = re.escape(seen).replace("…\\\n", "(?s:.*)").replace("…", ".*")
    printed = (done.stdout + done.stderr).replace("\N{NO-BREAK SPACE}", " ")
    if not re.fullmatch(wanted, printed):
        pytest.fail(f"{command} printed:\n{printed[-1500:]}", pytrace=False)


def change(file: Path, diff: str) -> None:
    """Change a file as a diff shows; what it takes away or leaves must stand there once."""
    lines = [(line[:1], line[1:]) for line in diff.splitlines()]
    old = "\n".join(words for sign, words in lines if sign in {" ", "-"})
    new = "\n".join(words for sign, words in lines if sign in {" ", "+"})
    if file.suffix == ".ipynb":
        old, new = json.dumps(old)[1:-1], json.dumps(new)[1:-1]
    text = file.read_text("utf-8")
    assert text.count(old) == 1, f"{file.name} has this {text.count(old)} times:\n{old}"
    file.write_text(text.replace(old, new), "utf-8")


def test_every_recipe_is_there() -> None:
    names = [name for name, _ in _RECIPE.findall(RECIPES)]
    wanted = ["sentence", "rule", "actor", "case", "tree", "exercise", "kind of question"]
    assert [name.split(" ", 1)[1] for name in names][: len(wanted)] == wanted
    assert names[-1] == "A release"
