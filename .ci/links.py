"""Ask every source of the content whether its page is still there, and say which is not.

    .ci/python .ci/links.py

This reports and never fails: a page can be slow, or refuse a robot, and be there all the same.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from http import HTTPStatus
from urllib.error import HTTPError, URLError
from urllib.request import Request, urlopen

TRIES = 2
SECONDS = 20
ROBOTS = {HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN, HTTPStatus.TOO_MANY_REQUESTS}


def main() -> int:
    """Print the sources whose page does not answer as it should."""
    from cases.reading.library import Library
    from cases.reference.register import stale

    pages: dict[str, list[str]] = {}
    for one in stale(-1, date.today(), Library()):  # noqa: DTZ011
        pages.setdefault(one.url, []).append(f"{one.kind} {one.name}")
    lines = list(report(pages))
    print(*lines, sep="\n")
    print(f"{len(pages)} pages were asked, {len(lines)} did not answer as they should.")
    return 0


def report(pages: dict[str, list[str]]) -> Iterator[str]:
    """Yield a line for each page that does not answer: what it said, and who rests on it."""
    with ThreadPoolExecutor(8) as pool:
        for (url, names), said in zip(pages.items(), pool.map(ask, pages), strict=True):
            if said:
                yield f"{said}: {url} ({', '.join(sorted(set(names)))})"


def ask(url: str) -> str:
    """Return what is wrong with a page, in words; empty when it is there."""
    said = ""
    for _ in range(TRIES):
        said = _once(url)
        if not said:
            break
    return said


def _once(url: str) -> str:
    asking = Request(url, headers={"User-Agent": "Mozilla/5.0 (link check of a course)"})  # noqa: S310
    try:
        with urlopen(asking, timeout=SECONDS):  # noqa: S310 - the models let in http and https only
            return ""
    except HTTPError as error:
        error.close()
        return f"may refuse robots ({error.code})" if error.code in ROBOTS else f"is {error.code}"
    except (URLError, OSError, ValueError) as error:
        return f"does not answer ({getattr(error, 'reason', error)})"


if __name__ == "__main__":
    sys.exit(main())
