"""A zone's spreadsheet: read with care, and never more shown than the fiche may hold."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from cases.__main__ import main
from cases.reading.findings import ContentError
from cases.reference.actor import Actor
from cases.reference.zone import COLUMNS, OPEN, read_zone, write_template
from cases.shelf import load_directory
from tests.cases.trees.situations import LIBRARY

ROW = {
    "actor": "occupational-physician", "organisation": "Dienst Voorbeeld", "municipality": "Leuven",
    "phone": "+32 16 00 00 00", "website": "https://voorbeeld.example", "languages": "nl, fr",
    "remark": "Ook op zaterdag", "person": "dr. Ann Verzonnen", "direct-phone": "016 00 00 01",
    "e-mail": "ann@voorbeeld.example", "personal-remark": "Belt zelf terug",
}  # fmt: skip


def xlsx(path: Path, *rows: dict[str, str], heading: tuple[str, ...] = COLUMNS) -> Path:
    book = Workbook()
    sheet = book.create_sheet("zone", 0)
    sheet.append(heading)
    for row in rows:
        sheet.append([row.get(name) for name in COLUMNS])
    book.save(path)
    return path


def comma(path: Path, *rows: dict[str, str], between: str = ",") -> Path:
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, delimiter=between)
        writer.writerow(COLUMNS)
        writer.writerows([row.get(name, "") for name in COLUMNS] for row in rows)
    return path


def findings(path: Path) -> list[str]:
    with pytest.raises(ContentError) as caught:
        read_zone(path, LIBRARY.all(Actor))
    return [str(one) for one in caught.value.findings]


@pytest.mark.parametrize("kind", ["xlsx", "csv", "semicolons"])
def test_a_good_sheet_is_read(tmp_path: Path, kind: str) -> None:
    file = tmp_path / f"zone.{'xlsx' if kind == 'xlsx' else 'csv'}"
    path = xlsx(file, ROW) if kind == "xlsx" else comma(file, ROW, between=",;"[kind != "csv"])
    (one,) = read_zone(path, LIBRARY.all(Actor))
    assert one.actor == "occupational-physician"
    assert one.open["phone"] == "+32 16 00 00 00"
    assert one.personal["person"] == "dr. Ann Verzonnen"
    assert set(one.open) <= set(OPEN)


FAULTS = [
    ("actor", "arbeidsarts", "No actor is named 'arbeidsarts'"),
    ("actor", "ocupational-physician", "Did you mean 'occupational-physician'"),
    ("organisation", "", "The organisation is missing"),
    ("organisation", '=HYPERLINK("http://x","klik")', "begins like a formula"),
    ("municipality", "+SUM(A1:A9)", "begins like a formula"),
    ("remark", "@indirect", "begins like a formula"),
    ("remark", "-2+3", "begins like a formula"),
    ("phone", "=1+1", "begins like a formula"),
    ("phone", "bel ons", "is no telephone number"),
    ("website", "javascript:alert(1)", "is no web address"),
    ("languages", "nl es", "`es` is not a language here. Use some of: nl fr en de"),
    ("e-mail", "ann at voorbeeld", "is no e-mail address"),
    ("remark", "x" * 501, "The text has 501 characters"),
    ("remark", "een\ntwee", "line break"),
]


@pytest.mark.parametrize(("column", "value", "message"), FAULTS)
def test_each_fault_has_its_row_and_column(
    tmp_path: Path, column: str, value: str, message: str
) -> None:
    path = xlsx(tmp_path / "zone.xlsx", ROW, {**ROW, column: value})
    (said,) = findings(path)
    letter = "ABCDEFGHIJK"[COLUMNS.index(column)]
    assert f"zone.xlsx:3: [column {letter} ({column})]" in said
    assert message in said


def test_all_faults_are_said_at_once(tmp_path: Path) -> None:
    path = comma(tmp_path / "zone.csv", *[{**ROW, column: value} for column, value, _ in FAULTS])
    assert len(findings(path)) == len(FAULTS)


def test_wrong_columns(tmp_path: Path) -> None:
    path = xlsx(
        tmp_path / "zone.xlsx", ROW, heading=("actor", "organization", *COLUMNS[2:], "extra")
    )
    said = findings(path)
    assert any(
        "[column B] This column is headed 'organization', not 'organisation'" in one for one in said
    )
    assert any("[column L] There is no column 'extra'" in one for one in said)


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("zone.xlsx", b"not a zip", "This is not an .xlsx file"),
        ("zone.csv", b"", "The spreadsheet is empty"),
        ("zone.csv", b"\xff\xfe\x00", "cannot be read"),
    ],
)
def test_another_file(tmp_path: Path, name: str, content: bytes, message: str) -> None:
    (tmp_path / name).write_bytes(content)
    assert message in findings(tmp_path / name)[0]
    assert "cannot be read" in findings(tmp_path / "missing.csv")[0]


@given(st.dictionaries(st.sampled_from(COLUMNS), st.text(max_size=30)))
@settings(max_examples=150, deadline=None)
def test_whatever_is_typed_it_is_read_or_refused_in_words(
    tmp_path_factory: pytest.TempPathFactory, typed: dict[str, str]
) -> None:
    path = comma(tmp_path_factory.mktemp("zone") / "zone.csv", {**ROW, **typed})
    try:
        rows = read_zone(path, LIBRARY.all(Actor))
    except ContentError as error:
        rows, faults = [], error.findings
    else:
        faults = []
    assert all(one.problem and one.remedy for one in faults)
    for row in rows:
        for column, value in {**row.open, **row.personal}.items():
            is_phone = column in ("phone", "direct-phone")
            assert value[:1] not in ("=", "@", "-", *(() if is_phone else ("+",)))


@pytest.mark.parametrize("suffix", [".xlsx", ".csv"])
def test_the_template_is_sound_and_never_overwritten(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"zone{suffix}"
    write_template(path, LIBRARY.all(Actor))
    assert len(read_zone(path, LIBRARY.all(Actor))) == 1
    with pytest.raises(FileExistsError, match="choose another name"):
        write_template(path, LIBRARY.all(Actor))


def test_the_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "zone.xlsx"
    assert main(["zone", str(path)]) == 0
    assert "Fill it in" in capsys.readouterr().out
    assert main(["zone", str(path)]) == 0
    assert "1 rows, nothing found" in capsys.readouterr().out
    xlsx(path, {**ROW, "actor": "nobody"})
    assert main(["zone", str(path)]) == 1
    assert "column A (actor)" in capsys.readouterr().err


def test_what_is_personal_is_never_in_the_open_fiche(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "zone.xlsx", ROW)
    shown = json.dumps(load_directory(path), ensure_ascii=False)
    assert "Dienst Voorbeeld" in shown
    for column in ("person", "direct-phone", "e-mail", "personal-remark"):
        assert ROW[column] not in shown
    professional = json.dumps(load_directory(path, professional=True), ensure_ascii=False)
    assert ROW["person"] in professional
    assert ROW["e-mail"] in professional
