"""The notebook of a new exercise: it asks everything, and says that its keys are still to come."""

from __future__ import annotations

from pathlib import Path

import nbformat
import pytest

from cases import load
from cases.reading.names import UnknownName
from grading import Marks
from grading.course import StepError
from grading.marks import KeyFault
from grading.notebook import write
from grading.release import leaks
from tests.conftest import REPO
from tests.grading.sheet import NAME

OURS = REPO / "exercises" / NAME / f"{NAME}.ipynb"


def cells(path: Path) -> dict[str, nbformat.NotebookNode]:
    notebook = nbformat.read(path, as_version=4)
    nbformat.validate(notebook)
    return {cell.id: cell for cell in notebook.cells}


def test_it_is_ours_but_for_the_keys(tmp_path: Path) -> None:
    written, ours = cells(write(NAME, tmp_path)), cells(OURS)
    assert [one for one in written if one in ours] == [one for one in ours if one in written]
    for name, cell in written.items():
        if not name.startswith("mark-"):
            assert cell == ours[name]
        elif cell.cell_type == "code":
            assert cell.source.splitlines()[:2] == ours[name].source.splitlines()[:2]
            assert {**cell.metadata.nbgrader, "points": 0} == {
                **ours[name].metadata.nbgrader,
                "points": 0,
            }
    asked = {name.removeprefix("ask-") for name in written if name.startswith("ask-")}
    assert asked == set(load(NAME).steps)


def test_a_key_that_is_not_written_is_a_fault_in_words(tmp_path: Path, in_folder: Path) -> None:
    marks = Marks(NAME)
    for name, cell in cells(write(NAME, tmp_path)).items():
        if name.startswith("mark-") and cell.cell_type == "code":
            with pytest.raises(KeyFault, match="the key"):
                exec(cell.source, {"marks": marks})  # noqa: S102 - ours


def test_no_key_is_overwritten_and_no_sheet_invented(tmp_path: Path) -> None:
    write(NAME, tmp_path)
    with pytest.raises(StepError, match="not overwritten"):
        write(NAME, tmp_path)
    with pytest.raises(UnknownName, match=f"Did you mean '{NAME}'"):
        write("the-way-bak", tmp_path)


def test_it_can_be_told_from_a_release(tmp_path: Path) -> None:
    assert leaks(write(NAME, tmp_path).parent)
