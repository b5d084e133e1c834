"""An exercise sheet in a notebook: one clickable question per cell.

When nbgrader runs the cell, it prints the question and the chosen options in words instead: a
widget would be blank on the pages of formgrader and in the feedback.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from html import escape
from pathlib import Path
from typing import ClassVar

import traitlets

from cases import Storyboard, load
from cases.answers import SUFFIX, AnswersError, Entry, Record, read
from cases.reading.names import UnknownName
from cases.text.fallback import shown
from cases.text.vocabulary import LANGUAGES, SOURCE
from widgets import assets
from widgets.keeping import KeepingWidget


class SheetCard(KeepingWidget):
    """One question of a sheet, or its head."""

    _esm: ClassVar[str] = assets.module("mountSheet", "exercise/sheet")

    question = traitlets.Unicode("").tag(sync=True)


class Printed:
    """Text that a notebook shows as HTML and a terminal as plain text.

    Its language goes along as metadata, for the feedback page.
    """

    def __init__(self, html: str, plain: str, language: str) -> None:
        self._html = html
        self._plain = plain
        self._language = language

    def _repr_html_(self) -> tuple[str, dict[str, str]]:
        return self._html, {"lang": self._language}

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
            language = self._spoken(_record(self.storyboard.name)[0].entries)
            title = shown(self.storyboard.data["title"], language)
            return Printed(f"<h1>{escape(title)}</h1>", title, language)
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
        record, fault = _record(self.storyboard.name)
        answer = record.latest().get(name)
        language = self._spoken([answer] if answer else [])
        lines = [fault] if fault else in_words(self.storyboard, name, answer, language)
        asked = shown(step["question"], language)
        rows = "".join(f'<li style="white-space:pre-wrap">{escape(line)}</li>' for line in lines)
        html = f"<p><strong>{escape(asked)}</strong></p><ul>{rows}</ul>"
        plain = "\n".join([asked, *(f"- {line}" for line in lines)])
        return Printed(html, plain, language)

    def _spoken(self, entries: Sequence[Entry]) -> str:
        """Return the language of the last entry that was made in one of the course."""
        said = [one["language"] for one in entries if one.get("language") in LANGUAGES]
        return said[-1] if said else self.language or SOURCE


def printing() -> bool:
    """Tell whether nbgrader is grading: then answers are printed, not clicked."""
    return os.environ.get("NBGRADER_EXECUTION") == "autograde"


def _record(sheet: str) -> tuple[Record, str]:
    """Return what was answered to a sheet, or an empty record and what is wrong with the file."""
    try:
        return read(Path.cwd() / f"{sheet}{SUFFIX}", sheet), ""
    except AnswersError as error:
        return Record(sheet), f"(not readable) {error}"


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
    return lines or [assets.say("no-answer", language)]
