"""Everything must be said in every language of the course, with the same braces."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from cases.reading.desk import Desk, by_language
from cases.reading.findings import Finding
from cases.reading.yamlfile import Document
from cases.text.locales import language_name
from cases.text.vocabulary import LANGUAGES, SOURCE

_BRACES = re.compile(r"\{[^{}]*\}")


def missing(desk: Desk) -> Iterator[Finding]:
    """Find texts that lack a language."""
    yield from missing_in(desk.document)


def missing_in(document: Document) -> Iterator[Finding]:
    """Find texts of a document that lack a language."""
    for where, text in by_language(document.data):
        for language in LANGUAGES:
            if language not in text:
                problem = f"The {language_name(language, 'en')} text is missing."
                remedy = f"Add `{language}:` with the translation."
                yield document.find(where, problem, remedy)


def misfilled(document: Document) -> Iterator[Finding]:
    """Find words whose braces are others than in the source: something would not be said."""
    for where, text in by_language(document.data):
        wanted = _braces(text.get(SOURCE))
        for language in text if SOURCE in text else ():
            if _braces(text[language]) != wanted:
                braces = ", ".join(sorted(wanted)) or "none"
                problem = f"`{SOURCE}` has other braces ({braces})."
                yield document.find((*where, language), problem, "Use the same ones.")


def _braces(words: Any) -> set[str]:
    """Return the braces of some words; of counted words those of all forms together."""
    forms = words.values() if isinstance(words, Mapping) else [words]
    return {found for one in forms for found in _BRACES.findall(str(one))}
