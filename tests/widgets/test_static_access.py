"""The static page for everyone: by keyboard alone, with axe-core, on a narrow screen."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page

from cases.text.vocabulary import LANGUAGES
from cases.vignettes.storyboard import walks
from tests.bots import BOARD, FOCUS_KEY, Bot, best_walk, opened
from tests.browsers import accessibility_faults

pytestmark = pytest.mark.browser

WALKS = list(walks(BOARD))


@pytest.mark.parametrize("language", LANGUAGES)
def test_by_keyboard_alone_with_focus_and_announcements(
    page: Page, site: str, language: str
) -> None:
    opened(page, site, language)
    bot = Bot(page, BOARD, keyboard=True)
    walk = best_walk(BOARD)
    for name, toward in zip(walk, walk[1:], strict=False):
        step = BOARD.steps[name]
        assert bot.here() == name
        if step.get("competence"):
            bot.answer(toward)
            assert page.evaluate(FOCUS_KEY) == "feedback"
            said = page.locator(".ww-sr[role=status][aria-live]").inner_text()
            assert len(said) > 10
        bot.go_on()
        assert page.evaluate(FOCUS_KEY) == "title"
    assert page.evaluate("document.documentElement.lang") == language
    scores = page.locator(".ww-score .ww-bar-count").all_inner_texts()
    assert len(scores) == 4
    assert all(
        len(set(score.replace(",", ".").split()) - {"op", "sur", "out", "of"}) == 1
        for score in scores
    )


@pytest.mark.parametrize(("language", "theme"), [("nl", "light"), ("fr", "dark"), ("en", "light")])
def test_axe_finds_nothing_on_any_step(
    open_context: Callable[..., BrowserContext], site: str, language: str, theme: str
) -> None:
    page = open_context(color_scheme=theme, viewport={"width": 390, "height": 844}).new_page()
    opened(page, site, language)
    bot = Bot(page, BOARD)
    checked = set()
    for walk in (
        best_walk(BOARD),
        max(WALKS, key=lambda one: len(set(one) - set(best_walk(BOARD)))),
    ):
        for name, toward in zip(walk, [*walk[1:], ""], strict=True):
            if name not in checked:
                checked.add(name)
                assert accessibility_faults(page) == [], name
                if BOARD.steps[name].get("competence"):
                    bot.answer(toward)
                    assert accessibility_faults(page) == [], f"{name}, feedback"
            if toward:
                bot.step(toward)
        page.click("[data-key=menu]")
        assert accessibility_faults(page) == [], "menu"
        page.click("[data-key=menu-start-over]")


def test_nothing_sticks_out_at_320_pixels(
    open_context: Callable[..., BrowserContext], site: str
) -> None:
    for language in LANGUAGES:
        page = open_context(viewport={"width": 320, "height": 640}).new_page()
        opened(page, site, language)
        bot = Bot(page, BOARD)
        walk = best_walk(BOARD)
        for name, toward in zip(walk, [*walk[1:], ""], strict=True):
            if BOARD.steps[name].get("competence"):
                bot.answer(toward)
            wide = page.evaluate("document.documentElement.scrollWidth")
            assert wide <= 320, f"{name} ({language}) is {wide} px wide"
            if toward:
                bot.go_on()
