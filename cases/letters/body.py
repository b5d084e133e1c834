"""The lines of a letter, in every language, from what came through the gate."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from cases.letters.gate import Passed
from cases.letters.shape import CapacityForm, LetterTo, Purpose
from cases.letters.voice import COMMA, NOTHING, Voice, row
from cases.reading.library import Library
from cases.reading.shape import Text
from cases.reference.actor import Actor
from cases.text.amounts import amount
from cases.text.fallback import in_each, words_in
from cases.text.vocabulary import LANGUAGES, Unit
from cases.text.words import SIGNS


class Body:
    """Writes one letter. It holds the passed form only: what may not enter is not here.

    Args:
        passed: What came through the gate.
        library: Where the words are.
        voice: Says them for the day.
    """

    def __init__(self, passed: Passed, library: Library, voice: Voice) -> None:
        self.passed = passed
        self.form = passed.form
        self.words = library.one(CapacityForm, "capacities")
        self.kind: LetterTo = library.one(LetterTo, self.form.recipient)
        self.purpose: Purpose = self.kind.purposes[self.form.purpose]
        self.title = library.one(Actor, self.form.recipient).title
        self.signature = self.words.sentences.signature_of(self.form.writer)
        self.voice = voice
        voice.values = self._values()

    def texts(self) -> Text:
        """Return the letter as plain text, a line a paragraph."""
        lines = list(self._lines())
        return row(lines, dict.fromkeys(LANGUAGES, "\n"))

    def _lines(self) -> Iterator[Text]:
        words, say = self.words.sentences, self.voice
        for text in (words.to, words.subject, self.kind.salutation):
            yield say.text(text)
        yield self._some((words.consent, True), (words.agreed, self.passed.parts))
        yield say.line(self.purpose.ask)
        if "capacities" in self.passed.parts:
            yield from self._capacities()
        yield self._times()
        if self.passed.private:
            yield self._medical()
        yield row([say.line(one) for one in self.kind.closing])
        yield say.text(self.kind.greeting)
        yield say.text(self.signature)

    def _capacities(self) -> Iterator[Text]:
        words, form = self.words.sentences, self.form
        for level, label in self.words.levels.items():
            named = [name for name, given in form.levels.items() if given == level]
            if named:
                yield self._bullet(label, self.voice.listed(self.words.capacities, named))
        times = [
            self.voice.text(text)
            for text, given in ((words.hours, form.hours), (words.days, form.days))
            if given
        ]
        if times:
            yield self._bullet(words.feasible, row(times, COMMA))
        yield self._some((words.works, form.works), (words.helps, form.helps))

    def _times(self) -> Text:
        """Say the plan, and for how long all this holds."""
        words, form, parts = self.words.sentences, self.form, self.passed.parts
        plan, able = "plan" in parts, "capacities" in parts
        return self._some(
            (words.plan, plan and form.plan),
            (words.start, plan and form.start),
            (words.review_after, able and form.weeks),
            (words.review_on, able and form.review and not form.weeks),
        )

    def _bullet(self, label: Text, what: Text) -> Text:
        lead = self.voice.text(label)
        return in_each(lambda one: f"- {_labelled(lead, words_in(what, one), one)}.")

    def _some(self, *sentences: tuple[Text, object]) -> Text:
        """Say those sentences for which something was filled in."""
        return row([self.voice.text(text) for text, given in sentences if given])

    def _medical(self) -> Text:
        """Say what was let through; the sentence is set first, what was typed goes in last."""
        lead = self.voice.text(self.words.sentences.medical)
        labels = {name: self.voice.text(self.words.private[name]) for name in self.passed.private}

        def say(language: str) -> str:
            typed = (
                _labelled(label, _ended(self.form.private[name]), language)
                for name, label in labels.items()
            )
            return " ".join([words_in(lead, language), *typed])

        return in_each(say)

    def _values(self) -> dict[str, Text]:
        """Return what goes into the braces of the sentences; nothing of it was typed."""
        form, words, say, parts = self.form, self.words, self.voice, self.passed.parts
        after = self.voice.day + timedelta(weeks=form.weeks) if form.weeks else None
        who = words.sentences.named if "identity" in parts else words.sentences.unnamed
        return {
            "person": say.text(who),
            "recipient": say.text(self.title),
            "purpose": say.text(self.purpose.title),
            "shared": say.joined([say.text(words.parts[one].said) for one in parts]),
            "works": say.listed(words.works, form.works),
            "helps": say.listed(words.helps, form.helps),
            "plan": say.listed(words.plan, form.plan),
            "hours": say.number(form.hours),
            "days": _amount(form.days, "days"),
            "weeks": _amount(form.weeks, "weeks"),
            "talk": say.calendar_day(form.consent.date),
            "review": say.calendar_day(form.review or after),
            "start": say.calendar_day(form.start),
        }


def _amount(number: int | None, unit: Unit) -> Text:
    if number is None:
        return NOTHING
    return in_each(lambda language: amount(number, unit, language))


def _labelled(label: Text, what: str, language: str) -> str:
    return f"{words_in(label, language)}{words_in(SIGNS.of('colon'), language)} {what}"


def _ended(text: str) -> str:
    return text if text.endswith((".", "!", "?", "…")) else f"{text}."
