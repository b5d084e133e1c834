"""Put what is graded together: the release notebook, and the learner's answers. Nothing else.

A learner's own notebook is never run. Whatever happened to it (cells deleted, copied or changed, an
endless loop, another file format, no notebook at all) makes no difference: what counts is the
answers file that the widgets wrote, read beside the notebook that the trainer released.
"""

from __future__ import annotations

import re
import shutil
from dataclasses import dataclass
from pathlib import Path

from cases.answers import SUFFIX

_LEARNER = re.compile(r"^[A-Za-z0-9][A-Za-z0-9._@-]{0,63}$")


class JoinError(Exception):
    """There is nothing to join; the message says what is missing and how to get it."""


@dataclass(frozen=True)
class Joined:
    """What was put together for one learner.

    Attributes:
        learner: The learner's name in the gradebook.
        answers: How many answers files were found (0 or more).
    """

    learner: str
    answers: int


def join_submissions(course: Path, assignment: str) -> list[Joined]:
    """Put release notebook and answers together below `joined/`, for every learner.

    Args:
        course: The course folder, with `release/` and `submitted/`.
        assignment: The assignment's name.

    Raises:
        JoinError: The assignment has not been released, or nobody handed in.
    """
    release = course / "release" / assignment
    notebooks = sorted(release.glob("*.ipynb"))
    if not notebooks:
        raise JoinError(
            f"{release} holds no notebook. First: python -m grading release {assignment}"
        )
    handed_in = sorted((course / "submitted").glob(f"*/{assignment}"))
    if not handed_in:
        raise JoinError(f"Nobody handed in. First: python -m grading collect {assignment} FOLDER")
    joined = course / "joined"
    return [
        _join(folder, notebooks, joined / folder.parent.name / assignment) for folder in handed_in
    ]


def _join(submitted: Path, notebooks: list[Path], target: Path) -> Joined:
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
    for notebook in notebooks:
        shutil.copy(notebook, target)
    answers = [path for path in submitted.glob(f"*{SUFFIX}") if path.is_file()]
    for path in [*answers, *submitted.glob("timestamp.txt")]:
        shutil.copy(path, target)
    return Joined(submitted.parent.name, len(answers))


def collect_answers(course: Path, assignment: str, inbox: Path) -> tuple[list[str], list[str]]:
    """Bring answers files from an inbox into `submitted/`, where nbgrader looks.

    A file belongs to the learner whose folder it is in (`ann/the-way-back.answers.json`), or whose
    name stands before its first dot or double hyphen (`ann--the-way-back.answers.json`,
    `ann.answers.json`). Handing in again replaces the earlier file.

    Returns:
        The learners whose answers were taken, and, as sentences, the files that were not.
    """
    taken, left = [], []
    for path in sorted(inbox.rglob("*")):
        if not path.is_file():
            continue
        learner = _learner_of(path, inbox)
        if not path.name.endswith(SUFFIX):
            left.append(f"{path.name}: not an answers file (its name ends in {SUFFIX}).")
        elif not _LEARNER.match(learner):
            left.append(f"{path.name}: whose is it? Put it in a folder with the learner's name.")
        else:
            folder = course / "submitted" / learner / assignment
            folder.mkdir(parents=True, exist_ok=True)
            shutil.copy(path, folder / f"{_sheet_of(path, assignment)}{SUFFIX}")
            taken.append(learner)
    return sorted(set(taken)), left


def _learner_of(path: Path, inbox: Path) -> str:
    if path.parent != inbox:
        return path.relative_to(inbox).parts[0]
    stem = path.name.removesuffix(SUFFIX)
    return stem.split("--")[0] if "--" in stem else stem


def _sheet_of(path: Path, assignment: str) -> str:
    """Return the sheet that a file names, by what browsers make of a second download too."""
    stem = path.name.removesuffix(SUFFIX).split("--")[-1]
    return re.sub(r" ?\(\d+\)$", "", stem) if stem.startswith(assignment) else assignment
