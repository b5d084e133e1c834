"""A language is data: no table of languages stands in code, and mypy sees where one is missing."""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from cases.text.vocabulary import KNOWN_LANGUAGES
from tests.conftest import REPO

MAY_NAME_THEM = {"cases/text/vocabulary.py"}
"""The list of languages itself, and in which of them the services of each region work."""

CODE = "|".join(KNOWN_LANGUAGES)
IN_A_SCRIPT = re.compile(
    rf"""(?<![\w-])(["']?)({CODE})\1\s*:\s*[^:]*?[,{{\n]\s*(["']?)(?!\2)({CODE})\3\s*:"""  # {{nl: …, fr: …}}
    rf"""|(["'])({CODE})\5\s*,\s*(["'])({CODE})\7"""  # ["nl", "fr"]
    rf"""|\b(?:{CODE})-[A-Z]{{2}}\b|\}}-BE"""  # "nl-BE", `${{language}}-BE`
)


def tables(code: str) -> Iterator[int]:
    """Yield the lines of some Python on which two languages or more are listed or told apart."""
    for node in ast.walk(ast.parse(code)):
        parts: list[ast.expr | None] = []
        if isinstance(node, ast.Dict):
            parts = node.keys
        elif isinstance(node, ast.List | ast.Tuple | ast.Set):
            parts = [*node.elts]
        elif isinstance(node, ast.Call):
            parts = [ast.Constant(one.arg) for one in node.keywords]
        named = {one.value for one in parts if isinstance(one, ast.Constant)}
        if len(named & set(KNOWN_LANGUAGES)) > 1:
            yield node.lineno


def scripts() -> list[Path]:
    found = [
        path for ending in ("js", "html", "j2") for path in (REPO / "widgets").rglob(f"*.{ending}")
    ]
    return sorted([*found, *(REPO / "grading").rglob("*.j2")])


def test_no_table_of_languages_stands_in_python() -> None:
    found = [
        f"{path.relative_to(REPO)}:{line}"
        for room in ("cases", "widgets", "grading")
        for path in sorted((REPO / room).rglob("*.py"))
        if str(path.relative_to(REPO)) not in MAY_NAME_THEM
        for line in tables(path.read_text("utf-8"))
    ]
    assert found == []


def test_no_table_of_languages_stands_in_a_script() -> None:
    assert len(scripts()) > 40
    found = {
        path.relative_to(REPO): match[0]
        for path in scripts()
        if (match := IN_A_SCRIPT.search(path.read_text("utf-8")))
    }
    assert found == {}


@pytest.mark.parametrize("code", ['{"nl": "a", "fr": "b"}', "dict(nl=1, en=2)", '("nl", "fr")'])
def test_a_table_would_be_found_in_python(code: str) -> None:
    assert list(tables(f"x = {code}")) == [1]


@pytest.mark.parametrize("code", [
    '{ nl: "Nederlands", fr: "Français" }', '{\n  "nl": "a",\n  "en": "b",\n}', '["nl", "fr"]',
    "`${language}-BE`", '"nl-BE"',
])  # fmt: skip
def test_a_table_would_be_found_in_a_script(code: str) -> None:
    assert IN_A_SCRIPT.search(f"const x = {code};")
    assert not IN_A_SCRIPT.search('h("span", { lang: "en", class: "de" }, de)')


@pytest.mark.thorough
def test_mypy_sees_what_a_fifth_language_lacks(tmp_path: Path) -> None:
    shutil.copytree(REPO / "cases", tmp_path / "cases", ignore=shutil.ignore_patterns("content"))
    shutil.copy(REPO / "pyproject.toml", tmp_path)
    names = tmp_path / "cases/text/vocabulary.py"
    names.write_text(names.read_text("utf-8").replace('"en", "de"]', '"en", "de", "pl"]'), "utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "mypy", "-p", "cases.text"],
        cwd=tmp_path, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert "locales.py" in done.stdout
    assert "Literal['pl']" in done.stdout
    assert "Found 1 error" in done.stdout
