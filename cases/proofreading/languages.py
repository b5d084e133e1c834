"""Every text must be there in every language of the course."""

from __future__ import annotations

from collections.abc import Iterator

from cases.reading.desk import Desk
from cases.reading.findings import Finding
from cases.text.vocabulary import LANGUAGES

_NAMES = {"nl": "Dutch", "fr": "French", "en": "English"}


def missing(desk: Desk) -> Iterator[Finding]:
    """Find texts that lack a language."""
    for where, text in desk.texts():
        for language in LANGUAGES:
            if language not in text:
                problem = f"The {_NAMES[language]} text is missing."
                yield desk.find(where, problem, f"Add `{language}:` with the translation.")
