"""How each language says the numbers, days and rows of words that a letter can hold.

Everything that a form can hold is written out once. So a letter composed in a browser says the same
to the last sign, whatever that browser knows of languages.
"""

from __future__ import annotations

from datetime import date

from cases.letters.board import Speech
from cases.text.amounts import amount, calendar_day, figure
from cases.text.locales import joined, locale_name
from cases.text.words import SIGNS

MOST_HOURS = 12
MOST_DAYS = 7
MOST_WEEKS = 52
"""What a form can hold at most; hours go by halves."""

_PLACES = ("{0}", "{1}", "{2}", "{3}")  # as many as there are parts of the consent


def speech(language: str) -> Speech:
    """Return how a language says what a form can hold.

    Raises:
        NotTranslated: It has no words for some of it.
    """
    halves = [half / 2 for half in range(1, 2 * MOST_HOURS + 1)]
    return {
        "tag": locale_name(language),
        "colon": SIGNS.pattern("colon", language),
        "comma": ", ",
        "between": SIGNS.pattern("between-items", language),
        "joined": [joined(_PLACES[:size], language) for size in range(1, len(_PLACES) + 1)],
        "hours": [figure(half, language) for half in halves],
        "days": [amount(one, "days", language) for one in range(1, MOST_DAYS + 1)],
        "weeks": [amount(one, "weeks", language) for one in range(1, MOST_WEEKS + 1)],
        "dates": _dates(language),
        "months": [_month(month, language) for month in range(1, 13)],
    }


def _month(month: int, language: str) -> str:
    """Return how a day in a month is said, with braces for what differs from day to day."""
    said = calendar_day(date(2000, month, 28), language)
    return said.replace("28", "{day}", 1).replace("2000", "{year}", 1)


def _dates(language: str) -> list[str]:
    """Return how the days of a month are said: what January has in the place of ``{day}``."""
    before, after = _month(1, language).replace("{year}", "2000").split("{day}")
    every = [calendar_day(date(2000, 1, day), language) for day in range(1, 32)]
    return [one.removeprefix(before).removesuffix(after) for one in every]
