"""A cohort through real nbgrader: from an empty folder to feedback pages."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import nbformat
import pandas as pd
import pytest

from grading import course as steps
from grading.join import JoinError, collect_answers
from grading.release import LeakError
from grading.report import cohort_table
from tests.conftest import REPO

pytestmark = pytest.mark.server

NAME = "the-way-back"
LEARNERS = REPO / "tests" / "grading" / "learners"
ANSWERS = f"{NAME}.answers.json"
CLICKED = [
    "who-may-start",
    "the-visit",
    "in-what-order",
    "which-phase",
    "whom-to-tell",
    "the-envelope",
]

KEY_WORDS = ["HIDDEN TESTS", "MARK SCHEME", "one_of", "some_of", "in_order(", "placed(", "told("]


def spoilt(change: Callable[[nbformat.NotebookNode], None]) -> Callable[[Path], None]:
    """Return how to spoil a submitted notebook whose answers are perfect."""

    def spoil(folder: Path) -> None:
        path = folder / f"{NAME}.ipynb"
        notebook = nbformat.read(path, as_version=4)
        change(notebook)
        path.write_text(json.dumps(notebook), "utf-8")  # as it is: nbformat would mend it

    return spoil


def cheat(notebook: nbformat.NotebookNode) -> None:
    patch = "import grading\ngrading.Marks.one_of = grading.Marks.some_of = lambda *a, **k: 99.0"
    notebook.cells[1].source = patch


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


def test_the_installed_package_holds_no_key(tmp_path: Path) -> None:
    command = [
        sys.executable,
        "-m",
        "pip",
        "wheel",
        "--no-deps",
        "--no-build-isolation",
        "-q",
        "-w",
        str(tmp_path),
        str(REPO),
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if "No module named 'hatchling'" in done.stderr or "BackendUnavailable" in done.stderr:
        command.remove("--no-build-isolation")
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    (wheel,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
        assert not [name for name in names if "learners" in name or name.endswith(".ipynb")]
        assert any(name.endswith("voila/templates/wegwijs/index.html.j2") for name in names)
        code = "".join(
            archive.read(name).decode() for name in names if name.endswith((".py", ".yaml"))
        )
    assert '"consent-or-potential": 2' not in code


def test_feedback_shows_question_answer_points_and_reason_but_no_key(cohort: Path) -> None:
    pages = steps.feedback(cohort, NAME)
    assert len(pages) == len(list((cohort / "submitted").iterdir()))
    words = next(page for page in pages if "poor" in page.parts).read_text("utf-8")
    assert "Oui, mais seulement après trois mois" in words
    assert "0.8 / 4.0" in words
    assert "Source: Securex" in words
    assert "&lt;script&gt;" in words
    assert "<script" not in words
    for secret in ("consent-or-potential", "HIDDEN TESTS", "some_of", "https://cdn"):
        assert secret not in words


def test_manual_points_survive_a_second_grading(cohort: Path) -> None:
    from nbgrader.api import Gradebook

    with Gradebook(f"sqlite:///{cohort / 'gradebook.db'}") as gradebook:
        grade = gradebook.find_grade("note-term", NAME, NAME, "perfect")
        grade.manual_score, grade.needs_manual_grade = 1, False
        gradebook.db.commit()
    steps.autograde(cohort, NAME)
    assert cohort_table(cohort, NAME).loc["perfect", "total"] == 21


def test_nbgraders_own_button_does_not_run_the_learners_notebook_either(cohort: Path) -> None:
    # What formgrader's Autograde button does: nbgrader on `submitted/`, without our joining first.
    steps.nbgrader(cohort, "autograde", NAME, "--force", "--student=cheat")
    table = cohort_table(cohort, NAME)
    assert list(table.loc["cheat", CLICKED]) == list(table.loc["poor", CLICKED])


def test_an_answers_file_left_in_source_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / "course"
    steps.start(folder, [NAME])
    shutil.copy(LEARNERS / "poor" / ANSWERS, folder / "source" / NAME)
    with pytest.raises(LeakError, match="an answers file"):
        steps.release(folder, NAME)


def test_a_trainers_note_in_the_metadata_does_not_leave(tmp_path: Path) -> None:
    folder = tmp_path / "course"
    steps.start(folder, [NAME])
    path = folder / "source" / NAME / f"{NAME}.ipynb"
    notebook = nbformat.read(path, as_version=4)
    notebook.cells[5].metadata["trainer_note"] = "the answer is B"
    nbformat.write(notebook, path)
    released = steps.release(folder, NAME)
    assert "the answer is B" not in (released / f"{NAME}.ipynb").read_text("utf-8")


def test_settings_that_cannot_be_read_stop_everything(tmp_path: Path) -> None:
    folder = tmp_path / "course"
    steps.start(folder, [NAME])
    (folder / "nbgrader_config.py").write_text("raise RuntimeError('broken')", "utf-8")
    with pytest.raises(steps.StepError, match="broken"):
        steps.release(folder, NAME)


def test_steps_out_of_order_say_what_comes_first(tmp_path: Path) -> None:
    folder = tmp_path / "course"
    steps.start(folder, [NAME])
    with pytest.raises(JoinError, match="First: python -m grading release"):
        steps.autograde(folder, NAME)
    with pytest.raises(steps.StepError, match="not empty"):
        steps.start(folder)
    with pytest.raises(steps.StepError, match=r"No such assignment: nowhere\. Known: the-way-back"):
        steps.start(tmp_path / "other", ["nowhere"])


def test_collecting_files_as_people_send_them(tmp_path: Path) -> None:
    inbox = tmp_path / "inbox"
    (inbox / "ann").mkdir(parents=True)
    shutil.copy(LEARNERS / "perfect" / ANSWERS, inbox / "ann" / "the-way-back.answers (1).json")
    shutil.copy(LEARNERS / "perfect" / ANSWERS, inbox / "ann" / ANSWERS)
    shutil.copy(LEARNERS / "poor" / ANSWERS, inbox / f"bert--{ANSWERS}")
    shutil.copy(LEARNERS / "poor" / ANSWERS, inbox / "carla.answers.json")
    shutil.copy(LEARNERS / "poor" / ANSWERS, inbox / "..--x.answers.json")
    (inbox / "photo.jpg").write_bytes(b"x")
    taken, left = collect_answers(tmp_path / "course", NAME, inbox)
    assert taken == ["ann", "bert", "carla"]
    assert len(left) == 3
    for learner in taken:
        path = tmp_path / "course" / "submitted" / learner / NAME / ANSWERS
        assert json.loads(path.read_text("utf-8"))["storyboard"] == NAME
