"""The lists of fixed words must have what the engine says: every name, in every form."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from cases.proofreading import languages
from cases.reading.desk import Desk
from cases.reading.findings import Finding
from cases.reading.library import Library
from cases.reading.names import did_you_mean
from cases.reading.wordlist import WordList
from cases.text.locales import language_name, locale_of
from cases.text.words import LEXICONS


def unsaid(desk: Desk) -> Iterator[Finding]:
    """Find names without words, words without a name, missing plural forms and wrong braces."""
    lexicon = LEXICONS.get(desk.document.path.stem)
    if lexicon is None:
        remedy = did_you_mean(desk.document.path.stem, LEXICONS) or "Remove the file."
        yield desk.find((), "The engine asks for no words by this name.", remedy)
        return
    key = "counted" if lexicon.counted else "words"
    words = desk.part(key)
    for name in lexicon.known:
        if name not in words:
            yield desk.find((key,), f"`{name}` has no words.", f"Add `{name}:` here.")
    for name in words:
        if name not in lexicon.known:
            remedy = did_you_mean(name, lexicon.known) or "Remove it."
            yield desk.find((key, name), f"The engine never says `{name}`.", remedy)
    yield from languages.misfilled(desk.document)
    if lexicon.counted and desk.model:
        yield from _forms(desk, key)


def absent(library: Library) -> Iterator[Finding]:
    """Find lists that are not there. A library without any leaves that to the course's own."""
    files = library.files(WordList)
    for name in LEXICONS if files else ():
        if name not in files:
            path = library.root / WordList.folder / f"{name}.yaml"
            yield Finding(path, 1, "", "This list of words is missing.", "Write it.")


def _forms(desk: Desk, key: str) -> Iterator[Finding]:
    """Find plural forms that a language wants and a word lacks."""
    for name in desk.part(key):
        for language in desk.part(key, name):
            forms = desk.part(key, name, language)
            for form in _wanted(language):
                if form not in forms:
                    problem = f"{language_name(language, 'en')} counts with a form `{form}`."
                    yield desk.find((key, name, language), problem, f"Add `{form}:` here.")


@cache
def _wanted(language: str) -> list[str]:
    """Return the plural forms that whole numbers take; thirty have shown them all."""
    locale = locale_of(language)
    return sorted({*(locale.plural_form(number) for number in range(30)), "other"})
