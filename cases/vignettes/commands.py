"""The commands about a case: `outline`, `map`, `new`."""

from __future__ import annotations

import argparse
from typing import Any

from cases.text.vocabulary import KNOWN_LANGUAGES, SOURCE
from cases.vignettes.storyboard import Storyboard


def add(commands: Any) -> None:
    """Add the commands to the parser's `commands`."""
    one = commands.add_parser("outline", help="print a case as plain text")
    one.add_argument("name")
    one.add_argument("--language", choices=KNOWN_LANGUAGES, default=SOURCE)
    one.add_argument("--skeleton", action="store_true", help="only the steps and where they lead")
    one.set_defaults(run=_outline)
    one = commands.add_parser("map", help="print a case as a Mermaid flow chart")
    one.add_argument("name")
    one.set_defaults(run=_map)
    one = commands.add_parser("new", help="write a small valid case to start from")
    one.add_argument("name")
    one.set_defaults(run=_new)


def _outline(options: argparse.Namespace) -> int:
    from cases.vignettes.outline import outline, skeleton

    board = _storyboard(options.name)
    print(skeleton(board) if options.skeleton else outline(board, options.language))
    return 0


def _map(options: argparse.Namespace) -> int:
    from cases.vignettes.outline import mermaid

    print(mermaid(_storyboard(options.name)), end="")
    return 0


def _storyboard(name: str) -> Storyboard:
    from cases.reading.library import Library
    from cases.vignettes.board import storyboard

    return storyboard(name, Library())


def _new(options: argparse.Namespace) -> int:
    from cases.vignettes.new import write

    path = write(options.name)
    print(f"{path} is written. Edit it, then: python -m cases proofread {path}")
    return 0
