"""The commands that ask the rulebook: `rules`, `changes`, `touched-by`, `stale`, `path`."""

from __future__ import annotations

import argparse
import json
from datetime import date
from pathlib import Path
from typing import Any

from cases.findings import shown
from cases.rulebook import Version
from cases.vocabulary import LANGUAGES


def add(commands: Any) -> None:
    """Add the commands to the parser's `commands`."""
    one = commands.add_parser("rules", help="print what holds on a day, with its sources")
    one.add_argument("--on", type=_day, default=None, metavar="DATE", help="default: today")
    one.add_argument("--topic", help="only this topic")
    _language(one)
    one.set_defaults(run=_rules)
    one = commands.add_parser("changes", help="print what has changed since a day")
    one.add_argument("--since", type=_day, required=True, metavar="DATE")
    _language(one)
    one.set_defaults(run=_changes)
    one = commands.add_parser("touched-by", help="print every place that rests on a rule")
    one.add_argument("rule")
    one.set_defaults(run=_touched_by)
    one = commands.add_parser("stale", help="print the sources to read again")
    one.add_argument("--older-than", type=int, default=365, metavar="DAYS")
    one.set_defaults(run=_stale)
    one = commands.add_parser("zone", help="check a zone's spreadsheet, or write one to fill in")
    one.add_argument("file", type=Path, metavar="FILE.xlsx")
    one.set_defaults(run=_zone)
    one = commands.add_parser("path", help="follow a decision tree for some facts")
    one.add_argument("tree")
    one.add_argument("facts", nargs="*", metavar="QUESTION=ANSWER")
    one.add_argument("--on", type=_day, default=None, metavar="DATE", help="default: today")
    _language(one)
    one.set_defaults(run=_path)


def _language(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--language", choices=LANGUAGES, default="nl")


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"'{text}' is no date; write 2026-03-02") from error


def _rules(options: argparse.Namespace) -> int:
    from cases.explain import explain
    from cases.library import Library
    from cases.register import in_force

    library, day = Library(), options.on or date.today()  # noqa: DTZ011 - the reader's own day
    for name in in_force(day, library):
        if options.topic in (None, library.rules[name].topic):
            print(f"[{name}] {explain(name, day, options.language)}\n")
    return 0


def _changes(options: argparse.Namespace) -> int:
    from cases.library import Library
    from cases.register import changes

    library = Library()
    for one in changes(options.since, library):
        title = library.rules[one.name].title[options.language]
        before, after = (_said(version, options.language) for version in (one.before, one.after))
        print(f"{one.day}  [{one.name}] {title}: {before} → {after}")
    return 0


def _said(version: Version | None, language: str) -> str:
    if version is None:
        return "–"
    return version.amount(language) or version.name or "…"


def _touched_by(options: argparse.Namespace) -> int:
    from cases.library import Library
    from cases.register import touched_by

    found = touched_by(options.rule, Library())
    for one in found:
        print(f"{shown(one.path)}:{one.line}: {one.place}")
    print(f"{len(found)} places in {len({one.path for one in found})} files.")
    return 0


def _stale(options: argparse.Namespace) -> int:
    from cases.library import Library
    from cases.register import stale

    found = stale(options.older_than, date.today(), Library())  # noqa: DTZ011
    for one in found:
        print(f"{one.read}  {one.kind} {one.name}: {one.title}, {one.url}")
    print(f"{len(found)} sources were read more than {options.older_than} days ago.")
    return 0


def _zone(options: argparse.Namespace) -> int:
    from cases.library import Library
    from cases.zone import read_zone, write_template

    actors = Library().actors
    if not options.file.exists():
        write_template(options.file, actors)
        print(f"{options.file} is written. Fill it in, then give this command again to check it.")
        return 0
    rows = read_zone(options.file, actors)
    print(f"{len(rows)} rows, nothing found.")
    return 0


def _path(options: argparse.Namespace) -> int:
    from cases.library import Library
    from cases.path import FactError, path

    library = Library()
    day = options.on or date.today()  # noqa: DTZ011
    facts: dict[str, str | int] = {}
    for pair in options.facts:
        name, _, answer = pair.partition("=")
        facts[name] = int(answer) if answer.isdigit() else answer
    try:
        found = path(library.tree(options.tree), facts, day, library)
    except FactError as error:
        raise SystemExit(str(error)) from error
    for step in found.passed:
        because = f" ({step.rule})" if step.rule else ""
        print(f"{step.node}: {step.question or '-'} = {step.answer}{because} → {step.to}")
    if found.asks:
        question = library.question(found.asks)
        print(f"? {question.ask[options.language]}  ({found.asks}={'|'.join(question.options)})")
    print(json.dumps({"conclusion": found.conclusion, "advice": found.advice}))
    return 0
