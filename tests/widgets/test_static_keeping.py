"""The static page loses no answer, and lets the learner take or erase them."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.bots import BOARD, NAME, Bot, best_walk, opened, playing

pytestmark = pytest.mark.browser


# A browser keeps the store of a tab in that tab's process too: for a moment a tab may neither hear
# of what another stored (deaf) nor read it (blind), and then it stores over it.
APART = """{
    let apart = {}, seen = null;
    window.setApart = (wanted) => { apart = wanted; seen = wanted.blind ? { ...localStorage } : null; };
    window.addEventListener("storage", (event) => apart.deaf && event.stopImmediatePropagation());
    const { getItem, setItem } = Storage.prototype;
    Storage.prototype.getItem = function (key) { return seen ? seen[key] ?? null : getItem.call(this, key); };
    Storage.prototype.setItem = function (key, text) { if (seen) seen[key] = text; setItem.call(this, key, text); };
}"""
STORED = f"localStorage.getItem('wegwijs:answers:{NAME}')"
FIRST_ANSWERS = [("what-else-to-ask", ["whose-fault"]), ("what-else-to-ask", ["since-when"])]


def decide(page: Page, choice: str, then: str = "") -> None:
    """Answer the decision on the screen with one choice; run a script in the same breath."""
    page.check(f"[data-key=choice-{choice}]")
    page.evaluate(f"document.querySelector('[data-key=commit]').click(); {then}")


def expect_answers(page: Page, wanted: list[tuple[str, list[str]]]) -> None:
    """Wait until these decisions stand in the browser's store, each with what was chosen."""
    found = []
    for _ in range(50):  # stores of two tabs are not one at once
        entries = json.loads(page.evaluate(STORED))["entries"]
        found = [(one["step"], one["chosen"]) for one in entries if one["did"] == "answer"]
        if found == wanted:
            break
        page.wait_for_timeout(100)
    assert found == wanted


def expect_the_first_answer_to_count(page: Page) -> None:
    """See by the feedback on the screen that of `FIRST_ANSWERS` it is about the first."""
    judged = page.locator(".ww-judged-head")
    whose_fault = judged.filter(has_text="Of de directie hier eigenlijk niet verantwoordelijk")
    since_when = judged.filter(has_text="Sinds wanneer ze zo moe is")
    expect(whose_fault).to_contain_text("beter niet aangevinkt")
    expect(since_when).to_contain_text("hoorde erbij")


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


def test_two_tabs_answering_at_once_lose_nothing(
    open_context: Callable[..., BrowserContext], site: str
) -> None:
    context = open_context()
    context.add_init_script(APART)
    one, other = opened(context.new_page(), site), opened(context.new_page(), site)
    Bot(one, BOARD).step()
    expect(other.locator(".ww-title")).to_have_text("Nog zeven minuten")
    other.evaluate("setApart({ deaf: true, blind: true })")
    decide(one, "whose-fault")
    decide(other, "since-when")
    other.click("[data-key=next]")
    decide(other, "psychologist", "setApart({})")
    everything = [*FIRST_ANSWERS, ("who-first", ["psychologist"])]
    for again in (False, True):
        for page in (one, other):
            if again:
                page.reload()
            expect(page.locator(".ww-yours-chosen")).to_contain_text("De psycholoog")
            expect_answers(page, everything)
            page.click("[data-key=back]")
            expect_the_first_answer_to_count(page)
            page.click("[data-key=to-last]")


def test_a_tab_that_slept_keeps_what_was_answered_meanwhile(
    open_context: Callable[..., BrowserContext], site: str
) -> None:
    context = open_context()
    context.add_init_script(APART)
    one, other = opened(context.new_page(), site), opened(context.new_page(), site)
    Bot(one, BOARD).step()
    expect(other.locator(".ww-title")).to_have_text("Nog zeven minuten")
    other.evaluate("setApart({ deaf: true })")
    decide(one, "whose-fault")
    one.close()
    decide(other, "since-when")
    expect_answers(other, FIRST_ANSWERS)
    other.reload()
    expect_answers(other, FIRST_ANSWERS)
    expect_the_first_answer_to_count(other)


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
