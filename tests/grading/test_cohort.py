"""A cohort through real nbgrader: from an empty folder to feedback pages."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import nbformat
import pandas as pd
import pytest
from nbconvert import HTMLExporter
from nbgrader.api import Gradebook

from grading import course as steps
from grading.report import cohort_table
from tests.grading.sheet import ANSWERS, LEARNERS, NAME

pytestmark = pytest.mark.server

CLICKED = [
    "who-may-start",
    "the-visit",
    "in-what-order",
    "which-phase",
    "whom-to-tell",
    "the-envelope",
]
FETCHED = re.compile(
    r"""(?:\b(?:src|srcset|href|data|poster|action)\s*=|\burl\(|@import)\s*["']?((?:https?:)?//[^\s"'>)]+)""",
    re.IGNORECASE,
)
KEY_WORDS = ["HIDDEN TESTS", "MARK SCHEME", "marks.of("]


def spoilt(change: Callable[[nbformat.NotebookNode], None]) -> Callable[[Path], None]:
    """Return how to spoil a submitted notebook whose answers are perfect."""

    def spoil(folder: Path) -> None:
        path = folder / f"{NAME}.ipynb"
        notebook = nbformat.read(path, as_version=4)
        change(notebook)
        path.write_text(json.dumps(notebook), "utf-8")  # as it is: nbformat would mend it

    return spoil


def cheat(notebook: nbformat.NotebookNode) -> None:
    # In a cell of its own: nbgrader itself puts back the cells that it knows.
    patch = "import grading\ngrading.Marks.of = lambda *a, **k: 2.0"
    notebook.cells.insert(2, nbformat.v4.new_code_cell(patch))


def loop(notebook: nbformat.NotebookNode) -> None:
    notebook.cells[1].source = "while True:\n    pass"


def die(notebook: nbformat.NotebookNode) -> None:
    notebook.cells[1].source = "import os\nos._exit(1)"


def delete(notebook: nbformat.NotebookNode) -> None:
    notebook.cells = [
        cell for cell in notebook.cells if "mark" not in cell.metadata.nbgrader.grade_id
    ]


def copy_cells(notebook: nbformat.NotebookNode) -> None:
    notebook.cells += [nbformat.from_dict(dict(cell)) for cell in notebook.cells]


SPOILT = {"cheat": cheat, "loop": loop, "dies": die, "deleted": delete, "copied": copy_cells}


@pytest.fixture(scope="module")
def cohort(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Five learners as in the demo, and five whose notebooks were spoilt."""
    folder = tmp_path_factory.mktemp("cohort") / "course"
    steps.start(folder, [NAME])
    released = steps.release(folder, NAME)
    for learner in LEARNERS.iterdir():
        shutil.copytree(learner, folder / "submitted" / learner.name / NAME)
    for learner, change in SPOILT.items():
        target = folder / "submitted" / learner / NAME
        shutil.copytree(released, target)
        answers = "poor" if learner == "cheat" else "perfect"
        shutil.copy(LEARNERS / answers / ANSWERS, target)
        spoilt(change)(target)
    (folder / "submitted" / "nothing-but-a-notebook" / NAME).mkdir(parents=True)
    shutil.copy(released / f"{NAME}.ipynb", folder / "submitted" / "nothing-but-a-notebook" / NAME)
    steps.autograde(folder, NAME)
    return folder


@pytest.fixture(scope="module")
def table(cohort: Path) -> pd.DataFrame:
    return cohort_table(cohort, NAME)


def test_model_answers_get_full_marks_and_the_blank_none(table: pd.DataFrame) -> None:
    assert list(table.loc["perfect", CLICKED]) == [2, 4, 4, 4, 4, 2]
    assert list(table.loc["empty", CLICKED]) == [0] * 6
    assert list(table.loc["nothing-but-a-notebook", CLICKED]) == [0] * 6


def test_poor_answers_get_partial_credit(table: pd.DataFrame) -> None:
    assert list(table.loc["poor", CLICKED]) == [0, 0, 0.8, 2, 1.33, 0]


def test_a_damaged_notebook_costs_nothing_and_half_a_file_counts_for_half(
    table: pd.DataFrame,
) -> None:
    assert table.loc["damaged-notebook", "total"] == 20
    assert list(table.loc["broken-answers", CLICKED]) == [2, 4, 4, 4, 0, 0]


@pytest.mark.parametrize("learner", ["loop", "dies", "deleted", "copied"])
def test_a_spoilt_notebook_is_not_run(table: pd.DataFrame, learner: str) -> None:
    assert table.loc[learner, "total"] == 20


def test_patched_helpers_earn_what_the_answers_deserve(table: pd.DataFrame) -> None:
    assert list(table.loc["cheat", CLICKED]) == list(table.loc["poor", CLICKED])


def test_the_letter_waits_for_a_human_with_a_rubric(table: pd.DataFrame, cohort: Path) -> None:
    assert set(table["to grade"]) == {4}
    graded = (cohort / "autograded" / "poor" / NAME / f"{NAME}.ipynb").read_text("utf-8")
    assert "BEGIN MARK SCHEME" in graded  # the trainer sees it
    assert "&lt;script&gt;" in graded  # and the letter as text


def test_the_release_holds_no_key(cohort: Path) -> None:
    (released,) = (cohort / "release" / NAME).iterdir()
    words = released.read_text("utf-8")
    for secret in KEY_WORDS:
        assert secret not in words
    for option in ("consent-or-potential", "two-weeks", "employer-limit"):
        assert option not in words


def fetched_from_elsewhere(html: str) -> list[str]:
    """Return what a page has the browser fetch from another origin; links are not fetched."""
    return FETCHED.findall(re.sub(r"<a\s[^>]*>", "", html))


def test_feedback_shows_question_answer_points_and_reason_but_no_key(cohort: Path) -> None:
    pages = steps.feedback(cohort, NAME)
    assert len(pages) == len(list((cohort / "submitted").iterdir()))
    words = next(page for page in pages if "poor" in page.parts).read_text("utf-8")
    assert "Oui, mais seulement après trois mois" in words
    assert '<html lang="fr">' in words
    assert '<section id="ask-who-may-start" lang="fr">' in words
    assert "0.8 / 4.0" in words
    assert "Source: Securex" in words
    assert "&lt;script&gt;" in words
    assert "<script" not in words
    for secret in ("consent-or-potential", "HIDDEN TESTS", "marks.of("):
        assert secret not in words
    for page in pages:
        assert fetched_from_elsewhere(page.read_text("utf-8")) == []
    # The pages that nbgrader makes of itself do fetch something.
    usual, _ = HTMLExporter(template_name="classic").from_notebook_node(nbformat.v4.new_notebook())
    assert "cdnjs" in fetched_from_elsewhere(usual)[0]


def test_manual_points_survive_a_second_grading(cohort: Path) -> None:
    with Gradebook(f"sqlite:///{cohort / 'gradebook.db'}") as gradebook:
        grade = gradebook.find_grade("note-term", NAME, NAME, "perfect")
        grade.manual_score, grade.needs_manual_grade = 1, False
        gradebook.db.commit()
    steps.autograde(cohort, NAME)
    assert cohort_table(cohort, NAME).loc["perfect", "total"] == 21


def test_nbgraders_own_button_does_not_run_the_learners_notebook_either(cohort: Path) -> None:
    with Gradebook(f"sqlite:///{cohort / 'gradebook.db'}") as gradebook:
        for grade in gradebook.find_submission_notebook(NAME, NAME, "cheat").grades:
            grade.auto_score = 0.5  # so that the new points are seen to be new
        gradebook.db.commit()
    assert list(cohort_table(cohort, NAME).loc["cheat", CLICKED]) == [0.5] * 6
    # What formgrader's Autograde button does: nbgrader on `submitted/`, without our joining first.
    steps.nbgrader(cohort, "autograde", NAME, "--force", "--student=cheat")
    table = cohort_table(cohort, NAME)
    assert list(table.loc["cheat", CLICKED]) == list(table.loc["poor", CLICKED])
