"""A trainer's course folder, from empty to feedback: the steps, with nbgrader doing each."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from grading.join import Joined, join_submissions
from grading.release import LeakError, leaks

HERE = Path(__file__).parent
EXERCISES = HERE.parent / "exercises"

_NOISE = (
    "SAWarning",
    "obj_iter",
    "Kernel is running over TCP",
    "MissingIDFieldWarning",
    "validate(nb)",
)
"""Lines of nbgrader's tools that say nothing to a trainer."""


class StepError(Exception):
    """A step could not be done; the message says why and what to do."""


def start(course: Path, assignments: list[str] | None = None) -> list[str]:
    """Make a course folder: settings and the source of the assignments.

    Args:
        course: An empty folder, or one that does not exist yet.
        assignments: Which; default: all that the repository has.

    Returns:
        The names of the assignments.

    Raises:
        StepError: The folder is in use, or there is no such assignment.
    """
    if course.exists() and any(course.iterdir()):
        raise StepError(f"{course} is not empty. Choose an empty folder for the course.")
    known = sorted(path.name for path in EXERCISES.glob("*") if any(path.glob("*.ipynb")))
    wanted = assignments or known
    unknown = sorted(set(wanted) - set(known))
    if unknown or not wanted:
        raise StepError(
            f"No such assignment: {', '.join(unknown)}. Known: {', '.join(known) or 'none'}."
        )
    course.mkdir(parents=True, exist_ok=True)
    shutil.copy(HERE / "nbgrader_config.py", course)
    for name in wanted:
        shutil.copytree(EXERCISES / name, course / "source" / name)
    return wanted


def release(course: Path, assignment: str) -> Path:
    """Make the notebook that learners get, without any key, and return its folder.

    Raises:
        StepError: nbgrader could not make it.
        LeakError: Something would have left that learners must not see; nothing is kept.
    """
    found = [leak for leak in leaks(course / "source" / assignment) if ".ipynb" not in leak]
    if found:
        raise LeakError("\n".join(found))
    nbgrader(course, "generate_assignment", assignment, "--force")
    folder = course / "release" / assignment
    found = leaks(folder)
    if found:
        shutil.rmtree(folder)
        raise LeakError("\n".join(found))
    return folder


def autograde(course: Path, assignment: str) -> list[Joined]:
    """Grade what everyone handed in; the learners' own notebooks are not run.

    Raises:
        StepError, grading.join.JoinError: What is missing, and how to get it.
    """
    joined = join_submissions(course, assignment)
    nbgrader(
        course, "autograde", assignment, "--force", "--CourseDirectory.submitted_directory=joined"
    )
    return joined


def feedback(course: Path, assignment: str) -> list[Path]:
    """Write the feedback pages and return them.

    Raises:
        StepError: nbgrader could not write them.
    """
    nbgrader(course, "generate_feedback", assignment, "--force")
    return sorted((course / "feedback").glob(f"*/{assignment}/*.html"))


def nbgrader(course: Path, *arguments: str) -> str:
    """Run one nbgrader command in the course folder and return what it said.

    Raises:
        StepError: It failed; the message holds its last lines.
    """
    command = [sys.executable, "-m", "nbgrader", *arguments]
    done = subprocess.run(
        command, cwd=course, env=_environment(), capture_output=True, text=True, check=False
    )
    lines = [
        line for line in done.stderr.splitlines() if line and not any(n in line for n in _NOISE)
    ]
    # nbgrader goes on with its own settings when ours cannot be read, and those let keys out.
    if done.returncode or "Exception while loading config file" in done.stderr:
        last = "\n".join(lines[-12:])
        raise StepError(f"nbgrader {arguments[0]} failed:\n{last}")
    return "\n".join(lines)


def _environment() -> dict[str, str]:
    # nbgrader starts `alembic` by name, also where the environment is not activated.
    tools = [str(Path(sys.executable).parent), os.environ.get("PATH", "")]
    return dict(os.environ) | {"PATH": os.pathsep.join(filter(None, tools))}
