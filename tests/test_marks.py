"""A test that starts a browser or a server without its mark is told so."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.browsers import chromium
from tests.conftest import WATCH
from tests.marks import UnmarkedError, missing


@pytest.mark.parametrize(
    ("words", "mark"),
    [
        (["-m", "jupyterlab", "--no-browser"], "server"),
        (["-m", "ipykernel_launcher", "-f", "x.json"], "server"),
        (["-m", "nbgrader", "autograde", "x"], "server"),
        (["-m", "grading", "demo", "x"], "server"),
        (["-m", "widgets", "app"], "server"),
    ],
)
def test_a_server_is_not_started_by_a_test_without_the_mark(words: list[str], mark: str) -> None:
    with pytest.raises(UnmarkedError, match=f"Mark this test `{mark}`"):
        subprocess.run([sys.executable, *words], check=False)


def test_a_browser_is_not_started_by_a_test_without_the_mark() -> None:
    with pytest.raises(UnmarkedError, match="Mark this test `browser`"):
        subprocess.run([chromium() or "chromium", "--version"], check=False)


def test_other_programs_may_be_started_wherever_they_lie() -> None:
    WATCH.hold(["/home/me/jupyter/voila/.venv/bin/python", "-m", "cases", "proofread"])
    subprocess.run([sys.executable, "-c", ""], check=True)


@pytest.mark.parametrize(
    ("fixtures", "marks", "lacking"),
    [
        ({"page", "site"}, set(), "browser"),
        ({"page", "site"}, {"browser"}, None),
        ({"voila", "page"}, {"browser"}, "server"),
        ({"voila", "page"}, {"browser", "server"}, None),
        ({"tmp_path", "site"}, set(), None),
    ],
)
def test_who_uses_a_browser_or_a_server_must_say_so(
    fixtures: set[str], marks: set[str], lacking: str | None
) -> None:
    assert missing(fixtures, marks) == lacking
