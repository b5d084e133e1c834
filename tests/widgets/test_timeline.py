"""The time line in a kernel, and as a real Voilà app: by keyboard, on paper, on a phone."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar
from playwright.sync_api import BrowserContext, Page, expect

from cases.text.vocabulary import LANGUAGES
from tests.browsers import accessibility_faults
from widgets import TimeLine
from widgets.site import page as page_text
from widgets.timeline import answer

SITUATION = {
    "first_day": "2026-03-02",
    "return_day": None,
    "region": "flanders",
    "employment": "private",
    "workers": 20,
    "surveillance": True,
}


def test_the_answer_follows_the_form() -> None:
    widget = TimeLine(date(2026, 3, 2))
    assert widget.line["situation"] == widget.situation
    assert "trajectory-duty" in {mark["name"] for mark in widget.line["marks"]}
    widget.situation = {**widget.situation, "workers": 3}
    assert "trajectory-duty" not in {mark["name"] for mark in widget.line["marks"]}
    assert widget.line["situation"]["workers"] == 3


def test_it_begins_today() -> None:
    widget = TimeLine()
    assert widget.situation["first_day"] == widget.line["situation"]["first_day"]
    assert abs((date.fromisoformat(widget.situation["first_day"]) - date.today()).days) <= 1  # noqa: DTZ011


def test_the_calendar_file_is_made_when_it_is_asked_for() -> None:
    widget = TimeLine(date(2026, 3, 2))
    assert widget.file == {}
    widget.wanted = {"language": "fr", "number": 1}
    assert widget.file["number"] == 1
    assert len(Calendar.from_ical(widget.file["text"]).walk("VEVENT")) == len(widget.line["marks"])
    widget.wanted = {"language": "xx", "number": 2}
    assert widget.file["number"] == 1
    widget.situation = {**widget.situation, "first_day": "1999-01-01"}
    widget.wanted = {"language": "fr", "number": 3}
    assert widget.file["number"] == 1


@pytest.mark.parametrize(
    ("change", "field", "key"),
    [
        ({"first_day": None}, "first_day", "first-missing"),
        ({"first_day": "02/03/2026"}, "first_day", "first-missing"),
        ({"first_day": "0002-03-02"}, "first_day", "first-too-early"),
        ({"first_day": "2206-03-02"}, "first_day", "day-too-late"),
        ({"return_day": "soon"}, "return_day", "return-unread"),
        ({"return_day": "2026-03-01"}, "return_day", "return-too-early"),
        ({"workers": -1}, "workers", "workers-wrong"),
        ({"workers": "?"}, "workers", "workers-wrong"),
        ({"workers": 2.5}, "workers", "workers-wrong"),
        ({"region": ["x"]}, "region", "region-unknown"),
        ({"employment": None}, "employment", "employment-unknown"),
    ],
)
def test_faults_stand_beside_their_field(change: dict[str, Any], field: str, key: str) -> None:
    found = answer({**SITUATION, **change})
    assert [(one["field"], one["key"]) for one in found["faults"]] == [(field, key)]
    assert "marks" not in found
    words = json.loads((Path(__file__).parents[2] / "widgets/words/timeline.json").read_text())
    assert set(words[f"timeline-{key}"]) == set(LANGUAGES)


def test_an_empty_message_from_the_browser_is_answered() -> None:
    assert {one["field"] for one in answer({})["faults"]} == {"first_day"}


def opened(page: Page, voila: str, language: str) -> Page:
    page.goto(f"{voila}/voila/render/13-timeline.ipynb?lang={language}")
    expect(page.locator(".ww-moments tbody tr").first).to_be_visible()
    return page


def day_of(page: Page, mark: str) -> str:
    return str(page.get_attribute(f"[data-mark='{mark}'][data-day]", "data-day"))


@pytest.mark.browser
@pytest.mark.server
@pytest.mark.parametrize("language", LANGUAGES)
def test_by_keyboard_the_table_follows_and_axe_finds_nothing(
    open_context: Callable[..., BrowserContext], voila: str, language: str
) -> None:
    page = opened(open_context(locale="nl-BE").new_page(), voila, language)
    assert accessibility_faults(page) == []
    page.focus("[data-key=first_day]")
    page.keyboard.type("03032026")  # day and month alike: their order is the browser's own
    expect(page.locator("[data-mark=four-weeks-notice][data-day='2026-03-31']")).to_be_visible()
    assert page.evaluate("document.activeElement.dataset.key") == "first_day"
    assert re.search(r"\d", page.locator(".ww-sr[role=status]").inner_text())
    page.focus("[data-key=workers]")
    page.keyboard.type("12")
    expect(page.locator("tr[data-mark=trajectory-duty]")).to_have_count(0)
    assert page.evaluate("document.documentElement.lang") == language
    numbers = page.locator(".ww-moments .ww-dot").all_inner_texts()
    assert numbers == [str(number + 1) for number in range(len(numbers))]
    assert sorted(page.locator(".ww-moment-number").all_text_contents(), key=int) == numbers
    assert accessibility_faults(page) == []


@pytest.mark.browser
@pytest.mark.server
def test_faults_rules_and_the_calendar_file(page: Page, voila: str) -> None:
    opened(page, voila, "nl")
    page.fill("[data-key=first_day]", "2026-03-02")
    page.fill("[data-key=return_day]", "2026-02-02")
    field = page.locator(".ww-field", has=page.locator("[data-key=return_day]"))
    expect(field.locator("[role=alert]")).to_contain_text("ligt vóór de eerste dag (2 maart 2026)")
    assert page.get_attribute("[data-key=return_day]", "aria-invalid") == "true"
    expect(page.locator(".ww-moments")).to_have_count(0)
    assert accessibility_faults(page) == []
    page.fill("[data-key=return_day]", "2026-09-14")
    expect(page.locator("tr[data-mark=exam-at-resumption]")).to_contain_text(
        "Alleen voor wie onder het gezondheidstoezicht valt"
    )
    page.locator("tr[data-mark=medical-force-majeure] .ww-col-why .ww-term").click()
    expect(page.locator("dialog")).to_contain_text("geldt op 2 september 2026")
    page.keyboard.press("Escape")
    with page.expect_download() as waiting:
        page.click("[data-key=calendar]")
    text = Path(waiting.value.path()).read_text("utf-8")
    days = [str(one.decoded("dtstart")) for one in Calendar.from_ical(text).walk("VEVENT")]
    assert day_of(page, "relapse-window") in days
    assert len(days) == page.locator(".ww-moments tbody tr").count()
    page.click("[data-key=language-fr]")
    expect(page.locator("h1")).to_have_text("Le trajet de soins sur une ligne du temps")
    assert page.input_value("[data-key=return_day]") == "2026-09-14"


def drawn(tmp_path: Path, **change: Any) -> str:
    from cases.reading.library import Library
    from cases.timelines.board import timeline_form

    situation = {**SITUATION, **change}
    values = {
        "form": timeline_form(Library()),
        "situation": situation,
        "line": answer(situation),
        "language": "nl",
        "home": "",
    }
    path = tmp_path / "timeline.html"
    path.write_text(page_text("timeline/timeline", "mountTimeline", values, "x"), "utf-8")
    return path.as_uri()


@pytest.mark.browser
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("first_day", ["2026-03-02", "2017-01-02"])
def test_on_a_phone_it_is_a_line_from_top_to_bottom(
    open_context: Callable[..., BrowserContext], tmp_path: Path, language: str, first_day: str
) -> None:
    page = open_context(viewport={"width": 320, "height": 640}, color_scheme="dark").new_page()
    page.goto(f"{drawn(tmp_path, first_day=first_day)}?lang={language}")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    expect(page.locator(".ww-timeline-svg")).to_be_hidden()
    dots = [one.bounding_box() for one in page.locator(".ww-moments .ww-dot").all()]
    tops = [box["y"] for box in dots if box]
    assert tops == sorted(tops)
    assert accessibility_faults(page) == []


@pytest.mark.browser
@pytest.mark.parametrize("return_day", [None, "2026-03-20", "2028-11-06"])
def test_in_the_picture_no_number_lies_over_another(
    open_context: Callable[..., BrowserContext], tmp_path: Path, return_day: str | None
) -> None:
    for width in (860, 1280, 1920):
        page = open_context(viewport={"width": width, "height": 900}).new_page()
        page.goto(drawn(tmp_path, return_day=return_day))
        expect(page.locator(".ww-timeline-svg")).to_be_visible()
        picture = page.locator(".ww-timeline-svg").bounding_box()
        boxes = [one.bounding_box() for one in page.locator(".ww-moment-dot").all()]
        boxes += [one.bounding_box() for one in page.locator(".ww-moment-day").all()]
        assert picture
        for index, one in enumerate(boxes):
            assert one
            assert one["x"] >= picture["x"]
            assert one["x"] + one["width"] <= picture["x"] + picture["width"]
            for other in boxes[index + 1 :]:
                assert other
                apart = (
                    one["x"] + one["width"] <= other["x"] + 1
                    or other["x"] + other["width"] <= one["x"] + 1
                    or one["y"] + one["height"] <= other["y"] + 1
                    or other["y"] + other["height"] <= one["y"] + 1
                )
                assert apart, (width, one, other)


@pytest.mark.browser
def test_on_paper_it_lies_on_its_side(page: Page, tmp_path: Path) -> None:
    page.goto(drawn(tmp_path))
    paper = page.pdf(prefer_css_page_size=True)
    sizes = re.findall(rb"/MediaBox *\[0 0 ([\d.]+) ([\d.]+)\]", paper)
    assert sizes
    assert all(float(wide) > float(high) for wide, high in sizes)
    page.emulate_media(media="print")
    expect(page.locator(".ww-timeline-form")).to_be_hidden()
    expect(page.locator(".ww-timeline-svg")).to_be_visible()
