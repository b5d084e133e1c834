"""The commands that look something up: `rules`, `changes`, `stale`, `zone`."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path
from typing import Any

from cases.reference.actor import Actor
from cases.reference.rule import Rule, Version
from cases.text.calendar import today
from cases.text.fallback import marked, shown
from cases.text.vocabulary import LANGUAGES, SOURCE


def add(commands: Any) -> None:
    """Add the commands to the parser's `commands`."""
    one = commands.add_parser("rules", help="print what holds on a day, with its sources")
    one.add_argument("--on", type=day, default=None, metavar="DATE", help="default: today")
    one.add_argument("--topic", help="only this topic")
    language_option(one)
    one.set_defaults(run=_rules)
    one = commands.add_parser("changes", help="print what has changed since a day")
    one.add_argument("--since", type=day, required=True, metavar="DATE")
    language_option(one)
    one.set_defaults(run=_changes)
    one = commands.add_parser("stale", help="print the sources to read again")
    one.add_argument("--older-than", type=int, default=365, metavar="DAYS")
    one.set_defaults(run=_stale)
    one = commands.add_parser("zone", help="check a zone's spreadsheet, or write one to fill in")
    one.add_argument("file", type=Path, metavar="FILE.xlsx")
    one.set_defaults(run=_zone)


def language_option(parser: argparse.ArgumentParser) -> None:
    """Add `--language`."""
    parser.add_argument("--language", choices=LANGUAGES, default=SOURCE)


def day(text: str) -> date:
    """Read a day as one types it; argparse says what is wrong with it."""
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"'{text}' is no date; write 2026-03-02") from error


def _rules(options: argparse.Namespace) -> int:
    from cases.reading.library import Library
    from cases.reference.explain import explain
    from cases.reference.register import in_force

    library, on = Library(), options.on or today()
    for name in in_force(on, library):
        if options.topic in (None, library.all(Rule)[name].topic):
            print(f"[{name}] {explain(name, on, library, options.language)}\n")
    return 0


def _changes(options: argparse.Namespace) -> int:
    from cases.reading.library import Library
    from cases.reference.register import changes

    library = Library()
    for one in changes(options.since, library):
        title = shown(library.all(Rule)[one.name].title, options.language)
        before, after = (_said(version, options.language) for version in (one.before, one.after))
        print(f"{one.day}  [{one.name}] {title}: {before} → {after}")
    return 0


def _said(version: Version | None, language: str) -> str:
    if version is None:
        return "–"
    return marked(version.amount, language) or version.name or "…"


def _stale(options: argparse.Namespace) -> int:
    from cases.reading.library import Library
    from cases.reference.register import stale

    found = stale(options.older_than, today(), Library())
    for one in found:
        print(f"{one.read}  {one.kind} {one.name}: {one.title}, {one.url}")
    print(f"{len(found)} sources were read more than {options.older_than} days ago.")
    return 0


def _zone(options: argparse.Namespace) -> int:
    from cases.reading.library import Library
    from cases.reference.zone import read_zone, write_template

    actors = Library().all(Actor)
    if not options.file.exists():
        write_template(options.file, actors)
        print(f"{options.file} is written. Fill it in, then give this command again to check it.")
        return 0
    rows = read_zone(options.file, actors)
    print(f"{len(rows)} rows, nothing found.")
    return 0
