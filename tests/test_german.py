"""German is added and one case is translated: all builds, plays in German, and says what it lacks."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.german import NAME, copied, run
from tests.servers import serving

pytestmark = pytest.mark.thorough

NO_BREAK = "\N{NO-BREAK SPACE}"


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copied(tmp_path_factory.mktemp("german"))


@pytest.fixture(scope="module")
def pages(project: Path) -> Path:
    done = run(project, "-m", "widgets", "site", "site")
    assert done.returncode == 0, done.stderr
    return project / "site"


def test_the_proofreader_lists_what_is_missing(project: Path) -> None:
    done = run(project, "-m", "cases", "proofread")
    lines = done.stderr.splitlines()
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert len(lines) > 2_000
    assert lines[-1] == f"{len(lines) - 1} findings."
    says = re.compile(
        r"^cases/content/[\w/.-]+\.yaml:\d+: \[.+\] The German text is missing\. "
        r"Add `de:` with the translation\.$"
    )
    assert [line for line in lines[:-1] if not says.match(line)] == []
    assert any(line.startswith("cases/content/words/phases.yaml:") for line in lines)
    assert not any(NAME in line or "words/verdicts" in line for line in lines)


def test_the_words_of_the_interface_are_listed_too(project: Path) -> None:
    done = run(project, "-m", "widgets", "words")
    lines = done.stderr.splitlines()
    assert done.returncode == 1
    assert all("The German text is missing. Add `de:`" in line for line in lines)
    assert any(re.match(r"widgets/words/tree\.json:2: \[to-start\] ", line) for line in lines)
    assert any(line.startswith("widgets/voila/templates/wegwijs/error.html:") for line in lines)


def test_what_python_says_in_one_string_falls_back_with_a_mark(project: Path) -> None:
    rules = run(project, "-m", "cases", "rules", "--language", "de", "--on", "2026-03-02")
    assert rules.returncode == 0, rules.stderr
    assert "Geldt op 2 maart 2026. [nl]" in rules.stdout
    script = """if True:
        from datetime import date
        from cases.reading.library import own
        from cases.text.vocabulary import LANGUAGES
        from cases.timelines.board import timeline_board
        from cases.timelines.calendar import calendar
        from cases.timelines.incapacity import Incapacity
        from cases.timelines.line import timeline
        from widgets import LetterBuilder, TimeLine
        assert LANGUAGES[-1] == "de"
        board = timeline_board("incapacity", own())
        line = timeline(Incapacity(date(2026, 3, 2)), board)
        print(calendar(line, "de").replace("\\r\\n ", ""))
        TimeLine(language="de")
        LetterBuilder(language="de")
    """
    done = run(project, "-c", script)
    assert done.returncode == 0, done.stderr
    assert "SUMMARY:Psycholoog zonder voorschrift [nl]" in done.stdout
    outline = run(project, "-m", "cases", "outline", NAME, "--language", "de").stdout
    assert "„Ich schaffe das schon“, sagt Miriam." in outline
    assert f"beträgt höchstens 10{NO_BREAK}Werktage" in outline
    assert "(no de)" not in outline


@pytest.mark.browser
def test_the_case_plays_in_german(page: Page, pages: Path) -> None:
    with serving(pages) as site:
        page.goto(f"{site}/{NAME}.html?lang=de")
        expect(page.locator("h1")).to_have_text("Nur noch diese Woche")
        expect(page.locator("html")).to_have_attribute("lang", "de")
        expect(page.locator(".ww-date")).to_contain_text("Montag, 2. März 2026")
        expect(page.locator(".ww-story")).to_contain_text("„Ich schaffe das schon“, sagt Miriam.")
        expect(page.get_by_role("button", name="Deutsch")).to_have_attribute("aria-pressed", "true")
        # What is not translated says so: a phase in its place, the page's own words once.
        expect(page.locator(".ww-station .ww-fallback").first).to_have_text(
            "nog niet vertaald (nl)"
        )
        expect(page.locator(".ww-partly-translated")).to_contain_text("vertaald in het Duits")
        page.click("[data-key=next]")
        page.check("[data-key=choice-occupational-physician]")
        page.click("[data-key=commit]")
        expect(page.locator(".ww-feedback")).to_contain_text("Starke Wahl")
        expect(page.locator(".ww-feedback")).to_contain_text(f"höchstens 10{NO_BREAK}Werktage")
        page.locator(".ww-sources .ww-term").first.click()
        expect(page.locator("dialog .ww-text").first).to_have_attribute("lang", "nl")
        page.keyboard.press("Escape")
        page.click("[data-key=next]")
        expect(page.locator(".ww-story")).to_contain_text("Miriam Ihnen auf dem Parkplatz")
        expect(page.locator(".ww-story")).to_contain_text(f"16.{NO_BREAK}März{NO_BREAK}2026")


@pytest.mark.browser
def test_every_page_opens_in_german_and_marks_what_is_not(page: Page, pages: Path) -> None:
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    with serving(pages) as site:
        for path in sorted(pages.glob("*.html")):
            page.goto(f"{site}/{path.name}?lang=de")
            expect(page.locator("h1").first).to_be_visible()
            expect(page.locator(".ww-partly-translated")).to_be_visible()
            expect(page.locator("html")).to_have_attribute("lang", "de")
            page.get_by_role("button", name="English").first.click()
            expect(page.locator(".ww-partly-translated")).to_have_count(0)
            about = page.locator("meta[name=description]")
            expect(about).to_have_attribute("content", re.compile("practice cases on stress"))
            page.get_by_role("button", name="Deutsch").first.click()
    assert errors == []
