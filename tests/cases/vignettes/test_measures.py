"""The measures in Python and in the player say the same."""

from __future__ import annotations

import json
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from playwright.sync_api import Page

from cases.vignettes.measures import right_order, share
from widgets import assets

ITEMS = ["a", "b", "c", "d", "e"]
some = st.lists(st.sampled_from(ITEMS), unique=True)


@given(some, some)
def test_share_is_between_0_and_1_and_1_only_for_the_full_answer(
    right: list[str], chosen: list[str]
) -> None:
    points = share(right, chosen)
    assert 0 <= points <= 1
    assert (points == 1) == (set(right) == set(chosen))


@given(st.permutations(ITEMS))
def test_order_is_between_0_and_1_and_1_only_for_the_right_order(chosen: list[str]) -> None:
    points = right_order(ITEMS, chosen)
    assert 0 <= points <= 1
    assert (points == 1) == (chosen == ITEMS)


def test_known_values() -> None:
    assert share(["a", "b"], ["a"]) == 0.5
    assert share(["a", "b"], ["a", "c"]) == 0
    assert share([], []) == 1
    assert share([], ["a"]) == 0
    assert right_order(["a", "b", "c"], ["b", "a", "c"]) == pytest.approx(1 / 3)
    assert right_order(["a", "b"], ["a"]) == 0
    assert right_order(["a", "b"], ["a", "x"]) == 0


@pytest.mark.browser
def test_the_player_measures_the_same(page: Page) -> None:
    dice = random.Random(7)  # noqa: S311 (examples, no secrets)
    shares = [
        (dice.sample(ITEMS, dice.randint(0, 5)), dice.sample(ITEMS, dice.randint(0, 5)))
        for _ in range(200)
    ]
    orders = [(ITEMS, dice.sample(ITEMS, 5)) for _ in range(100)]
    script = f"""([shares, orders]) => {{
        {assets.joined("case/measures")}
        const {{ share, rightOrder }} = $case_measures;
        return [shares.map(([r, c]) => share(r, c)), orders.map(([r, c]) => rightOrder(r, c))];
    }}"""
    got = page.evaluate(script, json.loads(json.dumps([shares, orders])))
    assert got[0] == pytest.approx([share(*one) for one in shares])
    assert got[1] == pytest.approx([right_order(*one) for one in orders])
