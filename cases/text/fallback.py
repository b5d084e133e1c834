"""What is said where a language has no words for it: another language, and a mark that says so.

Nothing falls back in silence. A map of languages leaves the language out, and the front end shows
another with its mark; a plain string says it in Dutch and ends in ``[nl]``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeVar

from cases.text.vocabulary import LANGUAGES, SOURCE

Said = TypeVar("Said")
Say = Callable[[str], str]
"""Says something in a language; raises NotTranslated where there are no words for it."""


class NotTranslated(LookupError):
    """There are no words for something in a language."""


def words_in(text: Mapping[str, str], language: str) -> str:
    """Return the words of a text in a language.

    Raises:
        NotTranslated: It has none.
    """
    try:
        return text[language]
    except KeyError:
        raise NotTranslated(f"'{shown(text, SOURCE)}' has no words in `{language}`.") from None


def in_each(say: Callable[[str], Said]) -> dict[str, Said]:
    """Say something in every language of the course that has all the words for it."""
    said: dict[str, Said] = {}
    for language in LANGUAGES:
        try:
            said[language] = say(language)
        except NotTranslated:
            continue
    return said


def marked(say: Say, language: str) -> str:
    """Say something in a language; where there are no words for it, in Dutch with a mark.

    Raises:
        NotTranslated: There are none in Dutch either.
    """
    try:
        return say(language)
    except NotTranslated:
        return f"{say(SOURCE)} [{SOURCE}]"


def shown(text: Mapping[str, str], language: str) -> str:
    """Return a text in a language, or in another with a mark; empty where it has no words at all.

    The front end chooses in the same way (`pick` in `widgets/js/base/language.js`).
    """
    for other in (language, SOURCE, *text):
        if text.get(other):
            return text[other] if other == language else f"{text[other]} [{other}]"
    return ""
