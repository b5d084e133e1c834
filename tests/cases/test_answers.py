"""The record survives: cut files, other tabs, full disks, hand-made nonsense."""

from __future__ import annotations

import contextlib
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases.answers import AnswersError, Record, join, parse, read, sound, text_of, write


def entry(number: int, step: str = "a", session: str = "s", **more: Any) -> dict[str, Any]:
    at = f"2026-11-21T20:00:{number:02d}.000Z"
    return {"id": f"{session}-{number:04d}", "at": at, "did": "answer", "step": step, **more}


def test_what_is_written_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.answers.json"
    record = Record("case", [entry(1, chosen=["x"]), entry(2, step="b", text="brief é")])
    write(path, record)
    back = read(path, "case")
    assert back.entries == record.entries
    assert back.faults == []
    assert back.latest()["b"]["text"] == "brief é"
    assert json.loads(path.read_text("utf-8"))["format"] == "wegwijs-answers/1"
    assert [one.name for one in tmp_path.iterdir()] == ["a.answers.json"]


def test_a_missing_file_is_an_empty_record(tmp_path: Path) -> None:
    assert read(tmp_path / "none.answers.json", "case").entries == []


def test_two_writers_lose_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.answers.json"
    write(path, Record("case", [entry(1, session="one")]))
    write(path, Record("case", [entry(2, session="two")]))
    assert [one["id"] for one in read(path).entries] == ["one-0001", "two-0002"]


@given(st.integers(min_value=60, max_value=100))
def test_a_file_cut_anywhere_keeps_every_complete_entry(percent: int) -> None:
    record = Record("case", [entry(n, chosen=["x"]) for n in range(1, 30)])
    whole = text_of(record)
    cut = whole[: len(whole) * percent // 100]
    complete = cut.count('"chosen": ["x"]}')
    back = parse(cut, "cut.answers.json", "case")
    assert len(back.entries) == complete
    assert bool(back.faults) == (cut.strip() != whole.strip())


def test_a_cut_file_is_put_aside_before_it_is_written_again(tmp_path: Path) -> None:
    path = tmp_path / "a.answers.json"
    whole = text_of(Record("case", [entry(1), entry(2), entry(3)]))
    path.write_text(whole[: len(whole) // 2], "utf-8")
    write(path, Record("case", [entry(9)]))
    assert [one["id"] for one in read(path).entries] == ["s-0001", "s-0009"]
    aside = tmp_path / "a.answers.json.damaged-1"
    assert aside.read_text("utf-8") == whole[: len(whole) // 2]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("", "not an answers file"),
        ("hello", "not an answers file"),
        ("[]", "not an answers file"),
        ("{}", "not an answers file"),
        ('{"format": "wegwijs-answers/1", "storyboard": "other", "entries": []}', "'other', not to 'case'"),
    ],
)  # fmt: skip
def test_other_files_are_refused(content: str, words: str) -> None:
    with pytest.raises(AnswersError, match=words):
        parse(content, "x.json", "case")


def test_a_huge_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.answers.json"
    path.write_bytes(b" " * 5_000_001)
    with pytest.raises(AnswersError, match="larger"):
        read(path, "case")


def test_malformed_entries_are_left_out_and_counted() -> None:
    bad = [{"id": 1}, "x", None, {"id": "a/b", "did": "answer", "step": "x"}, {**entry(2), "chosen": [1]}, {**entry(3), "text": "x" * 30_000}]  # fmt: skip
    data = {"format": "wegwijs-answers/1", "storyboard": "case", "entries": [entry(1), *bad]}
    back = parse(json.dumps(data), "x.answers.json")
    assert [one["id"] for one in back.entries] == ["s-0001"]
    assert back.faults == ["6 entries could not be read."]


json_like = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3)
    ),
    max_leaves=8,
)


@given(json_like)
def test_nothing_that_json_can_say_breaks_reading(data: Any) -> None:
    with contextlib.suppress(AnswersError):
        parse(json.dumps(data), "x.answers.json")
    assert isinstance(sound([data]), list)


def test_join_is_the_same_in_any_order() -> None:
    one, two = [entry(1), entry(3)], [entry(2), entry(3)]
    assert join(one, two) == join(two, one) == [entry(1), entry(2), entry(3)]


def test_a_full_disk_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "a.answers.json"
    write(path, Record("case", [entry(1)]))
    before = path.read_text("utf-8")
    # A process that may write no more than 4 kB to a file meets the same error as a full disk.
    script = f"""
import resource, signal, sys
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))
from pathlib import Path
from cases.answers import Record, write
entry = {{"id": "t-1", "at": "2026-11-21T21:00:00Z", "did": "answer", "step": "a", "text": "x" * 9000}}
try:
    write(Path({str(path)!r}), Record("case", [entry]))
except OSError:
    sys.exit(3)
"""
    done = subprocess.run([sys.executable, "-c", script], check=False, capture_output=True)
    assert done.returncode == 3, done.stderr
    assert path.read_text("utf-8") == before
    assert [one.name for one in tmp_path.iterdir()] == ["a.answers.json"]


def test_entries_of_one_moment_have_one_order() -> None:
    same = [{**entry(number), "at": "2026-03-02T10:00:00Z"} for number in (1, 2)]
    assert join(same[:1], same[1:]) == join(same[1:], same[:1]) == same
