"""The time line as a professional uses it, on a page without a kernel: by keyboard, on paper, on a phone."""

from __future__ import annotations

import gzip
import re
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar
from playwright.sync_api import BrowserContext, Page, expect

from cases.shelf import load_timeline
from cases.text.vocabulary import LANGUAGES
from tests.browsers import accessibility_faults
from widgets.site import page as page_text
from widgets.site import tool_page

pytestmark = pytest.mark.browser

SITUATION = {
    "first_day": "2026-03-02",
    "return_day": None,
    "region": "flanders",
    "employment": "private",
    "workers": 20,
    "surveillance": True,
}
OpenContext = Callable[..., BrowserContext]


def drawn(tmp_path: Path, **change: Any) -> str:
    """Write a page that begins with a situation; return its address in the file system."""
    values = {"timeline": load_timeline(), "situation": {**SITUATION, **change}, "home": ""}
    path = tmp_path / "timeline.html"
    path.write_text(page_text("timeline/timeline", "mountTimeline", values, "x"), "utf-8")
    return path.as_uri()


def opened(page: Page, site: str, language: str) -> Page:
    page.goto(f"{site}/timeline.html?lang={language}")
    expect(page.locator(".ww-moments tbody tr").first).to_be_visible()
    return page


def day_of(page: Page, mark: str) -> str:
    return str(page.get_attribute(f"[data-mark='{mark}'][data-day]", "data-day"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_by_keyboard_the_table_follows_and_axe_finds_nothing(
    open_context: OpenContext, site: str, language: str
) -> None:
    page = opened(open_context(locale="nl-BE").new_page(), site, language)
    assert accessibility_faults(page) == []
    page.focus("[data-key=first_day]")
    page.keyboard.type("03032026")  # day and month alike: their order is the browser's own
    expect(page.locator("[data-mark=four-weeks-notice][data-day='2026-03-31']")).to_be_visible()
    assert page.evaluate("document.activeElement.dataset.key") == "first_day"
    expect(page.locator(".ww-sr[role=status]")).to_have_text(re.compile(r"\d"))
    page.focus("[data-key=workers]")
    page.keyboard.type("12")
    expect(page.locator("tr[data-mark=trajectory-duty]")).to_have_count(0)
    assert page.evaluate("document.documentElement.lang") == language
    numbers = page.locator(".ww-moments .ww-dot").all_inner_texts()
    assert numbers == [str(number + 1) for number in range(len(numbers))]
    assert sorted(page.locator(".ww-moment-number").all_text_contents(), key=int) == numbers
    assert accessibility_faults(page) == []


def test_faults_rules_and_the_calendar_file(page: Page, site: str) -> None:
    opened(page, site, "nl")
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
    days = saved_days(page)
    assert day_of(page, "relapse-window") in days
    assert len(days) == page.locator(".ww-moments tbody tr").count()
    page.click("[data-key=language-fr]")
    expect(page.locator("h1")).to_have_text("Le trajet de soins sur une ligne du temps")
    assert page.input_value("[data-key=return_day]") == "2026-09-14"


def saved_days(page: Page) -> list[str]:
    """Save the calendar file; return the days in it."""
    with page.expect_download() as waiting:
        page.click("[data-key=calendar]")
    text = Path(waiting.value.path()).read_bytes().decode()
    return [str(one.decoded("dtstart")) for one in Calendar.from_ical(text).walk("VEVENT")]


def test_from_the_file_system_without_a_network_and_light(
    open_context: OpenContext, tmp_path: Path
) -> None:
    path = tmp_path / "timeline.html"
    path.write_text(tool_page("timeline"), "utf-8")
    assert len(gzip.compress(path.read_bytes())) <= 150_000
    context = open_context()
    context.set_offline(True)
    page = context.new_page()
    page.goto(path.as_uri())
    page.fill("[data-key=first_day]", "2025-06-02")
    row = page.locator("tr[data-mark=medical-force-majeure]")
    expect(row).to_contain_text("1 januari 2026")  # shortened while the person was ill
    page.select_option("[data-key=employment]", label="Zichzelf, als zelfstandige")
    expect(row).to_have_count(0)
    assert "2025-06-02" in saved_days(page)


def test_an_actor_is_explained_for_the_day_of_the_mark(page: Page, tmp_path: Path) -> None:
    """Fedris's term grew on 6 March 2024: whoever fell ill before that is told the later one."""
    page.goto(drawn(tmp_path, first_day="2024-02-01"))
    page.click("tr[data-mark=fedris-programme] .ww-col-who .ww-term")
    link = page.locator("dialog .ww-term[data-entry^='rule:burnout-programme-fedris']").first
    expect(link).to_have_attribute("data-entry", "rule:burnout-programme-fedris@1")


@pytest.mark.parametrize(
    ("zone", "now", "wanted"),
    [
        ("America/Los_Angeles", "2026-03-02T00:30", "2026-03-02"),
        ("Asia/Tokyo", "2026-03-02T23:30", "2026-03-02"),
        ("UTC", "2026-07-01T01:30", "2026-07-01"),
    ],
)
def test_it_begins_on_belgiums_day(
    open_context: OpenContext, site: str, zone: str, now: str, wanted: str
) -> None:
    page = open_context(timezone_id=zone).new_page()
    page.clock.set_fixed_time(
        datetime.fromisoformat(now).replace(tzinfo=ZoneInfo("Europe/Brussels"))
    )
    opened(page, site, "nl")
    assert page.input_value("[data-key=first_day]") == wanted
    page.goto(f"{site}/referral.html?lang=nl")
    expect(page.locator(".ww-aside input[type=date]")).to_have_value(wanted)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("first_day", ["2026-03-02", "2017-01-02"])
def test_on_a_phone_it_is_a_line_from_top_to_bottom(
    open_context: OpenContext, tmp_path: Path, language: str, first_day: str
) -> None:
    page = open_context(viewport={"width": 320, "height": 640}, color_scheme="dark").new_page()
    page.goto(f"{drawn(tmp_path, first_day=first_day)}?lang={language}")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    expect(page.locator(".ww-timeline-svg")).to_be_hidden()
    dots = [one.bounding_box() for one in page.locator(".ww-moments .ww-dot").all()]
    tops = [box["y"] for box in dots if box]
    assert tops == sorted(tops)
    assert accessibility_faults(page) == []


@pytest.mark.parametrize("return_day", [None, "2026-03-20", "2028-11-06"])
def test_in_the_picture_nothing_lies_over_anything(
    open_context: OpenContext, tmp_path: Path, return_day: str | None
) -> None:
    for width in (860, 1280, 1920):
        page = open_context(viewport={"width": width, "height": 900}).new_page()
        page.goto(drawn(tmp_path, return_day=return_day))
        expect(page.locator(".ww-timeline-svg")).to_be_visible()
        picture = boxes(page, ".ww-timeline-svg")[0]
        found = boxes(page, ".ww-moment-dot, .ww-moment-day, .ww-lane-label")
        for index, one in enumerate(found):
            assert one["x"] >= picture["x"]
            assert one["x"] + one["width"] <= picture["x"] + picture["width"]
            for other in found[index + 1 :]:
                assert apart(one, other), (width, one, other)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_phase_has_room_for_its_name(
    open_context: OpenContext, tmp_path: Path, language: str
) -> None:
    page = open_context(viewport={"width": 1280, "height": 900}).new_page()
    page.goto(f"{drawn(tmp_path)}?lang={language}")
    rooms = boxes(page, ".ww-phase-box")
    for word in boxes(page, ".ww-phase-word"):
        middle = word["x"] + word["width"] / 2
        room = next(one for one in rooms if one["x"] <= middle <= one["x"] + one["width"])
        assert room["x"] < word["x"]
        assert word["x"] + word["width"] < room["x"] + room["width"]


def boxes(page: Page, selector: str) -> list[dict[str, float]]:
    found = [one.bounding_box() for one in page.locator(selector).all()]
    assert found
    return [dict(box) for box in found if box]


def apart(one: dict[str, float], other: dict[str, float]) -> bool:
    """Tell whether two boxes lie beside or under each other; a pixel does not matter."""
    return any(
        first[start] + first[size] <= second[start] + 1
        for first, second in ((one, other), (other, one))
        for start, size in (("x", "width"), ("y", "height"))
    )


def test_on_paper_it_lies_on_its_side(page: Page, tmp_path: Path) -> None:
    page.goto(drawn(tmp_path))
    paper = page.pdf(prefer_css_page_size=True)
    sizes = re.findall(rb"/MediaBox *\[0 0 ([\d.]+) ([\d.]+)\]", paper)
    assert sizes
    assert all(float(wide) > float(high) for wide, high in sizes)
    page.emulate_media(media="print")
    expect(page.locator(".ww-timeline-form")).to_be_hidden()
    expect(page.locator(".ww-timeline-svg")).to_be_visible()
