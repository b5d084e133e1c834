"""What Python and the browser both know of a storyboard: where it leads, whether it can be played."""

from __future__ import annotations

import copy
from typing import Any

import pytest
from playwright.sync_api import Page

from cases import load, names
from cases.vignettes.storyboard import ahead, problems
from tests.cases.vignettes.test_storyboard import FLAGSHIP, SPOILS
from widgets import assets

pytestmark = pytest.mark.browser

ODD = [
    {"kind": "one", "next": "z", "choices": [{"id": "a", "next": "b"}, {"id": "c"}]},
    {"kind": "one", "choices": [{"id": "a", "next": "b"}, {"id": "c"}]},
    {"kind": "one", "next": "z", "choices": [{"id": "c"}, {"id": "a", "next": "b"}]},
    {"kind": "many", "next": "z", "choices": [{"id": "a"}, {"id": "b"}]},
    {"kind": "story", "next": "z"},
    {"kind": "ending"},
    {"kind": "tell", "next": "z", "choices": []},
]


def asked(page: Page, module: str, body: str, given: Any) -> Any:
    page.goto("about:blank")
    return page.evaluate(f"(given) => {{ {assets.joined(module)} {body} }}", given)


def test_a_step_leads_to_the_same_steps(page: Page) -> None:
    steps = [step for name in names() for step in load(name).steps.values()] + ODD
    theirs = asked(page, "case/ways", "return given.map($case_ways.ahead);", steps)
    assert theirs == [ahead(step) for step in steps]
    assert sum(len(one) > 1 for one in theirs) > 5


def test_the_same_storyboards_cannot_be_played(page: Page) -> None:
    boards: list[Any] = [None, "x", {}, *(load(name).data for name in names())]
    for spoil, _ in SPOILS:
        boards.append(copy.deepcopy(load(FLAGSHIP).data))
        spoil(boards[-1])
    theirs = asked(page, "case/check", "return given.map($case_check.storyboardProblems);", boards)
    assert theirs == [problems(board) for board in boards]


def test_the_browser_also_asks_the_kind_what_it_needs(page: Page) -> None:
    board = copy.deepcopy(load(FLAGSHIP).data)
    told = next(name for name, step in board["steps"].items() if step["kind"] == "tell")
    del board["steps"][told]["targets"]
    del board["steps"]["who-first"]["choices"]
    theirs = asked(page, "case/check", "return $case_check.storyboardProblems(given);", board)
    assert f"Step '{told}' has no `targets`." in theirs
    assert "Step 'who-first' has nothing to choose from." in theirs
