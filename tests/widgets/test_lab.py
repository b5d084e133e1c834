"""An exercise in real JupyterLab, from the first click to the points in the gradebook."""

from __future__ import annotations

import contextlib
import json
import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Error, Page, expect

from cases.answers import read
from grading import course as steps
from grading.join import collect_answers
from grading.report import cohort_table
from tests.servers import lab_on

pytestmark = [pytest.mark.browser, pytest.mark.server]

NAME = "the-way-back"
ANSWERS = f"{NAME}.answers.json"


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("lab") / "course"
    steps.start(folder, [NAME])
    steps.release(folder, NAME)
    return folder


def run_all(page: Page, lab: str) -> None:
    """Choose Run ▸ Run All Cells, as often as Lab needs.

    On a slow machine Lab forgets a run asked for while its kernel starts, or asks in a dialog
    which kernel to start; the learner takes the one that it offers, and waits until it is there.
    """
    asks = page.locator("dialog.jp-Dialog")
    last = page.locator(".ww-sheet").nth(7)
    expect(page.locator(".jp-Notebook")).to_be_visible(timeout=60_000)
    for _ in range(5):
        wait_for_kernel(page, lab)
        if asks.count():
            asks.locator("select").first.select_option(label="Python 3 (ipykernel)")
            asks.locator(".jp-mod-accept").first.click()
            wait_for_kernel(page, lab)
        with contextlib.suppress(AssertionError, Error):
            page.locator(".lm-MenuBar-itemLabel", has_text="Run").first.click()
            page.locator('.lm-Menu-item[data-command="runmenu:run-all"]').click()
            expect(last).to_be_attached(timeout=20_000)
            return
    raise AssertionError(f"Lab did not run the notebook; it asks: {asks.all_inner_texts()}")


def wait_for_kernel(page: Page, lab: str) -> None:
    """Wait until the server has a kernel at rest, or half a minute has passed."""
    for _ in range(60):
        sessions = page.request.get(f"{lab}/api/sessions").json()
        if any(one["kernel"]["execution_state"] == "idle" for one in sessions if one["kernel"]):
            return
        page.wait_for_timeout(500)


def test_from_click_to_points(page: Page, course: Path, tmp_path: Path) -> None:
    desk = tmp_path / "desk"
    desk.mkdir()
    shutil.copy(course / "release" / NAME / f"{NAME}.ipynb", desk)
    page.set_viewport_size({"width": 1280, "height": 900})
    with lab_on(desk) as lab:
        page.goto(f"{lab}/lab/tree/{NAME}.ipynb")
        run_all(page, lab)
        one = page.locator(".ww-sheet", has_text="Vraag 1 van 7")
        one.scroll_into_view_if_needed()
        one.locator("input[value=consent-or-potential]").check()
        expect(one.locator(".ww-saved")).to_have_text(
            f"Bewaard in deze browser en in {ANSWERS}.", timeout=20_000
        )

        # Keys pressed in a widget are not commands of the notebook: `d d` would delete the cell.
        one.locator("input[value=consent-or-potential]").focus()
        for key in ("b", "a", "d", "d", "ArrowDown", "ArrowUp"):
            page.keyboard.press(key)
        page.locator('[data-command="docmanager:save"]').first.click()
        saved = desk / f"{NAME}.ipynb"
        expect(page.locator(".jp-mod-dirty")).to_have_count(0)
        released = course / "release" / NAME / f"{NAME}.ipynb"
        ids = [
            [cell["id"] for cell in json.loads(path.read_text("utf-8"))["cells"]]
            for path in (saved, released)
        ]
        assert ids[0] == ids[1]

        two = page.locator(".ww-sheet", has_text="Vraag 2 van 7")
        two.scroll_into_view_if_needed()
        for value in ("any-length", "employer-may-ask"):
            two.locator(f"input[value={value}]").check()
        letter = page.locator(".ww-sheet", has_text="Vraag 7 van 7")
        letter.scroll_into_view_if_needed()
        letter.locator("textarea").fill("Beste Bart, Hilde kan drie halve dagen werken.")
        letter.locator("textarea").blur()
        expect(letter.locator(".ww-saved")).to_contain_text(ANSWERS, timeout=20_000)
        head = page.locator(".ww-sheet").first
        expect(head.locator(".ww-progress")).to_have_text("3 van 7 vragen beantwoord")

        # The language is one for the whole page.
        head.locator("[data-key=language-fr]").click()
        expect(page.locator(".ww-sheet", has_text="Question 1 sur 7")).to_be_attached()

        # A reload and a new kernel carry on from where one was.
        latest = read(desk / ANSWERS, NAME).latest()
        assert latest["who-may-start"]["chosen"] == ["consent-or-potential"]
        page.evaluate("localStorage.clear()")
        page.reload()
        run_all(page, lab)
        again = page.locator(".ww-sheet").nth(1)
        again.scroll_into_view_if_needed()
        expect(again.locator("input[value=consent-or-potential]")).to_be_checked()

    (tmp_path / "inbox" / "ann").mkdir(parents=True)
    shutil.copy(desk / ANSWERS, tmp_path / "inbox" / "ann")
    assert collect_answers(course, NAME, tmp_path / "inbox") == (["ann"], [])
    steps.autograde(course, NAME)
    points = cohort_table(course, NAME).loc["ann"]
    assert (points["who-may-start"], points["the-visit"], points["total"]) == (2, 2, 4)
    graded = (course / "autograded" / "ann" / NAME / f"{NAME}.ipynb").read_text("utf-8")
    assert "Beste Bart, Hilde kan drie halve dagen werken." in graded
    assert json.loads(graded)
