"""What the cells of an exercise notebook ask: is it answered, and how many points is it worth?

nbgrader reads points from the text of a cell's last expression, and it reads generously: a text, a
widget, nothing at all or a negative number earns full points, more than the maximum stops the
grading, a single line on stderr earns nothing. So every test cell ends in one call of this class,
which always returns a plain float between 0 and the points of the cell, and prints only to stdout.

No key stands here: what is right is said in the hidden tests of the trainer's source notebook.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cases import Storyboard, load
from cases.answers import SUFFIX, AnswersError, Entry, Record, read
from cases.reading.names import UnknownName
from cases.text.vocabulary import SOURCE

if TYPE_CHECKING:
    from cases.vignettes.kind import Kind

_BY_HAND = "no key can measure this. Give it a mark scheme, and points by hand."


class NotAnswered(AssertionError):
    """A question is still open: one line for the learner, without a traceback."""

    def _render_traceback_(self) -> list[str]:
        return [str(self)]


class KeyFault(Exception):
    """The key in a source notebook does not fit the sheet; the message says what to correct."""


class Marks:
    """The answers to one exercise sheet, and their worth.

    Args:
        sheet: The sheet's name, e.g. ``"the-way-back"``; or a sheet that is loaded already.
        folder: Where the answers file stands; default: beside the notebook.
    """

    def __init__(self, sheet: str | Storyboard, folder: Path | None = None) -> None:
        storyboard = load(sheet) if isinstance(sheet, str) else sheet
        self.steps = storyboard.steps
        self.day = date.fromisoformat(storyboard.data["date"])
        self.sheet = storyboard.name
        self.file = (folder or Path.cwd()) / f"{self.sheet}{SUFFIX}"
        self.trouble = ""
        self.record = self._read()

    def answered(self, question: str) -> None:
        """Tell whether a question is answered; stands in the part of a cell that learners see.

        Quiet while learning. Under nbgrader's Validate button an open question raises NotAnswered.
        """
        if os.environ.get("NBGRADER_EXECUTION") == "validate" and not self._answer(question):
            raise NotAnswered(f"{question}: {self.trouble or 'not answered yet'}")

    def of(self, question: str, key: Any, points: float, *, because: Sequence[str] = ()) -> float:
        """Return the points of the answer to a question: what it is worth against a key.

        What a key looks like depends on the kind of question: the right option, the options to
        tick, the items in order, where each belongs. The classes in `cases.vignettes.kinds` say
        it, and so does the message when it does not fit.

        Args:
            question: The question, by name.
            key: What is right.
            points: What the full answer is worth.
            because: The rules that explain the answer on the feedback page.

        Raises:
            UnknownName: The sheet has no such question.
            KeyFault: The key does not fit the question; the message says what to correct.
        """
        kind = self._kind(question)
        faults = list(kind.key_faults(self._step(question), key)) if kind.measured else [_BY_HAND]
        if not isinstance(points, int | float) or not 0 < points < float("inf"):
            faults.append(f"the full answer is worth {points} points. Give a number above 0.")
        if faults:
            raise KeyFault(f"{question}: {' '.join(faults)}")
        self._explain(question, because)
        chosen = self._accepted(question)
        if not chosen:
            return 0.0
        part = kind.measure(self._step(question), key, chosen)
        return float(round(points * min(1.0, max(0.0, part)), 2))

    def _read(self) -> Record:
        try:
            record = read(self.file, self.sheet)
        except AnswersError as error:
            self.trouble = str(error)
            return Record(self.sheet)
        if record.faults:
            self.trouble = " ".join(record.faults)
        return record

    def _answer(self, question: str) -> Entry | None:
        self._step(question)
        answer = self.record.latest().get(question)
        return answer if answer and (answer.get("chosen") or answer.get("text")) else None

    def _explain(self, question: str, because: Sequence[str]) -> None:
        """Print the rules behind an answer, for the feedback page; only when nbgrader grades."""
        if os.environ.get("NBGRADER_EXECUTION") != "autograde" or not because:
            return
        # These bring pydantic and Babel; learners do without.
        from cases.reading.library import own
        from cases.reference.explain import explain

        answer = self._answer(question) or {}
        language = str(answer.get("language") or SOURCE)
        print("\n\n".join(explain(name, self.day, own(), language) for name in because))

    def _accepted(self, question: str) -> list[str]:
        """Return the picks, each once; none (and say why) when there is nothing to measure."""
        answer = self._answer(question)
        chosen = list(dict.fromkeys((answer or {}).get("chosen", [])))
        if not chosen:
            if os.environ.get("NBGRADER_EXECUTION"):
                print(f"{question}: not answered. {self.trouble}".strip())
            return []
        kind, step = self._kind(question), self._step(question)
        unknown = [pick for pick in chosen if not kind.knows(step, pick)]
        if unknown:
            print(f"{question}: not accepted, unknown option {', '.join(map(repr, unknown))}.")
            return []
        return chosen

    def _kind(self, question: str) -> Kind[Any]:
        # A learner's kernel measures nothing, and does without the models behind the kinds.
        from cases.vignettes import kinds

        return kinds.of(self._step(question)["kind"])

    def _step(self, question: str) -> dict[str, Any]:
        if question not in self.steps:
            raise UnknownName("question", question, self.steps)
        step: dict[str, Any] = self.steps[question]
        return step
