"""A test that starts a browser or a server bears its mark, so that `make check` can leave it out.

Two locks: who uses one of the fixtures that start something must say so, and whoever starts the
program of a browser, a kernel, a server or nbgrader without the mark is stopped in the act.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

STARTED_BY = {
    "browser": {"_playwright", "browser", "open_context", "page"},
    "server": {"voila", "image"},
}
"""The fixtures that start something, by the mark that their users bear."""

PROGRAMS = {
    "browser": re.compile(r"run-driver|chrom(e|ium)|firefox"),
    "server": re.compile(
        r"ipykernel|jupyter|nbgrader|voila|-m widgets (app|lab)|postBuild|http\.server"
        r"|-m grading (?!start|exercise)"
    ),
}
"""The programs that may not be started without the mark; sought in the words of a command."""


class UnmarkedError(AssertionError):
    """A test does more than its marks say."""


def missing(fixtures: Iterable[str], marks: set[str]) -> str | None:
    """Return the mark that a test lacks for the fixtures that it uses."""
    for mark, starting in STARTED_BY.items():
        if starting & set(fixtures) and mark not in marks:
            return mark
    return None


class Watch:
    """Looks at every program that is started, and at the marks of the test that is running.

    Attributes:
        marks: The marks of the running test; None between tests, when nothing is held against it.
    """

    def __init__(self) -> None:
        self.marks: set[str] | None = None
        sys.addaudithook(self._heard)

    def _heard(self, event: str, details: tuple[Any, ...]) -> None:
        if event == "subprocess.Popen" and self.marks is not None:
            program, words = details[:2]
            self.hold([program, *(words if isinstance(words, list | tuple) else [words])])

    def hold(self, words: list[Any]) -> None:
        """Raise UnmarkedError when the running test may not start the program of a command."""
        # The last part of each path alone: a clone may well lie in a folder named `jupyter`.
        command = " ".join(Path(os.fsdecode(word)).name for word in words)
        for mark, pattern in PROGRAMS.items():
            if mark not in (self.marks or ()) and pattern.search(command):
                raise UnmarkedError(f"Mark this test `{mark}`: it starts {command[:200]}")
