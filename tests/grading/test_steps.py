"""The steps around grading: what never leaves the trainer, what is refused, what is collected."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import nbformat
import pytest

from grading import course as steps
from grading.course import EXERCISES
from grading.join import JoinError, collect_answers
from grading.release import LeakError
from tests.conftest import REPO
from tests.grading.sheet import ANSWERS, LEARNERS, NAME

pytestmark = pytest.mark.server

# What is right, as `bare` shows it: a line for each question, and for the letter its mark scheme.
KEYS = [
    "consent-or-potential 2",
    "any-length employer-may-ask advice-only every-worker",
    "information work-potential questionnaire employer-limit invalidity",
    "making-lists recovery still-at-work prevention",
    "employer identity capacities occupational-physician identity capacities diagnosis",
    "two-weeks 2",
    "concrete enough to make up a set of tasks",
    "but a hint at treatment or cause",
    "says until when or that it is looked at again in six weeks",
    "says that Hilde agrees or is written in her name",
]


def bare(text: str) -> str:
    """Return the words of a text alone, be it Python, YAML or a notebook."""
    return " ".join(re.findall(r"[\w-]+", text.replace("\\n", " ")))


@pytest.fixture
def course(tmp_path: Path) -> Path:
    """A folder just started, with one assignment and no learners."""
    folder = tmp_path / "course"
    steps.start(folder, [NAME])
    return folder


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
        packed = bare("\n".join(archive.read(name).decode("utf-8", "replace") for name in names))
    assert not [name for name in names if "learners" in name or name.endswith(".ipynb")]
    assert any(name.endswith("voila/templates/wegwijs/index.html.j2") for name in names)
    exercises = bare("\n".join(path.read_text("utf-8") for path in EXERCISES.rglob("*.ipynb")))
    assert "consent-or-potential" in packed  # the question, which learners do have
    assert [key for key in KEYS if key not in exercises] == []
    assert [key for key in KEYS if key in packed] == []


def test_an_answers_file_left_in_source_is_refused(course: Path) -> None:
    shutil.copy(LEARNERS / "poor" / ANSWERS, course / "source" / NAME)
    with pytest.raises(LeakError, match="an answers file"):
        steps.release(course, NAME)


def test_a_trainers_note_in_the_metadata_does_not_leave(course: Path) -> None:
    path = course / "source" / NAME / f"{NAME}.ipynb"
    notebook = nbformat.read(path, as_version=4)
    notebook.cells[5].metadata["trainer_note"] = "the answer is B"
    nbformat.write(notebook, path)
    released = steps.release(course, NAME)
    assert "the answer is B" not in (released / f"{NAME}.ipynb").read_text("utf-8")


def test_settings_that_cannot_be_read_stop_everything(course: Path) -> None:
    (course / "nbgrader_config.py").write_text("raise RuntimeError('broken')", "utf-8")
    with pytest.raises(steps.StepError, match="broken"):
        steps.release(course, NAME)


def test_steps_out_of_order_say_what_comes_first(course: Path, tmp_path: Path) -> None:
    with pytest.raises(JoinError, match="First: python -m grading release"):
        steps.autograde(course, NAME)
    with pytest.raises(steps.StepError, match="not empty"):
        steps.start(course)
    with pytest.raises(
        steps.StepError, match=r"No such assignment: nowhere\. Known: .*the-way-back"
    ):
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
