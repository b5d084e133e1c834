"""Set a text as a printer would, so that authors can type what their keyboard has."""

from __future__ import annotations

import re


def typeset(text: str, language: str) -> str:
    """Set a text as a printer would, so that authors can type what their keyboard has.

    The straight apostrophe within a word becomes the curved one, straight quotation marks those of
    the language; the signs that French sets apart (« » ; : ? !) are bound to the words beside them.
    """
    quoted = (
        "« \\1 »"
        if language == "fr"
        else "\N{LEFT SINGLE QUOTATION MARK}\\1\N{RIGHT SINGLE QUOTATION MARK}"
    )
    text = re.sub(r'"([^"]*)"', quoted, text)
    text = re.sub(r"(?<=\w)'(?=[\w\[«*])", "\N{RIGHT SINGLE QUOTATION MARK}", text)
    if language != "fr":
        return text
    bound = re.sub(r"(?<=\S) (?=[;:?!»])", "\N{NARROW NO-BREAK SPACE}", text)
    return bound.replace("« ", "«\N{NARROW NO-BREAK SPACE}")
