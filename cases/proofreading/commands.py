"""The maintainer's commands: `proofread`, `touched-by`, `schema`."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any


def add(commands: Any) -> None:
    """Add the commands to the parser's `commands`."""
    one = commands.add_parser("proofread", help="say everything that is wrong with the content")
    one.add_argument("files", nargs="*", type=Path, metavar="FILE", help="default: all content")
    one.set_defaults(run=_proofread)
    one = commands.add_parser("touched-by", help="print every place that rests on a rule")
    one.add_argument("rule")
    one.set_defaults(run=_touched_by)
    one = commands.add_parser("schema", help="write the JSON Schemas for editors")
    one.set_defaults(run=_schema)


def _proofread(options: argparse.Namespace) -> int:
    from cases.proofreading.proofread import Proofreader
    from cases.reading.findings import ContentError

    reader = Proofreader()
    findings = reader.read(options.files) if options.files else reader.everything()
    if findings:
        raise ContentError(findings)
    print("Nothing found.")
    return 0


def _touched_by(options: argparse.Namespace) -> int:
    from cases.proofreading.dependents import touched_by
    from cases.reading.findings import shown
    from cases.reading.library import Library

    found = touched_by(options.rule, Library())
    for one in found:
        print(f"{shown(one.path)}:{one.line}: {one.place}")
    print(f"{len(found)} places in {len({one.path for one in found})} files.")
    return 0


def _schema(_options: argparse.Namespace) -> int:
    from cases.proofreading.schema import write

    for path in write():
        print(path)
    return 0
