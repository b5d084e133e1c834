"""The notebooks in `course/`: one is written for a case or a tree, all are kept up to date.

    python -m widgets notebook night-shift     writes it, or prints anew what it prints
    python -m widgets notebook                 prints anew what each of them prints

Such a notebook is thin: it imports, it plays, and it prints the bones of what it plays, which nbval
compares. Only what it prints is ever changed in one that exists.
"""

from __future__ import annotations

import contextlib
import io
import json
from pathlib import Path
from typing import Any

import cases
from cases.reading.names import UnknownName

COURSE = Path(__file__).parent.parent / "course"

# Tools have the numbers that begin with a 1: no kernel waits for them (`voila/voila.json`).
CASES = (*range(1, 10), *range(20, 100))
TOOLS = range(10, 20)

_INTRO = """\
# Wegwijs

**NL** Kies *Run ▸ Run All Cells* om te beginnen. · \
**FR** Choisissez *Run ▸ Run All Cells* pour commencer. · \
**EN** Choose *Run ▸ Run All Cells* to begin."""


def write(name: str, folder: Path = COURSE) -> Path:
    """Write the notebook of a case or tree, or bring what it prints up to date; return its path.

    Raises:
        UnknownName: There is neither a notebook nor a case nor a tree of that name.
        ValueError: There is no number left for one more notebook.
    """
    path = next(folder.glob(f"[0-9][0-9]-{name}.ipynb"), None)
    if path is None:
        played, trees = cases.names("vignettes"), cases.names("trees")
        if name not in [*played, *trees]:
            raise UnknownName("case or decision tree", name, [*played, *trees])
        path = folder / f"{_number(folder, CASES if name in played else TOOLS):02}-{name}.ipynb"
        _save(path, _case(name) if name in played else _tree(name))
    refresh(path)
    return path


def refresh(path: Path) -> bool:
    """Print anew what a notebook prints; tell whether that was otherwise before."""
    before = path.read_text("utf-8")
    notebook = json.loads(before)
    for cell in notebook["cells"]:
        if "outline" in cell["metadata"].get("tags", []):
            printed = _printed("".join(cell["source"])).splitlines(keepends=True)
            cell["outputs"] = [{"name": "stdout", "output_type": "stream", "text": printed}]
    _save(path, notebook)
    return path.read_text("utf-8") != before


def refresh_all(folder: Path = COURSE) -> list[Path]:
    """Print anew what every notebook of a course prints; return those that were out of date."""
    return [path for path in sorted(folder.glob("*.ipynb")) if refresh(path)]


def _printed(source: str) -> str:
    """Return what a cell of ours prints; it calls by name what `cases` promises."""
    said = io.StringIO()
    with contextlib.redirect_stdout(said):
        exec(source, {name: getattr(cases, name) for name in cases.__all__})  # noqa: S102
    return said.getvalue()


def _save(path: Path, notebook: dict[str, Any]) -> None:
    path.write_text(json.dumps(notebook, ensure_ascii=False, indent=1) + "\n", "utf-8")


def _number(folder: Path, numbers: tuple[int, ...] | range) -> int:
    taken = {path.name[:2] for path in folder.glob("*.ipynb")}
    for number in numbers:
        if f"{number:02}" not in taken:
            return number
    raise ValueError(f"{folder} has no number left; see CASES and TOOLS in widgets/notebook.py.")


def _case(name: str) -> dict[str, Any]:
    return _notebook(
        "from cases import load, skeleton\nfrom widgets import Player",
        ("player", f'Player(load("{name}"))'),
        f'print(skeleton(load("{name}")))',
    )


def _tree(name: str) -> dict[str, Any]:
    return _notebook(
        "from cases import tree_outline\nfrom widgets import DecisionTree",
        ("tree", f'DecisionTree("{name}", home="00-start.ipynb")'),
        f'print(tree_outline("{name}"))',
    )


def _notebook(imports: str, played: tuple[str, str], outline: str) -> dict[str, Any]:
    tags = ["outline", "keep_output", "nbval-check-output"]
    cells = [_cell(1, "imports", imports), _cell(2, *played), _cell(3, "outline", outline)]
    cells[-1]["metadata"] = {
        "jupyter": {"outputs_hidden": True, "source_hidden": True},
        "tags": tags,
    }
    intro = {
        "cell_type": "markdown",
        "id": "intro",
        "metadata": {"tags": ["lab"]},
        "source": _INTRO.splitlines(keepends=True),
    }
    kernel = {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"}
    metadata = {"kernelspec": kernel, "language_info": {"name": "python"}}
    return {
        "cells": [intro, *cells],
        "metadata": metadata,
        "nbformat": 4,
        "nbformat_minor": 5,
    }


def _cell(count: int, name: str, source: str) -> dict[str, Any]:
    return {
        "cell_type": "code",
        "execution_count": count,
        "id": name,
        "metadata": {"jupyter": {"source_hidden": True}},
        "outputs": [],
        "source": source.splitlines(keepends=True),
    }
