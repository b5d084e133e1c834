"""Sentences said for one day by one writer, in every language at once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date

from cases.letters.shape import Line, Variants
from cases.reading.library import Library
from cases.reading.shape import Slug, Text
from cases.reference.page import Page
from cases.reference.rule import Rule, rules_hold, versions_hold
from cases.text.amounts import calendar_day, figure
from cases.text.fallback import in_each, words_in
from cases.text.locales import joined
from cases.text.markdown import PLACEHOLDER
from cases.text.vocabulary import LANGUAGES
from cases.text.words import SIGNS

NOTHING: Text = dict.fromkeys(LANGUAGES, "")
SPACE: Text = dict.fromkeys(LANGUAGES, " ")
COMMA: Text = dict.fromkeys(LANGUAGES, ", ")

_BRACES = re.compile(r"\{(\w+)\}")


class Voice:
    """Says sentences, and remembers the rules on which they rest (`rules`).

    Args:
        library: Where the rules are.
        day: The day whose rules are said.
        writer: Who speaks: ``"gp"`` or ``"psychologist"``.
    """

    def __init__(self, library: Library, day: date, writer: str) -> None:
        self.library = library
        self.day = day
        self.writer = writer
        self.values: dict[str, Text] = {}
        self.rules: dict[str, None] = {}
        self._page = Page(library, day)

    def text(self, text: Text) -> Text:
        """Say one text, with its braces filled in; `{Person}` begins with a capital.

        Braces are filled in one go: what is put in is not looked at again.
        """
        filled = self._page.plain(text)
        return in_each(lambda language: self._fill(language, words_in(filled, language)))

    def line(self, variants: Variants) -> Text:
        """Say the first of several variants that can be said on the day, or nothing."""
        for one in variants:
            if self.can_say(one):
                self.rules |= dict.fromkeys(one.because)
                return self.text(one.text)
        return NOTHING

    def listed(self, words: Mapping[Slug, Text], names: Iterable[str]) -> Text:
        """Say some of the given words one after the other, in their own order and each once."""
        wanted = set(names)
        said = [self.text(text) for name, text in words.items() if name in wanted]
        return row(said, SIGNS.of("between-items"))

    def joined(self, parts: list[Text]) -> Text:
        """Join words as one says them: ``"a, b and c"``."""
        return in_each(
            lambda language: joined([words_in(one, language) for one in parts], language)
        )

    def calendar_day(self, day: date | None) -> Text:
        """Say a calendar day in words."""
        if day is None:
            return NOTHING
        return in_each(lambda language: calendar_day(day, language))

    def number(self, number: float | None) -> Text:
        """Say a number: ``"3,5"``, in English ``"3.5"``."""
        if number is None:
            return NOTHING
        return in_each(lambda language: figure(number, language))

    def hold(self, names: Iterable[str]) -> bool:
        """Tell whether all these rules are in force on the day."""
        return rules_hold(names, self.day, self.library)

    def can_say(self, line: Line) -> bool:
        """Tell whether a line's writer, rules, versions and figures are those of the day."""
        if line.writer not in {None, self.writer}:
            return False
        named = {found[2] for text in line.text.values() for found in PLACEHOLDER.finditer(text)}
        if not self.hold(line.because) or not versions_hold(
            line.in_version, self.day, self.library
        ):
            return False
        figures = [self.library.one(Rule, name).on(self.day).number for name in named]
        return None not in figures

    def _fill(self, language: str, words: str) -> str:
        def value(found: re.Match[str]) -> str:
            said = words_in(self.values[found[1].lower()], language)
            return said[:1].upper() + said[1:] if found[1][0].isupper() else said

        return _BRACES.sub(value, words)


def row(parts: Iterable[Text], between: Text = SPACE) -> Text:
    """Put words in a row; what has none is passed over."""
    every = list(parts)

    def say(language: str) -> str:
        said = [words_in(part, language) for part in every]
        return words_in(between, language).join(filter(None, said))

    return in_each(say)
