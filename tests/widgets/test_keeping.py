"""Answers in a file beside the notebook: where it is right, and only there."""

from __future__ import annotations

import json
import logging
from pathlib import Path

import pytest

from cases import Storyboard, load
from cases.answers import Record, read, write
from widgets import Exercise, Player, Start
from widgets.exercise import Printed, SheetCard
from widgets.keeping import answers_file

NAME = "hold-on-a-little"


def entry(number: int, **more: object) -> dict[str, object]:
    at = f"2026-11-21T20:00:{number:02d}.000Z"
    return {"id": f"s-{number:04d}", "at": at, "did": "answer", "step": "who-first", **more}


def test_answers_reach_the_file_and_come_back(in_folder: Path) -> None:
    player = Player(load(NAME))
    player.entries = [entry(1, chosen=["psychologist"])]
    assert player.saved == {"file": f"{NAME}.answers.json", "count": 1, "error": ""}
    assert read(in_folder / f"{NAME}.answers.json").entries == player.entries
    assert Player(load(NAME)).entries == player.entries  # a new kernel carries on


def test_another_kernels_answers_are_joined(in_folder: Path) -> None:
    one, other = Player(load(NAME)), Player(load(NAME))
    one.entries = [entry(1)]
    other.entries = [entry(2)]
    assert [one["id"] for one in other.entries] == ["s-0001", "s-0002"]


def test_on_voila_no_file_is_written(in_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VOILA_KERNEL_ID", "x")
    player = Player(load(NAME))
    player.entries = [entry(1)]
    assert list(in_folder.iterdir()) == []
    assert player.saved == {}


def test_beside_a_source_notebook_no_file_is_written(in_folder: Path) -> None:
    (in_folder / "x.ipynb").write_text("### BEGIN HIDDEN TESTS", "utf-8")
    card = Exercise("the-way-back").ask("who-may-start")
    assert isinstance(card, SheetCard)
    card.entries = [entry(1)]
    assert [path.name for path in in_folder.iterdir()] == ["x.ipynb"]
    assert card.saved == {"source": True}


def test_under_nbgrader_no_file_is_written(
    in_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NBGRADER_EXECUTION", "validate")
    assert answers_file(NAME) is None


def test_a_folder_that_cannot_be_written_is_said(in_folder: Path) -> None:
    player = Player(load(NAME))
    (in_folder / f"{NAME}.answers.json").mkdir()
    player.entries = [entry(1)]
    assert player.saved["error"]
    assert player.entries == [entry(1)]


def test_nonsense_from_the_browser_is_not_written(in_folder: Path) -> None:
    player = Player(load(NAME))
    player.entries = [entry(1), {"id": "../../x"}, {"did": 1}]
    stored = json.loads((in_folder / f"{NAME}.answers.json").read_text("utf-8"))
    assert [one["id"] for one in stored["entries"]] == ["s-0001"]


def test_erasing_removes_the_file(in_folder: Path) -> None:
    player = Player(load(NAME))
    player.entries = [entry(1)]
    player.entries = []
    player.erased += 1
    assert list(in_folder.iterdir()) == []


def test_a_damaged_file_is_told_and_kept(in_folder: Path, caplog: pytest.LogCaptureFixture) -> None:
    path = in_folder / f"{NAME}.answers.json"
    write(path, Record(NAME, [entry(1), entry(2)]))
    words = path.read_text("utf-8")
    path.write_text(words[:-40], "utf-8")
    with caplog.at_level(logging.WARNING, "wegwijs"):
        player = Player(load(NAME))
    assert [one["id"] for one in player.entries] == ["s-0001"]
    assert "damaged" in caplog.text
    player.entries = [*player.entries, entry(3)]
    assert (in_folder / f"{NAME}.answers.json.damaged-1").exists()


def test_a_malformed_storyboard_is_logged_and_does_not_raise(
    in_folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.ERROR, "wegwijs"):
        Player(
            Storyboard(
                {"name": "x", "format": 1, "title": {"nl": "x"}, "start": "a", "steps": {"b": {}}}
            )
        )
        Player(Storyboard({}))
    assert "'a' does not exist" in caplog.text
    assert "no `steps`" in caplog.text


def test_start_offers_the_cases_that_have_a_notebook(tmp_path: Path) -> None:
    (tmp_path / f"07-{NAME}.ipynb").touch()
    (tmp_path / "08-something-else.ipynb").touch()
    cards = Start(tmp_path).cards
    assert [card["href"] for card in cards] == [f"07-{NAME}.ipynb"]
    assert cards[0]["title"]["fr"] == "Tenir encore un peu"


def test_answers_are_printed_in_words_when_graded(
    in_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    entries = [
        {**entry(1, chosen=["employer=identity"], language="fr"), "step": "whom-to-tell"},
        {**entry(2, text="<script>alert(1)</script>", language="fr"), "step": "the-note"},
        {**entry(3, chosen=["nonsense"], language="en"), "step": "the-visit"},
    ]
    write(in_folder / "the-way-back.answers.json", Record("the-way-back", entries))
    monkeypatch.setenv("NBGRADER_EXECUTION", "autograde")
    sheet = Exercise("the-way-back")
    printed = {
        name: sheet.ask(name) for name in ("whom-to-tell", "the-note", "the-visit", "the-envelope")
    }
    assert all(isinstance(one, Printed) for one in printed.values())
    told = repr(printed["whom-to-tell"]).splitlines()
    assert "- L’employeur, via le médecin du travail : De qui il s’agit" in told
    assert "- Le coordinateur retour au travail : rien" in told
    html, about = printed["the-note"]._repr_html_()
    assert about == {"lang": "fr"}
    assert "&lt;script&gt;" in html
    assert "<script" not in html
    assert "unknown option: nonsense" in repr(printed["the-visit"])
    assert "(geen antwoord)" in repr(printed["the-envelope"])
