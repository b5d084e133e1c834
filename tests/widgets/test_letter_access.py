"""The letter builder for everyone: by keyboard, on a phone, in another language, on paper."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.bots import FOCUS_KEY
from tests.browsers import accessibility_faults
from tests.cases.letters.forms import composed
from tests.widgets.desk import Desk

pytestmark = pytest.mark.browser


def test_the_letter_has_a_language_of_its_own_and_is_copied_whole(
    open_context: Callable[..., BrowserContext],
) -> None:
    context = open_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    desk = Desk(page)
    desk.choose("return-to-work-coordinator", "first-talk")
    desk.agree("identity")
    for language, word in (
        ("fr", "Madame, Monsieur"),
        ("en", "Dear return-to-work"),
        ("nl", "Geachte"),
    ):
        page.click(f"[data-key=letter-in-{language}]")
        assert word in desk.paper()
        assert page.get_attribute(".ww-letter-paper", "lang") == language
        assert page.evaluate("document.documentElement.lang") == "nl"
        copy_letter(desk, language, "Kopiëren", "Gekopieerd")
    page.click("[data-key=language-fr]")
    assert page.get_attribute(".ww-letter-paper", "lang") == "nl"
    copy_letter(desk, "nl", "Copier", "Copié")
    assert page.is_checked("[data-key=part-identity-agreed]")
    with page.expect_download() as download:
        page.click("[data-key=letter-docx]")
    assert download.value.suggested_filename == "brief.docx"


def copy_letter(desk: Desk, language: str, before: str, after: str) -> None:
    """Copy the letter; see that this is said on the button and aloud, in the reader's language."""
    button = desk.page.locator("[data-key=letter-copy]")
    aloud = desk.page.locator(".ww-sr[role=status]")
    expect(button).to_have_text(before)
    expect(aloud).not_to_have_text(after)
    button.click()
    expect(button).to_have_text(after)
    expect(aloud).to_have_text(after)
    consent = {"answer": "agreed", "date": "2026-11-18", "parts": {"identity": "agreed"}}
    form = {"recipient": "return-to-work-coordinator", "purpose": "first-talk", "consent": consent}
    said = composed(form).texts[language]
    assert desk.page.evaluate("navigator.clipboard.readText()") == said
    aloud.evaluate("status => status.replaceChildren()")


@pytest.mark.parametrize(("language", "theme"), [("nl", "light"), ("fr", "dark"), ("en", "dark")])
def test_axe_finds_nothing_and_nothing_sticks_out(
    open_context: Callable[..., BrowserContext], language: str, theme: str
) -> None:
    page = open_context(color_scheme=theme, viewport={"width": 320, "height": 700}).new_page()
    desk = Desk(page, language)

    def sound(state: str) -> None:
        assert accessibility_faults(page) == [], state
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, state

    sound("empty")
    for recipient, purpose in (
        ("employer", "adapted-work"),
        ("prevention-adviser-psychosocial", "first-talk"),
    ):
        desk.choose(recipient, purpose)
        desk.page.check("[data-key=consent-not-asked]")
        expect(page.locator(".ww-letter-stop")).to_be_visible()
        sound("blocked")
        desk.agree()
        desk.describe()
        if not page.is_visible("[data-key=private-diagnosis]"):
            desk.confide()
        expect(page.locator(".ww-letter-out")).to_be_visible()
        desk.paper()
        sound("written")
    page.set_viewport_size({"width": 1280, "height": 800})
    assert accessibility_faults(page) == []


def test_it_is_filled_in_by_keyboard_alone(page: Page) -> None:
    desk = Desk(page, "en")
    desk.type_at("recipient", "Employer")
    desk.type_at("purpose", "What is possible")
    desk.press_at("consent-not-asked", "ArrowUp")
    assert page.evaluate(FOCUS_KEY) == "consent-agreed"  # still there after the form was drawn anew
    desk.type_at("talk", "11112026")  # the same whether day or month comes first
    for part in ("identity", "capacities"):
        desk.press_at(f"part-{part}-not-asked", "ArrowUp")
    desk.type_at("level-pace", "Not for now")
    desk.press_at("works-one-task", "Space")
    desk.press_at("letter-in-fr", "Enter")
    assert "Pas pour l’instant" in desk.paper()
    assert page.evaluate(FOCUS_KEY) == "letter-in-fr"


def test_the_letter_alone_is_printed(page: Page) -> None:
    desk = Desk(page)
    desk.choose("gp", "contact")
    desk.agree("identity")
    desk.paper()
    page.evaluate("window.print = () => {}")
    page.click("[data-key=letter-print]")
    page.emulate_media(media="print")
    expect(page.locator(".ww-letter-print")).to_be_visible()
    expect(page.locator("h1")).to_be_hidden()
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    expect(page.locator("h1")).to_be_visible()
    assert page.locator(".ww-letter-print").count() == 0
