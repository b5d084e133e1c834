"""The browser's code follows a tree exactly as Python does: on every turning day, in every way."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pytest

from cases.reference.question import Fact, Question
from cases.reference.rule import FIRST_DAY
from cases.trees.board import tree_board
from cases.trees.epochs import TreeOn
from cases.trees.path import path
from cases.trees.shape import Tree
from tests.cases.trees.situations import LIBRARY, every_walk, stretches, turning_days
from tests.node import evaluate
from widgets import assets

TREES = sorted(LIBRARY.all(Tree))
LIMITS = [0, 1, 27, 28, 55, 56, 90, 122, 182, 183, 274, 365, 366, 800]

_FOLLOW = """([board, asked]) => asked.map(([day, facts]) => {
  const found = $tree_walk.walk(board, day, facts);
  const passed = found.passed.map((step) => [step.node, step.to]);
  const options = found.asks ? $tree_walk.optionsOf(board, day, found.at, found.asks) : [];
  return {
    way: [found.asks || null, found.conclusion || null, found.advice || [], found.at, passed],
    answers: options.map((one) => one.id),
  };
})"""


def followed(tree: str, asked: list[tuple[date, dict[str, Fact]]]) -> list[dict[str, Any]]:
    """Follow a tree in JavaScript for each day and facts."""
    given = [tree_board(tree, LIBRARY), [[day.isoformat(), facts] for day, facts in asked]]
    found: list[dict[str, Any]] = evaluate(assets.joined("tree/walk"), _FOLLOW, given)
    return found


def ours(tree: str, day: date, known: dict[str, Fact]) -> list[Any]:
    found = path(LIBRARY.all(Tree)[tree], known, day, LIBRARY)
    way = [[step.node, step.to] for step in found.passed]
    return [found.asks, found.conclusion, list(found.advice), found.at, way]


def situations(tree: str) -> Iterator[tuple[date, dict[str, Fact]]]:
    """Make up facts of which some are missing and some are of no use, on any day."""
    rng = random.Random(tree)  # noqa: S311 - a sample, the same each time
    on = turning_days(LIBRARY.all(Tree)[tree])
    for _ in range(1500):
        known: dict[str, Fact] = {}
        for name, one in LIBRARY.all(Question).items():
            if rng.random() < 0.93:
                known[name] = rng.choice(sorted(one.options) if one.options else LIMITS)
        if rng.random() < 0.9:
            known["danger"] = "none"
        yield rng.choice([*on, FIRST_DAY + timedelta(days=rng.randrange(4000))]), known


@pytest.mark.parametrize("tree", TREES)
def test_whatever_is_known_both_go_the_same_way(tree: str) -> None:
    asked = list(situations(tree))
    found = followed(tree, asked)
    for (day, known), theirs in zip(asked, found, strict=True):
        assert theirs["way"] == ours(tree, day, known), (day, known)
    reached = {theirs["way"][1] for theirs in found} - {None}
    assert len(reached) > len(LIBRARY.all(Tree)[tree].conclusions) / 3, "the sample is too small"


@pytest.mark.parametrize("tree", TREES)
def test_every_way_that_can_be_clicked_ends_where_python_ends(tree: str) -> None:
    shape = LIBRARY.all(Tree)[tree]
    asked = [(day, facts) for day in turning_days(shape) for facts, _ in every_walk(shape, day)]
    found = followed(tree, asked)
    for (day, known), theirs in zip(asked, found, strict=True):
        assert theirs["way"] == ours(tree, day, known), (day, known)
    assert {theirs["way"][1] for theirs in found} == set(shape.conclusions)


@pytest.mark.parametrize("tree", TREES)
def test_every_question_offers_the_stretches_that_python_counts(tree: str) -> None:
    shape = LIBRARY.all(Tree)[tree]
    asked = list(open_questions(shape))
    for (day, known), theirs in zip(asked, followed(tree, asked), strict=True):
        found = path(shape, known, day, LIBRARY)
        options = LIBRARY.all(Question)[found.asks or ""].options
        wanted = list(options) or stretches(TreeOn(shape, day, LIBRARY), found)
        assert theirs["answers"] == wanted, (day, known)


def open_questions(tree: Tree) -> Iterator[tuple[date, dict[str, Fact]]]:
    """Yield the facts with which each question of each walk is asked, each once."""
    for day in turning_days(tree):
        ways = [list(facts.items()) for facts, _ in every_walk(tree, day)]
        begun = {tuple(way[:count]) for way in ways for count in range(len(way))}
        yield from ((day, dict(known)) for known in sorted(begun, key=repr))
