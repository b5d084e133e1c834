"""The tools on the static site: sound for everyone, light, and what directory and changes show."""

from __future__ import annotations

import gzip
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from cases.trees.shape import Tree
from tests.browsers import accessibility_faults
from tests.cases.trees.situations import LIBRARY
from tests.widgets.tools import RETURNING, choose, tool
from widgets import site as static_site

pytestmark = pytest.mark.browser

TOOLS = static_site.TOOLS


@pytest.mark.parametrize(("language", "theme"), [("nl", "light"), ("fr", "dark"), ("en", "light")])
@pytest.mark.parametrize("name", [*TOOLS, "index"])
def test_axe_finds_nothing_and_nothing_sticks_out_at_320_pixels(
    open_context: Callable[..., BrowserContext], site: str, name: str, language: str, theme: str
) -> None:
    narrow = open_context(color_scheme=theme, viewport={"width": 320, "height": 640})
    page = tool(narrow.new_page(), site, name, language)
    sound(page, "at first")
    if name in LIBRARY.all(Tree):
        choose(page, RETURNING)
        for summary in page.locator(".ww-conclusion summary").all():
            summary.click()
        sound(page, "conclusion")
        page.click("[data-key=restart]")
        page.click("[data-key=answer-suicide]")
        sound(page, "red flag")
    if name in ("directory", "history"):
        for summary in page.locator(".ww-fiche > summary").all():
            summary.click()
        sound(page, "all open")


def sound(page: Page, where: str) -> None:
    assert accessibility_faults(page) == [], where
    assert page.evaluate("document.documentElement.scrollWidth") <= 320, where


@pytest.mark.parametrize("name", TOOLS)
def test_keys_pressed_in_a_tool_are_no_commands_of_the_notebook(
    page: Page, site: str, name: str
) -> None:
    """JupyterLab looks for a mark on what has the focus; without it `d d` deletes the cell."""
    tool(page, site, name)
    focusable = page.locator(".ww :is(a, button, input, select, textarea, summary)")
    assert focusable.count() > 3
    assert (
        page.locator(
            ".ww :is(a, button, input, select, textarea, summary):not([data-lm-suppress-shortcuts])"
        ).count()
        == 0
    )


def test_the_directory_finds_by_word_and_filter(page: Page, site: str) -> None:
    tool(page, site, "directory")
    everyone = page.locator(".ww-fiche").count()
    assert everyone >= 30
    page.fill("[data-key=search]", "medecin-conseil")
    expect(page.locator(".ww-fiche")).to_have_count(1)  # without accents, in any language
    page.fill("[data-key=search]", "adviserend")
    expect(page.locator(".ww-fiche summary").first).to_contain_text("Adviserend arts")
    page.fill("[data-key=search]", "")
    page.select_option("[data-key=filter-region]", "german-community")
    expect(page.locator(".ww-fiche", has_text="ADG")).to_have_count(1)
    expect(page.locator(".ww-fiche", has_text="VDAB")).to_have_count(0)
    page.select_option("[data-key=filter-need]", "other-work")
    expect(page.locator(".ww-count")).to_contain_text("gevonden")
    page.select_option("[data-key=filter-phase]", "prevention")
    page.fill("[data-key=search]", "qqqq")
    expect(page.locator(".ww-none")).to_be_visible()


def test_a_fiche_is_opened_and_printed_alone_by_keyboard(page: Page, site: str) -> None:
    tool(page, site, "directory")
    page.evaluate(
        "window.print = () => { window.printed = document.querySelectorAll('.ww-print-this').length; }"
    )
    page.focus("[data-key=actor-advisory-physician]")
    page.keyboard.press("Enter")
    fiche = page.locator(".ww-fiche[open]")
    expect(fiche.locator(".ww-listeners")).to_be_visible()
    expect(fiche).to_contain_text("Niet te verwarren met")
    page.focus("[data-key=print-advisory-physician]")
    page.keyboard.press("Enter")
    assert page.evaluate("window.printed") == 1


def test_what_has_changed_since_a_day(page: Page, site: str) -> None:
    tool(page, site, "history")
    page.fill("[data-key=since]", "2025-12-31")
    page.locator("[data-key=since]").blur()
    card = page.locator(".ww-change-card", has_text="Medische overmacht").first
    expect(card).to_contain_text("9\N{NO-BREAK SPACE}maanden → 6\N{NO-BREAK SPACE}maanden")
    card.locator("summary").first.click()
    expect(card).to_contain_text("Securex")
    few = page.locator(".ww-change-card").count()
    page.fill("[data-key=since]", "2017-01-02")
    page.locator("[data-key=since]").blur()
    assert page.locator(".ww-change-card").count() > few


def test_every_page_is_light(tmp_path: Path) -> None:
    for written in static_site.write(tmp_path / "site"):
        weight = len(gzip.compress(written.read_bytes()))
        limit = 200_000 if written.stem == "hold-on-a-little" else 250_000
        assert weight <= limit, f"{written.name} weighs {weight} bytes"


def test_the_language_of_the_address_goes_along(page: Page, site: str) -> None:
    page.goto(f"{site}/index.html?lang=fr")
    page.click("[data-key=tool-directory]")
    expect(page.locator("html")).to_have_attribute("lang", "fr")
    page.click("[data-key=language-en]")
    page.reload()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    page.click("[data-key=home]")
    expect(page.locator("html")).to_have_attribute("lang", "en")


def test_the_first_of_a_month_in_french(page: Page, site: str) -> None:
    tool(page, site, "history", "fr")
    expect(page.locator("main, body").first).to_contain_text("1er janvier 2026")
