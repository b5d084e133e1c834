"""The tools as real Voilà apps: each opens, works, and leads home again."""

from __future__ import annotations

import sys
import time
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browsers import accessibility_faults
from tests.conftest import REPO
from tests.servers import free_port, running

pytestmark = [pytest.mark.browser, pytest.mark.server]

NOTEBOOKS = sorted(path.name for path in (REPO / "course").glob("1*.ipynb"))
START = "/voila/render/00-start.ipynb"


def test_the_start_page_offers_every_tool(page: Page, voila: str) -> None:
    page.goto(f"{voila}{START}?lang=nl")
    cards = page.locator(".ww-tool-card")
    expect(cards).to_have_count(len(NOTEBOOKS))
    hrefs = sorted(str(card.get_attribute("href")) for card in cards.all())
    assert hrefs == [f"{name}?lang=nl" for name in NOTEBOOKS]
    assert accessibility_faults(page) == []


@pytest.mark.parametrize("notebook", NOTEBOOKS)
def test_each_opens_in_the_readers_language_and_leads_home(
    page: Page, voila: str, notebook: str
) -> None:
    page.goto(f"{voila}/voila/render/{notebook}?lang=fr")
    expect(page.locator(".ww h1")).to_be_visible(timeout=60_000)
    assert page.evaluate("document.documentElement.lang") == "fr"
    assert page.locator("main h1").count() == 1
    assert accessibility_faults(page) == []
    page.click("[data-key=home]")
    expect(page.locator(".ww-start h1")).to_be_visible(timeout=60_000)


def test_no_kernel_waits_for_a_tool(tmp_path: Path) -> None:
    """A warm kernel takes 60 MB: one waits for the start page and each case, none for a tool."""
    port = free_port()
    command = [sys.executable, "-m", "widgets", "app", "--port", str(port)]
    with running(command, f"http://127.0.0.1:{port}", tmp_path) as process:
        log: Path = process.log  # type: ignore[attr-defined]
        end = time.monotonic() + 60
        while time.monotonic() < end and "01-hold" not in log.read_text("utf-8"):
            time.sleep(0.5)
        time.sleep(4)
        said = log.read_text("utf-8")
    assert "pool of 01-hold-on-a-little.ipynb is filled" in said
    assert "pool of 00-start.ipynb is filled" in said
    assert "pool of 1" not in said


def test_a_tree_is_walked_without_the_kernel(page: Page, voila: str) -> None:
    page.goto(f"{voila}/voila/render/10-referral.ipynb?lang=nl")
    page.click("[data-key=answer-none]", timeout=60_000)
    page.context.set_offline(True)
    page.click("[data-key=answer-off-work]")
    expect(page.locator(".ww-ask h2")).to_have_text("Voor wie werkt deze persoon?")
    page.context.set_offline(False)
