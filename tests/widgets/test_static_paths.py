"""The static page in a real browser: every path of the case, to its end."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from cases.text.vocabulary import LANGUAGES
from cases.vignettes.storyboard import walks
from tests.bots import BOARD, Bot, opened

pytestmark = pytest.mark.browser

WALKS = list(walks(BOARD))


@pytest.mark.parametrize("number", range(len(WALKS)))
def test_a_bot_walks_every_path(page: Page, site: str, number: int) -> None:
    opened(page, site, LANGUAGES[number % 3])
    Bot(page, BOARD).walk(WALKS[number])
    expect(page.locator(".ww-debrief h2")).to_be_visible()
