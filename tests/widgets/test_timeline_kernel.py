"""The time line with a kernel behind it: what Python gives, hears and changes, and when it is gone."""

from __future__ import annotations

import json
import sys
from datetime import date
from pathlib import Path

import nbformat
import psutil
import pytest
from playwright.sync_api import Page, expect

from cases.text.calendar import today
from cases.timelines.faults import read
from cases.timelines.incapacity import Incapacity
from cases.timelines.line import timeline
from tests.servers import free_port, running
from widgets import TimeLine


def test_it_begins_with_the_facts_that_python_gives() -> None:
    widget = TimeLine(date(2026, 3, 2), workers=20, region="brussels")
    facts = Incapacity(date(2026, 3, 2), workers=20, region="brussels")
    assert read(widget.situation) == facts
    assert timeline(facts, widget.timeline).marks  # type: ignore[arg-type]
    assert {"timeline", "situation"} < set(widget.keys)
    assert not {"line", "file", "wanted"} & set(widget.keys)


def test_it_begins_today() -> None:
    before = today()
    assert str(before) <= TimeLine().situation["first_day"] <= str(today())


_OBSERVES = """
import json
from datetime import date
from pathlib import Path
from widgets import TimeLine

line = TimeLine(date(2026, 3, 2), language="nl")

def heard(change):
    with Path("heard.json").open("a") as file:
        file.write(json.dumps(change.new) + "\\n")
    if change.new["workers"] == 12:
        line.situation = {**change.new, "first_day": "2027-01-04"}

line.observe(heard, "situation")
line
"""


@pytest.mark.browser
@pytest.mark.server
def test_python_hears_what_the_form_says_and_can_change_it(page: Page, tmp_path: Path) -> None:
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(_OBSERVES)])
    nbformat.write(notebook, tmp_path / "00-start.ipynb")
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    serve = f"from pathlib import Path; from widgets import apps; apps.run_voila(Path(), {port})"
    command = [sys.executable, "-c", serve]
    with running(command, address, tmp_path):
        page.goto(f"{address}/voila/render/00-start.ipynb")
        field = page.locator("[data-key=first_day]")
        expect(field).to_have_value("2026-03-02", timeout=60_000)
        page.fill("[data-key=workers]", "12")
        expect(field).to_have_value("2027-01-04")
        expect(page.locator("[data-key=workers]")).to_have_value("12")
        expect(page.locator("tr[data-mark=four-weeks-notice]")).to_contain_text("1 februari 2027")
        heard = [json.loads(row) for row in (tmp_path / "heard.json").read_text().splitlines()]
    assert [one["first_day"] for one in heard] == ["2026-03-02", "2027-01-04"]


@pytest.mark.browser
@pytest.mark.server
def test_when_the_server_is_killed_the_line_is_still_counted(page: Page, tmp_path: Path) -> None:
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    command = [sys.executable, "-m", "widgets", "app", "--port", str(port)]
    with running(command, address, tmp_path) as server:
        page.goto(f"{address}/voila/render/13-timeline.ipynb?lang=nl")
        expect(page.locator(".ww-moments")).to_be_visible(timeout=60_000)
        process = psutil.Process(server.pid)
        for one in (*process.children(recursive=True), process):
            one.kill()
        expect(page.locator("#wegwijs-lost")).to_be_visible()
        page.fill("[data-key=first_day]", "2025-06-02")
        row = page.locator("tr[data-mark=medical-force-majeure]")
        expect(row).to_contain_text("1 januari 2026")
        page.fill("[data-key=first_day]", "1999-01-01")
        expect(page.locator(".ww-timeline-mend")).to_be_visible()
        page.fill("[data-key=first_day]", "2026-03-02")
        expect(page.locator("tr[data-mark=four-weeks-notice]")).to_contain_text("30 maart 2026")
        with page.expect_download():
            page.click("[data-key=calendar]")
