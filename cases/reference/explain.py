"""A rule in plain words for one day: what it says, since when, according to whom."""

from __future__ import annotations

from datetime import date

from cases.reading.library import Library
from cases.reference.rule import Rule
from cases.text import markdown
from cases.text.amounts import calendar_day

_SAID = {
    "nl": {
        "source": "Bron",
        "read": "geraadpleegd op",
        "holds": "Geldt op",
        "check": "Eerst nakijken.",
    },
    "fr": {
        "source": "Source",
        "read": "consulté le",
        "holds": "Valable le",
        "check": "À vérifier d’abord.",
    },
    "en": {"source": "Source", "read": "read", "holds": "Valid on", "check": "Check first."},
}


def explain(name: str, day: date, library: Library, language: str = "nl") -> str:
    """Return what a rule said on a day, as plain text with its sources.

    Args:
        name: The rule.
        day: The day for which it is asked.
        library: Where the rules stand.
        language: The language to say it in; one that the rule does not have gives Dutch.

    Raises:
        UnknownName: There is no such rule.
        NotInForce: It did not hold on that day.
    """
    asked = library.one(Rule, name)
    version = asked.on(day)
    if not (language in version.meaning and language in asked.title and language in _SAID):
        language = "nl"
    said = _SAID[language]

    def figure(_scheme: str, other: str) -> str:
        return (version if other == name else library.one(Rule, other).on(day)).amount(language)

    meaning = markdown.plain(markdown.fill(version.meaning[language], figure))
    sources = "; ".join(
        f"{one.title} ({said['read']} {one.read:%d/%m/%Y})" for one in version.sources
    )
    when = calendar_day(day, language)
    lines = [
        f"{asked.title[language]}. {meaning}",
        f"{said['source']}: {sources}. {said['holds']} {when}.",
    ]
    if version.confidence != "high":
        lines.append(said["check"])
    return "\n".join(lines)
