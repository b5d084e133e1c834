"""The letter builder as it is sent: everything that a letter of a coming day can say.

    board = letter_board(own(), today())       everything, from a day on
    words = on_day(board, date(2027, 1, 4))    what holds on one day
    compose(words, form)                       a letter; `js/letter/compose.js` is its twin

Python decides what can be said: it asks the rulebook, takes of several variants the first that can
be said, fills in the figures and sets every text as a printer would. Composing asks no rule
anything, so it can be done where the form is filled in, and what is typed stays there.

Texts are maps of languages; what is called `html` or `condition` is rendered and safe. Words in
braces, such as ``{person}``, are still in: they stand for what is filled in. A rule is the key of
an entry (``"rule:trio@1"``), and always that of the version in force.
"""

from __future__ import annotations

from datetime import date
from typing import Any, TypedDict

from cases.letters.shape import Part, Private, Reason, Stop
from cases.reading.shape import Text
from cases.reference.actor import Share
from cases.text.vocabulary import Chair


class Option(TypedDict):
    """Something to choose."""

    id: str
    label: Text


class PartOption(TypedDict):
    """A part of the consent: as one ticks it, and as the letter says it."""

    id: Part
    label: Text
    said: Text


class PrivateOption(TypedDict):
    """A field in which anything can be typed."""

    id: Private
    label: Text


class Said(TypedDict):
    """A sentence that can be said on the day, by whom, and the rules that it rests on."""

    writers: list[Chair]
    text: Text
    rules: list[str]


class PurposeData(TypedDict):
    """What one wants of a recipient.

    Attributes:
        there: False on a day on which it could not be asked: then it is not offered.
        ask: What is asked or told: at most one sentence for each writer.
        needs: What must have been agreed; `carries` is what the letter may carry besides.
        rules: Without which it could not be asked.
    """

    id: str
    title: Text
    there: bool
    ask: list[Said]
    needs: list[Part]
    carries: list[Part]
    rules: list[str]


class Recipient(TypedDict):
    """Whom one can write to.

    Attributes:
        there: False on a day on which there was no such function: then it is not offered.
        closed: True where nothing private and no free text ever enters, whatever `told` says.
        condition: On what condition it may be told.
        silence: The rules behind what it is not told.
        closing: What is said at the end, row by row: at most one sentence for each writer.
        rules: Without which there was no such function.
    """

    id: str
    title: Text
    there: bool
    told: dict[Part, Share]
    closed: bool
    condition: Text
    silence: list[str]
    salutation: Text
    purposes: list[PurposeData]
    closing: list[list[Said]]
    greeting: Text
    rules: list[str]


class SentenceTexts(TypedDict):
    """The sentences that all letters share, as in `cases.letters.shape.Sentences`."""

    to: Text
    subject: Text
    named: Text
    unnamed: Text
    consent: Text
    agreed: Text
    feasible: Text
    hours: Text
    days: Text
    works: Text
    helps: Text
    plan: Text
    start: Text
    review_after: Text
    review_on: Text
    medical: Text
    signature: dict[Chair, Text]


class StopData(TypedDict):
    """Why there is no letter, what to do, and the rules behind it."""

    title: Text
    todo: Text
    rules: list[str]


class FormWords(TypedDict):
    """What can be filled in, and how each answer is said.

    Attributes:
        left_out: Why something stays out, by reason.
        blocked: Why there is no letter, by reason.
        consent: The rule behind every silence for want of consent.
    """

    title: Text
    html: Text
    parts: list[PartOption]
    levels: list[Option]
    capacities: list[Option]
    works: list[Option]
    helps: list[Option]
    plan: list[Option]
    private: list[PrivateOption]
    sentences: SentenceTexts
    left_out: dict[Reason, Text]
    blocked: dict[Stop, StopData]
    consent: str


class Speech(TypedDict):
    """How one language says numbers, days and rows of words; nobody else formats any.

    Attributes:
        tag: For a spelling checker, e.g. ``"nl-BE"``.
        colon: What stands after a heading; `comma` between two measures, `between` two things of
            a list.
        joined: How one, two, three … words are said together, e.g. ``"{0}, {1} en {2}"``.
        hours: Half an hour, an hour, … twelve hours: the number alone.
        days: One day, two days, … seven.
        weeks: One week, two weeks, … fifty-two.
        dates: The first of a month, the second, … as they stand for ``{day}`` in `months`.
        months: A day in each month, e.g. ``"{day} januari {year}"``.
    """

    tag: str
    colon: str
    comma: str
    between: str
    joined: list[str]
    hours: list[str]
    days: list[str]
    weeks: list[str]
    dates: list[str]
    months: list[str]


Entries = dict[str, dict[str, Any]]
"""What explains rules, actors and words, by key (`cases.reference.page`)."""


class LetterDay(TypedDict):
    """Everything that a letter of one day can say.

    Attributes:
        day: An ISO date.
        speech: The languages in which letters are written.
        recipients: By name, in the order of the form.
    """

    day: str
    speech: dict[str, Speech]
    words: FormWords
    recipients: dict[str, Recipient]
    entries: Entries


class Epoch(TypedDict):
    """A stretch of time in which letters stay as they are: what is new since the one before.

    Attributes:
        since: Its first day, an ISO date.
        words: None when they are as before.
        recipients: Those that are new or not as before; `entries` likewise.
    """

    since: str
    words: FormWords | None
    recipients: dict[str, Recipient]
    entries: Entries


class LetterBoard(TypedDict):
    """What is sent (`format` to `version` are those of `cases.text.sent`).

    Attributes:
        date: The day on which it was made; it knows nothing of earlier days.
        epochs: One for each stretch of time from that day on, as far as the rulebook knows.
    """

    format: int
    kind: str
    name: str
    version: str
    date: str
    speech: dict[str, Speech]
    epochs: list[Epoch]


def on_day(board: LetterBoard, day: date) -> LetterDay:
    """Return what holds on a day.

    Raises:
        ValueError: The board was made later.
    """
    if day.isoformat() < board["date"]:
        raise ValueError(f"This board knows no day before {board['date']}; {day} is one.")
    past = [one for one in board["epochs"] if one["since"] <= day.isoformat()]
    return {
        "day": day.isoformat(),
        "speech": board["speech"],
        "words": next(one["words"] for one in reversed(past) if one["words"]),
        "recipients": {name: new for one in past for name, new in one["recipients"].items()},
        "entries": {key: new for one in past for key, new in one["entries"].items()},
    }
