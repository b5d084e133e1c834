"""The time line: a form in the browser, dates counted here. Nothing is kept."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, ClassVar

import traitlets

from cases.text.calendar import today
from cases.text.vocabulary import LANGUAGES
from widgets import assets
from widgets.tools import Tool

if TYPE_CHECKING:
    from cases.timelines.incapacity import Fault, Incapacity


class TimeLine(Tool):
    """Shows what comes when after a first day of incapacity: ``TimeLine()``.

    The form changes `situation`; Python answers in `line`: what to draw, or `faults`. The calendar
    file is made only when it is asked for (`wanted`), because few people do.

    Args:
        first_day: The first day of the incapacity to begin with; default today.
        language: The language to begin in; empty asks the browser.
        home: Where the start page is, as seen from here; empty when there is none.
        facts: Other facts to begin with, as in `cases.timelines.incapacity.Incapacity`.

    Attributes:
        form: What the form offers.
        situation: What the form says, as JSON: days as ISO dates, null for what is not known.
        line: The answer (shape: `cases.timelines.board`), or `{situation, faults}`.
        wanted: A request for a calendar file: `{language, number}`.
        file: The answer to it: `{number, text}`.
    """

    _esm: ClassVar[str] = assets.module("mountTimeline", "timeline/timeline")

    form: traitlets.Dict[str, Any] = traitlets.Dict().tag(sync=True)
    situation: traitlets.Dict[str, Any] = traitlets.Dict().tag(sync=True)
    line: traitlets.Dict[str, Any] = traitlets.Dict().tag(sync=True)
    wanted: traitlets.Dict[str, Any] = traitlets.Dict().tag(sync=True)
    file: traitlets.Dict[str, Any] = traitlets.Dict().tag(sync=True)

    def __init__(
        self, first_day: date | None = None, *, language: str = "", home: str = "", **facts: Any
    ) -> None:
        from cases.reading.library import own
        from cases.timelines.board import situation_data, timeline_form
        from cases.timelines.incapacity import Incapacity

        begin = first_day or today()
        situation = situation_data(Incapacity(begin, **facts))
        super().__init__(
            form=timeline_form(own()),
            situation=situation,
            line=answer(situation),
            language=language,
            home=home,
        )
        self.observe(self._asked, "situation")
        self.observe(self._file_wanted, "wanted")

    def _asked(self, _change: Any) -> None:
        self.line = answer(self.situation)

    def _file_wanted(self, _change: Any) -> None:
        from cases.reading.library import own
        from cases.timelines.calendar import calendar
        from cases.timelines.incapacity import IncapacityError
        from cases.timelines.line import timeline

        language = self.wanted.get("language")
        situation, faults = _read(self.situation)
        if situation is None or faults or language not in LANGUAGES:
            return
        try:
            text = calendar(timeline(situation, own()), language)
        except IncapacityError:
            return  # the form shows why; there is no button then
        self.file = {"number": self.wanted.get("number"), "text": text}


def answer(data: dict[str, Any]) -> dict[str, Any]:
    """Return the line for a situation as the browser sends it, or `{situation, faults}`."""
    from cases.reading.library import own
    from cases.timelines.board import timeline_board
    from cases.timelines.incapacity import IncapacityError
    from cases.timelines.line import timeline

    situation, faults = _read(data)
    if situation is None or faults:
        return {"situation": data, "faults": [_fault(one) for one in faults]}
    try:
        board = timeline_board(timeline(situation, own()), own())
    except IncapacityError as error:
        return {"situation": data, "faults": [_fault(one) for one in error.faults]}
    return {**board, "situation": data, "faults": []}


def _read(data: dict[str, Any]) -> tuple[Incapacity | None, list[Fault]]:
    """Read what the browser sent; what a form cannot send is refused as well."""
    from cases.timelines.incapacity import Fault, Incapacity

    faults: list[Fault] = []
    days: dict[str, date | None] = {}
    for field, key in (("first_day", "first-missing"), ("return_day", "return-unread")):
        given = data.get(field)
        try:
            days[field] = date.fromisoformat(str(given)) if given else None
        except ValueError:
            faults.append(Fault(field, key, f"`{given}` is no day; write it as 2026-03-02."))
    if not data.get("first_day"):
        faults.append(Fault("first_day", "first-missing", "Fill in the first day."))
    first = days.get("first_day")
    if faults or first is None:
        return None, faults
    surveillance = data.get("surveillance")
    return Incapacity(
        first,
        days["return_day"],
        region=str(data.get("region")),
        employment=str(data.get("employment")),
        workers=data.get("workers"),
        surveillance=surveillance if isinstance(surveillance, bool) else None,
    ), []


def _fault(fault: Fault) -> dict[str, str | None]:
    return {
        "field": fault.field,
        "key": fault.key,
        "day": fault.day.isoformat() if fault.day else None,
    }
