"""A local zone's own people and services, read from one spreadsheet (.xlsx or .csv).

Each row belongs to one kind of actor of the course. The first columns are about organisations and
may be shown to everyone (the open fiche); the last ones are about persons, and go only into the
fiche for professionals. What a spreadsheet program might run as a formula is refused.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cases.reading.findings import ContentError, Finding
from cases.reading.names import did_you_mean
from cases.text.vocabulary import KNOWN_LANGUAGES

OPEN = ("actor", "organisation", "municipality", "phone", "website", "languages", "remark")
PERSONAL = ("person", "direct-phone", "e-mail", "personal-remark")
COLUMNS = (*OPEN, *PERSONAL)

MAX_ROWS = 2_000
MAX_LENGTH = 500

_PHONES = frozenset(["phone", "direct-phone"])
_PHONE = re.compile(r"^\+?[0-9][0-9 ./()-]{2,24}$")
_MAIL = re.compile(r"^[^@\s]+@[^@\s]+\.[^@\s]+$")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True)
class LocalActor:
    """One row: a local service or person behind one kind of actor.

    Attributes:
        actor: The name of the kind of actor, e.g. ``"occupational-physician"``.
        open: What everyone may read, by column.
        personal: What is only for professionals, by column.
    """

    actor: str
    open: dict[str, str]
    personal: dict[str, str]


def read_zone(path: Path, actors: Collection[str]) -> list[LocalActor]:
    """Read a zone's spreadsheet.

    Args:
        path: An .xlsx or .csv file with the columns `COLUMNS`, in that order.
        actors: The names that the column `actor` may hold.

    Raises:
        ContentError: Something in it cannot be used; every fault has its row and its column.
    """
    rows = list(_rows(path))
    findings = list(_heading(path, rows))
    if not findings:
        for number, row in enumerate(rows[1:], start=2):
            findings += _faults(path, number, row, actors)
    if findings:
        raise ContentError(findings)
    return [_local(row) for row in rows[1:] if any(row)]


def write_template(path: Path, actors: Collection[str]) -> None:
    """Write an empty spreadsheet to fill in, with one invented row as an example.

    Raises:
        FileExistsError: There is such a file already.
    """
    if path.exists():
        raise FileExistsError(f"{path} exists already; choose another name.")
    example = [
        min(actors), "Voorbeeldpraktijk (wissen)", "Voorbeeldgemeente", "016 00 00 00",
        "https://voorbeeld.example", "nl fr", "", "", "", "", "",
    ]  # fmt: skip
    if path.suffix == ".csv":
        with path.open("w", encoding="utf-8-sig", newline="") as file:
            csv.writer(file).writerows([COLUMNS, example])
        return
    from openpyxl import Workbook

    book = Workbook()
    sheet = book.create_sheet("zone", 0)
    for row in (COLUMNS, example):
        sheet.append(row)
    for letter in "ABCDEFGHIJK":
        sheet.column_dimensions[letter].width = 24
    book.save(path)


def _rows(path: Path) -> Iterator[list[str]]:
    try:
        yield from _xlsx(path) if path.suffix.lower() == ".xlsx" else _csv(path)
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        problem = f"The spreadsheet cannot be read: {error}."
        raise _whole(path, problem, "Save it as .xlsx, or as .csv in UTF-8.") from error


def _csv(path: Path) -> Iterator[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        first = file.readline()
        file.seek(0)
        between = ";" if first.count(";") > first.count(",") else ","
        for row in csv.reader(file, delimiter=between):
            yield [cell.strip(" ") for cell in row]


def _xlsx(path: Path) -> Iterator[list[str]]:
    from zipfile import BadZipFile

    from openpyxl import load_workbook

    try:
        # Formulas are read as they are typed (`=…`), so that they are seen and refused.
        book = load_workbook(path, read_only=True, data_only=False)
    except (BadZipFile, KeyError, ValueError) as error:
        problem = f"This is not an .xlsx file: {error}."
        raise _whole(path, problem, "Save it as .xlsx from your spreadsheet program.") from error
    for row in book.worksheets[0].iter_rows(values_only=True, max_row=MAX_ROWS + 2):
        yield [_text(cell) for cell in row]


def _text(cell: Any) -> str:
    return "" if cell is None else str(cell).strip(" ")


def _heading(path: Path, rows: list[list[str]]) -> Iterator[Finding]:
    if not rows:
        yield Finding(path, 1, "", "The spreadsheet is empty.", "Begin with the template.")
        return
    found = [name.strip().lower() for name in rows[0]]
    while found and not found[-1]:
        found.pop()
    for index, name in enumerate(COLUMNS):
        given = found[index] if index < len(found) else ""
        if given != name:
            problem = f"This column is headed '{given}', not '{name}'."
            yield Finding(path, 1, f"column {_letter(index)}", problem, f"Put '{name}' there.")
    for index, name in enumerate(found[len(COLUMNS) :], start=len(COLUMNS)):
        problem = f"There is no column '{name}'."
        remedy = did_you_mean(name, COLUMNS) or "Remove it."
        yield Finding(path, 1, f"column {_letter(index)}", problem, remedy)
    if len(rows) > MAX_ROWS + 1:
        problem = f"There are more than {MAX_ROWS} rows."
        yield Finding(path, MAX_ROWS + 2, "", problem, "Split the file by municipality.")


def _faults(path: Path, number: int, row: list[str], actors: Collection[str]) -> Iterator[Finding]:
    if not any(row):
        return
    for index, value in enumerate(row[: len(COLUMNS)]):
        for problem, remedy in _cell(COLUMNS[index], value, actors):
            place = f"column {_letter(index)} ({COLUMNS[index]})"
            yield Finding(path, number, place, problem, remedy)
    if any(row[len(COLUMNS) :]):
        place = f"column {_letter(len(COLUMNS))}"
        yield Finding(path, number, place, "There is text beyond the last column.", "Remove it.")


def _cell(column: str, value: str, actors: Collection[str]) -> Iterator[tuple[str, str]]:
    shown = value if len(value) <= 30 else f"{value[:30]}…"  # noqa: PLR2004
    is_phone = column in _PHONES and _PHONE.match(value)
    if value.startswith(_FORMULA) and not is_phone:
        yield f"`{shown}` begins like a formula.", "Begin with a letter or a figure."
    elif len(value) > MAX_LENGTH:
        yield f"The text has {len(value)} characters.", f"Use at most {MAX_LENGTH}."
    elif any(not sign.isprintable() for sign in value):
        yield "There is a line break or an invisible sign.", "Type the text anew on one line."
    elif column == "actor" and value not in actors:
        yield f"No actor is named '{shown}'.", did_you_mean(value, actors) or "See the template."
    elif column == "organisation" and not value:
        yield "The organisation is missing.", "Fill in its name."
    elif value:
        yield from _formed(column, value, shown, bool(is_phone))


def _formed(column: str, value: str, shown: str, is_phone: bool) -> Iterator[tuple[str, str]]:  # noqa: FBT001
    if column in _PHONES and not is_phone:
        yield f"`{shown}` is no telephone number.", "Write figures and spaces, e.g. 016 00 00 00."
    elif column == "website" and not re.match(r"^https?://\S+$", value):
        yield f"`{shown}` is no web address.", "It starts with https://."
    elif column == "e-mail" and not _MAIL.match(value):
        yield f"`{shown}` is no e-mail address.", "Write name@example.org."
    elif column == "languages":
        for one in value.replace(",", " ").split():
            if one not in KNOWN_LANGUAGES:
                known = " ".join(KNOWN_LANGUAGES)
                yield f"`{one}` is not a language here.", f"Use some of: {known}."


def _local(row: list[str]) -> LocalActor:
    cells = {name: row[i] if i < len(row) else "" for i, name in enumerate(COLUMNS)}
    return LocalActor(
        actor=cells["actor"],
        open={name: cells[name] for name in OPEN[1:] if cells[name]},
        personal={name: cells[name] for name in PERSONAL if cells[name]},
    )


def _letter(index: int) -> str:
    return "ABCDEFGHIJKLMNOPQRSTUVWXYZ"[index] if index < 26 else f"number {index + 1}"  # noqa: PLR2004


def _whole(path: Path, problem: str, remedy: str) -> ContentError:
    return ContentError([Finding(path, 1, "", problem, remedy)])
