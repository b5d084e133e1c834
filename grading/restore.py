"""A second lock: also where nbgrader grades by itself, the learner's notebook is not run.

`python -m grading autograde` joins release and answers before nbgrader sees anything. The Autograde
button of formgrader does not; there, this preprocessor replaces the cells of the submitted notebook
by those of the release before anything is run.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import nbformat
from nbformat import NotebookNode
from nbgrader.coursedir import CourseDirectory
from nbgrader.preprocessors import NbGraderPreprocessor


class RestoreRelease(NbGraderPreprocessor):
    """Puts the released cells in place of whatever the learner handed in."""

    def preprocess(
        self, nb: NotebookNode, resources: dict[str, Any]
    ) -> tuple[NotebookNode, dict[str, Any]]:
        """Replace cells and metadata of one notebook.

        Raises:
            FileNotFoundError: The assignment has not been released in this course folder.
        """
        course = CourseDirectory(parent=self)
        assignment = resources["nbgrader"]["assignment"]
        folder = Path(course.format_path(course.release_directory, ".", assignment))
        released = nbformat.read(
            folder / f"{resources['nbgrader']['notebook']}.ipynb", as_version=4
        )
        nb.cells, nb.metadata = released.cells, released.metadata
        return nb, resources
