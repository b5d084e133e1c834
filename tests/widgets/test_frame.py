"""What every page has from the one frame, and what day it is."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from widgets import assets

pytestmark = pytest.mark.browser

_PAGE = """(() => {
    %s
    class Kind extends $frame_frame.Frame {
        title() { return this.language; }
        reference() { return { entries: { a: ENTRY } }; }
        get day() { return "2026-11-21"; }
        draw() {
            const one = $base_dom.button({ key: "one", run: () => this.redraw("two") }, this.language);
            const two = $base_dom.button({ key: "two", run: () => {} }, "2");
            this.page.replaceChildren(one, two, $base_dom.termLink("a", "word"));
        }
    }
    const model = { get: () => "nl", on: () => {}, off: () => {} };
    window.close = $frame_frame.mountFrame(Kind, document.body, model);
    window.choose = $base_language.chooseLanguage;
    window.sources = $base_entries.sourceLines;
    window.saved = $frame_saved.savedState;
})()"""

ENTRY: dict[str, Any] = {
    "kind": "word",
    "title": {"nl": "Een woord"},
    "html": {"nl": "<p>Wat het betekent</p>"},
    "confidence": "high",
    "sources": [],
}


@pytest.fixture
def framed(page: Page) -> Page:
    return show(page)


def show(page: Page) -> Page:
    page.goto("about:blank")
    code = assets.joined("frame/frame", "frame/saved", "base/entries")
    page.evaluate(_PAGE % f"{code}\nconst ENTRY = {json.dumps(ENTRY)};")
    return page


def test_it_follows_the_language_until_it_is_taken_down(framed: Page) -> None:
    framed.evaluate("choose('fr')")
    expect(framed.locator("[data-key=one]")).to_have_text("fr")
    assert framed.get_attribute(".ww", "lang") == "fr"
    framed.evaluate("close(); choose('en')")
    expect(framed.locator("[data-key=one]")).to_have_text("fr")


def test_the_focus_stays_where_it_was_or_goes_where_it_is_sent(framed: Page) -> None:
    framed.focus("[data-key=one]")
    framed.evaluate("choose('fr')")
    expect(framed.locator("[data-key=one]")).to_be_focused()
    framed.keyboard.press("Enter")
    expect(framed.locator("[data-key=two]")).to_be_focused()


def test_a_word_is_explained_and_the_focus_comes_back(framed: Page) -> None:
    framed.click(".ww-term")
    expect(framed.locator("dialog h2")).to_be_focused()
    expect(framed.locator("dialog")).to_contain_text("Wat het betekent")
    framed.keyboard.press("Escape")
    expect(framed.locator(".ww-term")).to_be_focused()


def test_today_is_belgiums(open_context: Callable[..., BrowserContext]) -> None:
    """Half past midnight in Brussels, when it is still yesterday in Greenwich and New York."""
    page = open_context(timezone_id="America/New_York").new_page()
    page.clock.set_fixed_time("2026-11-20T23:30:00Z")
    board = {"entries": {"a": {**ENTRY, "later": {"from": "2026-11-21"}}}}
    line = "(board) => sources(board, ['a'], '2026-01-01', 'nl').textContent"
    changed = assets.interface_words()["changed-since"]["nl"]
    assert changed in show(page).evaluate(line, board)


@pytest.mark.parametrize(
    ("now", "key", "safe"),
    [
        ({"source": True, "error": "e"}, "saved-source", False),
        ({"error": "e", "isRefused": True, "isInFile": True}, "saved-nowhere", False),
        ({"error": "e", "isInFile": True}, "saved-not-in-file", False),
        ({"isInFile": True, "isRefused": True}, "saved-both", True),
        ({"isRefused": True, "isEmpty": True}, "saved-nowhere", False),
        ({"isEmpty": True}, "saved-empty", True),
        ({}, "saved-browser", True),
    ],
)
def test_what_matters_most_is_said_first(
    framed: Page, now: dict[str, object], key: str, *, safe: bool
) -> None:
    state = framed.evaluate("(now) => saved(now)", now)
    assert (state["key"], state["isSafe"]) == (key, safe)
