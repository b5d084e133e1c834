"""The lines of a letter, in one language after the other, from what came through the gate."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from cases.letters.board import LetterDay, Option, PurposeData, Said
from cases.letters.gate import Passed
from cases.reading.shape import Text
from cases.text.vocabulary import Chair

_BRACES = re.compile(r"\{(\w+)\}")


def texts(passed: Passed, purpose: PurposeData, board: LetterDay) -> tuple[Text, list[str]]:
    """Write a letter in every language of the board.

    Args:
        passed: What came through the gate.
        purpose: What it is about.
        board: What can be said on the day.

    Returns:
        The letter as plain text, a line a paragraph, by language; the rules that its sentences
        rest on.
    """
    said = [line for line in (_ask(passed, purpose), *_closing(passed, board)) if line]
    letters = {
        language: "\n".join(line for line in Body(passed, purpose, board, language).lines() if line)
        for language in board["speech"]
    }
    return letters, [rule for line in said for rule in line["rules"]]


def _ask(passed: Passed, purpose: PurposeData) -> Said | None:
    return _by(passed.form.writer, purpose["ask"])


def _closing(passed: Passed, board: LetterDay) -> list[Said | None]:
    closing = board["recipients"][passed.form.recipient]["closing"]
    return [_by(passed.form.writer, row) for row in closing]


def _by(writer: Chair, variants: list[Said]) -> Said | None:
    return next((one for one in variants if writer in one["writers"]), None)


class Body:
    """Writes one letter in one language.

    It holds the passed form only: what may not enter is not here.
    """

    def __init__(
        self, passed: Passed, purpose: PurposeData, board: LetterDay, language: str
    ) -> None:
        self.passed = passed
        self.form = passed.form
        self.purpose = purpose
        self.board = board
        self.language = language
        self.recipient = board["recipients"][self.form.recipient]
        self.words = board["words"]
        self.speech = board["speech"][language]
        self.values = self._values()

    def lines(self) -> Iterator[str]:
        """Yield the letter line by line; what has no words is an empty line."""
        words, say = self.words["sentences"], self._say
        for text in (words["to"], words["subject"], self.recipient["salutation"]):
            yield say(text)
        yield self._some((words["consent"], True), (words["agreed"], self.passed.parts))
        yield self._line(_ask(self.passed, self.purpose))
        if "capacities" in self.passed.parts:
            yield from self._capacities()
        yield self._times()
        if self.passed.private:
            yield self._medical()
        yield _row(self._line(one) for one in _closing(self.passed, self.board))
        yield say(self.recipient["greeting"])
        yield say(words["signature"][self.form.writer])

    def _capacities(self) -> Iterator[str]:
        words, form = self.words["sentences"], self.form
        for level in self.words["levels"]:
            named = [name for name, given in form.levels.items() if given == level["id"]]
            if named:
                yield self._bullet(level["label"], self._listed(self.words["capacities"], named))
        times = [
            self._say(text)
            for text, given in ((words["hours"], form.hours), (words["days"], form.days))
            if given
        ]
        if times:
            yield self._bullet(words["feasible"], self.speech["comma"].join(times))
        yield self._some((words["works"], form.works), (words["helps"], form.helps))

    def _times(self) -> str:
        """Say the plan, and for how long all this holds."""
        words, form, parts = self.words["sentences"], self.form, self.passed.parts
        plan, able = "plan" in parts, "capacities" in parts
        return self._some(
            (words["plan"], plan and form.plan),
            (words["start"], plan and form.start),
            (words["review_after"], able and form.weeks),
            (words["review_on"], able and form.review and not form.weeks),
        )

    def _medical(self) -> str:
        """Say what was let through; the sentence is set first, what was typed goes in last."""
        fields = [one for one in self.words["private"] if one["id"] in self.passed.private]
        return _row([
            self._say(self.words["sentences"]["medical"]),
            *(
                f"{one['label'][self.language]}{self.speech['colon']} "
                f"{_ended(self.form.private[one['id']])}"
                for one in fields
            ),
        ])  # fmt: skip

    def _line(self, line: Said | None) -> str:
        return self._say(line["text"]) if line else ""

    def _bullet(self, label: Text, what: str) -> str:
        return f"- {label[self.language]}{self.speech['colon']} {what}."

    def _some(self, *sentences: tuple[Text, object]) -> str:
        """Say those sentences for which something was filled in."""
        return _row(self._say(text) for text, given in sentences if given)

    def _listed(self, options: Sequence[Option], names: Iterable[str]) -> str:
        """Say some options one after the other, in their own order and each once."""
        wanted = set(names)
        said = [one["label"][self.language] for one in options if one["id"] in wanted]
        return self.speech["between"].join(said)

    def _say(self, text: Text) -> str:
        """Say one text, with its braces filled in; `{Person}` begins with a capital.

        Braces are filled in one go: what is put in is not looked at again.
        """

        def value(found: re.Match[str]) -> str:
            said = self.values[found[1].lower()]
            return said[:1].upper() + said[1:] if found[1][0].isupper() else said

        return _BRACES.sub(value, text[self.language])

    def _values(self) -> dict[str, str]:
        """Return what goes into the braces of the sentences; nothing of it was typed."""
        form, words, speech = self.form, self.words, self.speech
        parts = [one for one in words["parts"] if one["id"] in self.passed.parts]
        sentences = words["sentences"]
        who = sentences["named"] if "identity" in self.passed.parts else sentences["unnamed"]
        return {
            "person": who[self.language],
            "recipient": self.recipient["title"][self.language],
            "purpose": self.purpose["title"][self.language],
            "shared": self._joined([one["said"][self.language] for one in parts]),
            "works": self._listed(words["works"], form.works),
            "helps": self._listed(words["helps"], form.helps),
            "plan": self._listed(words["plan"], form.plan),
            "hours": speech["hours"][int(2 * form.hours) - 1] if form.hours else "",
            "days": speech["days"][form.days - 1] if form.days else "",
            "weeks": speech["weeks"][form.weeks - 1] if form.weeks else "",
            "talk": self._calendar_day(form.consent.date),
            "review": self._calendar_day(form.review or self._after_weeks()),
            "start": self._calendar_day(form.start),
        }

    def _joined(self, words: list[str]) -> str:
        return self.speech["joined"][len(words) - 1].format(*words) if words else ""

    def _after_weeks(self) -> date | None:
        day, weeks = date.fromisoformat(self.board["day"]), self.form.weeks
        return day + timedelta(weeks=weeks) if weeks else None

    def _calendar_day(self, day: date | None) -> str:
        if day is None:
            return ""
        month, said = self.speech["months"][day.month - 1], self.speech["dates"][day.day - 1]
        return month.format(day=said, year=day.year)


def _row(parts: Iterable[str]) -> str:
    """Put sentences in a row; what has no words is passed over."""
    return " ".join(one for one in parts if one)


def _ended(text: str) -> str:
    return text if text.endswith((".", "!", "?", "…")) else f"{text}."
