"""The static page as a learner or a group plays it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.bots import BOARD, NAME, Bot, best_walk, playing
from tests.browsers import accessibility_faults

pytestmark = pytest.mark.browser


def test_commit_comes_before_feedback(page: Page, site: str) -> None:
    bot = playing(page, site, steps=1)
    page.click("[data-key=commit]")
    expect(page.locator(".ww-trouble")).to_have_text("Vink eerst iets aan.")
    assert page.locator(".ww-feedback").count() == 0
    bot.answer()
    expect(page.locator(".ww-feedback")).to_be_visible()
    assert page.locator(".ww-form").count() == 0


def test_feedback_names_source_and_date(page: Page, site: str) -> None:
    bot = playing(page, site, steps=2)
    bot.answer("after-the-talk-at-work")
    sources = page.locator(".ww-feedback .ww-sources").first
    expect(sources).to_contain_text("geldt op 12 januari 2026")
    expect(sources).to_contain_text("Spontane raadpleging bij de arbeidsarts")
    expect(sources.locator("a[href^='https://securex.be']")).to_have_count(1)


def test_a_term_is_explained_for_the_day_and_marks_a_change(page: Page, site: str) -> None:
    bot = playing(page, site)
    walk = best_walk(BOARD)
    for toward in walk[1 : walk.index("at-the-coffee-machine") + 1]:
        bot.step(toward)
    bot.answer()
    link = page.locator(".ww-feedback .ww-sources .ww-term", has_text="Beroepsgeheim").first
    expect(page.locator(".ww-mark-changed").first).to_have_text("intussen gewijzigd")
    link.focus()
    page.keyboard.press("Space")
    dialog = page.locator("dialog.ww-entry")
    expect(dialog).to_contain_text("geldt op 13 april 2026")
    expect(dialog).to_contain_text("Gewijzigd op 1 september 2026")
    expect(dialog).to_contain_text("Eerst nakijken")
    assert accessibility_faults(page) == []
    page.keyboard.press("Escape")
    expect(dialog).to_have_count(0)
    expect(link).to_be_focused()


def test_back_forward_and_choosing_again(page: Page, site: str) -> None:
    bot = playing(page, site, steps=2)
    bot.answer("back-on-the-ward")
    bot.go_on()
    assert bot.here() == "back-on-the-ward"
    bot.press("back")
    assert bot.here() == "who-first"
    expect(page.locator(".ww-feedback")).to_be_visible()
    bot.press("to-last")
    assert bot.here() == "back-on-the-ward"
    bot.press("back")
    bot.press("again")
    bot.answer("after-the-talk-at-work")
    bot.go_on()
    assert bot.here() == "after-the-talk-at-work"


def test_the_first_choice_counts(page: Page, site: str) -> None:
    bot = playing(page, site)
    walk = best_walk(BOARD)
    for name, toward in zip(walk, walk[1:], strict=False):
        if name == "who-first":
            page.check("[data-key=choice-call-the-director]")
            bot.press("commit")
            bot.press("again")
        bot.step(toward)
    refer = page.locator(".ww-score", has_text="Doorverwijzen")
    expect(refer).to_contain_text("3 op 4")
    expect(page.locator(".ww-path > li.ww-is-poor")).to_contain_text("De directeur")


def test_the_language_changes_in_place(page: Page, site: str) -> None:
    bot = playing(page, site, steps=1)
    bot.answer()
    page.click("[data-key=language-fr]")
    assert bot.here() == "what-else-to-ask"
    expect(page.locator(".ww-title")).to_have_text("Encore sept minutes")
    expect(page.locator(".ww-feedback .ww-verdict")).to_have_text("Tout à fait juste")
    expect(page.locator("[data-key=language-fr]")).to_be_focused()
    assert page.title() == "Tenir encore un peu · Wegwijs"
    page.reload()
    assert page.evaluate("document.documentElement.lang") == "fr"
    page.goto(f"{site}/{NAME}.html?lang=nl")
    assert page.evaluate("document.documentElement.lang") == "nl"  # the address asks for it
    page.goto(f"{site}/{NAME}.html")
    assert page.evaluate("document.documentElement.lang") == "fr"  # else the choice is kept


def test_a_group_votes_by_hand(open_context: Callable[..., BrowserContext], site: str) -> None:
    page = open_context(viewport={"width": 1920, "height": 1080}).new_page()
    bot = playing(page, site, steps=2)
    small = page.evaluate(
        "parseFloat(getComputedStyle(document.querySelector('.ww-story')).fontSize)"
    )
    page.click("[data-key=menu]")
    page.click("[data-key=menu-big-screen]")
    page.keyboard.press("Escape")
    big = page.evaluate(
        "parseFloat(getComputedStyle(document.querySelector('.ww-story')).fontSize)"
    )
    assert big > 1.4 * small
    page.fill("[data-key=hands-two-weeks-home]", "7")
    page.fill("[data-key=hands-occupational-physician]", "4")
    assert page.is_checked("[data-key=choice-two-weeks-home]")
    assert page.locator(".ww-feedback").count() == 0
    assert accessibility_faults(page) == []
    bot.press("commit")
    expect(page.locator(".ww-yours li")).to_have_count(5)
    expect(page.locator(".ww-yours-chosen")).to_contain_text("7 van 11 handen")
    expect(page.locator(".ww-feedback .ww-verdict")).to_have_text("Verdedigbaar")
    assert accessibility_faults(page) == []


def test_the_start_page_shows_how_far_one_is(page: Page, site: str) -> None:
    page.goto(f"{site}/index.html?lang=nl")
    expect(page.locator("[data-key=open-hold-on-a-little]")).to_have_text("Begin")
    assert accessibility_faults(page) == []
    page.click("[data-key=open-hold-on-a-little]")
    bot = Bot(page, BOARD)
    bot.step()
    page.go_back()
    expect(page.locator("[data-key=open-hold-on-a-little]")).to_have_text("Ga verder waar u was")
    expect(page.locator(".ww-card-progress")).to_contain_text("Nog zeven minuten")
    page.click("[data-key=language-fr]")
    expect(page.locator(".ww-card-progress")).to_contain_text("Encore sept minutes")
    page.click("[data-key=open-hold-on-a-little]")
    assert bot.here() == "what-else-to-ask"
