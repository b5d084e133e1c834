"""What tests share: a small library to play with, and real servers and browsers."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

REPO = Path(__file__).resolve().parent.parent

# Set before anything loads a storyboard, so that tests never touch the user's own cache.
os.environ.setdefault("WEGWIJS_CACHE", tempfile.mkdtemp(prefix="wegwijs-cache-"))

from tests import samples
from tests.browsers import _playwright, browser, open_context, page
from tests.marks import Watch, missing
from tests.servers import site, voila

__all__ = ["_playwright", "browser", "open_context", "page", "site", "voila"]


@pytest.fixture
def repo() -> Path:
    return REPO


@pytest.fixture
def in_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in an empty folder, outside nbgrader and Voilà."""
    for name in list(os.environ):
        if name.startswith(("VOILA_", "NBGRADER_")):
            monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)
    return tmp_path


WATCH = Watch()
samples.seed()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Iterator[object]:
    """Hold each test to its marks while it runs."""
    WATCH.marks = {mark.name for mark in item.iter_markers()}
    try:
        return (yield)
    finally:
        WATCH.marks = None


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    mark = missing(getattr(item, "fixturenames", ()), WATCH.marks or set())
    if mark:
        pytest.fail(f"Mark this test `{mark}`: it uses a fixture that starts one.", pytrace=False)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say how to draw the same samples again."""
    terminalreporter.write_line(f"Samples: WEGWIJS_SEED={samples.seed()} draws the same again.")
