"""The letter builder: in a kernel, in a page with Python behind it, and as a Voilà app."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from cases.letters.outline import letter_outline
from cases.text.vocabulary import LANGUAGES
from tests.browsers import accessibility_faults
from tests.widgets.desk import DAY, TYPED, Desk
from widgets.letter import LetterBuilder


def test_the_widget_composes_and_answers_with_a_word_file() -> None:
    builder = LetterBuilder(DAY)
    answers: list[Any] = []
    builder.send = lambda content, buffers=None: answers.append((content, buffers))
    builder._asked(builder, {"docx": "nl"}, [])
    assert answers == []  # nothing is composed yet
    consent = {
        "answer": "agreed",
        "date": "2026-11-18",
        "parts": {"identity": "agreed", "capacities": "agreed"},
    }
    builder.form = {
        "turn": "a-1",
        "recipient": "employer",
        "purpose": "adapted-work",
        "consent": consent,
        "days": 2,
    }
    assert builder.letter["turn"] == "a-1"
    assert set(builder.letter["texts"]) == set(LANGUAGES)
    builder._asked(builder, {"docx": "fr"}, [])
    (content, (document,)) = answers[0]
    assert content == {"docx": "fr"}
    assert document.startswith(b"PK")
    for odd in ({"docx": "xx"}, {"docx": ["nl"]}, "docx", {}):
        builder._asked(builder, odd, [])
    assert len(answers) == 1
    builder.form = {"turn": "a-2", "recipient": "employr", "purpose": ""}
    assert "Did you mean 'employer'?" in builder.letter["error"]
    assert "texts" not in builder.letter


def test_the_notebook_prints_the_outline(repo: Path) -> None:
    cells = json.loads((repo / "course" / "14-letter.ipynb").read_text("utf-8"))["cells"]
    (cell,) = [one for one in cells if "outline" in one["metadata"].get("tags", [])]
    assert "".join(cell["outputs"][0]["text"]) == letter_outline() + "\n"


@pytest.mark.browser
def test_to_an_employer_nothing_private_even_leaves_the_page(page: Page) -> None:
    desk = Desk(page)
    desk.choose("employer", "adapted-work")
    desk.agree()
    desk.describe()
    desk.confide()
    expect(page.locator(".ww-letter-out li[data-field]")).to_have_count(4)
    assert "hoogstens 4 uur per dag" in desk.paper()
    assert TYPED not in desk.paper()
    assert TYPED not in json.dumps(desk.sent)
    assert "nooit" in page.inner_text(".ww-letter-out li[data-field=diagnosis]")
    page.click(".ww-letter-out li[data-field=diagnosis] .ww-term >> nth=0")
    expect(page.locator("dialog.ww-entry h2")).to_have_text("Wat de werkgever mag vernemen")
    page.keyboard.press("Escape")
    assert (
        page.evaluate(
            "JSON.stringify({...localStorage}) + JSON.stringify({...sessionStorage}) + document.cookie"
        )
        == "{}{}"
    )


@pytest.mark.browser
def test_a_diagnosis_enters_only_when_agreed_and_needed_and_leaves_with_the_recipient(
    page: Page,
) -> None:
    desk = Desk(page)
    desk.choose("gp", "progress")
    desk.agree("identity", "capacities")
    desk.describe()
    desk.confide()
    page.check("[data-key=needed-diagnosis]")
    expect(page.locator(".ww-letter-out li[data-field=diagnosis]")).to_contain_text(
        "geen akkoord gevraagd"
    )
    page.check("[data-key=part-diagnosis-agreed]")
    expect(page.locator(".ww-letter-out li[data-field=diagnosis]")).to_have_count(0)
    assert desk.paper().count(TYPED) == 1
    page.select_option("[data-key=recipient]", "employer")
    expect(page.locator(".ww-letter-preview")).not_to_contain_text(TYPED)
    page.select_option("[data-key=purpose]", "adapted-work")
    assert TYPED not in desk.paper()


@pytest.mark.browser
@pytest.mark.parametrize(("language", "title"), [
    ("nl", "Nog geen brief: eerst samen bespreken"),
    ("fr", "Pas encore de lettre\N{NARROW NO-BREAK SPACE}: d’abord en parler ensemble"),
    ("en", "No letter yet: talk about it first"),
])  # fmt: skip
def test_without_consent_the_page_says_why_and_what_to_do(
    page: Page, language: str, title: str
) -> None:
    desk = Desk(page, language)
    desk.choose("occupational-physician", "contact")
    expect(page.locator(".ww-letter-stop h3")).to_have_text(title)
    assert page.locator(".ww-letter-paper, [data-key=letter-copy]").count() == 0
    expect(page.locator(".ww-sr[role=status]")).to_have_text(title)
    page.check("[data-key=consent-refused]")
    expect(page.locator(".ww-letter-stop h3")).not_to_have_text(title)


@pytest.mark.browser
def test_a_number_out_of_bounds_is_said_and_not_sent(page: Page) -> None:
    desk = Desk(page, "en")
    desk.choose("gp", "progress")
    desk.agree()
    desk.describe()
    page.fill("[data-key=days]", "5")
    page.press("[data-key=days]", "Tab")
    assert "days a week" in desk.paper()
    page.fill("[data-key=days]", "9")
    page.press("[data-key=days]", "Tab")
    expect(page.get_by_text("A whole number from 1 to 7.")).to_be_visible()
    assert page.get_attribute("[data-key=days]", "aria-invalid") == "true"
    assert "days a week" not in desk.paper()
    assert [form["days"] for form in desk.sent[-2:]] == [5, None]


@pytest.mark.browser
def test_a_silent_server_is_said(page: Page) -> None:
    desk = Desk(page)
    desk.choose("gp", "contact")
    desk.agree("identity")
    assert desk.paper()
    page.clock.install()
    desk.deaf = True
    page.check("[data-key=part-plan-agreed]")
    expect(page.locator("[data-key=letter-copy]")).to_be_disabled()
    page.clock.run_for(9_000)
    expect(page.locator(".ww-letter-preview")).to_contain_text("De server antwoordt niet")
    assert page.locator(".ww-letter-paper").count() == 0


@pytest.mark.browser
@pytest.mark.server
def test_in_voila_a_word_file_is_composed_and_downloaded(
    page: Page, voila: str, tmp_path: Path, repo: Path
) -> None:
    page.goto(f"{voila}/voila/render/14-letter.ipynb?lang=fr")
    expect(page.locator("[data-key=recipient]")).to_be_visible()
    page.select_option("[data-key=recipient]", "employer")
    page.select_option("[data-key=purpose]", "gradual-resumption")
    page.check("[data-key=consent-agreed]")
    page.fill("[data-key=talk]", "2026-01-05")
    page.press("[data-key=talk]", "Tab")
    for part in ("identity", "plan"):
        page.check(f"[data-key=part-{part}-agreed]")
    page.check("[data-key=plan-step-by-step]")
    expect(page.locator(".ww-letter-paper")).to_contain_text("progresser étape par étape")
    assert accessibility_faults(page) == []
    with page.expect_download() as download:
        page.click("[data-key=letter-docx]")
    assert download.value.suggested_filename == "lettre.docx"
    download.value.save_as(tmp_path / "lettre.docx")
    with zipfile.ZipFile(tmp_path / "lettre.docx") as parts:
        assert "progresser étape par étape" in parts.read("word/document.xml").decode()
    assert not list((repo / "course").glob("*.docx"))
