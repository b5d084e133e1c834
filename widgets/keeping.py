"""A widget whose answers are kept: in the browser always, and in a file where that is right.

A file beside the notebook is right on a Jupyter of one's own (a laptop, Binder). It is wrong on a
shared Voilà server, where every visitor's kernel runs in the same folder: there, answers stay in
the visitor's browser.
"""

from __future__ import annotations

import logging
import os
from pathlib import Path
from typing import Any

import anywidget
import traitlets

from cases import Storyboard
from cases.answers import SUFFIX, AnswersError, Record, join, read, sound, write
from cases.vignettes.storyboard import problems
from widgets import assets

log = logging.getLogger("wegwijs")

HIDDEN = "BEGIN HIDDEN TESTS"


class KeepingWidget(anywidget.AnyWidget):
    """Base of the widgets that play a storyboard.

    Args:
        storyboard: What to play. One that cannot be played is shown as a readable message.
        language: The language to begin with, when the reader has not chosen one before.
    """

    _css = assets.style()

    storyboard = traitlets.Dict().tag(sync=True)
    language = traitlets.Unicode("").tag(sync=True)
    entries = traitlets.List(traitlets.Dict()).tag(sync=True)
    saved = traitlets.Dict().tag(sync=True)
    erased = traitlets.Int(0).tag(sync=True)

    def __init__(self, storyboard: Storyboard, *, language: str = "", **others: Any) -> None:
        data = storyboard.data if isinstance(storyboard, Storyboard) else storyboard
        super().__init__(storyboard=data or {"kind": "empty"}, language=language, **others)
        for problem in problems(data):
            log.error("This storyboard cannot be played: %s", problem)
        self._file = answers_file(str(self.storyboard.get("name", "")))
        if self._file is not None:
            self._read()
        elif in_source_folder(Path.cwd()):
            self.saved = {"source": True}
        self.observe(self._entries_came, "entries")
        self.observe(self._erase, "erased")

    def _read(self) -> None:
        assert self._file is not None  # noqa: S101 (for the type checker)
        try:
            record = read(self._file, self.storyboard["name"])
        except (AnswersError, OSError) as error:
            log.warning("%s", error)
            return
        for fault in record.faults:
            log.warning("%s: %s", self._file.name, fault)
        self.entries = record.entries

    def _entries_came(self, change: dict[str, Any]) -> None:
        if self._file is None or not change["new"]:
            return
        try:
            record = write(self._file, Record(self.storyboard["name"], sound(change["new"])))
        except OSError as error:
            reason = error.strerror or type(error).__name__
            log.exception("The answers could not be written to %s", self._file)
            self.saved = {"file": self._file.name, "count": 0, "error": f"{reason}."}
            return
        if len(record.entries) > len(change["new"]):
            self.entries = join(change["new"], record.entries)  # another tab had written too
        self.saved = {"file": self._file.name, "count": len(record.entries), "error": ""}

    def _erase(self, _change: dict[str, Any]) -> None:
        if self._file is not None:
            self._file.unlink(missing_ok=True)
        self.saved = {}


def answers_file(name: str, folder: Path | None = None) -> Path | None:
    """Return where the answers to a storyboard are kept, or None where no file is kept.

    No file is kept on a Voilà server (its folder is shared by all visitors), while nbgrader runs a
    notebook, or beside a trainer's source notebook (its answers would be handed to every learner).
    """
    folder = folder or Path.cwd()
    if not name or on_voila() or os.environ.get("NBGRADER_EXECUTION") or in_source_folder(folder):
        return None
    return folder / f"{name}{SUFFIX}"


def on_voila() -> bool:
    """Tell whether this kernel serves a page of Voilà."""
    return any(name.startswith("VOILA_") for name in os.environ)


def in_source_folder(folder: Path) -> bool:
    """Tell whether a folder holds notebooks with a key in them."""
    return any(
        HIDDEN in path.read_text("utf-8", errors="replace") for path in folder.glob("*.ipynb")
    )
