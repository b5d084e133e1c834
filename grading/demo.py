"""A whole cohort in half a minute: what a trainer does, with five invented learners."""

from __future__ import annotations

import shutil
from pathlib import Path

from grading.course import HERE, StepError, autograde, feedback, release, start
from grading.report import cohort_table

LEARNERS = HERE.parent / "tests" / "grading" / "learners"
"""In the repository only: their answers give the key away, so they are not installed."""

ASSIGNMENT = "the-way-back"


def play(course: Path, learners: Path = LEARNERS) -> None:
    """Play the cohort and print what came of it.

    Args:
        course: Where to play; an earlier demo there is replaced, anything else is left alone.
        learners: One folder per learner, with what that learner hands in.

    Raises:
        StepError: The folder holds something else, or the learners are missing.
    """
    if not learners.exists():
        raise StepError(
            f"The invented learners are not here ({learners}): use a clone of the repository."
        )
    if course.exists():
        if not (course / "nbgrader_config.py").exists():
            raise StepError(f"{course} is not a course folder. Choose another folder for the demo.")
        shutil.rmtree(course)
    print("1. A course folder with the exercise", flush=True)
    start(course, [ASSIGNMENT])
    print("2. The notebook for the learners, without the key", flush=True)
    release(course, ASSIGNMENT)
    print("3. Five learners hand in", flush=True)
    for folder in sorted(learners.iterdir()):
        shutil.copytree(folder, course / "submitted" / folder.name / ASSIGNMENT)
    print("4. Grading what was clicked", flush=True)
    autograde(course, ASSIGNMENT)
    print("5. Feedback pages", flush=True)
    pages = feedback(course, ASSIGNMENT)
    print()
    print(cohort_table(course, ASSIGNMENT).to_string(na_rep="by hand"))
    print()
    print(f"A feedback page: {pages[0].resolve().as_uri()}")
    print(f"Grade the notes by hand: cd {course} && python -m jupyter lab")
    print("(menu Nbgrader ▸ Formgrader)")
