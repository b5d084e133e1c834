"""The rulebook as a register: what holds, what changed, what rests on what, what to read again."""

from __future__ import annotations

import json
import shutil
from datetime import date, timedelta
from pathlib import Path

import pytest

from cases.__main__ import main
from cases.letters.compose import compose
from cases.letters.resolve import letter_day
from cases.letters.shape import CapacityForm
from cases.proofreading.proofread import Proofreader
from cases.reading.library import CONTENT, Library
from cases.reference.register import changes, in_force, stale
from cases.reference.rule import NotInForce
from cases.timelines.board import timeline_board
from cases.timelines.incapacity import Incapacity
from cases.timelines.line import timeline
from cases.trees.board import tree_board
from cases.vignettes.board import vignette_storyboard
from cases.vignettes.shape import Vignette
from tests.cases.trees.situations import LIBRARY, TODAY

PARTS = ("identity", "capacities", "plan")


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    """A copy of the content that may be spoiled."""
    for folder in CONTENT.iterdir():
        if folder.is_dir() and any(folder.glob("*.yaml")):
            shutil.copytree(folder, tmp_path / folder.name)
    return tmp_path


def test_what_holds_changes_at_midnight() -> None:
    before, after = (in_force(date(2026, 1, 1) - timedelta(days=n), LIBRARY) for n in (1, 0))
    assert "work-potential" not in before
    assert after["work-potential"].number == 8
    assert (before["medical-force-majeure"].number, after["medical-force-majeure"].number) == (9, 6)
    with pytest.raises(NotInForce, match="begins on 2017-01-01"):
        in_force(date(2016, 12, 31), LIBRARY)


def test_changes_name_what_was_and_what_is() -> None:
    found = {one.name: one for one in changes(date(2025, 12, 31), LIBRARY, TODAY)}
    relapse = found["relapse-and-pay"]
    assert relapse.day == date(2026, 1, 1)
    numbers = [one.number for one in (relapse.before, relapse.after) if one]
    assert numbers == [14, 8]
    assert found["work-potential"].before is None
    days = [one.day for one in changes(date(2017, 1, 1), LIBRARY)]
    assert days == sorted(days)


def test_one_number_changed_in_one_rule_is_followed_everywhere(copied: Path) -> None:
    rule = copied / "rules" / "work-potential.yaml"
    text = rule.read_text("utf-8")
    assert text.count("number: 8") == 1
    rule.write_text(text.replace("number: 8", "number: 11"), "utf-8")
    library = Library(copied)

    tree = tree_board("referral", library)
    bands = tree["epochs"][-1]["bands"]["weeks-of-healing"]["time-off"]
    assert 77 in [band["days"] for band in bands]
    assert "11\N{NO-BREAK SPACE}weken" in json.dumps(bands, ensure_ascii=False)

    case = vignette_storyboard(
        "hold-on-a-little", library.one(Vignette, "hold-on-a-little"), library
    )
    feedback = json.dumps(case.steps["eight-weeks"], ensure_ascii=False)
    assert "11\N{NO-BREAK SPACE}weken" in feedback
    assert "8\N{NO-BREAK SPACE}weken" not in feedback

    line = timeline(Incapacity(date(2026, 3, 2)), timeline_board("incapacity", library))
    (estimate,) = [one for one in line.marks if "work-potential" in one.name]
    assert estimate.date == date(2026, 3, 2) + timedelta(weeks=11)


def test_a_letter_follows_too(copied: Path) -> None:
    rule = copied / "rules" / "spontaneous-consultation.yaml"
    rule.write_text(rule.read_text("utf-8").replace("number: 10", "number: 17"), "utf-8")
    agreed = {"answer": "agreed", "date": "2026-03-02", "parts": dict.fromkeys(PARTS, "agreed")}
    form = {
        "recipient": "occupational-physician",
        "purpose": "spontaneous-consultation",
        "consent": agreed,
        "levels": {
            next(iter(LIBRARY.one(CapacityForm, "capacities").capacities)): list(
                LIBRARY.one(CapacityForm, "capacities").levels
            )[1]
        },
    }
    letter = compose(letter_day(Library(copied), date(2026, 3, 3)), form)
    assert "17\N{NO-BREAK SPACE}werkdagen" in letter.texts["nl"]


def test_old_readings_are_listed(copied: Path) -> None:
    rule = copied / "rules" / "trio.yaml"
    rule.write_text(rule.read_text("utf-8").replace("2026-11-21", "2024-01-05", 1), "utf-8")
    found = stale(365, TODAY, Library(copied))
    assert [(one.read, one.kind, one.name) for one in found] == [(date(2024, 1, 5), "rule", "trio")]
    assert found[0].url.startswith("https://")


def test_two_rules_with_one_name_cannot_be(
    copied: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rule = copied / "rules" / "trio.yaml"
    rule.write_text(rule.read_text("utf-8") + "\ntitle:\n  nl: nog eens\n", "utf-8")
    assert main(["proofread", str(rule)]) == 1
    assert "The key `title` stands here twice (first on line 2)" in capsys.readouterr().err


def test_a_rule_under_two_names_and_a_file_that_is_not_read(copied: Path) -> None:
    rules = copied / "rules"
    assert Proofreader(Library(copied)).everything() == []
    shutil.copy(rules / "trio.yaml", rules / "trio-again.yaml")
    shutil.copy(rules / "trio.yaml", rules / "platform.yml")
    said = [str(one) for one in Proofreader(Library(copied)).everything()]
    assert len(said) == 2
    assert "platform.yml:1: This file is not read. Name it platform.yaml" in said[0]
    assert "trio.yaml:2: [title] 'trio-again' has the same title" in said[1]


def test_the_commands(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules", "--on", "2023-05-01", "--topic", "reintegration"]) == 0
    said = capsys.readouterr().out
    assert "[medical-force-majeure]" in said
    assert "9\N{NO-BREAK SPACE}maanden" in said
    assert "[work-potential]" not in said
    assert main(["rules", "--on", "2016-05-01"]) == 1
    assert "begins on 2017-01-01" in capsys.readouterr().err
    assert main(["changes", "--since", "2025-12-31"]) == 0
    assert "14\N{NO-BREAK SPACE}dagen → 8\N{NO-BREAK SPACE}weken" in capsys.readouterr().out
    assert main(["touched-by", "work-potential"]) == 0
    assert "places in" in capsys.readouterr().out
    assert main(["stale", "--older-than", "100000"]) == 0
    assert capsys.readouterr().out.startswith("0 sources")
    assert main(["path", "referral", "danger=none", "--on", "2026-11-21"]) == 0
    assert "? Werkt deze persoon" in capsys.readouterr().out
    with pytest.raises(SystemExit):
        main(["rules", "--on", "gisteren"])
    assert "'gisteren' is no date; write 2026-03-02" in capsys.readouterr().err
