"""A rule in plain words for one day: what it says, since when, according to whom."""

from __future__ import annotations

from datetime import date

from cases import markdown
from cases.amounts import calendar_day
from cases.library import rule

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


def explain(name: str, day: date, language: str = "nl") -> str:
    """Return what a rule said on a day, as plain text with its sources.

    Args:
        name: The rule.
        day: The day for which it is asked.
        language: The language to say it in; one that the rule does not have gives Dutch.

    Raises:
        UnknownName, NotInForce: As `rule(name).on(day)`.
    """
    asked = rule(name)
    version = asked.on(day)
    meanings = {str(key): text for key, text in version.meaning.items()}
    titles = {str(key): text for key, text in asked.title.items()}
    if not (language in meanings and language in titles and language in _SAID):
        language = "nl"
    said = _SAID[language]

    def figure(_scheme: str, other: str) -> str:
        return (version if other == name else rule(other).on(day)).amount(language)

    meaning = markdown.plain(markdown.fill(meanings[language], figure))
    sources = "; ".join(
        f"{one.title} ({said['read']} {one.read:%d/%m/%Y})" for one in version.sources
    )
    when = calendar_day(day, language)
    lines = [
        f"{titles[language]}. {meaning}",
        f"{said['source']}: {sources}. {said['holds']} {when}.",
    ]
    if version.confidence != "high":
        lines.append(said["check"])
    return "\n".join(lines)
