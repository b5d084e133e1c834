"""What the cells of an exercise notebook ask: is it answered, and how many points is it worth?

nbgrader reads points from the text of a cell's last expression, and it reads generously: a text, a
widget, nothing at all or a negative number earns full points, more than the maximum stops the
grading, a single line on stderr earns nothing. So every test cell ends in one call of this class,
which always returns a plain float between 0 and the points of the cell, and prints only to stdout.

No key stands here: what is right is said in the hidden tests of the trainer's source notebook.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from cases import load
from cases.answers import SUFFIX, AnswersError, Entry, Record, read
from cases.reading.names import UnknownName
from cases.text.vocabulary import SOURCE
from grading.measures import right_order, share


class NotAnswered(AssertionError):
    """A question is still open: one line for the learner, without a traceback."""

    def _render_traceback_(self) -> list[str]:
        return [str(self)]


class KeyFault(Exception):
    """The key in a source notebook does not fit the sheet; the message says what to correct."""


class Marks:
    """The answers to one exercise sheet, and their worth.

    Args:
        sheet: The sheet's name, e.g. ``"the-way-back"``.
        folder: Where the answers file stands; default: beside the notebook.
    """

    def __init__(self, sheet: str, folder: Path | None = None) -> None:
        storyboard = load(sheet)
        self.steps = storyboard.steps
        self.day = date.fromisoformat(storyboard.data["date"])
        self.sheet = sheet
        self.file = (folder or Path.cwd()) / f"{sheet}{SUFFIX}"
        self.trouble = ""
        self.record = self._read()

    def answered(self, question: str) -> None:
        """Tell whether a question is answered; stands in the part of a cell that learners see.

        Quiet while learning. Under nbgrader's Validate button an open question raises NotAnswered.
        """
        if os.environ.get("NBGRADER_EXECUTION") == "validate" and not self._answer(question):
            raise NotAnswered(f"{question}: {self.trouble or 'not answered yet'}")

    def one_of(
        self, question: str, worth: Mapping[str, float], *, because: Sequence[str] = ()
    ) -> float:
        """Return the points of the chosen option.

        Args:
            question: A question of kind `one`.
            worth: Points by option; options that are not named are worth nothing.
            because: The rules that explain the answer on the feedback page.
        """
        self._key(question, "one", worth)
        self._explain(question, because)

        def points(chosen: list[str]) -> float:
            return worth.get(chosen[0], 0.0) if len(chosen) == 1 else 0.0

        return self._earned(question, points)

    def some_of(
        self,
        question: str,
        right: Sequence[str],
        points: float,
        *,
        either: Sequence[str] = (),
        because: Sequence[str] = (),
    ) -> float:
        """Return the points for ticking what is right; wrong ticks count against.

        Args:
            question: A question of kind `many`.
            right: The options to tick.
            points: What the full answer is worth.
            either: Options that count neither way.
            because: The rules that explain the answer on the feedback page.
        """
        self._key(question, "many", [*right, *either])
        self._explain(question, because)
        return self._earned(
            question,
            lambda chosen: points * share(right, [one for one in chosen if one not in either]),
        )

    def in_order(
        self, question: str, right: Sequence[str], points: float, *, because: Sequence[str] = ()
    ) -> float:
        """Return the points for the order in which the items were put.

        Args:
            question: A question of kind `order`.
            right: All items, in the right order.
            points: What the full answer is worth.
            because: The rules that explain the answer on the feedback page.
        """
        self._key(question, "order", right)
        self._explain(question, because)
        return self._earned(question, lambda chosen: points * right_order(right, chosen))

    def placed(
        self, question: str, right: Mapping[str, str], points: float, *, because: Sequence[str] = ()
    ) -> float:
        """Return the points for putting items in phases of the pathway.

        Args:
            question: A question of kind `place`.
            right: The phase of each item.
            points: What the full answer is worth; each item counts the same.
            because: The rules that explain the answer on the feedback page.
        """
        self._key(question, "place", right)
        self._explain(question, because)
        pairs = {f"{item}={phase}" for item, phase in right.items()}

        def earned(chosen: list[str]) -> float:
            items = [pick.partition("=")[0] for pick in chosen]
            once = [pick for pick in chosen if items.count(pick.partition("=")[0]) == 1]
            return points * len(pairs & set(once)) / len(pairs)

        return self._earned(question, earned)

    def told(
        self,
        question: str,
        right: Mapping[str, Sequence[str]],
        points: float,
        *,
        because: Sequence[str] = (),
    ) -> float:
        """Return the points for ticking what each listener may be told; wrong ticks count against.

        Args:
            question: A question of kind `tell`.
            right: What each listener may be told, possibly nothing.
            points: What the full answer is worth.
            because: The rules that explain the answer on the feedback page.
        """
        self._key(question, "tell", right)
        self._explain(question, because)
        targets = {one["id"] for one in self.steps[question]["targets"]}
        unknown = {target for belongs in right.values() for target in belongs} - targets
        if unknown:
            raise KeyFault(f"{question}: the key names unknown information {sorted(unknown)}.")
        pairs = {f"{listener}={target}" for listener, all_of in right.items() for target in all_of}
        return self._earned(question, lambda chosen: points * share(pairs, chosen))

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
        if question not in self.steps:
            raise UnknownName("question", question, self.steps)
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

    def _earned(self, question: str, points: Callable[[list[str]], float]) -> float:
        answer = self._answer(question)
        if answer is None:
            if os.environ.get("NBGRADER_EXECUTION"):
                print(f"{question}: not answered. {self.trouble}".strip())
            return 0.0
        chosen = list(dict.fromkeys(answer.get("chosen", [])))
        unknown = [pick for pick in chosen if not self._is_known(question, pick)]
        if unknown:
            print(f"{question}: not accepted, unknown option {', '.join(map(repr, unknown))}.")
            return 0.0
        return float(round(max(0.0, points(chosen)), 2))

    def _is_known(self, question: str, pick: str) -> bool:
        step: dict[str, Any] = self.steps[question]
        choice, _, target = pick.partition("=")
        targets = {one["id"] for one in step.get("targets", [])}
        fits = not target if step["kind"] in {"one", "many", "order"} else bool(target)
        known = choice in {one["id"] for one in step.get("choices", [])}
        return fits and known and (not targets or target in targets)

    def _key(self, question: str, kind: str, named: Mapping[str, Any] | Sequence[str]) -> None:
        """Check that a key fits its question: a trainer's slip must not cost points."""
        if question not in self.steps:
            raise UnknownName("question", question, self.steps)
        step = self.steps[question]
        if step["kind"] != kind:
            raise KeyFault(f"{question} is a question of kind '{step['kind']}', not '{kind}'.")
        options = {one["id"] for one in step["choices"]}
        unknown = set(named) - options
        if unknown:
            raise KeyFault(f"{question}: the key names unknown options {sorted(unknown)}.")
        missing = options - set(named)
        if missing and kind in {"order", "place", "tell"}:
            raise KeyFault(f"{question}: the key says nothing about {sorted(missing)}.")
