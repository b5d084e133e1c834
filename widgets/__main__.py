"""Open the course: ``python -m widgets app`` (Voilà), ``lab`` (JupyterLab), ``site`` (pages)."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable
from pathlib import Path

from cases.reading.findings import ContentError
from cases.reading.names import UnknownName


def main(arguments: list[str] | None = None) -> int:
    """Run one command and return its exit status."""
    options = _parser().parse_args(arguments)
    run: Callable[[argparse.Namespace], int] = options.run
    try:
        return run(options)
    except (ContentError, UnknownName, ValueError) as error:
        print(error, file=sys.stderr)
    return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m widgets", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    one = commands.add_parser("app", help="serve the course as Voilà apps")
    one.add_argument("--port", type=int, default=8866)
    one.set_defaults(run=_app)
    one = commands.add_parser("lab", help="open the course in JupyterLab")
    one.set_defaults(run=_lab)
    one = commands.add_parser("site", help="write the static pages")
    one.add_argument("folder", nargs="?", type=Path, default=Path("build/site"))
    one.set_defaults(run=_site)
    one = commands.add_parser("words", help="say which words of the interface lack a language")
    one.set_defaults(run=_words)
    one = commands.add_parser("notebook", help="write one for a case or tree, or refresh all")
    one.add_argument("name", nargs="?")
    one.set_defaults(run=_notebook)
    one = commands.add_parser("voila-settings", help="print the Voilà settings, for a server's own")
    one.set_defaults(run=_voila_settings)
    return parser


def _app(options: argparse.Namespace) -> int:
    from widgets.apps import run_voila

    return run_voila(port=options.port)


def _lab(options: argparse.Namespace) -> int:
    from widgets.apps import run_lab

    del options
    return run_lab()


def _site(options: argparse.Namespace) -> int:
    from widgets.site import write

    pages = write(options.folder)
    print(f"{len(pages)} pages written. Open {pages[0].resolve().as_uri()}")
    return 0


def _words(_options: argparse.Namespace) -> int:
    from widgets.translation import untranslated

    findings = untranslated()
    if findings:
        raise ContentError(findings)
    print("Nothing found.")
    return 0


def _notebook(options: argparse.Namespace) -> int:
    from widgets.notebook import refresh_all, write

    for path in [write(options.name)] if options.name else refresh_all():
        print(f"{path} is written.")
    return 0


def _voila_settings(options: argparse.Namespace) -> int:
    from widgets.apps import voila_settings

    del options
    print(json.dumps(voila_settings(), indent=1, ensure_ascii=False))
    return 0


if __name__ == "__main__":
    sys.exit(main())
