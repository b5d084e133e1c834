"""The letter builder: messages about functional capacities, to the right person, with consent."""

from __future__ import annotations

from datetime import date
from typing import Any, ClassVar

import traitlets

from cases.shelf import load_letter
from widgets import assets
from widgets.tools import Tool


class LetterBuilder(Tool):
    """Composes letters in the browser: ``LetterBuilder()``.

    What is filled in never comes here: there is no trait for it, and no field for a name. The
    letter lives as long as the page.

    Args:
        day: The day on which letters are written; None is today, whenever the page is read.
        language: The language to begin in; empty asks the browser.
        home: Where the start page is; empty when there is none.

    Attributes:
        board: What letters can say from that day on (shape: `cases.letters.board`).
        day: The day as an ISO date; empty is today.
    """

    _esm: ClassVar[str] = assets.module("mountLetter", "letter/letter")

    board: traitlets.Dict[str, Any] = traitlets.Dict().tag(sync=True)
    day = traitlets.Unicode("").tag(sync=True)

    def __init__(self, day: date | None = None, *, language: str = "", home: str = "") -> None:
        on = day.isoformat() if day else ""
        super().__init__(board=load_letter(day), day=on, language=language, home=home)
