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
from typing import Any, TypeVar

from cases.letters.compose import Letter
from cases.letters.gate import is_closed
from cases.letters.shape import CapacityForm, LetterTo
from cases.reading.library import Library
from cases.reading.shape import Text
from cases.reference.actor import Actor, told
from cases.reference.page import Page
from cases.reference.rule import rules_hold

Key = TypeVar("Key", bound=str)


def letter_board(library: Library, day: date) -> dict[str, Any]:
    """Return what can be filled in on a day; who or what is not there yet is left out."""
    page = Page(library, day)
    words = library.one(CapacityForm, "capacities")
    return {
        "title": page.plain(words.title),
        "html": page.reference().html(words.summary),
        "day": day.isoformat(),
        "recipients": [
            _recipient(name, library, page)
            for name, kind in recipients(library).items()
            if rules_hold(kind.because, day, library)
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
    order = [*library.one(CapacityForm, "capacities").recipients, *library.all(LetterTo)]
    return {name: library.one(LetterTo, name) for name in dict.fromkeys(order)}


def _recipient(name: str, library: Library, page: Page) -> dict[str, Any]:
    may = told(name, library)
    return {
        "id": name,
        "title": page.plain(library.one(Actor, name).title),
        "entry": page.entry("actor", name),
        "closed": is_closed(name, library),
        "diagnosis": may.diagnosis,
        "condition": page.reference().html(may.condition),
        "purposes": [
            {"id": key, "title": page.plain(one.title), "needs": one.needs}
            for key, one in library.one(LetterTo, name).purposes.items()
            if rules_hold(one.because, page.day, library)
        ],
    }


def _options(words: Mapping[Key, Text], page: Page) -> list[dict[str, Any]]:
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
    words = library.one(CapacityForm, "capacities")
    rows = [f"letter: {len(library.all(LetterTo))} recipients"]
    for name, kind in recipients(library).items():
        closed = "closed" if is_closed(name, library) else told(name, library).diagnosis
        rows.append(f"{name} (diagnosis: {closed})")
        for key, one in kind.purposes.items():
            rows.append(f"  {key}: needs {', '.join(one.needs) or 'nothing'}")
    lists = ("parts", "levels", "capacities", "works", "helps", "plan", "private")
    rows += [f"{key}: {', '.join(getattr(words, key))}" for key in lists]
    return "\n".join(rows)
