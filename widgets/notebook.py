"""The notebook of a case or a decision tree in `course/`: written, and kept up to date.

    python -m widgets notebook night-shift

It is thin: it imports, it plays, and it prints the bones of what it plays, which nbval compares.
The command writes it where there is none; where there is one it prints these bones anew.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from cases import load, names, skeleton, tree_outline
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
    """Write the notebook of a case or tree, or print its outline anew, and return its path.

    Raises:
        UnknownName: There is neither a case nor a tree of that name.
        ValueError: There is no number left for one more notebook.
    """
    cases, trees = names("vignettes"), names("trees")
    if name not in [*cases, *trees]:
        raise UnknownName("case or decision tree", name, [*cases, *trees])
    path = next(folder.glob(f"[0-9][0-9]-{name}.ipynb"), None)
    if path:
        notebook = json.loads(path.read_text("utf-8"))
    else:
        path = folder / f"{_number(folder, CASES if name in cases else TOOLS):02}-{name}.ipynb"
        notebook = _case(name) if name in cases else _tree(name)
    outline = skeleton(load(name)) if name in cases else tree_outline(name)
    _print(notebook, outline)
    path.write_text(json.dumps(notebook, ensure_ascii=False, indent=1) + "\n", "utf-8")
    return path


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


def _print(notebook: dict[str, Any], outline: str) -> None:
    """Put an outline where the cell that prints it has its output."""
    (cell,) = [one for one in notebook["cells"] if "outline" in one["metadata"].get("tags", [])]
    text = f"{outline}\n".splitlines(keepends=True)
    cell["outputs"] = [{"name": "stdout", "output_type": "stream", "text": text}]
