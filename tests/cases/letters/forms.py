"""Forms to compose letters from: filled in whole, or drawn at random."""

from __future__ import annotations

import copy
import zipfile
from datetime import date, timedelta
from io import BytesIO
from typing import Any, get_args

from hypothesis import strategies as st

from cases.letters.board import on_day
from cases.letters.compose import Letter, compose
from cases.letters.resolve import capacity_form, letter_board
from cases.letters.shape import LetterTo, Private
from cases.reading.library import Library
from cases.reference.rule import FIRST_DAY, Rule

LIBRARY = Library()
BOARD = letter_board(LIBRARY, FIRST_DAY)
DAY = date(2026, 11, 21)
WORDS = capacity_form(LIBRARY)
PRIVATE: tuple[Private, ...] = get_args(Private)
KINDS = [(name, key) for name, kind in LIBRARY.all(LetterTo).items() for key in kind.purposes]
PARTS = ("identity", "capacities", "plan", "diagnosis")
SECRET = {field: f"qzx{field.replace('-', '')}ŧłŋ" for field in PRIVATE}


def composed(form: dict[str, Any], day: date = DAY) -> Letter:
    """Compose a letter with the course's own content."""
    return compose(on_day(BOARD, day), form)


def full(recipient: str, purpose: str, **others: Any) -> dict[str, Any]:
    """Return a form with everything filled in, agreed and declared necessary."""
    levels = list(WORDS.levels)
    form = {
        "recipient": recipient,
        "purpose": purpose,
        "writer": "gp",
        "consent": {
            "answer": "agreed",
            "date": "2017-01-01",
            "parts": dict.fromkeys(PARTS, "agreed"),
        },
        "levels": {one: levels[at % 3] for at, one in enumerate(WORDS.capacities)},
        "hours": 3.5,
        "days": 3,
        "works": list(WORDS.works)[:3],
        "helps": list(WORDS.helps)[:3],
        "weeks": 6,
        "start": "2026-12-01",
        "plan": list(WORDS.plan)[:2],
        "private": dict(SECRET),
        "needed": list(PRIVATE),
    }
    return copy.deepcopy(form) | others


def consent(answer: str = "agreed", **parts: str) -> dict[str, Any]:
    return {"answer": answer, "date": "2026-11-18", "parts": dict.fromkeys(PARTS, "agreed") | parts}


def with_change(name: str, day: date, number: int) -> Library:
    """Return the course's content as if a rule were to have another figure from a day on."""
    library = Library()
    rule = library.one(Rule, name)
    last = rule.versions[-1]
    before = last.model_copy(update={"ends": day - timedelta(days=1)})
    after = last.model_copy(update={"begins": day, "number": number})
    versions = [*rule.versions[:-1], before, after]
    library._things["rules", name] = rule.model_copy(update={"versions": versions})
    return library


def inside(document: bytes) -> str:
    """Return everything that stands in a Word file, hidden parts and properties too."""
    with zipfile.ZipFile(BytesIO(document)) as parts:
        return "\n".join(parts.read(name).decode("utf-8", "replace") for name in parts.namelist())


def any_of(names: Any) -> st.SearchStrategy[list[str]]:
    return st.lists(st.sampled_from(list(names)), max_size=4)


ANSWER = st.sampled_from(["agreed", "agreed", "not-asked", "refused"])
ODD = st.lists(st.text("qzxßøłđŋŧ", min_size=4, max_size=12), min_size=1, max_size=4).map(" ".join)
DATES = st.none() | st.dates(date(2016, 1, 1), date(2030, 1, 1)).map(str)
AGREED = st.just(
    {"answer": "agreed", "date": "2017-01-01", "parts": dict.fromkeys(PARTS, "agreed")}
)
ANY_CONSENT = st.fixed_dictionaries(
    {"answer": ANSWER, "date": DATES, "parts": st.dictionaries(st.sampled_from(PARTS), ANSWER)}
)
SOME_CONSENT = st.fixed_dictionaries(
    {"answer": st.just("agreed"), "date": st.just("2017-01-01"), "parts": st.fixed_dictionaries(dict.fromkeys(PARTS, ANSWER))}
)  # fmt: skip


@st.composite
def forms(draw: Any, recipients: list[str], typed: st.SearchStrategy[str]) -> dict[str, Any]:
    """Any form to one of these recipients: valid in its names, senseless in all else."""
    recipient, purpose = draw(st.sampled_from([kind for kind in KINDS if kind[0] in recipients]))
    form = {
        "recipient": recipient,
        "purpose": purpose,
        "writer": draw(st.sampled_from(["gp", "psychologist"])),
        "consent": draw(AGREED | SOME_CONSENT | ANY_CONSENT),
        "levels": draw(
            st.dictionaries(
                st.sampled_from(list(WORDS.capacities)), st.sampled_from(list(WORDS.levels))
            )
        ),
        "hours": draw(st.none() | st.integers(1, 24).map(lambda half: half / 2)),
        "days": draw(st.none() | st.integers(1, 7)),
        "works": draw(any_of(WORDS.works)),
        "helps": draw(any_of(WORDS.helps)),
        "weeks": draw(st.none() | st.integers(1, 52)),
        "review": draw(st.none() | DATES),
        "start": draw(DATES),
        "plan": draw(any_of(WORDS.plan)),
        "private": draw(st.dictionaries(st.sampled_from(PRIVATE), typed)),
        "needed": draw(any_of(PRIVATE)),
    }
    if draw(st.booleans()):  # often enough one that gives a letter
        form |= {"levels": {"pace": "not-for-now"}, "plan": ["fewer-hours"], "review": None}
        form |= {"consent": draw(AGREED), "needed": draw(st.just(list(PRIVATE)) | any_of(PRIVATE))}
        form["private"]["diagnosis"] = draw(typed)
    return form
