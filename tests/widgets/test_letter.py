"""The letter builder: as a widget, in a page, on a later day, and as a Voilà app."""

from __future__ import annotations

import json
import sys
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from cases.letters.outline import letter_outline
from cases.letters.resolve import letter_board
from tests.browsers import accessibility_faults
from tests.cases.letters.forms import with_change
from tests.servers import free_port, running
from tests.widgets.desk import DAY, TYPED, Desk
from widgets.letter import LetterBuilder


def test_the_widget_has_no_place_for_what_is_filled_in() -> None:
    builder = LetterBuilder(DAY)
    ours = {name for name in builder.keys if not name.startswith("_")}
    assert ours == {"board", "day", "home", "language", "layout", "tabbable", "tooltip"}
    assert builder.day == "2026-11-21"
    assert builder.board["date"] == "2026-11-21"
    assert LetterBuilder().day == ""  # today, whenever it is read


def test_the_notebook_prints_the_outline(repo: Path) -> None:
    cells = json.loads((repo / "course" / "14-letter.ipynb").read_text("utf-8"))["cells"]
    (cell,) = [one for one in cells if "outline" in one["metadata"].get("tags", [])]
    assert "".join(cell["outputs"][0]["text"]) == letter_outline() + "\n"


@pytest.mark.browser
def test_to_an_employer_nothing_private_is_told_and_nothing_leaves_the_page(page: Page) -> None:
    desk = Desk(page)
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.context.set_offline(True)
    desk.choose("employer", "adapted-work")
    desk.agree()
    desk.describe()
    desk.confide()
    expect(page.locator(".ww-letter-out li[data-field]")).to_have_count(4)
    assert "hoogstens 4 uur per dag" in desk.paper()
    assert TYPED not in desk.paper()
    assert desk.traffic() == []
    assert requests == []
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
def test_a_number_out_of_bounds_is_said_and_not_written(page: Page) -> None:
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


@pytest.mark.browser
def test_a_page_that_is_opened_later_follows_the_rules_of_that_day(page: Page) -> None:
    board = letter_board(with_change("work-potential", date(2027, 3, 1), 13), DAY)
    for now, words, is_old in (
        ("2026-12-01T12:00:00", "8 weken", False),
        ("2027-02-28T22:59:00", "8 weken", True),
        ("2027-02-28T23:01:00", "13 weken", True),  # in Belgium it is the first of March
        ("2024-01-01T12:00:00", "8 weken", False),  # a clock that is wrong
    ):
        page.clock.set_fixed_time(f"{now}Z")
        desk = Desk(page, board=board, day=None)
        desk.choose("occupational-physician", "adapted-work")
        desk.agree()
        desk.describe()
        assert words in desk.paper().replace("\N{NO-BREAK SPACE}", " "), now
        assert page.get_by_text("gemaakt op 21 november 2026").is_visible() == is_old, now


@pytest.mark.browser
def test_a_page_that_stays_open_sees_the_new_day(page: Page) -> None:
    board = letter_board(with_change("work-potential", date(2027, 3, 1), 13), DAY)
    page.clock.set_fixed_time("2027-02-28T12:00:00Z")
    desk = Desk(page, board=board, day=None)
    desk.choose("occupational-physician", "adapted-work")
    desk.agree()
    desk.describe()
    assert "8\N{NO-BREAK SPACE}weken" in desk.paper()
    page.clock.set_fixed_time("2027-03-01T12:00:00Z")
    page.check("[data-key=works-one-task]")
    assert "13\N{NO-BREAK SPACE}weken" in desk.paper()


@pytest.mark.browser
@pytest.mark.server
def test_when_the_server_goes_away_letters_are_still_written(
    page: Page, tmp_path: Path, repo: Path
) -> None:
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    command = [sys.executable, "-m", "widgets", "app", "--port", str(port)]
    with running(command, address, tmp_path):
        page.goto(f"{address}/voila/render/14-letter.ipynb?lang=fr")
        expect(page.locator("[data-key=recipient]")).to_be_visible(timeout=60_000)
        propose(page, "employer", "gradual-resumption")
        expect(page.locator("#wegwijs-lost")).to_be_hidden()
        assert accessibility_faults(page) == []
    lost = page.locator("#wegwijs-lost")
    expect(lost).to_contain_text("cette page n’a plus besoin du serveur")
    expect(lost).not_to_contain_text("restent dans ce navigateur")  # nothing is kept here
    expect(page.locator(".ww-letter-paper")).to_contain_text("progresser étape par étape")
    assert "Madame, Monsieur" in copied(page)
    propose(page, "advisory-physician", "gradual-resumption")
    assert "Docteur," in copied(page)
    assert accessibility_faults(page) == []
    with page.expect_download() as download:
        page.click("[data-key=letter-docx]")
    assert download.value.suggested_filename == "lettre.docx"
    page.evaluate("window.print = () => {}")
    page.click("[data-key=letter-print]")
    expect(page.locator(".ww-letter-print")).to_contain_text("Docteur,")
    assert not list((repo / "course").glob("*.docx"))


def propose(page: Page, recipient: str, purpose: str) -> None:
    page.select_option("[data-key=recipient]", recipient)
    page.select_option("[data-key=purpose]", purpose)
    page.check("[data-key=consent-agreed]")
    page.fill("[data-key=talk]", "2026-01-05")
    page.press("[data-key=talk]", "Tab")
    for part in ("identity", "plan"):
        page.check(f"[data-key=part-{part}-agreed]")
    page.check("[data-key=plan-step-by-step]")
    expect(page.locator(".ww-letter-paper")).to_contain_text("progresser étape par étape")


def copied(page: Page) -> str:
    """Copy the letter and return what it says when it is pasted."""
    page.click("[data-key=letter-copy]")
    expect(page.locator("[data-key=letter-copy]")).to_have_text("Copié")
    page.evaluate("document.body.append(document.createElement('textarea'))")
    page.locator("body > textarea").focus()
    page.keyboard.press("Control+V")
    pasted = page.locator("body > textarea").input_value()
    page.evaluate("document.querySelector('body > textarea').remove()")
    return pasted
