"""The letter builder as the front end shows it: what can be filled in, and what came of it.

Shape of the board (texts are maps of languages; `html` is rendered and safe):

    title, html, day, entries {key: …}
    recipients [{id, title, entry, closed, diagnosis, condition, purposes [{id, title, needs}]}]
    parts, levels, capacities, works, helps, plan, private: [{id, label}]

Shape of a letter: `texts` by language, `left_out` [{field, label, why, rules}], `blocked`
{reason, title, todo, rules} or null, `rules` and `entries` as everywhere.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from cases.letter import Letter
from cases.lettergate import is_closed
from cases.lettershape import LetterTo
from cases.library import Library
from cases.page import Page
from cases.shape import Text


def letter_board(library: Library, day: date) -> dict[str, Any]:
    """Return what can be filled in on a day; who or what is not there yet is left out."""
    page = Page(library, day)
    words = library.form("capacities")
    return {
        "title": page.plain(words.title),
        "html": page.reference().html(words.summary),
        "day": day.isoformat(),
        "recipients": [
            _recipient(name, library, page)
            for name, kind in recipients(library).items()
            if library.hold(kind.because, day)
        ],
        "parts": _options({key: one.label for key, one in words.parts.items()}, page),
        "levels": _options(words.levels, page),
        "capacities": _options(words.capacities, page),
        "works": _options(words.works, page),
        "helps": _options(words.helps, page),
        "plan": _options(words.plan, page),
        "private": _options(words.private, page),
        "entries": page.entries,
    }


def recipients(library: Library) -> dict[str, LetterTo]:
    """Return who can be written to, in the order of the form; who is not in it comes last."""
    order = [*library.form("capacities").recipients, *library.letters]
    return {name: library.letter(name) for name in dict.fromkeys(order)}


def _recipient(name: str, library: Library, page: Page) -> dict[str, Any]:
    told = library.told(name)
    return {
        "id": name,
        "title": page.plain(library.actor(name).title),
        "entry": page.entry("actor", name),
        "closed": is_closed(name, library),
        "diagnosis": told.diagnosis,
        "condition": page.reference().html(told.condition),
        "purposes": [
            {"id": key, "title": page.plain(one.title), "needs": one.needs}
            for key, one in library.letter(name).purposes.items()
            if library.hold(one.because, page.day)
        ],
    }


def _options(words: Mapping[Any, Text], page: Page) -> list[dict[str, Any]]:
    return [{"id": str(key), "label": page.plain(text)} for key, text in words.items()]


def letter_data(letter: Letter, library: Library, day: date) -> dict[str, Any]:
    """Return a composed letter as JSON, with the reference entries of its rules."""
    page = Page(library, day)
    blocked = letter.blocked
    return {
        "texts": letter.texts,
        "left_out": [
            {
                "field": one.field,
                "label": one.label,
                "why": one.why,
                "rules": page.rules([*one.rules]),
            }
            for one in letter.left_out
        ],
        "blocked": blocked
        and {
            "reason": blocked.reason,
            "title": blocked.title,
            "todo": blocked.todo,
            "rules": page.rules([*blocked.rules]),
        },
        "rules": page.rules([name for name, _ in letter.rules]),
        "entries": page.entries,
    }


def letter_outline(library: Library | None = None) -> str:
    """Return the bones of the builder: recipients, purposes, what each needs; no words."""
    library = library or Library()
    words = library.form("capacities")
    rows = [f"letter: {len(library.letters)} recipients"]
    for name, kind in recipients(library).items():
        closed = "closed" if is_closed(name, library) else library.told(name).diagnosis
        rows.append(f"{name} (diagnosis: {closed})")
        for key, one in kind.purposes.items():
            rows.append(f"  {key}: needs {', '.join(one.needs) or 'nothing'}")
    lists = ("parts", "levels", "capacities", "works", "helps", "plan", "private")
    rows += [f"{key}: {', '.join(getattr(words, key))}" for key in lists]
    return "\n".join(rows)
