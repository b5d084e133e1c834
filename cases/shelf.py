"""Finished storyboards, ready to play.

Building one means reading some hundred YAML files with pydantic and Markdown: half a second and ten
megabytes in every learner's kernel. So a built storyboard is kept as JSON in the user's cache
folder, under a fingerprint of everything it was built from; a kernel that finds it there reads one
file. The cache may be deleted at any time, and a folder that cannot be written costs only time.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import sys
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any, cast

from cases.reading.names import UnknownName
from cases.text.calendar import today
from cases.vignettes.storyboard import Storyboard

if TYPE_CHECKING:
    from cases.letters.board import LetterBoard
    from cases.timelines.board import TimelineBoard

HERE = Path(__file__).parent
PLAYED = ("vignettes", "sheets")
"""The folders of what is played as a storyboard."""


def load(name: str) -> Storyboard:
    """Return the storyboard of a vignette or an exercise sheet.

    Args:
        name: The file's name without its ending, e.g. ``"hold-on-a-little"``.

    Raises:
        UnknownName: There is no such case; the message names the nearest.
        cases.reading.findings.ContentError: The content does not fit; the message says where.
    """
    if name not in names():
        raise UnknownName("case", name, names())
    return Storyboard(kept(name, lambda: _boards().case(name)))


def load_tree(name: str) -> dict[str, Any]:
    """Return a decision tree as the front end walks it (shape: `cases.trees.board`).

    Raises:
        UnknownName: There is no such tree; the message names the nearest.
        cases.reading.findings.ContentError: The content does not fit; the message says where.
    """
    if name not in names("trees"):
        raise UnknownName("decision tree", name, names("trees"))
    return kept(f"tree-{name}", lambda: _boards().tree(name))


def load_directory(
    zone: Path | None = None, *, professional: bool = False, day: date | None = None
) -> dict[str, Any]:
    """Return the directory of actors as the front end shows it (`cases.reference.directory`).

    Args:
        zone: A local zone's spreadsheet; None shows the course's own actors.
        professional: Read in the persons of the spreadsheet too.
        day: The day whose rules are cited; None is today.

    Raises:
        cases.reading.findings.ContentError: The content or the spreadsheet has faults.
    """
    on = day or today()
    if zone:
        # What a zone tells of its people is never left behind in a cache.
        board: dict[str, Any] = _boards().directory(on, zone, professional=professional)
        return board
    return kept("directory", lambda: _boards().directory(on), of=on)


def load_letter(day: date | None = None) -> LetterBoard:
    """Return what letters can say from a day on, today by default (`cases.letters.board`)."""
    on = day or today()
    return cast("LetterBoard", kept("letter", lambda: _boards().letter(on), of=on))


def load_timeline(name: str = "incapacity") -> TimelineBoard:
    """Return a time line as it is counted (shape: `cases.timelines.board`).

    Raises:
        UnknownName: There is no such time line; the message names the nearest.
        cases.reading.findings.ContentError: The content does not fit; the message says where.
    """
    if name not in names("timelines"):
        raise UnknownName("time line", name, names("timelines"))
    board = kept(f"timeline-{name}", lambda: _boards().timeline(name))
    return cast("TimelineBoard", board)


def load_history(day: date | None = None) -> dict[str, Any]:
    """Return every change of the rulebook as the front end shows it (`cases.reference.history`)."""
    on = day or today()
    return kept("history", lambda: _boards().history(on), of=on)


def warm() -> None:
    """Build everything once, so that no visitor waits for it."""
    for name in names():
        load(name)
    for name in names("trees"):
        load_tree(name)
    for name in names("timelines"):
        load_timeline(name)
    load_directory()
    load_history()
    load_letter()


def _boards() -> ModuleType:
    from cases import boards

    return boards


def kept(name: str, build: Callable[[], dict[str, Any]], of: date | None = None) -> dict[str, Any]:
    """Return what `build` makes from the content, from the cache where it is still true.

    Args:
        name: Under which name it is kept.
        build: Makes it.
        of: The day of which it must be (its `date`); None when it is the same on every day.
    """
    path = _cache_folder() / f"{name}-{_fingerprint()}.json"
    data = _read(path)
    if data is None or (of and data.get("date") != of.isoformat()):
        data = build()
        _write(path, data)
    return data


def names(folder: str | None = None) -> list[str]:
    """Return the names of all vignettes and sheets, or of one folder (``"vignettes"``)."""
    return [name for one in ([folder] if folder else PLAYED) for name in _stems(one)]


def _stems(folder: str) -> list[str]:
    return sorted(path.stem for path in (HERE / "content" / folder).glob("*.yaml"))


def _fingerprint() -> str:
    """Return a short name for the present state of the content and of the code that projects it."""
    state = [(str(path), *_stamp(path)) for path in sorted(_ingredients())]
    return hashlib.sha256(repr((sys.version_info[:2], state)).encode()).hexdigest()[:16]


def _ingredients() -> Iterator[Path]:
    yield from HERE.rglob("*.py")
    yield from HERE.rglob("*.yaml")


def _stamp(path: Path) -> tuple[int, int]:
    status = path.stat()
    return status.st_mtime_ns, status.st_size


def _cache_folder() -> Path:
    own = os.environ.get("WEGWIJS_CACHE")
    if own:
        return Path(own)
    from platformdirs import user_cache_path

    return user_cache_path("wegwijs", appauthor=False)


def _read(path: Path) -> dict[str, Any] | None:
    with contextlib.suppress(OSError, ValueError):
        data = json.loads(path.read_text("utf-8"))
        if isinstance(data, dict):
            return data
    return None


def _write(path: Path, data: dict[str, Any]) -> None:
    with contextlib.suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        for old in path.parent.glob(f"{path.name.rsplit('-', 1)[0]}-????????????????.json"):
            old.unlink(missing_ok=True)
        fresh = path.with_suffix(f".{os.getpid()}")
        fresh.write_text(json.dumps(data, ensure_ascii=False), "utf-8")
        fresh.replace(path)
