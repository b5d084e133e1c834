"""The notebooks in git: thin, stripped, and with the marks that nbval and nbgrader want."""

from __future__ import annotations

import ast
from pathlib import Path

import nbformat
import pytest

from cases import load, names, skeleton
from cases.vignettes import kinds
from tests.conftest import REPO

COURSE = sorted((REPO / "course").glob("*.ipynb"))
EXERCISES = sorted((REPO / "exercises").rglob("*.ipynb"))


@pytest.mark.parametrize("path", [*COURSE, *EXERCISES], ids=lambda path: path.name)
def test_thin_valid_and_stripped(path: Path) -> None:
    notebook = nbformat.read(path, as_version=4)
    nbformat.validate(notebook)
    assert set(notebook.metadata) == {"kernelspec", "language_info"}
    for cell in notebook.cells:
        tags = cell.metadata.get("tags", [])
        if cell.cell_type == "code":
            assert len(ast.parse(cell.source).body) <= 2, cell.source
            assert not cell.outputs or {"keep_output", "nbval-check-output"} <= set(tags)
        assert cell.id
        assert "-" not in cell.id[:1]


CASES = [path for path in COURSE if path.stem.partition("-")[2] in names("vignettes")]


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.name)
def test_a_case_notebook_prints_its_outline(path: Path) -> None:
    name = path.stem.partition("-")[2]
    (cell,) = [
        c
        for c in nbformat.read(path, as_version=4).cells
        if "outline" in c.metadata.get("tags", [])
    ]
    assert cell.outputs[0]["text"] == skeleton(load(name)) + "\n"


@pytest.mark.parametrize("path", EXERCISES, ids=lambda path: path.name)
def test_an_exercise_asks_and_marks_every_question_of_its_sheet(path: Path) -> None:
    sheet = load(path.stem)
    cells = nbformat.read(path, as_version=4).cells
    ids = {cell.metadata.nbgrader.grade_id: cell for cell in cells}
    assert len(ids) == len(cells)
    for name, step in sheet.steps.items():
        assert ids[f"ask-{name}"].source == f'sheet.ask("{name}")'
        if not kinds.of(step["kind"]).measured:
            continue
        marked = ids[f"mark-{name}"]
        assert marked.metadata.nbgrader.grade
        assert marked.metadata.nbgrader.locked
        assert "raises-exception" in marked.metadata.tags
        before, _, hidden = marked.source.partition("### BEGIN HIDDEN TESTS\n")
        assert before == f'marks.answered("{name}")\n'
        assert hidden.startswith("marks.")
        assert hidden.endswith("### END HIDDEN TESTS")
    clicked = [step for step in sheet.steps.values() if kinds.of(step["kind"]).measured]
    assert len(clicked) >= 6
    assert len({step["kind"] for step in clicked}) >= 5


def test_no_answers_lie_about() -> None:
    found = [
        path for room in ("course", "exercises") for path in (REPO / room).rglob("*.answers.json*")
    ]
    assert not found
