"""The author's desk: `python -m cases proofread`, `rules`, `changes`, `touched-by` and more."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable

import cases.proofreading.commands
import cases.reference.commands
import cases.trees.commands
import cases.vignettes.commands
from cases.reading.findings import ContentError
from cases.reading.names import UnknownName
from cases.reference.rule import NotInForce


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
    for wing in (cases.proofreading, cases.vignettes, cases.reference, cases.trees):
        wing.commands.add(commands)
    return parser


def _print_findings(error: ContentError) -> None:
    for finding in error.findings:
        print(finding, file=sys.stderr)
    count = len(error.findings)
    print(f"{count} finding{'s' if count > 1 else ''}.", file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
