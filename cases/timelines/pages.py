"""Texts and figures of a time line through time: one page for each day on which a rule changes."""

from __future__ import annotations

from typing import Any, TypedDict

from cases.reading.library import Library
from cases.reading.shape import Text
from cases.reference.page import Page
from cases.reference.rule import Rule, first_days
from cases.text import markdown
from cases.text.vocabulary import Unit
from cases.timelines.shape import Mark
from cases.timelines.stretches import merged
from cases.timelines.ways import Way


class FigureFrom(TypedDict):
    """The figure of a rule in a stretch of time; null while it has none."""

    since: str
    number: float | None
    unit: Unit | None


class SaidFrom(TypedDict):
    """What a mark says in a stretch of time; `text` is the same as `html` without any marks."""

    since: str
    title: Text
    html: Text
    text: Text


class CaveatFrom(TypedDict):
    """What is said in a stretch of time of a mark that hangs on an open fact."""

    since: str
    html: Text
    text: Text


class EntryFrom(TypedDict):
    """A reference entry as it reads in a stretch of time (its text may cite other rules)."""

    since: str
    entry: dict[str, Any]


class Pages:
    """Renders everything on the first day of every stretch in which the rulebook is the same.

    Most of it says the same on all of them: `merged` keeps what changes. The reference entries are
    collected on the way, each as it reads on every page that needs it.
    """

    def __init__(self, library: Library) -> None:
        self.library = library
        days = first_days(library.all(Rule), library)
        # A text may link to a rule that does not hold yet: `reference` shows what comes next.
        self.pages = [Page(library, day).reference() for day in days]

    def plain(self, text: Text) -> Text:
        """Return a text that says the same on every day (the proofreader sees to it)."""
        return self.pages[0].plain(text)

    def actor(self, name: str) -> str:
        """Return the key of an actor's entry, and see to it that it is there on every day."""
        (key,) = {page.entry("actor", name) for page in self.pages}
        return key

    def rules(self, way: Way, names: list[str]) -> None:
        """See to it that the entries of rules are there on the days on which a way holds."""
        for page in self.pages:
            if way["since"] <= _since(page) and (not way["until"] or _since(page) <= way["until"]):
                page.rules(names)

    def figure(self, name: str) -> list[FigureFrom]:
        """Return the figure of a rule."""
        rule = self.library.one(Rule, name)
        found: list[FigureFrom] = []
        for page in self.pages:
            index = rule.find_on(page.day)
            one = None if index is None else rule.versions[index]
            number, unit = (one.number, one.unit) if one else (None, None)
            found.append({"since": _since(page), "number": number, "unit": unit})
        return merged(found)

    def said(self, mark: Mark) -> list[SaidFrom]:
        """Return what a mark says."""
        return merged(
            SaidFrom(
                since=_since(page),
                title=page.plain(mark.title),
                html=page.html(mark.text),
                text=_without_marks(mark.text, page),
            )
            for page in self.pages
        )

    def caveat(self, text: Text) -> list[CaveatFrom]:
        """Return what is said of a mark that hangs on an open fact."""
        return merged(
            CaveatFrom(since=_since(page), html=page.html(text), text=_without_marks(text, page))
            for page in self.pages
        )

    def entries(self) -> dict[str, list[EntryFrom]]:
        """Return every reference entry that was needed so far."""
        found: dict[str, list[EntryFrom]] = {}
        for page in self.pages:
            for key, entry in page.entries.items():
                found.setdefault(key, []).append({"since": _since(page), "entry": entry})
        return {key: merged(every) for key, every in found.items()}


def _without_marks(text: Text, page: Page) -> Text:
    return {language: markdown.plain(words) for language, words in page.plain(text).items()}


def _since(page: Page) -> str:
    return page.day.isoformat()
