"""Set a text as a printer would, so that authors can type what their keyboard has."""

from __future__ import annotations

import re
from functools import cache

from cases.text.fallback import NotTranslated
from cases.text.vocabulary import SOURCE
from cases.text.words import SIGNS

_THIN = "\N{NARROW NO-BREAK SPACE}"


def typeset(text: str, language: str) -> str:
    """Set a text as a printer would, so that authors can type what their keyboard has.

    The straight apostrophe within a word becomes the curved one, straight quotation marks those of
    the language; the signs that French sets apart (« » ; : ? !) are bound to the words beside them.
    """
    if '"' in text:
        before, after = _quotation_marks(language)
        text = re.sub(r'"([^"]*)"', rf"{before}\1{after}", text)
    text = re.sub(r"(?<=\w)'(?=[\w\[«*])", "\N{RIGHT SINGLE QUOTATION MARK}", text)
    if language != "fr":
        return text
    bound = re.sub(r"(?<=\S) (?=[;:?!»])", _THIN, text)
    return bound.replace("« ", f"«{_THIN}")


@cache
def _quotation_marks(language: str) -> tuple[str, str]:
    # No mark where a language has none of its own: what is quoted is in the right language.
    try:
        pattern = SIGNS.pattern("quotation", language)
    except NotTranslated:
        pattern = SIGNS.pattern("quotation", SOURCE)
    before, _, after = pattern.partition("{words}")
    return before, after
