"""Languages as CLDR knows them: the locale of each, its names for languages, its lists."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING, assert_never

from cases.text.fallback import NotTranslated
from cases.text.vocabulary import KNOWN_LANGUAGES, LANGUAGES

if TYPE_CHECKING:
    from babel import Locale


def locale_name(language: str) -> str:
    """Return the locale in which a language writes its figures and days, e.g. ``"nl-BE"``.

    Belgium's own, for readers in Belgium. English is Britain's: CLDR gives English in Belgium the
    decimal comma of its neighbours, and an English text with "2,5 hours" reads as a mistake.

    Raises:
        NotTranslated: It is none of the languages that are known here.
    """
    if language not in KNOWN_LANGUAGES:
        raise NotTranslated(f"`{language}` is not a language of the course.")
    match language:
        case "nl" | "fr" | "de":
            return f"{language}-BE"
        case "en":
            return "en-GB"
        case _:
            assert_never(language)


@cache
def locale_of(language: str) -> Locale:
    """Return a language's locale, as Babel has it."""
    from babel import Locale

    return Locale.parse(locale_name(language), sep="-")


@cache
def language_name(language: str, reader: str) -> str:
    """Return what a language is called in the reader's, with a capital, e.g. ``"Néerlandais"``."""
    name = str(locale_of(reader).languages[language])
    return name[:1].upper() + name[1:]


def language_names() -> dict[str, dict[str, str]]:
    """Return what every known language is called, in each language of the course."""
    return {
        one: {reader: language_name(one, reader) for reader in LANGUAGES} for one in KNOWN_LANGUAGES
    }


def joined(words: Sequence[str], language: str) -> str:
    """Join words as one says them: ``"a, b and c"``."""
    from babel.lists import format_list

    return str(format_list(words, locale=locale_of(language)))
