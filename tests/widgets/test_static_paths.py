"""Paths of the cases in a real browser, to their end; every path is walked by `test_paths.py`."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from cases import load, names
from cases.vignettes.storyboard import walks
from tests.bots import Bot, opened
from tests.samples import paths

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(("case", "language", "number"), paths(names("vignettes")))
def test_a_bot_walks_to_the_debrief(
    page: Page, site: str, case: str, language: str, number: int
) -> None:
    board = load(case)
    opened(page, site, language, case)
    Bot(page, board).walk(list(walks(board))[number])
    expect(page.locator(".ww-debrief h2")).to_be_visible()
