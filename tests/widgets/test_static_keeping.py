"""The static page loses no answer, and lets the learner take or erase them."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.bots import BOARD, NAME, STORED, Bot, best_walk, opened, playing

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("step", ["in-what-order", "the-letter", "the-drawer"])
def test_a_reload_in_the_middle_loses_nothing(page: Page, site: str, step: str) -> None:
    bot = playing(page, site)
    walk = best_walk(BOARD)
    for toward in walk[1 : walk.index(step) + 1]:
        bot.step(toward)
    if step == "the-letter":
        page.fill("[data-key=writing]", "Half geschreven")
    if step == "in-what-order":
        bot.press("move-capacities--1")
    if step == "the-drawer":
        page.check("[data-key=choice-coordinator]")
    notes = page.locator(".ww-note-lines").inner_text()
    page.reload()
    assert bot.here() == step
    assert page.locator(".ww-note-lines").inner_text() == notes
    if step == "the-letter":
        assert page.input_value("[data-key=writing]") == "Half geschreven"
    if step == "in-what-order":
        assert page.locator(".ww-order-item .ww-label").nth(4).inner_text().startswith("Met Hilde")
    if step == "the-drawer":
        assert page.is_checked("[data-key=choice-coordinator]")


def test_a_closed_tab_loses_nothing(open_context: Callable[..., BrowserContext], site: str) -> None:
    context = open_context()
    page = opened(context.new_page(), site)
    bot = Bot(page, BOARD)
    bot.step()
    bot.answer()
    page.close()
    page = opened(context.new_page(), site)
    assert Bot(page, BOARD).here() == "what-else-to-ask"
    expect(page.locator(".ww-feedback")).to_be_visible()


def test_a_full_browser_store_is_said_and_answers_can_be_saved(
    page: Page, site: str, tmp_path: Path
) -> None:
    bot = playing(page, site)
    page.evaluate("""() => {
        for (let size = 4_000_000; size >= 1; size = Math.floor(size / 2)) {
            try { for (let n = 0; n < 9; n += 1) localStorage.setItem(`x${size}-${n}`, "x".repeat(size)); } catch { }
        }
    }""")
    bot.step()
    bot.answer()
    expect(page.locator(".ww-not-saved")).to_contain_text("Nergens bewaard")
    expect(page.locator(".ww-feedback")).to_be_visible()
    page.click("[data-key=menu]")
    with page.expect_download() as download:
        page.click("[data-key=menu-take-answers]")
    path = tmp_path / "answers.json"
    download.value.save_as(path)
    assert [one["did"] for one in json.loads(path.read_text("utf-8"))["entries"]] == [
        "next",
        "answer",
    ]


def test_answers_go_home_as_a_file_and_as_a_page(page: Page, site: str, tmp_path: Path) -> None:
    from cases.answers import read

    opened(page, site)
    Bot(page, BOARD).walk(best_walk(BOARD))
    with page.expect_download() as download:
        page.click("[data-key=end-take-answers]")
    assert download.value.suggested_filename == f"{NAME}.answers.json"
    path = tmp_path / f"{NAME}.answers.json"
    download.value.save_as(path)
    record = read(path, NAME)
    assert record.faults == []
    assert set(record.latest()) >= {"who-first", "the-letter", "one-sheet-of-paper"}
    with page.expect_download() as download:
        page.click("[data-key=end-take-page]")
    words = Path(download.value.path()).read_text("utf-8")
    assert "Beste collega, Hilde gaat akkoord" in words
    assert "<script" not in words
    assert "http" not in words.replace("http-equiv", "")


def test_starting_over_keeps_the_record(page: Page, site: str) -> None:
    bot = playing(page, site, steps=1)
    page.click("[data-key=menu]")
    page.click("[data-key=menu-start-over]")
    assert bot.here() == "something-to-sleep"
    entries = json.loads(page.evaluate(STORED))["entries"]
    assert [one["did"] for one in entries] == ["next", "restart"]


def test_erasing_asks_once_and_leaves_nothing(page: Page, site: str) -> None:
    bot = playing(page, site, steps=1)
    page.click("[data-key=menu]")
    page.click("[data-key=menu-erase]")
    assert bot.here() == "what-else-to-ask"
    page.click("[data-key=menu-erase]")
    assert bot.here() == "something-to-sleep"
    left = page.evaluate("Object.keys(localStorage).filter((key) => key !== 'wegwijs:language')")
    assert left == []
