"""The files around a letter: rules and content it comes from, and the Word file it goes into."""

from __future__ import annotations

import shutil
from datetime import date
from io import BytesIO
from pathlib import Path

import docx as word
import pytest

from cases.letters.board import on_day
from cases.letters.compose import compose
from cases.letters.outline import letter_outline
from cases.letters.resolve import letter_day
from cases.letters.shape import CapacityForm, LetterTo
from cases.letters.word import docx
from cases.proofreading.proofread import Proofreader
from cases.reading.library import CONTENT, Library
from cases.reference.rule import FIRST_DAY
from tests.cases.letters.forms import BOARD, DAY, LIBRARY, WORDS, composed, full, inside


@pytest.mark.parametrize(
    ("recipient", "purpose", "rule", "day", "old", "new"),
    [
        ("occupational-physician", "visit-before-resumption", "visit-before-resumption", date(2025, 6, 1), "10 werkdagen", "13 werkdagen"),
        ("occupational-physician", "adapted-work", "work-potential", DAY, "8 weken", "13 weken"),
        ("prevention-adviser-psychosocial", "first-talk", "psychosocial-request", DAY, "10 dagen", "13 dagen"),
        ("advisory-physician", "gradual-resumption", "decision-on-resumption", DAY, "30 werkdagen", "13 werkdagen"),
    ],
)  # fmt: skip
def test_one_number_changed_in_a_rule_changes_the_letter(  # noqa: PLR0917 - a table
    tmp_path: Path, recipient: str, purpose: str, rule: str, day: date, old: str, new: str
) -> None:
    for folder in ("rules", "actors", "letters", "forms"):
        shutil.copytree(CONTENT / folder, tmp_path / folder)
    path = tmp_path / "rules" / f"{rule}.yaml"
    figure = f"number: {old.split(maxsplit=1)[0]}\n"
    assert figure in path.read_text("utf-8")
    path.write_text(path.read_text("utf-8").replace(figure, "number: 13\n"), "utf-8")
    form = full(recipient, purpose)
    changed = compose(letter_day(Library(tmp_path), day), form)
    before, after = (
        letter.texts["nl"].replace("\N{NO-BREAK SPACE}", " ")
        for letter in (composed(form, day), changed)
    )
    assert old in before
    assert new in after
    assert before.replace(old, new) == after


def test_what_is_typed_is_shown_as_typed_and_never_read_as_a_placeholder() -> None:
    typed = "{person} {rule:trio} **vet** <b>"
    form = full(
        "advisory-physician", "progress", private={"diagnosis": f" {typed}\n\x00\x07 einde "}
    )
    for language, text in composed(form).texts.items():
        assert f"{typed} einde." in text
        (shown,) = [
            one
            for one in word.Document(BytesIO(docx(text, language))).paragraphs
            if f"{typed} einde." in one.text
        ]
        assert not any(run.bold for run in shown.runs)


def test_the_word_file_says_what_the_letter_says() -> None:
    letter = composed(full("occupational-physician", "gradual-resumption"))
    spelt = {"nl": "nl-BE", "fr": "fr-BE", "en": "en-GB"}
    for language, text in letter.texts.items():
        document = word.Document(BytesIO(docx(text, language)))
        said = [one.text for one in document.paragraphs]
        assert said == [line.removeprefix("- ") for line in text.splitlines()]
        assert document.core_properties.author == ""
        assert f'w:val="{spelt[language]}"' in inside(docx(text, language))


def test_the_board_and_the_outline_hold_everyone() -> None:
    recipients = on_day(BOARD, DAY)["recipients"]
    assert list(recipients) == WORDS.recipients
    assert set(WORDS.recipients) == set(LIBRARY.all(LetterTo))
    assert [name for name, one in recipients.items() if one["closed"]] == ["employer"]
    assert all(name in letter_outline(LIBRARY) for name in LIBRARY.all(LetterTo))
    early = on_day(BOARD, FIRST_DAY)["recipients"]
    assert {name for name, one in early.items() if not one["there"]} == {
        "return-to-work-coordinator",
        "psychologist-in-convention",
    }


@pytest.mark.parametrize(
    ("name", "old", "new", "words"),
    [
        ("gp", "  nl: Geachte huisarts,\n", "", "The Dutch text is missing"),
        ("gp", "because: [shared-secrecy]", "because: [shared-secrets]", "no rule named 'shared-secrets'"),
        ("advisory-physician", "{trio: [required]}", "{trio: [demanded]}", "There is no version named 'demanded'. "),
        ("advisory-physician", "because: [progressive-resumption, decision-on-resumption]\n    needs", "because: [progressive-resumption]\n    needs", "`because` lacks decision-on-resumption"),
        ("return-to-work-coordinator", "        because: [return-to-work-coordination, return-to-work-voluntary]\n", "        because: [work-potential]\n", "has nothing to say here"),
        ("gp", "carries: [plan]", "carries: [plans]", "is not one of"),
    ],
)  # fmt: skip
def test_the_proofreader_reads_letters(
    tmp_path: Path, name: str, old: str, new: str, words: str
) -> None:
    text = (CONTENT / "letters" / f"{name}.yaml").read_text("utf-8")
    assert old in text
    path = tmp_path / "letters" / f"{name}.yaml"
    path.parent.mkdir()
    path.write_text(text.replace(old, new, 1), "utf-8")
    assert any(words in str(one) for one in Proofreader().read([path]))


def test_the_proofreader_wants_a_recipient(tmp_path: Path) -> None:
    path = tmp_path / "letters" / "employr.yaml"
    path.parent.mkdir()
    shutil.copy(CONTENT / "letters" / "employer.yaml", path)
    assert any("Did you mean 'employer'" in str(one) for one in Proofreader().read([path]))


def test_the_course_finds_nothing_wrong() -> None:
    files = [*LIBRARY.files(LetterTo).values(), *LIBRARY.files(CapacityForm).values()]
    assert len(files) == len(LIBRARY.all(LetterTo)) + 1
    assert Proofreader().read(files) == []
