"""The browser follows a tree exactly as Python does, on every turning day."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pytest
from playwright.sync_api import Page

from cases.reference.question import Fact, Question
from cases.reference.rule import FIRST_DAY
from cases.trees.board import tree_board
from cases.trees.path import path
from cases.trees.shape import Tree
from tests.cases.trees.situations import LIBRARY, turning_days
from widgets import assets

pytestmark = pytest.mark.browser

_FOLLOW = """([board, asked]) => asked.map(([day, facts]) => {
  const found = wegwijs.walk(board, day, facts);
  return [found.asks || null, found.conclusion || null, found.advice || [], found.at, found.passed.map((step) => [step.node, step.to])];
})"""


def situations(tree: str) -> Iterator[tuple[date, dict[str, Fact]]]:
    rng = random.Random(tree)  # noqa: S311 - a sample, the same each time
    on = turning_days(LIBRARY.all(Tree)[tree])
    for _ in range(1500):
        known: dict[str, Fact] = {}
        for name, one in LIBRARY.all(Question).items():
            if rng.random() < 0.93:
                limits = [0, 1, 27, 28, 55, 56, 90, 122, 182, 183, 274, 365, 366, 800]
                known[name] = rng.choice(sorted(one.options)) if one.options else rng.choice(limits)
        if rng.random() < 0.9:
            known["danger"] = "none"
        yield rng.choice([*on, FIRST_DAY + timedelta(days=rng.randrange(4000))]), known


@pytest.mark.parametrize("tree", sorted(LIBRARY.all(Tree)))
def test_the_browser_and_python_agree(page: Page, tree: str) -> None:
    page.goto("about:blank")
    script = f"window.wegwijs = (() => {{ {assets.joined('tree/walk')}; return $tree_walk; }})()"
    page.evaluate(script)
    asked = list(situations(tree))
    board = tree_board(tree, LIBRARY)
    found: list[Any] = page.evaluate(_FOLLOW, [board, [[day.isoformat(), f] for day, f in asked]])
    for (day, known), theirs in zip(asked, found, strict=True):
        ours = path(LIBRARY.all(Tree)[tree], known, day, LIBRARY)
        way = [[step.node, step.to] for step in ours.passed]
        assert theirs == [ours.asks, ours.conclusion, list(ours.advice), ours.at, way], (day, known)
    assert len({str(theirs[1]) for theirs in found}) > 8, "the sample hardly reaches anything"
