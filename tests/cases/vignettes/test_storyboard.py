"""Bots walk every path of every storyboard."""

from __future__ import annotations

import copy
from typing import Any

import pytest

from cases import Storyboard, load, names
from cases.text.graph import spread
from cases.text.vocabulary import COMPETENCES, LANGUAGES, PHASES
from cases.vignettes.storyboard import ahead, problems, walks

VIGNETTES = names("vignettes")
FLAGSHIP = "hold-on-a-little"


@pytest.mark.parametrize("name", names())
def test_it_can_be_played(name: str) -> None:
    assert problems(load(name).data) == []


@pytest.mark.parametrize("name", VIGNETTES)
def test_every_walk_ends_and_together_they_see_everything(name: str) -> None:
    board = load(name)
    seen_steps, seen_edges = set(), set()
    for walk in walks(board):
        assert board.steps[walk[-1]]["kind"] == "ending"
        seen_steps.update(walk)
        seen_edges.update(zip(walk, walk[1:], strict=False))
    assert (
        seen_steps
        == set(board.steps)
        == spread([board.data["start"]], lambda name: ahead(board.steps[name]))
    )
    assert seen_edges == {(one, to) for one, step in board.steps.items() for to in ahead(step)}


@pytest.mark.parametrize("name", VIGNETTES)
def test_time_never_runs_back(name: str) -> None:
    board = load(name)
    for walk in walks(board):
        days = [board.steps[step]["date"] for step in walk]
        assert days == sorted(days)


@pytest.mark.parametrize("name", names())
def test_every_text_is_there_in_every_language(name: str) -> None:
    def texts(data: Any) -> Any:
        if isinstance(data, dict):
            if set(data) & set(LANGUAGES):
                yield data
            else:
                for value in data.values():
                    yield from texts(value)
        elif isinstance(data, list):
            for value in data:
                yield from texts(value)

    found = list(texts(load(name).data))
    assert len(found) > 50
    for text in found:
        assert set(text) >= set(LANGUAGES)


def test_the_flagship_is_what_it_promises() -> None:
    board = load(FLAGSHIP)
    steps = board.steps
    kinds = [step["kind"] for step in steps.values()]
    best = max(walks(board), key=lambda walk: steps[walk[-1]].get("outcome") == "good")
    assert steps[best[-1]]["outcome"] == "good"
    assert {steps[name]["phase"] for name in best} == set(PHASES)
    assert kinds.count("ending") >= 3
    assert kinds.count("stop") == 1
    assert kinds.count("letter") == 1
    assert kinds.count("reflection") == 1
    assert {step["chair"] for step in steps.values() if step["chair"]} == {"gp", "psychologist"}
    for walk in walks(board):
        assert len(walk) >= 14
        asked = [steps[name].get("competence") for name in walk]
        assert sum(1 for one in asked if one) >= 7
        assert all(asked.count(one) >= 2 for one in COMPETENCES if one != "recognise")
        assert "stop" in [steps[name]["kind"] for name in walk]


@pytest.mark.parametrize("name", VIGNETTES)
def test_every_verdict_has_a_reason_a_source_and_a_date(name: str) -> None:
    board = load(name)
    entries = board.data["entries"]
    for step_name, step in board.steps.items():
        if not step.get("competence"):
            continue
        verdicts = step["choices"] if step["kind"] == "one" else [step]
        for verdict in verdicts:
            reason = (
                verdict.get("html")
                if step["kind"] == "one"
                else step.get("feedback") or step.get("example")
            )
            assert reason["nl"], step_name
            assert verdict["rules"], step_name
            for key in verdict["rules"]:
                entry = entries[key]
                assert entry["sources"], key
                assert entry["sources"][0]["read"]
                assert (entry["from"] or "") <= step["date"] <= (entry["to"] or "9999")
                assert entry["confidence"] != "low"


SPOILS = [
    (lambda d: d.pop("steps"), "no `steps`"),
    (lambda d: d.update(start="nowhere"), "'nowhere' does not exist"),
    (lambda d: d.update(format=99), "format 99"),
    (lambda d: d.update(steps=[]), "no `steps`"),
    (lambda d: d["steps"]["the-drawer"].update(kind="dance"), "'the-drawer' has no known kind"),
    (lambda d: d["steps"]["the-drawer"].update(choices=[]), "nothing to choose from"),
    (lambda d: d["steps"]["something-to-sleep"].pop("next"), "leads nowhere"),
    (lambda d: d["steps"]["something-to-sleep"].update(next="x"), "'x', which does not exist"),
    (lambda d: d["steps"]["something-to-sleep"].pop("title"), "has no title"),
]


@pytest.mark.parametrize(("spoil", "words"), SPOILS)
def test_a_malformed_storyboard_is_described(spoil: Any, words: str) -> None:
    data = copy.deepcopy(load(FLAGSHIP).data)
    spoil(data)
    assert words in " ".join(problems(data))


@pytest.mark.parametrize("data", [None, [], "x", {}])
def test_nothing_like_a_storyboard_is_described(data: Any) -> None:
    assert problems(data)


def test_a_loop_gives_finitely_many_walks() -> None:
    steps = {
        "a": {"kind": "one", "choices": [{"id": "x", "next": "b"}, {"id": "y", "next": "end"}]},
        "b": {"kind": "story", "next": "a"},
        "end": {"kind": "ending"},
    }
    found = list(walks(Storyboard({"start": "a", "steps": steps})))
    assert found == [["a", "b", "a", "end"], ["a", "end"]]
