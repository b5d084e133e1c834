"""Every fault is found, with file, line and remedy, and all of them at once."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from cases.vignettes.new import text
from tests.cases.vignettes.small import DAY, proofread, small_case

Spoil = Callable[[dict[str, Any]], Any]


def steps(case: dict[str, Any]) -> dict[str, Any]:
    return case["steps"]


def choice(case: dict[str, Any]) -> dict[str, Any]:
    return case["steps"]["who-first"]["choices"]["occupational-physician"]


def test_the_small_case_is_sound(tmp_path: Path) -> None:
    assert proofread(tmp_path, text(DAY)) == []


def lost_step(case: dict[str, Any]) -> None:
    steps(case)["lost"] = {**steps(case)["first-visit"], "next": "the-end"}


def endless(case: dict[str, Any]) -> None:
    for one in steps(case)["who-first"]["choices"].values():
        one["next"] = "first-visit"
    steps(case)["other"] = {**steps(case)["first-visit"], "next": "the-end"}


SPOILS: list[tuple[str, Spoil, list[str]]] = [
    ("dead link to a step", lambda c: choice(c).update(next="the-and"), ["'the-and' does not", "'the-end'"]),
    ("dead link in a text", lambda c: c["summary"].update(nl="[x](rule:nowhere)"), ["no rule named 'nowhere'"]),
    ("a link of no kind", lambda c: c["summary"].update(nl="[x](nowhere)"), ["leads nowhere", "https://"]),
    ("unreachable step", lost_step, ["No way leads to this step"]),
    ("loop without an exit", endless, ["no ending can be reached"]),
    ("no ending", lambda c: steps(c)["the-end"].update(kind="story", next="first-visit"), ["no ending"]),
    ("choice without feedback", lambda c: choice(c).pop("feedback"), ["`feedback` is missing"]),
    ("choice without source", lambda c: choice(c).pop("because"), ["`because` is missing"]),
    ("missing translation", lambda c: choice(c)["label"].pop("fr"), ["French text is missing", "`fr:`"]),
    ("unknown language", lambda c: choice(c)["label"].update(es="hola"), ["`es` is not a language", "nl, fr, en, de"]),
    ("empty text", lambda c: choice(c)["label"].update(nl="  "), ["The text is empty"]),
    ("rule not in force", lambda c: c.update(date=DAY.replace(year=2021)) or choice(c).update(because=["work-potential"]), ["not in force on 2021-03-02", "held then"]),
    ("unknown rule", lambda c: choice(c).update(because=["spontaneous-consultatie"]), ["no rule named", "'spontaneous-consultation'"]),
    ("unknown actor", lambda c: c.update(listeners=["employr"]), ["no actor named 'employr'", "'employer'"]),
    ("no tree asked", lambda c: steps(c)["who-first"].pop("answered_by"), ["not said which decision tree", "`no_tree:`"]),
    ("another conclusion", lambda c: steps(c)["who-first"]["answered_by"].update(conclusion="keep-well"), ["concludes 'overload-at-work' here"]),
    ("a verdict against the tree", lambda c: choice(c).update(verdict="poor"), ["advises 'spontaneous-consultation' here, and this is poor"]),
    ("best without advice", lambda c: choice(c).pop("advice"), ["not said which advice", "spontaneous-consultation"]),
    ("advice not given here", lambda c: choice(c).update(advice=["register"]), ["does not advise 'register' here, and this is best"]),
    ("unknown advice", lambda c: choice(c).update(advice=["spontaneous-consult"]), ["'spontaneous-consultation'"]),
    ("unknown situation", lambda c: steps(c)["who-first"]["answered_by"].update(situation="first-vist"), ["'first-visit'"]),
    ("unknown tree", lambda c: steps(c)["who-first"]["answered_by"].update(tree="referal"), ["'referral'"]),
    ("fact of the wrong type", lambda c: c["situations"]["first-visit"]["facts"].update({"time-off": "long"}), ["whole number of days"]),
    ("fact that nobody asks", lambda c: c["situations"]["first-visit"]["facts"].update(regio="x"), ["No question is named 'regio'"]),
    ("a fact missing", lambda c: c["situations"]["first-visit"]["facts"].pop("knot"), ["still asks 'knot'"]),
    ("situation of another day", lambda c: c["situations"]["first-visit"].update(day=3), ["another day than the step"]),
    ("another phase", lambda c: steps(c)["who-first"].update(phase="rest", answered_by={"tree": "phase", "situation": "first-visit", "conclusion": "early-strain"}), ["in the phase 'prevention', not 'rest'"]),
    ("actor without told", lambda c: c.update(listeners=["emergency-112"]), ["does not say what it may be told"]),
    ("unknown key", lambda c: choice(c).update(feadback={"nl": "x"}), ["`feadback` is not a key", "'feedback'"]),
    ("unknown kind", lambda c: steps(c)["first-visit"].update(kind="storie"), ["`kind: storie`", "'story'"]),
    ("no kind", lambda c: steps(c)["first-visit"].pop("kind"), ["does not say its `kind`"]),
    ("unknown verdict", lambda c: choice(c).update(verdict="good"), ["`good` is not one of: best, fair, poor"]),
    ("no best choice", lambda c: choice(c).update(verdict="poor"), ["No choice has the verdict `best`"]),
    ("only right choices", lambda c: steps(c)["who-first"]["choices"]["nobody-yet"].update(verdict="best"), ["Every choice is right"]),
    ("a give-away", lambda c: choice(c)["label"].update(nl="x" * 200), ["gives itself away"]),
    ("a choice that leads nowhere", lambda c: choice(c).pop("next"), ["This choice leads nowhere"]),
    ("back in time", lambda c: steps(c)["the-end"].update(day=0) or steps(c)["who-first"].update(day=3), ["before this step (day 3)"]),
    ("a bad placeholder", lambda c: c["summary"].update(nl="{day:soon}"), ["does not count days"]),
    ("an unknown start", lambda c: c.update(start="first-visitt"), ["'first-visitt' does not exist", "'first-visit'"]),
    ("a wrong type", lambda c: c.update(minutes="five"), ["minutes"]),
    ("a bad name", lambda c: steps(c).update({"Bad Name": steps(c).pop("the-end")}), ["cannot be a name"]),
]  # fmt: skip


@pytest.mark.parametrize(("spoil", "words"), [s[1:] for s in SPOILS], ids=[s[0] for s in SPOILS])
def test_fault(tmp_path: Path, spoil: Spoil, words: list[str]) -> None:
    case = small_case()
    spoil(case)
    found = proofread(tmp_path, case)
    assert found, "nothing was found"
    report = "\n".join(found)
    for word in words:
        assert word in report
    assert all(re.search(r"small\.yaml:\d+: ", sentence) for sentence in found)


def test_the_line_is_the_line(tmp_path: Path) -> None:
    words = text(DAY).replace("next: who-first", "next: who-frist")
    line = words[: words.index("who-frist")].count("\n") + 1
    report = "\n".join(proofread(tmp_path, words))
    assert (
        f"small.yaml:{line}: [steps › first-visit › next] The step 'who-frist' does not" in report
    )


def test_everything_is_said_at_once(tmp_path: Path) -> None:
    case = small_case()
    choice(case).pop("feedback")
    choice(case)["label"].pop("en")
    choice(case)["next"] = "nowhere"
    case["listeners"] = ["nobody"]
    lost_step(case)
    report = "\n".join(proofread(tmp_path, case))
    for word in ("`feedback` is missing", "English text", "'nowhere'", "'nobody'", "No way leads"):
        assert word in report


def test_order_and_tell_are_checked(tmp_path: Path) -> None:
    case = small_case()
    step = steps(case)["who-first"]
    label = {"label": choice(case)["label"]}
    extra = {"feedback": step["text"], "because": ["trio"], "next": "the-end"}
    common = {key: step[key] for key in ("phase", "day", "competence", "title", "text", "question")}
    steps(case)["who-first"] = {
        **common, **extra, "kind": "order",
        "choices": {"a": label, "b": label, "c": label}, "right": ["a", "b", "c"],
    }  # fmt: skip
    assert "already stand in the right order" in "\n".join(proofread(tmp_path, case))
    steps(case)["who-first"]["right"] = ["a", "b"]
    assert "does not name every choice" in "\n".join(proofread(tmp_path, case))
    steps(case)["who-first"] = {
        **common, **extra, "kind": "tell", "targets": {"x": label, "y": label},
        "choices": {"a": {**label, "belongs": ["z"], "feedback": step["text"]}},
    }  # fmt: skip
    assert "no target named 'z'" in "\n".join(proofread(tmp_path, case))


def test_low_confidence_is_never_graded(tmp_path: Path) -> None:
    import shutil

    from cases.proofreading.proofread import Proofreader
    from cases.reading.library import CONTENT, Library

    for folder in ("rules", "actors", "terms", "questions", "trees"):
        shutil.copytree(CONTENT / folder, tmp_path / folder)
    path = tmp_path / "rules" / "spontaneous-consultation.yaml"
    path.write_text(path.read_text("utf-8").replace("confidence: high", "confidence: low"), "utf-8")
    (tmp_path / "vignettes").mkdir()
    case = tmp_path / "vignettes" / "small.yaml"
    case.write_text(text(DAY), "utf-8")
    found = Proofreader(Library(tmp_path)).read([case])
    assert ["not sure" in finding.problem for finding in found] == [True]


def test_a_broken_library_is_said_once(tmp_path: Path) -> None:
    import shutil

    from cases.proofreading.proofread import Proofreader
    from cases.reading.library import CONTENT, Library

    for folder in ("rules", "actors", "terms", "questions", "trees", "vignettes", "sheets"):
        shutil.copytree(CONTENT / folder, tmp_path / folder)
    (tmp_path / "rules" / "trio.yaml").write_text("title: x\n", "utf-8")
    found = Proofreader(Library(tmp_path)).everything()
    assert found
    assert {finding.path.name for finding in found} == {"trio.yaml"}
