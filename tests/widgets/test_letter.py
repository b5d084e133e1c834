"""The letter builder: in a page with Python behind it, by keyboard, and as a Voilà app."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from cases.letterboard import letter_outline
from cases.shelf import load_letter_form
from cases.vocabulary import LANGUAGES
from tests.bots import FOCUS_KEY
from tests.browsers import accessibility_faults
from widgets import assets
from widgets.letter import LetterBuilder

DAY = date(2026, 11, 21)
ADDRESS = "http://127.0.0.1:9/letter"
TYPED = "qzxwonderling"

_PAGE = """<!doctype html><html lang="nl" data-wegwijs-page><head><meta charset="utf-8"><title>x</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><style>%(style)s</style></head>
<body><main id="wegwijs"></main><script type="module">%(script)s
const held = { board: %(board)s, letter: {} };
const ears = {};
mountLetter(document.getElementById("wegwijs"), {
  get: (key) => held[key],
  set: (key, value) => { held[key] = value; },
  on: (event, listener) => { ears[event] = listener; },
  off: () => {},
  send: (message) => { window.asked = message; },
  save_changes: async () => { const mark = held.form; held.letter = await window.compose(mark); ears["change:letter"](); },
});</script></body></html>"""


class Desk:
    """The builder in a page: what is filled in goes to a real `LetterBuilder`, and is noted.

    Attributes:
        sent: Every form that left the page.
    """

    def __init__(self, page: Page, language: str = "nl") -> None:
        self.page = page
        self.sent: list[dict[str, Any]] = []
        self.builder = LetterBuilder(DAY)
        self.deaf = False
        board = json.dumps(load_letter_form(DAY)).replace("<", "\\u003c")
        text = _PAGE % {"style": assets.style(), "script": assets.joined("letter"), "board": board}
        page.expose_function("compose", self._compose)
        page.route(
            f"{ADDRESS}*",
            lambda route: route.fulfill(body=text, content_type="text/html; charset=utf-8"),
        )
        page.goto(f"{ADDRESS}?lang={language}")
        expect(page.locator("h1")).to_be_visible()

    def _compose(self, form: dict[str, Any]) -> dict[str, Any]:
        self.sent.append(form)
        if self.deaf:
            return {}
        self.builder.form = form
        return dict(self.builder.letter)

    def choose(self, recipient: str, purpose: str) -> None:
        self.page.select_option("[data-key=recipient]", recipient)
        self.page.select_option("[data-key=purpose]", purpose)

    def agree(self, *parts: str) -> None:
        self.page.check("[data-key=consent-agreed]")
        self.page.fill("[data-key=talk]", "2026-11-18")
        self.page.press("[data-key=talk]", "Tab")
        for part in parts or ("identity", "capacities", "plan", "diagnosis"):
            self.page.check(f"[data-key=part-{part}-agreed]")

    def describe(self) -> None:
        self.page.select_option("[data-key=level-concentration]", "with-adaptation")
        self.page.fill("[data-key=hours]", "4")
        self.page.check("[data-key=helps-short-breaks]")
        self.page.fill("[data-key=weeks]", "6")
        self.page.check("[data-key=plan-fewer-hours]")

    def confide(self) -> None:
        self.page.click("[data-key=private]")
        for field in ("diagnosis", "treatment", "private-cause", "remark"):
            self.page.fill(f"[data-key=private-{field}]", TYPED)

    def paper(self) -> str:
        expect(
            self.page.locator(".ww-letter-preview[aria-busy=false] .ww-letter-paper")
        ).to_be_visible()
        return self.page.inner_text(".ww-letter-paper")


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
def test_the_letter_has_a_language_of_its_own_and_is_copied_whole(
    open_context: Callable[..., BrowserContext],
) -> None:
    context = open_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    desk = Desk(page)
    desk.choose("return-to-work-coordinator", "first-talk")
    desk.agree("identity")
    for language, word in (
        ("fr", "Madame, Monsieur"),
        ("en", "Dear return-to-work"),
        ("nl", "Geachte"),
    ):
        page.click(f"[data-key=letter-in-{language}]")
        assert word in desk.paper()
        assert page.get_attribute(".ww-letter-paper", "lang") == language
        assert page.evaluate("document.documentElement.lang") == "nl"
        page.click("[data-key=letter-copy]")
        expect(page.locator("[data-key=letter-copy]")).to_have_text("Gekopieerd")
        assert (
            page.evaluate("navigator.clipboard.readText()")
            == desk.builder.letter["texts"][language]
        )
    page.click("[data-key=language-fr]")
    assert page.get_attribute(".ww-letter-paper", "lang") == "nl"
    assert page.is_checked("[data-key=part-identity-agreed]")
    page.click("[data-key=letter-docx]")
    assert page.evaluate("window.asked") == {"docx": "nl"}


@pytest.mark.browser
def test_a_number_out_of_bounds_is_said_and_not_sent(page: Page) -> None:
    desk = Desk(page, "en")
    desk.choose("gp", "progress")
    desk.agree()
    page.fill("[data-key=days]", "9")
    page.press("[data-key=days]", "Tab")
    expect(page.get_by_text("A whole number from 1 to 7.")).to_be_visible()
    assert page.get_attribute("[data-key=days]", "aria-invalid") == "true"
    assert desk.sent[-1]["days"] is None


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
@pytest.mark.parametrize(("language", "theme"), [("nl", "light"), ("fr", "dark"), ("en", "dark")])
def test_axe_finds_nothing_and_nothing_sticks_out(
    open_context: Callable[..., BrowserContext], language: str, theme: str
) -> None:
    page = open_context(color_scheme=theme, viewport={"width": 320, "height": 700}).new_page()
    desk = Desk(page, language)

    def sound(state: str) -> None:
        assert accessibility_faults(page) == [], state
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, state

    sound("empty")
    for recipient, purpose in (
        ("employer", "adapted-work"),
        ("prevention-adviser-psychosocial", "first-talk"),
    ):
        desk.choose(recipient, purpose)
        desk.page.check("[data-key=consent-not-asked]")
        expect(page.locator(".ww-letter-stop")).to_be_visible()
        sound("blocked")
        desk.agree()
        desk.describe()
        if not page.is_visible("[data-key=private-diagnosis]"):
            desk.confide()
        expect(page.locator(".ww-letter-out")).to_be_visible()
        desk.paper()
        sound("written")
    page.set_viewport_size({"width": 1280, "height": 800})
    assert accessibility_faults(page) == []


@pytest.mark.browser
def test_it_is_filled_in_by_keyboard_alone(page: Page) -> None:
    desk = Desk(page, "en")

    def tab_to(*keys: str) -> str:
        for _ in range(150):
            here = str(page.evaluate(FOCUS_KEY))
            if here in keys:
                return here
            page.keyboard.press("Tab")
        raise AssertionError(f"{keys} cannot be reached: {page.inner_text('.ww-letter-preview')}")

    tab_to("recipient")
    page.keyboard.type("Employer")
    tab_to("purpose")
    page.keyboard.type("What is possible")
    tab_to("consent-not-asked")
    page.keyboard.press("ArrowUp")
    assert page.evaluate(FOCUS_KEY) == "consent-agreed"  # still there after the form was drawn anew
    tab_to("talk")
    page.keyboard.type("11112026")  # the same whether day or month comes first
    for part in ("identity", "capacities"):
        tab_to(f"part-{part}-not-asked")
        page.keyboard.press("ArrowUp")
    tab_to("level-pace")
    page.keyboard.type("Not for now")
    tab_to("works-one-task")
    page.keyboard.press("Space")
    tab_to("letter-in-fr")
    page.keyboard.press("Enter")
    assert "Pas pour l’instant" in desk.paper()
    assert page.evaluate(FOCUS_KEY) == "letter-in-fr"


@pytest.mark.browser
def test_the_letter_alone_is_printed(page: Page) -> None:
    desk = Desk(page)
    desk.choose("gp", "contact")
    desk.agree("identity")
    desk.paper()
    page.evaluate("window.print = () => {}")
    page.click("[data-key=letter-print]")
    page.emulate_media(media="print")
    expect(page.locator(".ww-letter-print")).to_be_visible()
    expect(page.locator("h1")).to_be_hidden()
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    expect(page.locator("h1")).to_be_visible()
    assert page.locator(".ww-letter-print").count() == 0


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
