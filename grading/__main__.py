"""Run a cohort: ``start``, ``release``, ``collect``, ``autograde``, ``feedback``, ``report``.

``exercise`` begins a new exercise.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

from cases.reading.names import UnknownName
from grading.course import StepError
from grading.join import JoinError
from grading.release import LeakError


def main(arguments: list[str] | None = None) -> int:
    """Run one command and return its exit status."""
    options = _parser().parse_args(arguments)
    run: Callable[[argparse.Namespace], int] = options.run
    try:
        return run(options)
    except (StepError, JoinError, LeakError, UnknownName) as error:
        print(error, file=sys.stderr)
    return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m grading", description=__doc__)
    parser.add_argument("--course", type=Path, default=Path(), help="course folder (default: here)")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    def command(
        name: str, run: Callable[[argparse.Namespace], int], words: str
    ) -> argparse.ArgumentParser:
        one = commands.add_parser(name, help=words)
        one.set_defaults(run=run)
        return one

    one = command("start", _start, "make a course folder with settings and exercises")
    one.add_argument("folder", type=Path)
    one = command("release", _release, "make the notebook that learners get, without the key")
    one.add_argument("assignment")
    one = command("collect", _collect, "bring answers files from a folder into the course")
    one.add_argument("assignment")
    one.add_argument("inbox", type=Path)
    one = command("autograde", _autograde, "grade the clicked answers of everyone")
    one.add_argument("assignment")
    one = command("feedback", _feedback, "write a feedback page for everyone")
    one.add_argument("assignment")
    one = command("report", _report, "print the points of the cohort")
    one.add_argument("assignment")
    one = command("exercise", _exercise, "write the notebook of a sheet, keys to be filled in")
    one.add_argument("sheet")
    one = command("demo", _demo, "play a whole cohort with five invented learners")
    one.add_argument("folder", type=Path, nargs="?", default=Path("build/cohort"))
    return parser


def _start(options: argparse.Namespace) -> int:
    from grading.course import start

    names = start(options.folder)
    print(f"{options.folder} is ready, with: {', '.join(names)}.")
    print(f"Next: cd {options.folder} && {_own()} release {names[0]}")
    return 0


def _release(options: argparse.Namespace) -> int:
    from grading.course import release

    folder = release(options.course, options.assignment)
    print(f"Hand out the notebook in {folder}; no key is in it.")
    print("Learners send back their .answers.json; put them in a folder.")
    print(f"Then: {_own()} collect {options.assignment} FOLDER")
    return 0


def _collect(options: argparse.Namespace) -> int:
    from grading.join import collect_answers

    taken, left = collect_answers(options.course, options.assignment, options.inbox)
    for sentence in left:
        print(sentence, file=sys.stderr)
    print(f"{len(taken)} learners: {', '.join(taken) or 'none'}.")
    print(f"Next: {_own()} autograde {options.assignment}")
    return 0 if taken else 1


def _autograde(options: argparse.Namespace) -> int:
    from grading.course import autograde

    print("Grading …", flush=True)
    for joined in autograde(options.course, options.assignment):
        print(f"  {joined.learner}" + ("" if joined.answers else ": no answers file was handed in"))
    print("Grade the texts by hand in JupyterLab: menu Nbgrader ▸ Formgrader (local).")
    print(f"Then: {_own()} feedback {options.assignment}")
    return 0


def _feedback(options: argparse.Namespace) -> int:
    from grading.course import feedback

    for page in feedback(options.course, options.assignment):
        print(page)
    return 0


def _report(options: argparse.Namespace) -> int:
    from grading.report import cohort_table

    print(cohort_table(options.course, options.assignment).to_string(na_rep="by hand"))
    return 0


def _exercise(options: argparse.Namespace) -> int:
    from grading.notebook import write

    print(f"{write(options.sheet)} is written. Put the key of each question in place of `...`.")
    return 0


def _demo(options: argparse.Namespace) -> int:
    from grading.demo import play

    play(options.folder)
    return 0


def _own() -> str:
    return "python -m grading"


if __name__ == "__main__":
    sys.exit(main())
