"""A time line as the front end draws it, and as plain text.

Shape (texts are maps of languages; `html` is rendered and safe; days are ISO dates):

    format, kind ("timeline"), name, revised, situation {…}
    lanes [{name, entry, title}]              the rows in which something stands, top to bottom
    marks [{name, number, lane, edge, date, begins, ends, title, html, only_if [html],
            check, offer, rules [entry]}]     in the order of time; `number` counts from 1
    entries {key: …}, phases {name: words}
"""

from __future__ import annotations

from datetime import date
from typing import Any

from cases.reading.library import Library
from cases.reference.actor import Actor
from cases.reference.page import Page
from cases.reference.question import Question
from cases.reference.rule import FIRST_DAY
from cases.text.sent import FORMAT
from cases.text.words import PHASES
from cases.timelines.incapacity import LAST_DAY, Incapacity
from cases.timelines.line import Moment, TimeLine, timeline
from cases.timelines.shape import Pathway


def timeline_board(line: TimeLine, library: Library) -> dict[str, Any]:
    """Project a time line."""
    page = Page(library, line.situation.first_day).reference()
    pathway = line.pathway
    return {
        "format": FORMAT,
        "kind": "timeline",
        "name": line.name,
        "revised": pathway.revised.isoformat(),
        "situation": situation_data(line.situation),
        "lanes": [_lane(line, name, page) for name in line.lanes],
        "marks": [_mark(line, one, number, page) for number, one in enumerate(line.marks, start=1)],
        "entries": page.entries,
        "phases": PHASES.all(),
    }


def situation_data(situation: Incapacity) -> dict[str, Any]:
    """Return a situation as JSON holds it."""
    back = situation.return_day
    return {
        "first_day": situation.first_day.isoformat(),
        "return_day": back.isoformat() if back else None,
        "region": situation.region,
        "employment": situation.employment,
        "workers": situation.workers,
        "surveillance": situation.surveillance,
    }


def timeline_form(library: Library, name: str = "incapacity") -> dict[str, Any]:
    """Return the form: its title, the answers of its two questions, the days it can take.

    Raises:
        UnknownName: There is no such time line.
    """
    page = Page(library, FIRST_DAY).reference()
    pathway = library.one(Pathway, name)
    return {
        "title": page.plain(pathway.title),
        "summary": page.plain(pathway.summary),
        "first": FIRST_DAY.isoformat(),
        "last": LAST_DAY.isoformat(),
        "questions": {
            name: {
                "ask": page.plain(library.one(Question, name).ask),
                "options": [
                    {"id": key, "label": page.plain(one.label)}
                    for key, one in library.one(Question, name).options.items()
                ],
            }
            for name in ("employment", "region")
        },
    }


def _lane(line: TimeLine, name: str, page: Page) -> dict[str, Any]:
    actor = line.lanes[name]
    own = line.pathway.lanes[name].title
    title = page.plain(own or page.library.one(Actor, actor).title)
    return {"name": name, "entry": page.entry("actor", actor), "title": title}


def _mark(line: TimeLine, moment: Moment, number: int, page: Page) -> dict[str, Any]:
    # Text may link to rules that do not hold yet on that day: these show their latest version.
    page = page.on(moment.date)
    offers = [basis.rule.offer_of for basis in moment.bases if basis.rule.offer_of]
    return {
        "name": moment.name,
        "number": number,
        "lane": moment.mark.lane,
        "edge": moment.mark.edge,
        "date": moment.date.isoformat(),
        "begins": moment.begins.isoformat(),
        "ends": moment.ends.isoformat() if moment.ends else None,
        "title": moment.title,
        "html": page.html(moment.mark.text),
        "only_if": [page.html(line.pathway.only_if[fact]) for fact in moment.only_if],
        "check": not moment.certain,
        "offer": offers[0] if offers else None,
        "rules": page.rules([basis.name for basis in moment.bases]),
    }


def timeline_outline(first_day: str, *, return_day: str = "", **facts: Any) -> str:
    """Return the time line of a situation as a plain table: dates and names, no words.

    Course notebooks print this and nbval compares it: it changes when a date does, and stays when
    a sentence is polished.

    Args:
        first_day: The first day of the incapacity, e.g. ``"2026-03-02"``.
        return_day: The first day back at work; empty while the person is ill.
        facts: The other facts of `cases.timelines.incapacity.Incapacity`.

    Raises:
        IncapacityError: A fact cannot be; the message says each fault with its remedy.
    """
    back = date.fromisoformat(return_day) if return_day else None
    situation = Incapacity(date.fromisoformat(first_day), back, **facts)
    line = timeline(situation, Library())
    rows = [_row(moment) for moment in line.marks]
    widths = [max(len(cell) for cell in column) for column in zip(*rows, strict=True)]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    )


def _row(moment: Moment) -> tuple[str, ...]:
    rules = ", ".join(f"{basis.name}@{basis.index}" for basis in moment.bases)
    return (
        f"{moment.mark.edge:<6} {moment.date}",
        moment.mark.lane,
        moment.name + ("?" if moment.only_if else ""),
        rules if moment.certain else f"{rules} (check first)",
    )
