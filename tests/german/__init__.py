"""The course with a fourth language: a copy of the project, with German added as one would add it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from cases.vignettes.new import text
from tests.conftest import REPO

HERE = Path(__file__).parent
NAME = "only-this-week"
DAY = date(2026, 3, 2)


def copied(folder: Path) -> Path:
    """Copy the project and add German: one line of code, one case, and a few words."""
    for room in ("cases", "widgets", "grading", "course"):
        shutil.copytree(REPO / room, folder / room, ignore=shutil.ignore_patterns("__pycache__"))
    _edit(folder / "cases/text/vocabulary.py", '("nl", "fr", "en")\n', '("nl", "fr", "en", "de")\n')
    german = yaml.safe_load((HERE / "case.yaml").read_text("utf-8"))
    case = _laid_over(yaml.safe_load(text(DAY)), german)
    _write(folder / f"cases/content/vignettes/{NAME}.yaml", case)
    for name, words in yaml.safe_load((HERE / "words.yaml").read_text("utf-8")).items():
        path = folder / f"cases/content/words/{name}.yaml"
        _write(path, _laid_over(yaml.safe_load(path.read_text("utf-8")), words))
    return folder


def run(folder: Path, *command: str) -> subprocess.CompletedProcess[str]:
    """Run Python in the copy, as a maintainer would, and return what came of it."""
    environment = os.environ | {"PYTHONPATH": str(folder), "WEGWIJS_CACHE": str(folder / "cache")}
    return subprocess.run(
        [sys.executable, *command],
        cwd=folder, env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip


def _edit(path: Path, old: str, new: str) -> None:
    words = path.read_text("utf-8")
    assert words.count(old) == 1
    path.write_text(words.replace(old, new), "utf-8")


def _laid_over(data: Any, more: Any) -> Any:
    if not isinstance(more, dict):
        return more
    return {**data, **{key: _laid_over(data.get(key, {}), one) for key, one in more.items()}}


def _write(path: Path, data: Any) -> None:
    path.write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False), "utf-8")
