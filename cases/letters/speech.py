"""How each language says the numbers, days and rows of words that a letter can hold.

Everything that a form can hold is written out once. So a letter composed in a browser says the same
to the last sign, whatever that browser knows of languages.
"""

from __future__ import annotations

from datetime import date

from cases.letters.board import Speech
from cases.text.amounts import amount, calendar_day

COLON = {"nl": ":", "fr": "\N{NARROW NO-BREAK SPACE}:", "en": ":"}
COMMA = {"nl": ", ", "fr": ", ", "en": ", "}
BETWEEN = {"nl": "; ", "fr": "\N{NARROW NO-BREAK SPACE}; ", "en": "; "}
AND = {"nl": "en", "fr": "et", "en": "and"}

MOST_HOURS = 12
MOST_DAYS = 7
MOST_WEEKS = 52
"""What a form can hold at most; hours go by halves."""

_MOST_JOINED = 4  # the parts of the consent


def speech(language: str) -> Speech:
    """Return how a language says what a form can hold."""
    halves = [half / 2 for half in range(1, 2 * MOST_HOURS + 1)]
    return {
        "tag": f"{language}-BE",
        "colon": COLON[language],
        "comma": COMMA[language],
        "between": BETWEEN[language],
        "joined": [_joined(size, language) for size in range(1, _MOST_JOINED + 1)],
        "hours": [_number(half, language) for half in halves],
        "days": [amount(one, "days", language) for one in range(1, MOST_DAYS + 1)],
        "weeks": [amount(one, "weeks", language) for one in range(1, MOST_WEEKS + 1)],
        "dates": _dates(language),
        "months": [_month(month, language) for month in range(1, 13)],
    }


def _joined(size: int, language: str) -> str:
    """Return how so many words are said together: ``"{0}, {1} and {2}"``."""
    words = [f"{{{place}}}" for place in range(size)]
    if size == 1:
        return words[0]
    return f"{', '.join(words[:-1])} {AND[language]} {words[-1]}"


def _number(number: float, language: str) -> str:
    shown = f"{number:g}"
    return shown if language == "en" else shown.replace(".", ",")


def _month(month: int, language: str) -> str:
    """Return how a day in a month is said, with braces for what differs from day to day."""
    said = calendar_day(date(2000, month, 28), language)
    return said.replace("28", "{day}", 1).replace("2000", "{year}", 1)


def _dates(language: str) -> list[str]:
    """Return how the days of a month are said: what January has in the place of ``{day}``."""
    before, after = _month(1, language).replace("{year}", "2000").split("{day}")
    every = [calendar_day(date(2000, 1, day), language) for day in range(1, 32)]
    return [one.removeprefix(before).removesuffix(after) for one in every]
