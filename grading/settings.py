"""nbgrader's settings for this course, each with its reason."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from nbgrader.converters import Autograde, GenerateAssignment
from nbgrader.preprocessors import ClearHiddenTests, GetGrades

from cases import names
from cases.answers import SUFFIX
from grading.release import CleanMetadata
from grading.restore import RestoreRelease


def apply(c: Any) -> None:
    """Set everything on a traitlets config: the `c` of an `nbgrader_config.py`."""
    c.CourseDirectory.course_id = "wegwijs"
    _keep_keys_in(c)
    _grade_answers_only(c)
    # Learners hand in files that somebody else put there: mail, a share, a hub with one owner.
    c.ExchangeCollect.check_owner = False
    # zip_collect drops JSON silently unless it is told that answers come as JSON.
    c.FileNameCollectorPlugin.valid_ext = [".ipynb", ".json"]
    c.FileNameCollectorPlugin.named_regexp = (
        r".*/(?P<student_id>[^/]+?)--(?P<file_id>[^/]+\.answers\.json|[^/]+\.ipynb)$"
    )


def _keep_keys_in(c: Any) -> None:
    c.GenerateAssignment.preprocessors = [
        CleanMetadata,
        *GenerateAssignment.preprocessors.default(),
    ]
    # nbgrader's own feedback pages show the hidden tests, key and all, and load a script from a
    # public address. Ours show question, answer, points and reason; the key goes first.
    c.GenerateFeedback.preprocessors = [GetGrades, ClearHiddenTests]
    c.HTMLExporter.template_name = "wegwijs-feedback"
    c.HTMLExporter.extra_template_basedirs = [str(Path(__file__).parent / "templates")]


def _grade_answers_only(c: Any) -> None:
    c.Autograde.sanitize_preprocessors = [
        RestoreRelease,
        *Autograde.sanitize_preprocessors.default(),
    ]
    # A file of the same name in source/ would replace every learner's answers.
    files = [f"{name}{SUFFIX}" for name in names("sheets")]
    c.Autograde.exclude_overwriting = dict.fromkeys(names("sheets"), files)
    c.Execute.timeout = 60
