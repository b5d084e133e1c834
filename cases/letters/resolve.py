"""What letters can say, resolved: of a day with its rules, or of every day from one on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, TypeVar, cast, get_args

from cases.letters.board import (
    Entries,
    Epoch,
    FormWords,
    LetterBoard,
    LetterDay,
    Option,
    PurposeData,
    Recipient,
    Said,
    SentenceTexts,
)
from cases.letters.gate import CLOSED
from cases.letters.shape import CapacityForm, LetterTo, Line, Part, Purpose, Variants
from cases.letters.speech import speech
from cases.reading.library import Library
from cases.reading.shape import Text
from cases.reference.actor import Actor, Told, told
from cases.reference.page import Page
from cases.reference.rule import Rule, first_days, rules_hold, versions_hold
from cases.text.fallback import in_each
from cases.text.markdown import PLACEHOLDER
from cases.text.sent import versioned
from cases.text.vocabulary import KNOWN_LANGUAGES, LANGUAGES, Chair

CONSENT_RULE = "professional-secrecy"
"""Behind every silence for want of consent. It holds on every day of the rulebook."""

Value = TypeVar("Value")


def letter_board(library: Library, since: date) -> LetterBoard:
    """Resolve what letters can say, from a day on up to the last change that the rulebook knows.

    Raises:
        NotInForce: A text mentions a rule on a day on which it does not hold.
    """
    turns = [day for day in first_days(library.all(Rule), library) if day > since]
    days = [letter_day(library, day) for day in (since, *turns)]
    spoken = {name: one for name, one in days[0]["speech"].items()
              if all(name in day["speech"] for day in days)}  # fmt: skip
    data = {"date": since.isoformat(), "speech": spoken, "epochs": _epochs(days)}
    return cast("LetterBoard", versioned("letter", "letter", data))


def _epochs(days: list[LetterDay]) -> list[Epoch]:
    """Tell days one after the other by what is new in each; one with nothing new is passed over."""
    epochs: list[Epoch] = []
    words: FormWords | None = None
    recipients: dict[str, Recipient] = {}
    entries: Entries = {}
    for day in days:
        new: Epoch = {
            "since": day["day"],
            "words": None if day["words"] == words else day["words"],
            "recipients": _news(recipients, day["recipients"]),
            "entries": _news(entries, day["entries"]),
        }
        if new["words"] or new["recipients"] or new["entries"]:
            epochs.append(new)
        words = day["words"]
        recipients |= new["recipients"]
        entries |= new["entries"]
    return epochs


def _news(known: Mapping[str, Value], now: Mapping[str, Value]) -> dict[str, Value]:
    return {key: one for key, one in now.items() if known.get(key) != one}


def letter_day(library: Library, day: date) -> LetterDay:
    """Resolve what letters of one day can say.

    Raises:
        NotInForce: A text mentions a rule on a day on which it does not hold.
    """
    page = Page(library, day)
    words = _words(capacity_form(library), page)
    recipients = {name: _recipient(name, kind, page) for name, kind in writable(library).items()}
    whole = _languages([words, recipients])
    return {
        "day": day.isoformat(),
        "speech": {one: said for one, said in in_each(speech).items() if one in whole},
        "words": words,
        "recipients": recipients,
        "entries": page.entries,
    }


def capacity_form(library: Library) -> CapacityForm:
    """Return what can be filled in. There is one such form."""
    return library.one(CapacityForm, "capacities")


def writable(library: Library) -> dict[str, LetterTo]:
    """Return who can be written to, in the order of the form; who is not in it comes last."""
    order = [*capacity_form(library).recipients, *library.all(LetterTo)]
    return {name: library.one(LetterTo, name) for name in dict.fromkeys(order)}


def is_closed_to(name: str, may: Told) -> bool:
    """Tell whether nothing private and no free text may ever reach an actor."""
    return name in CLOSED or may.diagnosis == "never"


def can_say(line: Line, writer: Chair, day: date, library: Library) -> bool:
    """Tell whether a line's writer, rules, versions and figures are those of the day."""
    if line.writer not in {None, writer}:
        return False
    if not rules_hold(line.because, day, library):
        return False
    if not versions_hold(line.in_version, day, library):
        return False
    named = {found[2] for text in line.text.values() for found in PLACEHOLDER.finditer(text)}
    return all(library.one(Rule, name).on(day).number is not None for name in named)


def _recipient(name: str, kind: LetterTo, page: Page) -> Recipient:
    may = told(name, page.library)
    there = rules_hold(kind.because, page.day, page.library)
    # Who is not there on the day may speak of rules that do not hold, as the reference works may.
    said = page if there else page.reference()
    return {
        "id": name,
        "title": said.plain(page.library.one(Actor, name).title),
        "there": there,
        "told": {part: getattr(may, part) for part in cast("tuple[Part, ...]", get_args(Part))},
        "closed": is_closed_to(name, may),
        "condition": page.reference().html(may.condition),
        "silence": _in_force(may.because, page),
        "salutation": said.plain(kind.salutation),
        "purposes": [_purpose(key, one, page) for key, one in kind.purposes.items()],
        "closing": [_said(variants, page) for variants in kind.closing],
        "greeting": said.plain(kind.greeting),
        "rules": _in_force(kind.because, page),
    }


def _purpose(name: str, purpose: Purpose, page: Page) -> PurposeData:
    there = rules_hold(purpose.because, page.day, page.library)
    return {
        "id": name,
        "title": (page if there else page.reference()).plain(purpose.title),
        "there": there,
        "ask": _said(purpose.ask, page),
        "needs": purpose.needs,
        "carries": purpose.carries,
        "rules": _in_force(purpose.because, page),
    }


def _said(variants: Variants, page: Page) -> list[Said]:
    """Return, for each writer, the first of several variants that can be said on the day."""
    found: dict[int, Said] = {}
    for writer in cast("tuple[Chair, ...]", get_args(Chair)):
        for place, line in enumerate(variants):
            if can_say(line, writer, page.day, page.library):
                text, rules = page.plain(line.text), page.rules(line.because)
                found.setdefault(place, {"writers": [], "text": text, "rules": rules})
                found[place]["writers"].append(writer)
                break
    return list(found.values())


def _words(form: CapacityForm, page: Page) -> FormWords:
    shared: dict[str, Any] = {
        key: page.plain(text) for key, text in form.sentences if key != "signature"
    }
    shared["signature"] = {key: page.plain(one) for key, one in form.sentences.signature.items()}
    return {
        "title": page.plain(form.title),
        "html": page.reference().html(form.summary),
        "parts": [
            {"id": key, "label": page.plain(one.label), "said": page.plain(one.said)}
            for key, one in form.parts.items()
        ],
        "levels": _options(form.levels.items(), page),
        "capacities": _options(form.capacities.items(), page),
        "works": _options(form.works.items(), page),
        "helps": _options(form.helps.items(), page),
        "plan": _options(form.plan.items(), page),
        "private": [{"id": key, "label": page.plain(one)} for key, one in form.private.items()],
        "sentences": cast("SentenceTexts", shared),
        "left_out": {key: page.plain(one) for key, one in form.left_out.items()},
        "blocked": {
            key: {
                "title": page.plain(one.title),
                "todo": page.plain(one.todo),
                "rules": _in_force(one.because, page),
            }
            for key, one in form.blocked.items()
        },
        "consent": page.rule(CONSENT_RULE),
    }


def _options(words: Iterable[tuple[str, Text]], page: Page) -> list[Option]:
    return [{"id": key, "label": page.plain(one)} for key, one in words]


def _in_force(names: Iterable[str], page: Page) -> list[str]:
    return page.rules([one for one in names if rules_hold([one], page.day, page.library)])


def _languages(data: Any) -> set[str]:
    """Return the languages that every text below has: a letter is written in one language."""
    if isinstance(data, list):
        inner = data
    elif isinstance(data, dict) and not data.keys() <= set(KNOWN_LANGUAGES):
        inner = list(data.values())
    else:
        return set(data) if data and isinstance(data, dict) else set(LANGUAGES)
    every: set[str] = set(LANGUAGES)
    return every.intersection(*map(_languages, inner))
