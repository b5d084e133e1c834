"""An exercise sheet in a notebook: one clickable question per cell.

When nbgrader runs the cell, it prints the question and the chosen options in words instead: a
widget would be blank on the pages of formgrader and in the feedback.
"""

from __future__ import annotations

import os
from html import escape
from pathlib import Path
from typing import ClassVar

import traitlets

from cases import Storyboard, load
from cases.answers import SUFFIX, AnswersError, Entry, read
from cases.reading.names import UnknownName
from widgets import assets
from widgets.keeping import KeepingWidget


class SheetCard(KeepingWidget):
    """One question of a sheet, or its head."""

    _esm: ClassVar[str] = assets.module("mountSheet", "exercise/sheet")

    question = traitlets.Unicode("").tag(sync=True)


class Printed:
    """Text that a notebook shows as HTML and a terminal as plain text."""

    def __init__(self, html: str, plain: str) -> None:
        self._html = html
        self._plain = plain

    def _repr_html_(self) -> str:
        return self._html

    def __repr__(self) -> str:
        return self._plain


class Exercise:
    """An exercise sheet.

    Args:
        name: The sheet's name, e.g. ``"the-way-back"``.
        language: The language to begin with, and the one in which answers are printed for
            grading when they do not say theirs.

    Raises:
        UnknownName: There is no such sheet.
    """

    def __init__(self, name: str, *, language: str = "") -> None:
        self.storyboard = load(name)
        self.language = language

    def head(self) -> SheetCard | Printed:
        """Show the title, the languages, how much is answered, and the file to hand in."""
        if printing():
            title = self.storyboard.title(self.language or "nl")
            return Printed(f"<h1>{escape(title)}</h1>", title)
        return SheetCard(self.storyboard, language=self.language)

    def ask(self, question: str) -> SheetCard | Printed:
        """Show one question.

        Raises:
            UnknownName: The sheet has no such question.
        """
        if question not in self.storyboard.steps:
            raise UnknownName("question", question, self.storyboard.steps)
        if printing():
            return self._printed(question)
        return SheetCard(self.storyboard, question=question, language=self.language)

    def _printed(self, name: str) -> Printed:
        step = self.storyboard.steps[name]
        answer, fault = _answer(self.storyboard.name, name)
        language = str((answer or {}).get("language") or self.language or "nl")
        lines = [fault] if fault else in_words(self.storyboard, name, answer, language)
        asked = step["question"].get(language) or step["question"]["nl"]
        rows = "".join(f'<li style="white-space:pre-wrap">{escape(line)}</li>' for line in lines)
        html = f"<p><strong>{escape(asked)}</strong></p><ul>{rows}</ul>"
        return Printed(html, "\n".join([asked, *(f"- {line}" for line in lines)]))


def printing() -> bool:
    """Tell whether nbgrader is grading: then answers are printed, not clicked."""
    return os.environ.get("NBGRADER_EXECUTION") == "autograde"


def _answer(sheet: str, question: str) -> tuple[Entry | None, str]:
    try:
        record = read(Path.cwd() / f"{sheet}{SUFFIX}", sheet)
    except AnswersError as error:
        return None, f"(not readable) {error}"
    return record.latest().get(question), ""


_NO_ANSWER = {"nl": "(geen antwoord)", "fr": "(pas de réponse)", "en": "(no answer)"}


def in_words(
    storyboard: Storyboard, question: str, answer: Entry | None, language: str
) -> list[str]:
    """Return the answer to a question in words, a line for each thing.

    Args:
        storyboard: The sheet.
        question: The question, by name.
        answer: The answer; None when there is none.
        language: In which language.
    """
    # This brings the models behind the kinds along; it is asked for only when nbgrader grades.
    from cases.vignettes import kinds
    from cases.vignettes.kind import Reader

    step, answer = storyboard.steps[question], answer or {}
    kind = kinds.of(step["kind"])
    chosen = list(dict.fromkeys(answer.get("chosen", [])))
    known = [pick for pick in chosen if kind.knows(step, pick)]
    reader = Reader(language, storyboard.data["words"], assets.interface_words())
    lines = kind.in_words(step, {**answer, "chosen": known}, reader)
    lines += [f"(unknown option: {pick})" for pick in chosen if pick not in known]
    return lines or [_NO_ANSWER.get(language, _NO_ANSWER["nl"])]
