"""The letter builder on the static site: from the file system, without a network."""

from __future__ import annotations

import gzip
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import docx as word
import pytest
from playwright.sync_api import BrowserContext, Page, expect

from cases.letters.board import on_day
from cases.letters.compose import compose
from cases.letters.resolve import letter_board
from cases.text.calendar import today
from tests.cases.letters.forms import LIBRARY
from widgets import site as static_site

pytestmark = pytest.mark.browser

AGREED = {"identity": "agreed", "plan": "agreed"}


def test_a_letter_is_written_from_a_file_and_taken_along(
    open_context: Callable[..., BrowserContext], tmp_path: Path
) -> None:
    written = static_site.write(tmp_path / "site")
    context = open_context(permissions=["clipboard-read", "clipboard-write"])
    context.set_offline(True)
    page = context.new_page()
    page.goto(written[0].resolve().as_uri() + "?lang=fr")
    page.click(".ww-tool-card[href^='letter.html']")
    expect(page.locator("h1")).to_have_text("La lettre")
    form = filled_in(page)
    said = compose(on_day(letter_board(LIBRARY, today()), today()), form).texts
    page.click("[data-key=letter-copy]")
    expect(page.locator("[data-key=letter-copy]")).to_have_text("Copié")
    assert page.evaluate("navigator.clipboard.readText()") == said["fr"]
    page.click("[data-key=letter-in-nl]")
    with page.expect_download() as download:
        page.click("[data-key=letter-docx]")
    assert download.value.suggested_filename == "brief.docx"
    download.value.save_as(tmp_path / "brief.docx")
    rows = [one.text for one in word.Document(str(tmp_path / "brief.docx")).paragraphs]
    assert rows == [line.removeprefix("- ") for line in said["nl"].splitlines()]
    page.click("[data-key=home]")
    expect(page.locator(".ww-start h1")).to_be_visible()


def filled_in(page: Page) -> dict[str, Any]:
    """Fill in a form; return it as Python knows it."""
    talk = (today() - timedelta(days=3)).isoformat()
    page.select_option("[data-key=recipient]", "employer")
    page.select_option("[data-key=purpose]", "gradual-resumption")
    page.check("[data-key=consent-agreed]")
    page.fill("[data-key=talk]", talk)
    page.press("[data-key=talk]", "Tab")
    for part in AGREED:
        page.check(f"[data-key=part-{part}-agreed]")
    page.check("[data-key=plan-step-by-step]")
    return {
        "recipient": "employer",
        "purpose": "gradual-resumption",
        "consent": {"answer": "agreed", "date": talk, "parts": AGREED},
        "plan": ["step-by-step"],
    }


def test_the_page_is_light() -> None:
    assert len(gzip.compress(static_site.tool_page("letter").encode())) < 100_000
