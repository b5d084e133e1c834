"""The tools beside the cases: decision trees, the directory of actors, what has changed."""

from __future__ import annotations

from pathlib import Path
from typing import Any, ClassVar

import anywidget
import traitlets

from cases.shelf import load_directory, load_history, load_tree
from widgets import assets


class Tool(anywidget.AnyWidget):
    """What all tools share: their style, a language to begin in, and the way home.

    Attributes:
        language: The language to begin in; empty asks the browser.
        home: Where the start page is, as seen from the tool; empty when there is none.
    """

    _css: ClassVar[str] = assets.style()

    language = traitlets.Unicode("").tag(sync=True)
    home = traitlets.Unicode("").tag(sync=True)


class DecisionTree(Tool):
    """Walks a decision tree: ``DecisionTree("referral")``.

    Raises:
        UnknownName: There is no such tree; the message names the nearest.
    """

    _esm: ClassVar[str] = assets.module("mountTree", "tree/tree")

    tree: traitlets.Dict[str, Any] = traitlets.Dict().tag(sync=True)

    def __init__(self, name: str, *, language: str = "", home: str = "") -> None:
        super().__init__(tree=load_tree(name), language=language, home=home)


class Directory(Tool):
    """The directory of actors.

    Args:
        zone: A spreadsheet with a local zone's own services (`python -m cases zone` writes one to
            fill in); it is read and checked at once.
        professional: Also show the persons behind them. Without it they are not even read in.

    Raises:
        cases.reading.findings.ContentError: The spreadsheet has faults, each with row and column.
    """

    _esm: ClassVar[str] = assets.module("mountDirectory", "directory/directory")

    directory: traitlets.Dict[str, Any] = traitlets.Dict().tag(sync=True)

    def __init__(
        self,
        zone: str | Path | None = None,
        *,
        professional: bool = False,
        language: str = "",
        home: str = "",
    ) -> None:
        board = load_directory(Path(zone) if zone else None, professional=professional)
        super().__init__(directory=board, language=language, home=home)


class History(Tool):
    """What has changed in the rulebook since a day that the reader chooses."""

    _esm: ClassVar[str] = assets.module("mountHistory", "history/history")

    history: traitlets.Dict[str, Any] = traitlets.Dict().tag(sync=True)

    def __init__(self, *, language: str = "", home: str = "") -> None:
        super().__init__(history=load_history(), language=language, home=home)
