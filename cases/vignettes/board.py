"""From content to storyboard: dates counted, rules looked up, Markdown rendered, all languages in.

Everything that can be known beforehand is decided here, so that nothing needs computing on a click.
Each step is projected by its kind.
"""

from __future__ import annotations

from typing import Any

from cases.reading.library import Library
from cases.reference.page import Page
from cases.text import words
from cases.text.sent import versioned
from cases.vignettes import kinds
from cases.vignettes.shape import Vignette
from cases.vignettes.sheet import Sheet
from cases.vignettes.storyboard import Storyboard


def storyboard(name: str, library: Library) -> Storyboard:
    """Project the vignette or the exercise sheet of that name.

    Raises:
        UnknownName: There is none; or it cites a rule, actor or term that does not exist.
        ContentError: Its file does not fit.
        NotInForce: It cites a rule that did not hold on the day of the step.
    """
    if name in library.files(Sheet):
        return sheet_storyboard(name, library.one(Sheet, name), library)
    return vignette_storyboard(name, library.one(Vignette, name), library)


def vignette_storyboard(name: str, vignette: Vignette, library: Library) -> Storyboard:
    """Project a vignette.

    Raises:
        UnknownName: It cites a rule, actor or term that does not exist.
        NotInForce: It cites a rule that did not hold on the day of the step.
    """
    page = Page(library, vignette.date)
    steps = {
        key: kinds.of(step.kind).on_storyboard(page.on(vignette.day(step)), step)
        for key, step in vignette.steps.items()
    }
    last = max(vignette.day(step) for step in vignette.steps.values())
    closing = page.on(last).reference()
    data = {
        "title": page.plain(vignette.title),
        "summary": page.html(vignette.summary),
        "date": vignette.date.isoformat(),
        "revised": vignette.revised.isoformat(),
        "region": vignette.region,
        "minutes": vignette.minutes,
        "start": vignette.start,
        "steps": steps,
        "listeners": [closing.listener(actor) for actor in vignette.listeners],
        "entries": page.entries,
        "words": _words(),
    }
    return Storyboard(versioned("vignette", name, data))


def sheet_storyboard(name: str, sheet: Sheet, library: Library) -> Storyboard:
    """Project an exercise sheet: the same step shapes, without verdicts, keys or ways on."""
    page = Page(library, sheet.date)
    data = {
        "title": page.plain(sheet.title),
        "summary": page.html(sheet.summary),
        "date": sheet.date.isoformat(),
        "revised": sheet.revised.isoformat(),
        "start": next(iter(sheet.questions)),
        "steps": {
            key: kinds.of(one.kind).on_sheet(page, one) for key, one in sheet.questions.items()
        },
        "entries": page.entries,
        "words": _words(),
    }
    return Storyboard(versioned("sheet", name, data))


def _words() -> dict[str, Any]:
    return {
        "phases": words.PHASES.all(),
        "competences": words.COMPETENCES.all(),
        "verdicts": words.VERDICTS.all(),
        "chairs": words.CHAIRS.all(),
        "regions": words.REGIONS.all(),
    }
