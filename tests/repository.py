"""The commands that the documentation and the jobs name: can they be run as they stand there?"""

from __future__ import annotations

import os
import re
import shlex
from importlib import import_module

from tests.conftest import REPO

OTHERS = {"pip", "pytest", "venv", "ruff", "mypy"}
"""Modules of other people that a command may start with `python -m`."""


def understood(command: str) -> bool:
    """Tell whether a command can be run: its target, script, module and options exist.

    Raises:
        AssertionError: It cannot; the message says why.
    """
    words = shlex.split(command, comments=True)
    if words[0] == "make":
        return all(_is_target(word) for word in words[1:] if "=" not in word)
    if re.fullmatch(r"(python3?|\.venv/bin/python|\.ci/python)", words[0]):
        return _is_python(words[1:])
    if words[0] == "cp":
        assert (REPO / words[1]).is_file(), f"{words[1]} does not exist"
        return True
    if words[0].startswith(".ci/"):
        assert os.access(REPO / words[0], os.X_OK), f"{words[0]} is no program"
        return True
    raise AssertionError(f"Nobody knows how to check `{command}`")


def _is_target(name: str) -> bool:
    makefile = (REPO / "Makefile").read_text("utf-8")
    assert re.search(rf"^{re.escape(name)}:", makefile, re.MULTILINE), f"make has no {name}"
    return True


def _is_python(words: list[str]) -> bool:
    if words[0] != "-m":
        assert (REPO / words[0]).is_file(), f"{words[0]} does not exist"
        return True
    if words[1] in OTHERS:
        return True
    parser = import_module(f"{words[1]}.__main__")._parser()
    try:
        parser.parse_args(words[2:] or ["--help"])
    except SystemExit as ended:
        return not ended.code
    return True
