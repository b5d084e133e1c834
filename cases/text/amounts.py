"""Figures with their units in words, stretches of time between two of them, and calendar days."""

from __future__ import annotations

from datetime import date

from babel.dates import format_date

from cases.text.vocabulary import Unit

UNIT_WORDS: dict[Unit, dict[str, tuple[str, str]]] = {
    "days": {"nl": ("dag", "dagen"), "fr": ("jour", "jours"), "en": ("day", "days")},
    "working-days": {
        "nl": ("werkdag", "werkdagen"),
        "fr": ("jour ouvrable", "jours ouvrables"),
        "en": ("working day", "working days"),
    },
    "weeks": {"nl": ("week", "weken"), "fr": ("semaine", "semaines"), "en": ("week", "weeks")},
    "months": {"nl": ("maand", "maanden"), "fr": ("mois", "mois"), "en": ("month", "months")},
    "years": {"nl": ("jaar", "jaar"), "fr": ("an", "ans"), "en": ("year", "years")},
    "percent": {"nl": ("%", "%"), "fr": ("%", "%"), "en": ("%", "%")},
    "workers": {
        "nl": ("werknemer", "werknemers"),
        "fr": ("travailleur", "travailleurs"),
        "en": ("worker", "workers"),
    },
    "euro": {"nl": ("euro", "euro"), "fr": ("euro", "euros"), "en": ("euro", "euros")},
    "points": {"nl": ("punt", "punten"), "fr": ("point", "points"), "en": ("point", "points")},
    "meetings": {
        "nl": ("vergadering", "vergaderingen"),
        "fr": ("réunion", "réunions"),
        "en": ("meeting", "meetings"),
    },
    "doctors": {
        "nl": ("arts", "artsen"),
        "fr": ("médecin", "médecins"),
        "en": ("doctor", "doctors"),
    },
    "talks": {
        "nl": ("gesprek", "gesprekken"),
        "fr": ("entretien", "entretiens"),
        "en": ("talk", "talks"),
    },
    "questions": {
        "nl": ("vraag", "vragen"),
        "fr": ("question", "questions"),
        "en": ("question", "questions"),
    },
}
"""Singular and plural; in French everything below two is singular."""


def amount(number: float, unit: Unit, language: str) -> str:
    """Return a number with its unit in words, e.g. ``"8 weken"``.

    Raises:
        KeyError: The unit has no words in that language.
    """
    one, more = UNIT_WORDS[unit][language]
    few = abs(number) < 2 if language == "fr" else number == 1  # noqa: PLR2004
    shown = f"{number:g}" if language == "en" else f"{number:g}".replace(".", ",")
    between = "" if (unit, language) == ("percent", "en") else "\N{NO-BREAK SPACE}"
    return f"{shown}{between}{one if few else more}"


def calendar_day(day: date, language: str) -> str:
    """Return a day in words, e.g. ``"1 januari 2026"``; in French its first is ``"1er"``."""
    said = str(format_date(day, "d MMMM y", locale=language))
    return f"1er{said[1:]}" if language == "fr" and day.day == 1 else said


_STRETCHES = {
    "nl": ("{} of langer", "Minder dan {}", "{} tot {}"),
    "fr": ("{} ou plus", "Moins de {}", "De {} à {}"),
    "en": ("{} or longer", "Less than {}", "{} to {}"),
}


def stretch(begin: str, end: str, language: str) -> str:
    """Return a stretch of time between two amounts in words, e.g. ``"4 weken tot 8 weken"``.

    Args:
        begin: The first amount; empty when it begins at once.
        end: The second; empty when it has no end.
        language: The language of both.
    """
    longer, less, between = _STRETCHES[language]
    if not begin:
        return less.format(end)
    return between.format(begin, end) if end else longer.format(begin)


_BEGUN = {
    "nl": ("Sinds {} of later", "Al van vóór {}"),
    "fr": ("Depuis le {} ou plus tard", "Déjà avant le {}"),
    "en": ("Since {} or later", "Since before {}"),
}


def begun(day: date, language: str) -> tuple[str, str]:
    """Return the two stretches that a day parts, for what began from that day on and before it."""
    later, sooner = _BEGUN[language]
    shown = calendar_day(day, language)
    return later.format(shown), sooner.format(shown)
