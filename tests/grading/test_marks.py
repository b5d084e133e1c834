"""What a test cell returns: always a plain float within its points."""

from __future__ import annotations

import re
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


VISIT = ["any-length", "employer-may-ask", "advice-only", "every-worker"]
ORDER = ["information", "work-potential", "questionnaire", "employer-limit", "invalidity"]
PHASES = {"making-lists": "recovery", "still-at-work": "prevention", "first-half-days": "reintegration", "signals-plan": "relapse-prevention"}  # fmt: skip
TOLD = {"employer": ["identity"], "occupational-physician": [], "coordinator": [], "local-group": []}  # fmt: skip


@pytest.mark.parametrize(
    ("question", "chosen", "key", "points"),
    [
        ("who-may-start", ["consent-or-potential"], "consent-or-potential", 4.0),
        ("who-may-start", ["only-hilde"], {"consent-or-potential": 1, "only-hilde": 0.25}, 1.0),
        ("who-may-start", ["advisory-physician"], {"consent-or-potential": 1}, 0.0),
        ("the-visit", ["any-length", "advice-only"], VISIT, 2.0),
        ("the-visit", ["any-length", "advice-only", "checks-the-absence"], VISIT, 1.0),
        ("the-visit", ["checks-the-absence"], VISIT, 0.0),
        ("the-visit", ["any-length", "any-length"], VISIT, 1.0),
        ("the-visit", ["any-length", "advice-only"], {"right": ["any-length"], "either": ["advice-only"]}, 4.0),
        ("in-what-order", ORDER, ORDER, 4.0),
        ("in-what-order", [*ORDER[:2], ORDER[3], ORDER[2], ORDER[4]], ORDER, 3.2),
        ("which-phase", ["making-lists=recovery", "still-at-work=rest"], PHASES, 1.0),
        # ticking every phase for one item by hand in the file earns nothing for it
        ("which-phase", ["making-lists=recovery", "making-lists=rest"], PHASES, 0.0),
        ("whom-to-tell", ["employer=identity"], TOLD, 4.0),
        ("whom-to-tell", ["employer=identity", "coordinator=diagnosis"], TOLD, 0.0),
    ],
)  # fmt: skip
def test_an_answer_is_worth(
    in_folder: Path, question: str, chosen: list[str], key: object, points: float
) -> None:
    earned = answered(in_folder, question, *chosen).of(question, key, 4)
    assert repr(earned) == repr(points)


def test_no_answer_is_worth_a_plain_nothing(in_folder: Path) -> None:
    assert repr(Marks(SHEET).of("the-envelope", "two-weeks", 2)) == "0.0"
    written = answered(in_folder, "whom-to-tell", text="to nobody")  # as only a file can say
    assert repr(written.of("whom-to-tell", TOLD, 2)) == "0.0"


def test_unknown_options_earn_nothing_and_are_named(
    in_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    marks = answered(in_folder, "the-envelope", "two-weeks", "cmth")
    assert marks.of("the-envelope", "two-weeks", 2) == 0
    assert "unknown option 'cmth'" in capsys.readouterr().out


def test_nothing_is_written_to_stderr(in_folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        answered(in_folder, "the-envelope", "x").of("the-envelope", "two-weeks", 2)
    assert capsys.readouterr().err == ""


def test_a_broken_file_is_no_crash(
    in_folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (in_folder / f"{SHEET}.answers.json").write_text("{broken", "utf-8")
    monkeypatch.setenv("NBGRADER_EXECUTION", "autograde")
    assert Marks(SHEET).of("the-envelope", "two-weeks", 2) == 0.0
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
    marks.of("the-envelope", "two-weeks", 2, because=["questionnaire-not-returned"])
    assert capsys.readouterr().out == ""
    monkeypatch.setenv("NBGRADER_EXECUTION", "autograde")
    marks.of("the-envelope", "two-weeks", 2, because=["questionnaire-not-returned"])
    said = capsys.readouterr().out
    assert "10\N{NO-BREAK SPACE}%" in said
    assert "Source: FGTB" in said
    assert "Valable le 27 avril 2026" in said


@pytest.mark.parametrize(
    ("question", "key", "words"),
    [
        ("the-envelope", "three-weeks", "unknown options ['three-weeks']. The options are ["),
        ("the-envelope", {"two-weeks": 2}, "between 0 and 1"),
        ("the-envelope", {"two-weeks": 0.5}, "Give the best one 1"),
        ("the-envelope", ["two-weeks"], "the right option, or what each option is worth"),
        ("the-visit", {"any-length": 1}, "the key is a list of the right options"),
        ("the-visit", "any-length", "the key is a list of the right options"),
        ("the-visit", [], "Name what is right"),
        ("the-visit", {"right": ["any-length"], "either": ["any-length"]}, "Choose."),
        ("in-what-order", ["information"], "says nothing about ['employer-limit',"),
        ("in-what-order", [*ORDER, "invalidity"], "names ['invalidity'] more than once"),
        ("in-what-order", set(ORDER), "the list of all items"),
        ("which-phase", PHASES | {"making-lists": "healing"}, "unknown phases ['healing']"),
        ("which-phase", ["recovery"], "gives each item its phase"),
        ("whom-to-tell", TOLD | {"employer": ["salary"]}, "unknown information ['salary']"),
        ("whom-to-tell", TOLD | {"employer": "identity"}, "lists for each listener"),
        ("whom-to-tell", TOLD | {"employer": []}, "Name what may be told"),
        ("the-note", "x", "Give it a mark scheme"),
    ],
)  # fmt: skip
def test_a_slip_in_the_key_is_named_with_its_remedy(
    in_folder: Path, question: str, key: object, words: str
) -> None:
    with pytest.raises(KeyFault, match=re.escape(words)):
        answered(in_folder, question, "x").of(question, key, 4)


@pytest.mark.parametrize("points", [0, -1, float("nan"), float("inf"), "2"])
def test_points_that_cannot_be_are_named(in_folder: Path, points: float) -> None:
    with pytest.raises(KeyFault, match="Give a number above 0"):
        Marks(SHEET).of("the-envelope", "two-weeks", points)


def test_an_unknown_question_is_named(in_folder: Path) -> None:
    with pytest.raises(UnknownName, match="'the-envelope'"):
        Marks(SHEET).of("the-envelop", "two-weeks", 2)
