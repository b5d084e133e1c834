"""What a test cell returns: always a plain float within its points."""

from __future__ import annotations

import warnings
from pathlib import Path

import pytest

from cases.answers import Record, write
from cases.reading.names import UnknownName
from grading import Marks
from grading.marks import KeyFault, NotAnswered

SHEET = "the-way-back"


def answered(folder: Path, step: str, *chosen: str, text: str = "") -> Marks:
    entry = {
        "id": "s-1",
        "at": "2026-11-21T20:00:00Z",
        "did": "answer",
        "step": step,
        "language": "fr",
    }
    write(
        folder / f"{SHEET}.answers.json",
        Record(SHEET, [{**entry, "chosen": list(chosen), "text": text}]),
    )
    return Marks(SHEET)


def test_one_of(in_folder: Path) -> None:
    key = {"consent-or-potential": 2, "only-hilde": 0.5}
    assert (
        answered(in_folder, "who-may-start", "consent-or-potential").one_of("who-may-start", key)
        == 2
    )


def test_one_of_partial_and_wrong(in_folder: Path) -> None:
    key = {"consent-or-potential": 2, "only-hilde": 0.5}
    marks = answered(in_folder, "who-may-start", "only-hilde")
    assert repr(marks.one_of("who-may-start", key)) == "0.5"
    assert repr(Marks(SHEET).one_of("the-envelope", {"two-weeks": 2})) == "0.0"


@pytest.mark.parametrize(
    ("chosen", "points"),
    [
        (["any-length", "advice-only"], 2.0),
        (["any-length", "advice-only", "checks-the-absence"], 1.0),
        (["checks-the-absence"], 0.0),
        (["any-length", "any-length"], 1.0),
    ],
)
def test_some_of(in_folder: Path, chosen: list[str], points: float) -> None:
    key = ["any-length", "employer-may-ask", "advice-only", "every-worker"]
    assert answered(in_folder, "the-visit", *chosen).some_of("the-visit", key, 4) == points


def test_in_order_placed_and_told(in_folder: Path) -> None:
    order = ["information", "work-potential", "questionnaire", "employer-limit", "invalidity"]
    marks = answered(in_folder, "in-what-order", *order)
    assert marks.in_order("in-what-order", order, 4) == 4
    key = {"making-lists": "recovery", "still-at-work": "prevention", "first-half-days": "reintegration", "signals-plan": "relapse-prevention"}  # fmt: skip
    marks = answered(in_folder, "which-phase", "making-lists=recovery", "still-at-work=rest")
    assert marks.placed("which-phase", key, 4) == 1
    # ticking every phase for one item by hand in the file earns nothing for it
    marks = answered(in_folder, "which-phase", "making-lists=recovery", "making-lists=rest")
    assert marks.placed("which-phase", key, 4) == 0
    told = {
        "employer": ["identity"],
        "occupational-physician": [],
        "coordinator": [],
        "local-group": [],
    }
    marks = answered(in_folder, "whom-to-tell", "employer=identity")
    assert marks.told("whom-to-tell", told, 3) == 3


def test_unknown_options_earn_nothing_and_are_named(
    in_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    marks = answered(in_folder, "the-envelope", "two-weeks", "cmth")
    assert marks.one_of("the-envelope", {"two-weeks": 2}) == 0
    assert "unknown option 'cmth'" in capsys.readouterr().out


def test_nothing_is_written_to_stderr(in_folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        answered(in_folder, "the-envelope", "x").one_of("the-envelope", {"two-weeks": 2})
    assert capsys.readouterr().err == ""


def test_a_broken_file_is_no_crash(
    in_folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (in_folder / f"{SHEET}.answers.json").write_text("{broken", "utf-8")
    monkeypatch.setenv("NBGRADER_EXECUTION", "autograde")
    assert Marks(SHEET).one_of("the-envelope", {"two-weeks": 2}) == 0.0
    assert "not an answers file" in capsys.readouterr().out


def test_learners_hear_nothing_until_they_validate(
    in_folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    Marks(SHEET).answered("the-envelope")
    assert capsys.readouterr().out == ""
    monkeypatch.setenv("NBGRADER_EXECUTION", "validate")
    with pytest.raises(NotAnswered, match="the-envelope: not answered yet"):
        Marks(SHEET).answered("the-envelope")
    monkeypatch.delenv("NBGRADER_EXECUTION")
    answered(in_folder, "the-envelope", "voluntary")
    monkeypatch.setenv("NBGRADER_EXECUTION", "validate")
    Marks(SHEET).answered("the-envelope")  # a wrong answer is an answer


def test_the_reason_is_given_when_graded_in_the_learners_language(
    in_folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    marks = answered(in_folder, "the-envelope", "small-cut")
    marks.one_of("the-envelope", {"two-weeks": 2}, because=["questionnaire-not-returned"])
    assert capsys.readouterr().out == ""
    monkeypatch.setenv("NBGRADER_EXECUTION", "autograde")
    marks.one_of("the-envelope", {"two-weeks": 2}, because=["questionnaire-not-returned"])
    said = capsys.readouterr().out
    assert "10\N{NO-BREAK SPACE}%" in said
    assert "Source: FGTB" in said
    assert "Valable le 27 avril 2026" in said


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (lambda m: m.one_of("the-envelope", {"three-weeks": 2}), "unknown options"),
        (lambda m: m.one_of("the-visit", {"any-length": 2}), "kind 'many', not 'one'"),
        (lambda m: m.in_order("in-what-order", ["information"], 4), "says nothing about"),
        (lambda m: m.told("whom-to-tell", {"employer": ["salary"], "occupational-physician": [], "coordinator": [], "local-group": []}, 4), "unknown information"),
    ],
)  # fmt: skip
def test_a_slip_in_the_key_is_named(in_folder: Path, call: object, words: str) -> None:
    with pytest.raises(KeyFault, match=words):
        call(Marks(SHEET))  # type: ignore[operator]


def test_an_unknown_question_is_named(in_folder: Path) -> None:
    with pytest.raises(UnknownName, match="'the-envelope'"):
        Marks(SHEET).one_of("the-envelop", {})
