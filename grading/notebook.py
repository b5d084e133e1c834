"""The source notebook of an exercise in `exercises/`, written from its sheet.

    python -m grading exercise night-watch

It asks every question of the sheet. What is right is left open, as `...`: a key that still has to
be written is a fault (`grading.marks.KeyFault`), which the tests and the grading say in words.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from cases import Storyboard, load, names
from cases.reading.names import UnknownName
from cases.vignettes import kinds
from grading.course import EXERCISES, StepError

_HOW = """\
# Wegwijs

**NL** Kies *Run ▸ Run All Cells*. Klik uw antwoorden aan; elk antwoord wordt meteen bewaard. \
Indienen doet u met het bestand `{name}.answers.json`.

**FR** Choisissez *Run ▸ Run All Cells*. Cliquez vos réponses ; chacune est enregistrée aussitôt. \
Vous remettez le fichier `{name}.answers.json`.

**EN** Choose *Run ▸ Run All Cells*. Click your answers; each is saved at once. \
You hand in the file `{name}.answers.json`."""

_MARK = """\
marks.answered("{question}")
### BEGIN HIDDEN TESTS
marks.of("{question}", ..., 1, because=[])
### END HIDDEN TESTS"""

_BY_HAND = """\
### BEGIN MARK SCHEME
1 — what earns the point.
0 — what does not.
### END MARK SCHEME"""


def write(name: str, folder: Path = EXERCISES) -> Path:
    """Write the source notebook of a sheet, keys to be filled in, and return its path.

    Raises:
        UnknownName: There is no such sheet.
        StepError: There is a notebook already; a key in it is never overwritten.
    """
    if name not in names("sheets"):
        raise UnknownName("sheet", name, names("sheets"))
    path = folder / name / f"{name}.ipynb"
    if path.exists():
        raise StepError(f"{path} exists already. Its keys are not overwritten.")
    path.parent.mkdir(parents=True, exist_ok=True)
    text = json.dumps(_notebook(load(name)), ensure_ascii=False, indent=1, sort_keys=True)
    path.write_text(f"{text}\n", "utf-8")
    return path


def _notebook(sheet: Storyboard) -> dict[str, Any]:
    name = sheet.name
    cells = [
        _cell("intro", _HOW.format(name=name), "markdown"),
        _cell("imports", "from grading import Marks\nfrom widgets import Exercise"),
        _cell("sheet", f'sheet = Exercise("{name}")\nmarks = Marks("{name}")'),
        _cell("head", "sheet.head()"),
    ]
    for question, step in sheet.steps.items():
        cells.append(_cell(f"ask-{question}", f'sheet.ask("{question}")'))
        if kinds.of(step["kind"]).measured:
            marked = _cell(f"mark-{question}", _MARK.format(question=question), grade=True)
            marked["metadata"]["tags"] = ["raises-exception"]
            cells.append(marked)
        else:
            cells.append(_cell(f"mark-{question}", _BY_HAND, "markdown", task=True))
    kernel = {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"}
    metadata = {"kernelspec": kernel, "language_info": {"name": "python"}}
    return {"cells": cells, "metadata": metadata, "nbformat": 4, "nbformat_minor": 5}


def _cell(name: str, source: str, kind: str = "code", **marks: bool) -> dict[str, Any]:
    nbgrader = {"grade": False, "grade_id": name, "locked": True, "schema_version": 3}
    nbgrader |= {"solution": False, "task": False, **marks}
    if marks:
        nbgrader["points"] = 1
    hidden: dict[str, Any] = {"jupyter": {"source_hidden": True}} if kind == "code" else {}
    cell = {
        "cell_type": kind,
        "id": name,
        "metadata": hidden | {"nbgrader": nbgrader},
        "source": source.splitlines(keepends=True),
    }
    return cell | ({"execution_count": None, "outputs": []} if kind == "code" else {})
