"""The command that follows a decision tree: `path`."""

from __future__ import annotations

import argparse
import json
from typing import Any

from cases.reference.commands import day, language_option
from cases.text.calendar import today


def add(commands: Any) -> None:
    """Add the command to the parser's `commands`."""
    one = commands.add_parser("path", help="follow a decision tree for some facts")
    one.add_argument("tree")
    one.add_argument("facts", nargs="*", metavar="QUESTION=ANSWER")
    one.add_argument("--on", type=day, default=None, metavar="DATE", help="default: today")
    language_option(one)
    one.set_defaults(run=_path)


def _path(options: argparse.Namespace) -> int:
    from cases.reading.library import Library
    from cases.reference.question import Question
    from cases.trees.checks import sound
    from cases.trees.path import FactError, path

    library = Library()
    on = options.on or today()
    facts: dict[str, str | int] = {}
    for pair in options.facts:
        name, _, answer = pair.partition("=")
        facts[name] = int(answer) if answer.isdigit() else answer
    try:
        found = path(sound(options.tree, library), facts, on, library)
    except FactError as error:
        raise SystemExit(str(error)) from error
    for step in found.passed:
        because = f" ({step.rule})" if step.rule else ""
        print(f"{step.node}: {step.question or '-'} = {step.answer}{because} → {step.to}")
    if found.asks:
        question = library.one(Question, found.asks)
        print(f"? {question.ask[options.language]}  ({found.asks}={'|'.join(question.options)})")
    print(json.dumps({"conclusion": found.conclusion, "advice": found.advice}))
    return 0
