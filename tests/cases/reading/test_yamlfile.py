"""YAML's traps are findings with a line and a remedy; nothing is read silently wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from cases.reading.findings import ContentError
from cases.reading.yamlfile import MAX_BYTES, read


def written(tmp_path: Path, content: str | bytes) -> Path:
    path = tmp_path / "case.yaml"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def found(tmp_path: Path, content: str | bytes) -> str:
    with pytest.raises(ContentError) as error:
        read(written(tmp_path, content))
    return str(error.value)


def test_lines_are_remembered(tmp_path: Path) -> None:
    document = read(written(tmp_path, "a: 1\nb:\n  c: x\n  d: [1, 2]\n"))
    assert document.data == {"a": 1, "b": {"c": "x", "d": [1, 2]}}
    assert document.line(("b", "d")) == 4
    assert document.line(("b", "nowhere")) == 2


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("a:\n  no: 1\n", [":2:", "bare key `no`", 'quotes: "no"']),
        ("a:\n  12: x\n", [":2:", "as a number"]),
        ("a: 1\nb: 2\na: 3\n", [":3:", "`a` stands here twice (first on line 1)"]),
        ("a:\n\tb: 1\n", [":2:", "tab", "two spaces"]),
        ("a: b: c\n", [":1:", "not valid YAML"]),
        ("a: &x 1\nb: &y [1]\nc: *y\n", ["alias", "Write the content out"]),
        ("a: {b: 1}\nc:\n  <<: {d: 1}\n", ["merge key"]),
        ("a: 2026-02-31\n", [":1:", "cannot be read"]),
        ("? [a, b]\n: 1\n", ["not plain text"]),
        ("a: " + "[" * 60 + "]" * 60, ["nested too deeply"]),
        ("", ["empty"]),
        ("# only a comment\n", ["empty"]),
        (b"title: \xff\xfe\n", [":1:", "not UTF-8"]),
        (b"a\0b", ["binary"]),
        (b"a: 1\n" + b"#" * (MAX_BYTES + 1), ["bytes", "at most"]),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), ["not UTF-8"]),
    ],
)
def test_trap(tmp_path: Path, content: str | bytes, words: list[str]) -> None:
    message = found(tmp_path, content)
    for word in words:
        assert word in message


def test_ten_megabytes_are_refused_unread(tmp_path: Path) -> None:
    assert "10,000,000 bytes" in found(tmp_path, b"x" * 10_000_000)


def test_several_faults_at_once(tmp_path: Path) -> None:
    message = found(tmp_path, "a: 1\na: 2\nno: 3\nyes: 4\n")
    assert message.count("case.yaml:") == 3


def test_missing_file(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match="cannot be read"):
        read(tmp_path / "nowhere.yaml")
