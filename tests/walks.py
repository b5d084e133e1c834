"""Walks through a storyboard with answers on the way, and what Python says must come of them."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from html import unescape
from typing import Any

from cases import Storyboard
from cases.text.graph import spread
from cases.vignettes.measures import right_order, share
from cases.vignettes.storyboard import ahead, walks

Answer = dict[str, Any] | None
"""What is clicked or written at a step; None where the reader only goes on."""

BEST = {"best": True}
"""The full answer as the browser's half of a kind knows it: for a kind that this module does not."""

WORTH = {"best": 1.0, "fair": 0.5, "poor": 0.0}


def answered(
    board: Storyboard, dice: random.Random | None = None
) -> Iterator[tuple[list[str], list[Answer]]]:
    """Yield every walk with an answer at each of its steps.

    Args:
        board: What is walked.
        dice: Chooses the answers that do not decide the way; None answers everything rightly.
    """
    for walk in walks(board):
        pairs = zip(walk, walk[1:], strict=False)
        yield walk, [answer(board.steps[here], toward, dice) for here, toward in pairs]


def answer(step: dict[str, Any], toward: str, dice: random.Random | None) -> Answer:
    """Return an answer to a step after which `toward` comes."""
    if not step.get("question"):
        return None
    if not step.get("choices"):
        return {"text": dice.choice(["", "Beste collega"]) if dice else "Beste collega"}
    if step["kind"] == "one":
        fit = [one for one in step["choices"] if (one.get("next") or step.get("next")) == toward]
        fit.sort(key=lambda one: -WORTH[one["verdict"]])
        return {"chosen": [(dice.choice(fit) if dice else fit[0])["id"]]}
    if step["kind"] not in {"many", "order", "place", "tell"}:
        return BEST
    return {"chosen": guess(step, dice) if dice else right(step)}


def right(step: dict[str, Any]) -> list[str]:
    """Return the full answer to a step of which several things are chosen."""
    if step["kind"] == "order":
        return list(step["right"])
    if step["kind"] == "many":
        return [one["id"] for one in step["choices"] if one["verdict"] == "best"]
    return [f"{one['id']}={target}" for one in step["choices"] for target in one["belongs"]]


def guess(step: dict[str, Any], dice: random.Random) -> list[str]:
    """Return any answer to a step of which several things are chosen."""
    options = [one["id"] for one in step["choices"]]
    if step["kind"] == "order":
        return dice.sample(options, len(options))
    if step["kind"] == "many":
        return dice.sample(options, dice.randint(1, len(options)))
    columns = sorted({target for one in step["choices"] for target in one["belongs"]})
    columns = [one["id"] for one in step.get("targets", [])] or columns
    if step["kind"] == "place":
        return [f"{one}={dice.choice(columns)}" for one in options]
    return [f"{one}={target}" for one in options for target in columns if dice.random() < 0.5]


def points(step: dict[str, Any], chosen: list[str]) -> float:
    """Return what an answer is worth, between 0 and 1."""
    if step["kind"] == "one":
        return next(WORTH[one["verdict"]] for one in step["choices"] if one["id"] == chosen[0])
    if step["kind"] == "order":
        return right_order(step["right"], chosen)
    if step["kind"] == "place":
        return len(set(right(step)) & set(chosen)) / len(right(step))
    either = [one["id"] for one in step["choices"] if one.get("verdict") == "fair"]
    return share(right(step), [one for one in chosen if one not in either])


def sums(board: Storyboard, walk: list[str], given: list[Answer]) -> dict[str, Any]:
    """Return the points and the number of decisions by competence; the first answer counts."""
    found: dict[str, Any] = {}
    seen = set()
    for name, what in zip(walk, given, strict=False):
        step = board.steps[name]
        if name in seen or not what or "text" in what:
            continue
        seen.add(name)
        sum_ = found.setdefault(step["competence"], {"points": 0.0, "of": 0})
        sum_["points"] += 1 if what == BEST else points(step, what["chosen"])
        sum_["of"] += 1
    return found


def steps_to_go(board: Storyboard, name: str) -> int:
    """Return the fewest steps from here to an ending."""
    far, here = 0, {name}
    while not any(board.steps[one].get("outcome") for one in here):
        here = {to for one in here for to in ahead(board.steps[one])}
        far += 1
    return far


def notes(board: Storyboard, walk: list[str], given: list[Answer], language: str) -> list[Any]:
    """Return the lines of the case notes: those of the steps, and of the choices made there."""
    lines = []
    for name, what in zip(walk, [*given, None], strict=True):
        step = board.steps[name]
        chosen = (what or {}).get("chosen", [])
        picked = [one for one in step.get("choices", []) if one["id"] in chosen]
        for text in [step.get("note"), *(one.get("note") for one in picked)]:
            if text:
                lines.append({"date": step["date"], "words": text[language]})
    return lines


def words(html: str) -> str:
    """Return the words of some HTML as they are read: one space between any two."""
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


def reached(board: Storyboard) -> set[str]:
    """Return the steps that can be reached."""
    return set(spread([board.data["start"]], lambda name: ahead(board.steps[name])))
