"""The author's desk, as an author meets it."""

from __future__ import annotations

from pathlib import Path

import pytest

from cases.__main__ import main
from cases.proofreading.proofread import Proofreader
from cases.reading.findings import ContentError
from cases.vignettes.new import text, write
from tests.cases.vignettes.small import DAY


def test_all_content_is_sound(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["proofread"]) == 0
    assert "Nothing found." in capsys.readouterr().out


def test_findings_end_with_status_1(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "case.yaml"
    path.write_text(text(DAY).replace("verdict: best", "verdict: poor"), "utf-8")
    assert main(["proofread", str(path)]) == 1
    said = capsys.readouterr().err
    assert "case.yaml:" in said
    assert said.endswith("2 findings.\n")


def test_outline_map_and_skeleton(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["outline", "hold-on-a-little", "--language", "fr"]) == 0
    assert "Tenir encore un peu" in capsys.readouterr().out
    assert main(["outline", "hold-on-a-little", "--skeleton"]) == 0
    assert "hold-on-a-little: 29 steps" in capsys.readouterr().out
    assert main(["map", "hold-on-a-little"]) == 0
    said = capsys.readouterr().out
    assert said.startswith("flowchart TD")
    assert "s_the_canal --> s_safety_first" in said


def test_an_unknown_case_is_a_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["outline", "hold-on"]) == 1
    assert "Did you mean 'hold-on-a-little'?" in capsys.readouterr().err


def test_a_new_case_is_valid_and_never_overwrites(tmp_path: Path) -> None:
    path = write("night-shift", tmp_path)
    assert Proofreader().read([path]) == []
    with pytest.raises(ContentError, match="exists already"):
        write("night-shift", tmp_path)
    with pytest.raises(ContentError, match="cannot be a name"):
        write("Night Shift!", tmp_path)


def test_the_schemas_are_fresh() -> None:
    from cases.proofreading.schema import FOLDER, schemas

    for name, words in schemas().items():
        stored = (FOLDER / name).read_text("utf-8")
        assert stored == words, f"{name} is out of date: python -m cases schema"
