"""From content to storyboard: dates counted, rules looked up, Markdown rendered, all languages in.

Everything that can be known beforehand is decided here, so that nothing needs computing on a click.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from cases.reading.library import Library
from cases.reference.page import Page
from cases.text import words
from cases.text.sent import versioned
from cases.vignettes.shape import Step, Vignette
from cases.vignettes.sheet import Item, Sheet
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
    steps = {key: _step(page.on(vignette.day(step)), step) for key, step in vignette.steps.items()}
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
        "steps": {key: _question(page, one) for key, one in sheet.questions.items()},
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


def _step(page: Page, step: Step) -> dict[str, Any]:
    data: dict[str, Any] = {
        "kind": step.kind,
        "phase": step.phase,
        "day": step.day,
        "date": page.day.isoformat(),
        "chair": step.chair,
        "title": page.plain(step.title),
        "html": page.html(step.text),
        "rules": page.rules(step.because),
    }
    for key, render in _STEP_PARTS.items():
        if getattr(step, key, None):
            data[key] = render(page, getattr(step, key))
    return data


def _choice(page: Page, key: str, choice: Any) -> dict[str, Any]:
    data: dict[str, Any] = {"id": key, "label": page.plain(choice.label)}
    for plain in ("verdict", "next"):
        if getattr(choice, plain, None):
            data[plain] = getattr(choice, plain)
    if hasattr(choice, "belongs"):
        data["belongs"] = choice.belongs if isinstance(choice.belongs, list) else [choice.belongs]
    if hasattr(choice, "feedback"):
        data["html"] = page.html(choice.feedback)
    if getattr(choice, "because", None):
        data["rules"] = page.rules(choice.because)
    if getattr(choice, "note", None):
        data["note"] = page.plain(choice.note)
    return data


def _question(page: Page, question: Item) -> dict[str, Any]:
    data: dict[str, Any] = {
        "kind": question.kind,
        "title": page.plain(question.title),
        "question": page.plain(question.question),
    }
    if question.text:
        data["html"] = page.html(question.text)
    if hasattr(question, "targets"):
        data["targets"] = _labelled(page, question.targets)
    if hasattr(question, "choices"):
        data["choices"] = _labelled(page, question.choices)
    return data


def _labelled(page: Page, things: dict[str, Any]) -> list[dict[str, Any]]:
    return [{"id": key, "label": page.plain(one.label)} for key, one in things.items()]


_STEP_PARTS: dict[str, Callable[[Page, Any], Any]] = {
    "competence": lambda _, name: name,
    "next": lambda _, name: name,
    "outcome": lambda _, name: name,
    "right": lambda _, names: names,
    "note": lambda page, text: page.plain(text),
    "question": lambda page, text: page.plain(text),
    "feedback": lambda page, text: page.html(text),
    "example": lambda page, text: page.html(text),
    "rubric": lambda page, lines: [page.plain(line) for line in lines.values()],
    "contacts": lambda page, names: [page.entry("actor", name) for name in names],
    "targets": _labelled,
    "choices": lambda page, choices: [_choice(page, *item) for item in choices.items()],
}
"""What a step has only where its kind has it, and how that gets onto the storyboard."""
