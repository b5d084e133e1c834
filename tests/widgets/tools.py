"""The tools of the static site as a professional uses them: opened, answered, by keyboard."""

from __future__ import annotations

from playwright.sync_api import Page, expect

PHONE = {"width": 390, "height": 844}
RETURNING = {
    "danger": "none",
    "work-state": "off-work",
    "employment": "private",
    "need": "return",
    "service": "other",
}


def tool(page: Page, site: str, name: str, language: str = "nl") -> Page:
    page.goto(f"{site}/{name}.html?lang={language}")
    expect(page.locator("h1")).to_be_visible()
    return page


def asked(page: Page) -> str:
    """Return which question is on the screen."""
    return page.get_attribute(".ww-ask", "data-question") or ""


def answers(page: Page) -> list[str]:
    keys = page.locator(".ww-answer").evaluate_all("all => all.map((one) => one.dataset.key)")
    return [key.removeprefix("answer-") for key in keys]


def choose(page: Page, wanted: dict[str, str]) -> int:
    """Answer with Tab and Enter only until the conclusion; return how many answers it took."""
    count = 0
    while page.locator(".ww-conclusion").count() == 0:
        press(page, f"[data-key='answer-{wanted.get(asked(page), answers(page)[-1])}']")
        count += 1
        assert page.evaluate("document.activeElement?.dataset?.key") == "title"
        assert count <= 8
    return count


def press(page: Page, control: str) -> None:
    """Go to a control with Tab and press Enter."""
    for _ in range(60):
        if page.evaluate("(control) => document.activeElement.matches(control)", control):
            break
        page.keyboard.press("Tab")
    else:
        raise AssertionError(f"Tab never reached {control}")
    page.keyboard.press("Enter")
