"""The time line: the browser counts the dates. Nothing is kept."""

from __future__ import annotations

from datetime import date
from typing import Any, ClassVar

import traitlets

from cases.shelf import load_timeline
from cases.text.calendar import today
from cases.timelines.incapacity import Incapacity, facts_of
from widgets import assets
from widgets.tools import Tool


class TimeLine(Tool):
    """Shows what comes when after a first day of incapacity: ``TimeLine()``.

    Python can read and set `situation` while the form is on the screen; the line itself is counted
    by `cases.timelines.line.timeline(read(widget.situation), widget.timeline)`, with `read` from
    `cases.timelines.faults`.

    Args:
        first_day: The first day of the incapacity to begin with; default today.
        language: The language to begin in; empty asks the browser.
        home: Where the start page is, as seen from here; empty when there is none.
        facts: Other facts to begin with, as in `cases.timelines.incapacity.Incapacity`.

    Attributes:
        timeline: What the browser counts from (shape: `cases.timelines.board.TimelineBoard`).
        situation: What the form says (shape: `cases.timelines.incapacity.Facts`), as it was typed:
            a day may be missing, a number may be none.
    """

    _esm: ClassVar[str] = assets.module("mountTimeline", "timeline/timeline")

    timeline: traitlets.Dict[str, Any] = traitlets.Dict().tag(sync=True)
    situation: traitlets.Dict[str, Any] = traitlets.Dict().tag(sync=True)

    def __init__(
        self, first_day: date | None = None, *, language: str = "", home: str = "", **facts: Any
    ) -> None:
        situation = facts_of(Incapacity(first_day or today(), **facts))
        super().__init__(
            timeline=load_timeline(), situation=situation, language=language, home=home
        )
