"""One learner in two tabs of the static page: no answer is lost, and what is erased stays away."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.bots import BOARD, STORED, Bot, opened

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


def test_erasing_holds_while_another_tab_is_open(
    open_context: Callable[..., BrowserContext], site: str
) -> None:
    context = open_context()
    one, other = opened(context.new_page(), site), opened(context.new_page(), site)
    Bot(one, BOARD).step()
    expect(other.locator(".ww-title")).to_have_text("Nog zeven minuten")
    one.click("[data-key=menu]")
    one.click("[data-key=menu-erase]")
    one.click("[data-key=menu-erase]")
    for page in (one, other):
        expect(page.locator(".ww-title")).to_have_text("Iets om te slapen")
        page.reload()
        expect(page.locator(".ww-title")).to_have_text("Iets om te slapen")
        assert '"did"' not in (page.evaluate(STORED) or "")


def test_two_answers_of_one_moment_come_to_rest(
    open_context: Callable[..., BrowserContext], site: str
) -> None:
    context = open_context()
    context.add_init_script(APART)
    one, other = opened(context.new_page(), site), opened(context.new_page(), site)
    Bot(one, BOARD).step()
    expect(other.locator(".ww-title")).to_have_text("Nog zeven minuten")
    for page in (one, other):
        page.clock.set_fixed_time("2031-01-01T10:00:00Z")
    other.evaluate("setApart({ deaf: true, blind: true })")
    decide(one, "whose-fault")
    decide(other, "since-when", "setApart({})")
    one.wait_for_timeout(500)
    one.evaluate("heard = 0; addEventListener('storage', () => { heard += 1; })")
    one.wait_for_timeout(500)
    assert one.evaluate("heard") == 0
    assert one.evaluate(STORED) == other.evaluate(STORED)
