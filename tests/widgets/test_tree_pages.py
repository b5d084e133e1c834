"""Decision trees on the static site: to the right actor, back again, on another day, on a case."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from cases.reference.actor import Actor
from cases.reference.question import Fact
from cases.shelf import load_tree
from cases.text.vocabulary import LANGUAGES
from cases.trees.path import path
from cases.trees.shape import Tree
from tests.cases.trees.situations import LIBRARY
from tests.widgets.tools import PHONE, RETURNING, answers, asked, choose, press, tool

pytestmark = pytest.mark.browser

PRACTISED = [name for name in sorted(LIBRARY.all(Tree)) if len(load_tree(name)["situations"]) > 1]
assert len(PRACTISED) >= 3


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("tree", sorted(LIBRARY.all(Tree)))
def test_a_professional_gets_there_in_eight_keys_on_a_phone(
    open_context: Callable[..., BrowserContext], site: str, tree: str, language: str
) -> None:
    page = tool(open_context(viewport=PHONE).new_page(), site, tree, language)
    choose(page, RETURNING)
    assert page.locator(".ww-advice-card, .ww-contacts li").count() > 0
    assert page.locator(".ww-because li").count() > 0
    expect(page.locator(".ww > .ww-sr[role=status]")).not_to_be_empty()
    assert page.evaluate("document.documentElement.lang") == language
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    assert (
        page.evaluate(
            "Object.keys(localStorage).filter((key) => key !== 'wegwijs:language').length"
        )
        == 0
    )


@pytest.mark.parametrize("hand", ["touch", "keyboard"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_from_the_start_page_to_the_right_actor_in_eight_clicks(
    open_context: Callable[..., BrowserContext], site: str, language: str, hand: str
) -> None:
    page = open_context(viewport=PHONE, has_touch=True).new_page()

    def click(control: str) -> None:
        if hand == "keyboard":
            press(page, control)
        else:
            page.locator(control).first.tap()

    wanted = {**RETURNING, "work-state": "at-work", "knot": "overload"}
    page.goto(f"{site}/index.html?lang={language}")
    click("[data-key=tool-referral]")
    expect(page.locator(".ww-ask")).to_be_visible()
    clicks = 1
    while page.locator(".ww-conclusion").count() == 0:
        click(f"[data-key=answer-{wanted[asked(page)]}]")
        clicks += 1
    assert clicks <= 8
    card = page.locator(".ww-advice-card").first
    actor = LIBRARY.all(Actor)["occupational-physician"].title[language]
    expect(card).to_contain_text(re.compile(re.escape(actor), re.IGNORECASE))
    click(".ww-advice-card .ww-term")
    expect(page.locator("dialog.ww-entry")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


def test_an_answer_can_be_taken_back_and_the_rest_is_asked_again(page: Page, site: str) -> None:
    tool(page, site, "referral")
    choose(page, RETURNING)
    page.click("[data-key=change-work-state]")
    assert asked(page) == "work-state"
    page.click("[data-key=answer-back]")
    assert asked(page) == "after-return"
    page.click("[data-key=back]")
    assert asked(page) == "work-state"


def test_another_day_has_other_rules_and_the_page_says_so(page: Page, site: str) -> None:
    tool(page, site, "referral")
    choose(
        page,
        {**RETURNING, "time-off": "0", "employer-size": "reached", "region": "flanders"},
    )
    now = page.locator(".ww-advice-card h3").all_inner_texts()
    page.click("[data-key=before]")
    expect(page.locator(".ww-before summary")).to_contain_text("31 december 2025")
    page.click("[data-key=to-then]")
    then = page.locator(".ww-advice-card h3").all_inner_texts()
    assert now != then
    assert page.input_value("[data-key=day]") == "2025-12-31"
    page.fill("[data-key=day]", "2019-05-02")
    page.locator("[data-key=day]").blur()
    assert page.locator(".ww-advice-card h3").all_inner_texts() not in (now, then)
    page.fill("[data-key=day]", "2016-05-02")
    page.locator("[data-key=day]").blur()
    expect(page.locator(".ww-day [role=alert]")).to_contain_text("1 januari 2017")


@pytest.mark.parametrize("tree", PRACTISED)
def test_practice_on_a_case_says_where_the_case_says_otherwise(
    page: Page, site: str, tree: str
) -> None:
    board = load_tree(tree)
    situation = board["situations"][0]
    tool(page, site, tree)
    page.click("[data-key=practice]")
    page.click("[data-key=case-0]")
    expect(page.locator(".ww-situation")).to_be_visible()
    day = date.fromisoformat(situation["date"])
    wrong = ""
    for _ in range(9):
        if page.locator(".ww-conclusion").count():
            break
        question = asked(page)
        fact = situation["facts"].get(question)
        options = answers(page)
        right = options[-1] if fact is None else answer_for(fact, options)
        if not wrong and question != "danger" and fact is not None:
            wrong = next(one for one in options if one != right)
            page.click(f"[data-key='answer-{wrong}']")
            expect(page.locator(".ww-otherwise.ww-is-poor")).to_have_count(1)
            page.click(f"[data-key=change-{question}]")
        page.click(f"[data-key='answer-{right}']")
    assert wrong
    expect(page.locator(".ww-practised.ww-is-best")).to_be_visible()
    ends = path(LIBRARY.all(Tree)[tree], situation["facts"], day, LIBRARY).conclusion
    assert page.get_attribute(".ww-conclusion", "data-conclusion") == ends


def answer_for(fact: Fact, options: list[str]) -> str:
    """Return the answer that says a fact: the option itself, or the stretch that it falls in."""
    if isinstance(fact, str):
        return fact
    return max((one for one in options if int(one) <= fact), key=int)
