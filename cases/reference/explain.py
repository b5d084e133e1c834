"""A rule in plain words for one day: what it says, since when, according to whom."""

from __future__ import annotations

from datetime import date

from cases.reading.library import Library
from cases.reference.rule import Rule, Version
from cases.text import markdown
from cases.text.amounts import calendar_day, day_in_figures
from cases.text.fallback import marked, shown, words_in
from cases.text.vocabulary import SOURCE
from cases.text.words import EXPLANATIONS


def explain(name: str, day: date, library: Library, language: str = SOURCE) -> str:
    """Return what a rule said on a day, as plain text with its sources.

    Args:
        name: The rule.
        day: The day for which it is asked.
        library: Where the rules stand.
        language: The language to say it in; what has no words in it is said in Dutch, with a mark.

    Raises:
        UnknownName: There is no such rule.
        NotInForce: It did not hold on that day.
    """
    asked = library.one(Rule, name)
    version = asked.on(day)

    def meaning(spoken: str) -> str:
        def figure(_scheme: str, other: str) -> str:
            held = version if other == name else library.one(Rule, other).on(day)
            return marked(held.amount, spoken)

        return markdown.plain(markdown.fill(words_in(version.meaning, spoken), figure))

    lines = [
        f"{shown(asked.title, language)}. {marked(meaning, language)}",
        marked(lambda spoken: _sources(version, day, spoken), language),
    ]
    if version.confidence != "high":
        lines.append(marked(lambda spoken: EXPLANATIONS.say("check", spoken), language))
    return "\n".join(lines)


def _sources(version: Version, day: date, language: str) -> str:
    read = (
        EXPLANATIONS.say("read", language, title=one.title, day=day_in_figures(one.read, language))
        for one in version.sources
    )
    when = calendar_day(day, language)
    return EXPLANATIONS.say("sources", language, sources="; ".join(read), day=when)
