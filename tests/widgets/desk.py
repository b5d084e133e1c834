"""The letter builder in a page of its own, filled in by mouse or by keyboard."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

from playwright.sync_api import Page, expect

from cases.letters.board import LetterBoard
from cases.shelf import load_letter
from tests.bots import FOCUS_KEY
from widgets import assets

DAY = date(2026, 11, 21)
ADDRESS = "http://127.0.0.1:9/letter"
TYPED = "qzxwonderling"

_PAGE = """<!doctype html><html lang="nl" data-wegwijs-page><head><meta charset="utf-8"><title>x</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><style>%(style)s</style></head>
<body><main id="wegwijs"></main><script type="module">%(script)s
const held = %(held)s;
window.traffic = [];
const noted = (name) => (...given) => window.traffic.push([name, ...given]);
$letter_letter.mountLetter(document.getElementById("wegwijs"), {
  get: (key) => held[key], on: noted("on"), off: () => {},
  set: noted("set"), send: noted("send"), save_changes: noted("save_changes"),
});</script></body></html>"""


class Desk:
    """The builder in a page, on a day in 2026.

    Args:
        page: The browser's page.
        language: The language to read in.
        board: What letters can say; None is the course's own.
        day: The day on which letters are written; None asks the page's clock.
    """

    def __init__(
        self,
        page: Page,
        language: str = "nl",
        board: LetterBoard | None = None,
        day: date | None = DAY,
    ) -> None:
        self.page = page
        held = {"board": board or load_letter(DAY), "day": day.isoformat() if day else ""}
        text = _PAGE % {
            "style": assets.style(),
            "script": assets.joined("letter/letter"),
            "held": json.dumps(held).replace("<", "\\u003c"),
        }
        page.route(
            f"{ADDRESS}*",
            lambda route: route.fulfill(body=text, content_type="text/html; charset=utf-8"),
        )
        page.goto(f"{ADDRESS}?lang={language}")
        expect(page.locator("h1")).to_be_visible()

    def traffic(self) -> list[Any]:
        """Return what the page asked of its model but to be read."""
        return list(self.page.evaluate("window.traffic"))

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
        expect(self.page.locator(".ww-letter-paper")).to_be_visible()
        return self.page.inner_text(".ww-letter-paper")

    def tab_to(self, key: str) -> None:
        """Press Tab until the control with a key has the focus."""
        for _ in range(150):
            if self.page.evaluate(FOCUS_KEY) == key:
                return
            self.page.keyboard.press("Tab")
        preview = self.page.inner_text(".ww-letter-preview")
        raise AssertionError(f"'{key}' cannot be reached with the Tab key: {preview}")

    def type_at(self, key: str, words: str) -> None:
        """Go to a control with the Tab key and type there."""
        self.tab_to(key)
        self.page.keyboard.type(words)

    def press_at(self, key: str, stroke: str) -> None:
        """Go to a control with the Tab key and press one key there."""
        self.tab_to(key)
        self.page.keyboard.press(stroke)
