"""The browser writes the letters that Python writes, to the last sign, on every day."""

from __future__ import annotations

import json
import random
import zipfile
from dataclasses import asdict
from datetime import date, timedelta
from io import BytesIO
from typing import Any

import docx as word
import pytest

from cases.letters.board import LetterBoard, on_day
from cases.letters.compose import Letter, compose
from cases.letters.word import docx
from cases.text.vocabulary import LANGUAGES
from tests.cases.letters.forms import (
    BOARD,
    DAY,
    KINDS,
    PARTS,
    PRIVATE,
    WORDS,
    composed,
    full,
    inside,
)
from tests.cases.letters.test_gate import wrong_board
from tests.node import evaluate
from widgets import assets

RNG = random.Random("letters")  # noqa: S311 - a sample, the same each time
FORMS = 3000
TURNS = [date.fromisoformat(one["since"]) for one in BOARD["epochs"]]
DAYS = [*TURNS, *(day - timedelta(days=1) for day in TURNS[1:]), DAY, date(2028, 2, 29)]
ODD = [
    "iets anders.", "Wat nu?", "klaar…", " te  veel\twit\n\nen regels \N{NO-BREAK SPACE}", "{person} {0} $& $1",
    "<b>vet</b> & \"zo\" 'n", "ŧłøß İstanbul ﬁn", "🫨 👩‍👧 é e\u0301", "\u200b\u202e\u2028\u00ad\ufeff", "\x00\x07\x1b[0m",
    "\ufffe\uffff \ue000 \u0378", "x" * 650, "🙂 " * 400, "", "   ", "משהו ਕੁਝ 何か",
]  # fmt: skip

_COMPOSE = """([board, asked]) => asked.map(
  ([day, form]) => $letter_compose.compose($letter_board.onDay(board, day), form))"""


def some(names: Any, share: float = 0.3) -> list[str]:
    picked = [name for name in names if RNG.random() < share]
    RNG.shuffle(picked)
    return picked


def some_day(around: date, wide: int = 200) -> str | None:
    if RNG.random() < 0.2:
        return None
    return (around + timedelta(days=RNG.randint(-wide // 10, wide))).isoformat()


def some_form(day: date) -> dict[str, Any]:
    """Return any form that the page can hold; most of them give a letter."""
    recipient, purpose = RNG.choice(KINDS)
    answers = ["agreed"] * RNG.choice([2, 20, 50]) + ["refused", "not-asked"]
    talk = RNG.choice([(day - timedelta(days=RNG.randrange(60))).isoformat()] * 9 + [some_day(day)])
    return {
        "recipient": recipient,
        "purpose": purpose,
        "writer": RNG.choice(["gp", "psychologist"]),
        "consent": {
            "answer": RNG.choice(answers + ["agreed"] * 30),
            "date": talk,
            "parts": {part: RNG.choice(answers) for part in some(PARTS, 0.95)},
        },
        "levels": {name: RNG.choice(list(WORDS.levels)) for name in some(WORDS.capacities, 0.4)},
        "hours": RNG.choice([None, RNG.randint(1, 24) / 2]),
        "days": RNG.choice([None, RNG.randint(1, 7)]),
        "works": some(WORDS.works),
        "helps": some(WORDS.helps),
        "weeks": RNG.choice([None, RNG.randint(1, 52)]),
        "review": RNG.choice([None, None, some_day(day)]),
        "start": some_day(day, 2000),
        "plan": some(WORDS.plan),
        "private": {name: RNG.choice(ODD) for name in some(PRIVATE, 0.5)},
        "needed": some(PRIVATE, 0.6),
    }


def in_browser(board: LetterBoard, asked: list[tuple[date, dict[str, Any]]]) -> Any:
    """Compose some letters as a browser does."""
    script = assets.joined("letter/compose", "letter/board")
    return evaluate(script, _COMPOSE, [board, [[day.isoformat(), form] for day, form in asked]])


def as_sent(letter: Letter) -> Any:
    return json.loads(json.dumps(asdict(letter)))


@pytest.mark.thorough
def test_the_browser_and_python_write_the_same() -> None:
    days = [RNG.choice(DAYS) for _ in range(FORMS)]
    asked = [(day, some_form(day)) for day in days]
    theirs = in_browser(BOARD, asked)
    for (day, form), their in zip(asked, theirs, strict=True):
        assert their == as_sent(composed(form, day)), (day, form)
    says_enough(theirs)


def says_enough(letters: list[dict[str, Any]]) -> None:
    """See that the sample reaches everything that a letter can say or refuse."""
    written = [one for one in letters if one["texts"]]
    assert len(written) > FORMS / 2
    assert all(set(one["texts"]) == set(LANGUAGES) for one in written)
    assert sum("Vertrouwelijk" in one["texts"]["nl"] for one in written) > 200
    assert sum("1er" in one["texts"]["fr"] for one in written) > 50
    blocked = {one["blocked"]["reason"] for one in letters if one["blocked"]}
    # No purpose of today's content began after its recipient did.
    assert blocked == set(WORDS.blocked) - {"purpose-not-yet"}
    assert {out["reason"] for one in letters for out in one["left_out"]} == set(WORDS.left_out)


def test_no_board_opens_an_employers_door_in_the_browser() -> None:
    board = wrong_board()
    asked = [(DAY, full("employer", purpose)) for name, purpose in KINDS if name == "employer"]
    for (day, form), their in zip(asked, in_browser(board, asked), strict=True):
        assert their == as_sent(compose(on_day(board, day), form))
        assert their["texts"]
        assert not [typed for typed in form["private"].values() if typed in str(their["texts"])]
        assert {out["reason"] for out in their["left_out"]} == {"never", "free-text"}


def test_the_browsers_word_file_says_what_pythons_says() -> None:
    private = {"diagnosis": ODD[4] + ODD[5] + ODD[6] + ODD[7] + "\u0378"}
    letter = composed(full("advisory-physician", "progress", private=private, needed=[]))
    script = assets.joined("letter/word")
    for language, text in letter.texts.items():
        tag = BOARD["speech"][language]["tag"]
        made = evaluate(script, "(given) => [...$letter_word.docx(...given)]", [text, tag])
        theirs, ours = (word.Document(BytesIO(one)) for one in (bytes(made), docx(text, language)))
        for document in (theirs, ours):
            rows = [
                ("- " * (one.style.name == "List Bullet")) + one.text for one in document.paragraphs
            ]
            assert "\n".join(rows) == text
        with zipfile.ZipFile(BytesIO(bytes(made))) as parts:
            assert f'w:val="{tag}"' in parts.read("word/styles.xml").decode()
            assert f'w:val="{tag}"' in inside(docx(text, language))
            assert not [name for name in parts.namelist() if name.startswith("docProps")]
            assert {one.date_time for one in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}
            assert parts.testzip() is None
