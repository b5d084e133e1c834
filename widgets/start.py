"""The start page of the course."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path
from typing import Any, ClassVar

import anywidget
import traitlets

from cases import load, names
from widgets import assets
from widgets.cards import TOOLS, card


class Start(anywidget.AnyWidget):
    """Choose a language and a case, see how far one is, carry on.

    Args:
        folder: Where the case notebooks are; default: the current folder. A case is offered when
            a notebook named `<number>-<case>.ipynb` stands there; tools likewise.
    """

    _esm: ClassVar[str] = assets.module("mountStart", "start/start")
    _css: ClassVar[str] = assets.style()

    cards: traitlets.List[dict[str, Any]] = traitlets.List().tag(sync=True)
    tools: traitlets.List[dict[str, Any]] = traitlets.List().tag(sync=True)
    language = traitlets.Unicode("").tag(sync=True)

    def __init__(self, folder: Path | None = None, *, language: str = "") -> None:
        here = folder or Path.cwd()
        cards = [card(load(name), href) for name, href in notebooks(here, names("vignettes"))]
        tools = [{"name": name, "href": href} for name, href in notebooks(here, TOOLS)]
        super().__init__(cards=cards, tools=tools, language=language)


def notebooks(folder: Path, wanted: Collection[str]) -> list[tuple[str, str]]:
    """Return which of some names have a notebook in a folder, with its file name, in its order."""
    pairs = [(path.stem.partition("-")[2], path.name) for path in sorted(folder.glob("*.ipynb"))]
    return [(name, href) for name, href in pairs if name in wanted]
