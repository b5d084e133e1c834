"""Figures with their units in words, stretches of time between two of them, and calendar days.

Figures and days are written as Babel (CLDR) knows them for each language; the words around them
stand in `cases/content/words/`.
"""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from babel.dates import format_date
from babel.numbers import format_decimal

from cases.text.locales import locale_of
from cases.text.vocabulary import Unit
from cases.text.words import STRETCHES, UNITS

_NO_BREAK = "\N{NO-BREAK SPACE}"


@lru_cache(maxsize=1024)
def figure(number: float, language: str) -> str:
    """Return a number with all its decimals, e.g. ``"2,5"`` or ``"1.800"``."""
    return str(
        format_decimal(_whole(number), locale=locale_of(language), decimal_quantization=False)
    )


@lru_cache(maxsize=1024)
def amount(number: float, unit: Unit, language: str) -> str:
    """Return a number with its unit in words, e.g. ``"8 weken"``.

    Raises:
        NotTranslated: The unit has no words in that language.
    """
    # French has a form for millions ("many"); with the number in figures it is said as any other.
    form = locale_of(language).plural_form(_whole(number))
    pattern = UNITS.pattern(unit, language, form)
    bound = pattern.replace("} ", "}" + _NO_BREAK).replace(" {", _NO_BREAK + "{")
    return bound.format(number=figure(number, language))


def _whole(number: float) -> float:
    """Return 2.0 as 2: in most languages "2.0" is not counted as "2" is."""
    return int(number) if number == int(number) else number


@lru_cache(maxsize=4096)
def calendar_day(day: date, language: str) -> str:
    """Return a day in words, e.g. ``"1 januari 2026"``; in French its first is ``"1er"``."""
    said = str(format_date(day, "long", locale=locale_of(language)))
    return f"1er{said[1:]}" if language == "fr" and day.day == 1 else said


def day_in_figures(day: date, language: str) -> str:
    """Return a day in figures, always as long: ``"02/03/2026"``, in German ``"02.03.2026"``."""
    pattern = str(locale_of(language).date_formats["short"].pattern)
    for letters, all_figures in (("d+", "dd"), ("M+", "MM"), ("y+", "yyyy")):
        pattern = re.sub(letters, all_figures, pattern)
    return str(format_date(day, pattern, locale=locale_of(language)))


def stretch(begin: str, end: str, language: str) -> str:
    """Return a stretch of time between two amounts in words, e.g. ``"4 weken tot 8 weken"``.

    Args:
        begin: The first amount; empty when it begins at once.
        end: The second; empty when it has no end.
        language: The language of both.

    Raises:
        NotTranslated: There are no words for it in that language.
    """
    if not begin:
        return STRETCHES.say("less-than", language, end=end)
    if not end:
        return STRETCHES.say("or-longer", language, begin=begin)
    return STRETCHES.say("between", language, begin=begin, end=end)


def begun_since(day: date, language: str) -> str:
    """Return the stretch of what began on a day or later, e.g. ``"Sinds 1 januari 2026 of later"``.

    Raises:
        NotTranslated: There are no words for it in that language.
    """
    return STRETCHES.say("since", language, day=calendar_day(day, language))


def begun_before(day: date, language: str) -> str:
    """Return the stretch of what began before a day; raises as `begun_since` does."""
    return STRETCHES.say("before", language, day=calendar_day(day, language))
