"""Keys stay with the trainer: what may leave in a release notebook, and a check that it does.

nbgrader strips hidden tests and mark schemes, but copies cell metadata and every file beside the
source notebook. An answers file that a trainer left there after trying the exercise would be handed
to every learner, and would replace theirs when they are graded.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from nbformat import NotebookNode
from nbgrader.preprocessors import NbGraderPreprocessor

from cases.answers import SUFFIX

ALLOWED_METADATA = {"nbgrader", "tags", "editable", "deletable", "jupyter", "slideshow"}
SECRET_WORDS = ("HIDDEN TESTS", "MARK SCHEME")
ALLOWED_FILES = {".ipynb", ".png", ".svg", ".jpg"}


class LeakError(Exception):
    """Something that learners must not see would have been released; the message names it."""


class CleanMetadata(NbGraderPreprocessor):
    """Drops cell metadata that a release does not need, such as a trainer's notes."""

    def preprocess_cell(
        self, cell: NotebookNode, resources: dict[str, Any], _index: int
    ) -> tuple[NotebookNode, dict[str, Any]]:
        """Drop the metadata of one cell."""
        for key in set(cell.metadata) - ALLOWED_METADATA:
            del cell.metadata[key]
        return cell, resources


def leaks(folder: Path) -> list[str]:
    """Say what in a folder that is to be handed out must not leave, as sentences."""
    found = []
    for path in sorted(folder.rglob("*")):
        if path.name.endswith(SUFFIX):
            found.append(f"{path}: an answers file. Remove it from the source folder.")
        elif path.is_file() and path.suffix not in ALLOWED_FILES:
            found.append(f"{path}: only notebooks and pictures are handed out.")
        elif path.suffix == ".ipynb":
            text = path.read_text("utf-8", errors="replace")
            found += [f"{path}: '{word}' stands in it." for word in SECRET_WORDS if word in text]
    return found
