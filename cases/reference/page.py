"""Text rendered for one day, and the reference entries (rules, actors, words) behind them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from cases.reading.library import Library
from cases.reading.shape import Text
from cases.reference.actor import SHARED, Actor, Term, told
from cases.reference.rule import NotInForce, Rule, Source, Version
from cases.text import markdown
from cases.text.amounts import calendar_day
from cases.text.fallback import in_each, marked
from cases.text.typeset import typeset


class Page:
    """Renders texts for one day and collects the reference entries that they link to."""

    def __init__(self, library: Library, begin: date, day: date | None = None) -> None:
        self.library = library
        self.begin = begin
        self.day = day or begin
        self.entries: dict[str, Any] = {}
        self.of_today = False

    def reference(self) -> Page:
        """Return the same page for texts of the reference works.

        They speak of today. A case from before a rule began may still show an actor whose text
        mentions it: such a rule is shown with the version that came next, which says since when.
        """
        other = self.on(self.day)
        other.of_today = True
        return other

    def on(self, day: date) -> Page:
        """Return the same page for another day; both collect into the same entries."""
        other = Page(self.library, self.begin, day)
        other.entries = self.entries
        other.of_today = self.of_today
        return other

    def plain(self, text: Text) -> Text:
        """Fill the placeholders of a text in every language."""
        return {language: self._fill(one, language) for language, one in text.items()}

    def html(self, text: Text, figure: Callable[[str, str], str | None] | None = None) -> Text:
        """Render a text in every language.

        Args:
            text: Markdown by language.
            figure: From a rule's name and a language to the figure to show for it, when this
                text wants another than the one of the page's day (an older version says its own).
        """
        return {
            language: markdown.html(self._fill(one, language, figure), self.entry)
            for language, one in text.items()
        }

    def entry(self, scheme: str, name: str) -> str:
        """Return the key of a reference entry, and see to it that the entry is there."""
        if scheme == "rule":
            return self.rule(name)
        key = f"{scheme}:{name}"
        if key not in self.entries:
            self.entries[key] = {}  # taken, before its own texts link back here
            if scheme == "actor":
                self.entries[key] = _actor_entry(self.reference(), self.library.one(Actor, name))
            else:
                self.entries[key] = _term_entry(self.reference(), self.library.one(Term, name))
        return key

    def rule(self, name: str) -> str:
        """Return the key of the version of a rule that is in force on the page's day."""
        rule = self.library.one(Rule, name)
        index = self._index(rule)
        key = f"rule:{name}@{index}"
        if key not in self.entries:
            self.entries[key] = {}
            self.entries[key] = _rule_entry(self.reference(), name, rule, index)
        return key

    def _index(self, rule: Rule) -> int:
        try:
            return rule.index_on(self.day)
        except NotInForce:
            if not self.of_today:
                raise
            for index, version in enumerate(rule.versions):
                if version.begins and version.begins > self.day:
                    return index
            return len(rule.versions) - 1

    def rules(self, names: list[str]) -> list[str]:
        """Return the keys of several rules."""
        return [self.rule(name) for name in names]

    def listener(self, name: str) -> dict[str, Any]:
        """Return what an actor may be told, and on what condition.

        Raises:
            NotInForce: The actor's file does not say (`told`).
        """
        may, page = told(name, self.library), self.reference()
        return {
            "entry": self.entry("actor", name),
            "title": page.plain(self.library.one(Actor, name).title),
            "told": may.model_dump(include=set(SHARED)),
            "condition": page.html(may.condition),
            "rules": page.rules(may.because),
        }

    def _fill(
        self, text: str, language: str, figure: Callable[[str, str], str | None] | None = None
    ) -> str:
        def value(scheme: str, name: str) -> str:
            if scheme == "day":
                day = self.begin + timedelta(days=int(name))
                return calendar_day(day, language).replace(" ", "\N{NO-BREAK SPACE}")
            own = figure(name, language) if figure else None
            rule = self.library.one(Rule, name)
            return own or marked(rule.versions[self._index(rule)].amount, language)

        filled = markdown.fill(text, value)
        return typeset(filled, language)


def _rule_entry(page: Page, name: str, rule: Rule, index: int) -> dict[str, Any]:
    version = rule.versions[index]
    neighbours = {
        "before": rule.versions[index - 1] if index else None,
        "later": rule.versions[index + 1] if index + 1 < len(rule.versions) else None,
    }
    data = _version(page, name, version)
    data |= {"kind": "rule", "title": page.plain(rule.title), "offer": rule.offer_of}
    data |= {key: _version(page, name, one) for key, one in neighbours.items() if one}
    return data


def _version(page: Page, name: str, version: Version) -> dict[str, Any]:
    def figure(other: str, language: str) -> str | None:
        return marked(version.amount, language) if other == name else None

    return {
        "from": version.begins.isoformat() if version.begins else None,
        "to": version.ends.isoformat() if version.ends else None,
        "amount": in_each(version.amount),
        "html": page.html(version.meaning, figure),
        "confidence": version.confidence,
        "sources": _sources(version.sources),
    }


def _sources(sources: list[Source]) -> list[dict[str, str]]:
    return [{"title": one.title, "url": one.url, "read": one.read.isoformat()} for one in sources]


def _actor_entry(page: Page, actor: Actor) -> dict[str, Any]:
    return {
        "kind": "actor",
        "title": page.plain(actor.title),
        "html": page.html(actor.does),
        "reach": page.html(actor.reach),
        "costs": page.html(actor.costs) if actor.costs else None,
        "phone": actor.phone,
        "languages": list(actor.languages),
        "confidence": actor.confidence,
        "sources": _sources(actor.sources),
    }


def _term_entry(page: Page, term: Term) -> dict[str, Any]:
    return {
        "kind": "term",
        "title": page.plain(term.title),
        "html": page.html(term.meaning),
        "sources": _sources(term.sources),
    }
