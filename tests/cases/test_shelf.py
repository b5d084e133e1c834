"""Built storyboards are kept, and made anew when anything they come from changes."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from cases import load, names
from cases.reading.names import UnknownName


def test_an_unknown_case_gets_the_nearest_names() -> None:
    with pytest.raises(UnknownName, match="Did you mean 'hold-on-a-little'"):
        load("hold-on-a-litle")


def test_the_cache_gives_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WEGWIJS_CACHE", str(tmp_path))
    built = load("hold-on-a-little")
    (kept,) = tmp_path.glob("hold-on-a-little-*.json")
    assert load("hold-on-a-little").data == json.loads(kept.read_text("utf-8")) == built.data


def test_a_damaged_or_unwritable_cache_costs_only_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WEGWIJS_CACHE", str(tmp_path))
    load("the-way-back")
    (kept,) = tmp_path.glob("*.json")
    kept.write_text('{"half', "utf-8")
    assert load("the-way-back").name == "the-way-back"
    monkeypatch.setenv("WEGWIJS_CACHE", str(kept / "below-a-file"))
    assert load("the-way-back").name == "the-way-back"


def test_a_kernel_that_finds_the_cache_loads_no_models() -> None:
    load("hold-on-a-little")
    script = "import sys; from cases import load; load('hold-on-a-little'); print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", script], check=True, capture_output=True, text=True
    )
    assert not {"pydantic", "yaml", "markdown_it", "babel", "pandas"} & set(done.stdout.split())


def test_names_are_unique() -> None:
    assert len(names()) == len(set(names()))
