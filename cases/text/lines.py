"""Rendered texts as lines of plain text: for outlines and diffs."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import unescape
from textwrap import fill

WIDTH = 88
_TAG = re.compile(r"<[^>]+>")


def said(text: Mapping[str, str], language: str) -> str:
    """Return a text without its marks; ``(no fr)`` where it is missing, never another language."""
    return unescape(_TAG.sub("", text.get(language) or f"(no {language})"))


def wrapped(text: Mapping[str, str], language: str, lead: str = "") -> str:
    """Return a text as lines of one width, all standing below the end of `lead`."""
    words = " ".join(said(text, language).split(" "))
    return fill(words, WIDTH, initial_indent=lead, subsequent_indent=" " * len(lead))
