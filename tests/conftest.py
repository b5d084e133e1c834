"""What tests share: a small library to play with, and real servers and browsers."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import pytest

REPO = Path(__file__).resolve().parent.parent

# Set before anything loads a storyboard, so that tests never touch the user's own cache.
os.environ.setdefault("WEGWIJS_CACHE", tempfile.mkdtemp(prefix="wegwijs-cache-"))

from tests.browsers import _playwright, browser, open_context, page
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
