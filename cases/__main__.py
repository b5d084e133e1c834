"""The author's desk: `python -m cases proofread`, `rules`, `changes`, `touched-by` and more."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

from cases import inquiries
from cases.findings import ContentError
from cases.names import UnknownName
from cases.rulebook import NotInForce
from cases.vocabulary import KNOWN_LANGUAGES


def main(arguments: list[str] | None = None) -> int:
    """Run one command; return 0 when all is well, 1 when something was found."""
    options = _parser().parse_args(arguments)
    run: Callable[[argparse.Namespace], int] = options.run
    try:
        return run(options)
    except (UnknownName, NotInForce) as error:
        print(error, file=sys.stderr)
    except ContentError as error:
        _print_findings(error)
    return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m cases", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    one = commands.add_parser("proofread", help="say everything that is wrong with the content")
    one.add_argument("files", nargs="*", type=Path, metavar="FILE", help="default: all content")
    one.set_defaults(run=_proofread)
    one = commands.add_parser("outline", help="print a case as plain text")
    one.add_argument("name")
    one.add_argument("--language", choices=KNOWN_LANGUAGES, default="nl")
    one.add_argument("--skeleton", action="store_true", help="only the steps and where they lead")
    one.set_defaults(run=_outline)
    one = commands.add_parser("map", help="print a case as a Mermaid flow chart")
    one.add_argument("name")
    one.set_defaults(run=_map)
    one = commands.add_parser("schema", help="write the JSON Schemas for editors")
    one.set_defaults(run=_schema)
    one = commands.add_parser("new", help="write a small valid case to start from")
    one.add_argument("name")
    one.set_defaults(run=_new)
    inquiries.add(commands)
    return parser


def _proofread(options: argparse.Namespace) -> int:
    from cases.proofread import Proofreader

    reader = Proofreader()
    findings = reader.read(options.files) if options.files else reader.everything()
    if findings:
        raise ContentError(findings)
    print("Nothing found.")
    return 0


def _outline(options: argparse.Namespace) -> int:
    from cases import load, outline, skeleton

    storyboard = load(options.name)
    bones = options.skeleton
    print(skeleton(storyboard) if bones else outline(storyboard, options.language))
    return 0


def _map(options: argparse.Namespace) -> int:
    from cases import load
    from cases.outline import mermaid

    print(mermaid(load(options.name)), end="")
    return 0


def _schema(options: argparse.Namespace) -> int:
    from cases.schema import write

    del options
    for path in write():
        print(path)
    return 0


def _new(options: argparse.Namespace) -> int:
    from cases.new import write

    path = write(options.name)
    print(f"{path} is written. Edit it, then: python -m cases proofread {path}")
    return 0


def _print_findings(error: ContentError) -> None:
    for finding in error.findings:
        print(finding, file=sys.stderr)
    count = len(error.findings)
    print(f"{count} finding{'s' if count > 1 else ''}.", file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
