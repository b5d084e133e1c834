"""Every path of every case, in every language, without a page: the player's code and Python agree.

What a real page does with it is shown by `test_static_paths.py`, on some of the paths.
"""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

import pytest

from cases import Storyboard, load, names
from cases.text.vocabulary import LANGUAGES
from tests import walks
from tests.node import evaluate
from widgets import assets

HERE = Path(__file__).parent
MODULES = ("check", "debrief", "kinds", "notes", "score", "step", "trail", "ways")

Walk = tuple[list[str], list[walks.Answer]]


def played(board: Storyboard, paths: list[Walk]) -> dict[str, Any]:
    """Play walks with the player's own code; the result is described in `walks.js`."""
    parts = [(HERE / name).read_text("utf-8") for name in ("paper.js", "walks.js")]
    script = "\n".join([assets.joined(*(f"case/{name}" for name in MODULES)), *parts])
    scopes = ", ".join(f"{name}: {assets.scope(f'case/{name}')}" for name in MODULES)
    function = f"(given) => walked({{ {scopes}, wordsOf }}, given)"
    given = [{"given": answers} for _, answers in paths]
    asked = {"storyboard": board.data, "languages": list(LANGUAGES), "walks": given}
    found: dict[str, Any] = evaluate(script.replace("\nexport ", "\n"), function, asked)
    return found


@pytest.fixture(scope="module", params=names("vignettes"))
def board(request: pytest.FixtureRequest) -> Storyboard:
    return load(request.param)


@pytest.fixture(scope="module")
def paths(board: Storyboard) -> list[Walk]:
    """Every walk twice: with the best answers, and with whatever the dice say."""
    dice = random.Random(board.name)  # noqa: S311 - a sample, the same each time
    return [*walks.answered(board), *walks.answered(board, dice)]


@pytest.fixture(scope="module")
def play(board: Storyboard, paths: list[Walk]) -> dict[str, Any]:
    return played(board, paths)


def test_each_answer_leads_where_python_says(
    board: Storyboard, paths: list[Walk], play: dict[str, Any]
) -> None:
    assert play["problems"] == []
    for (walk, _), found in zip(paths, play["found"], strict=True):
        assert found["steps"] == walk
        assert found["revised"] is False
        assert found["toGo"] == [walks.steps_to_go(board, name) for name in walk]
    assert {name for walk, _ in paths for name in walk} == walks.reached(board)


def test_the_scores_are_those_that_python_counts(
    board: Storyboard, paths: list[Walk], play: dict[str, Any]
) -> None:
    for (walk, given), found in zip(paths, play["found"], strict=True):
        ours = walks.sums(board, walk, given)
        assert found["sums"] == {key: pytest.approx(one) for key, one in ours.items()}
    full, guessed = (total(play["found"][half]) for half in halves(paths))
    assert guessed <= full


def halves(paths: list[Walk]) -> tuple[slice, slice]:
    half = len(paths) // 2
    return slice(None, half), slice(half, None)


def total(found: list[dict[str, Any]]) -> float:
    return sum(one["points"] for walk in found for one in walk["sums"].values())


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_case_notes_say_what_happened(
    board: Storyboard, paths: list[Walk], play: dict[str, Any], language: str
) -> None:
    for (walk, given), found in zip(paths, play["found"], strict=True):
        assert found["said"][language]["notes"] == walks.notes(board, walk, given, language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_step_shows_its_words_and_every_answer_its_reason(
    board: Storyboard, play: dict[str, Any], language: str
) -> None:
    drawn = {key: one for key, one in play["drawn"].items() if key.startswith(f"{language} ")}
    for key, seen in drawn.items():
        step = board.steps[key.split()[1]]
        for part in ("title", "html", "question"):
            if part in step:
                assert walks.words(step[part][language]) in seen["before"], (key, part)
        reasons = [one.get("html") for one in step.get("choices", [])] + [step.get("feedback")]
        for reason in filter(None, reasons):
            assert walks.words(reason[language]) in seen["after"], key
        assert bool(seen["spoken"]) == bool(step.get("competence"))
    assert {key.split()[1] for key in drawn} == walks.reached(board)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_debrief_goes_through_every_decision(
    board: Storyboard, paths: list[Walk], play: dict[str, Any], language: str
) -> None:
    for (walk, _), found in zip(paths, play["found"], strict=True):
        debrief = found["said"][language]["debrief"]
        for step in (board.steps[name] for name in walk):
            if step.get("competence"):
                assert walks.words(step["title"][language]) in debrief
                assert board.data["words"]["competences"][step["competence"]][language] in debrief
