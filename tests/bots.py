"""Bots that play a storyboard in a real page, by mouse or with the keyboard alone."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Page, expect

from cases import Storyboard, load
from cases.vignettes.storyboard import ahead

FOCUS_KEY = "document.activeElement?.dataset?.key || ''"

NAME = "hold-on-a-little"
STORED = f"localStorage.getItem('wegwijs:answers:{NAME}')"
BOARD = load(NAME)


def opened(page: Page, site: str, language: str = "nl", name: str = NAME) -> Page:
    """Open a case on the static site."""
    page.goto(f"{site}/{name}.html?lang={language}")
    expect(page.locator(".ww-step")).to_be_visible()
    return page


class Bot:
    """Plays one storyboard on a page that shows it.

    Args:
        page: The page; the player stands on it.
        storyboard: What is played.
        keyboard: True to press keys only; the mouse is never touched.
    """

    def __init__(self, page: Page, storyboard: Storyboard, *, keyboard: bool = False) -> None:
        self.page = page
        self.steps = storyboard.steps
        self.keyboard = keyboard

    def here(self) -> str:
        """Return the name of the step on the screen."""
        return str(self.page.get_attribute(".ww-step", "data-step"))

    def answer(self, toward: str = "") -> None:
        """Answer the decision on the screen: rightly, or so that `toward` comes next."""
        step = self.steps[self.here()]
        for key in self._picks(step, toward):
            self._tick(key)
        if step["kind"] == "order":
            self._put_in_order(step)
        if step["kind"] == "letter":
            self._write("Beste collega, Hilde gaat akkoord dat ik u dit schrijf.")
        self.press("commit")

    def go_on(self) -> None:
        """Press the button that leads on."""
        self.press("skip" if self._is_open_reflection() else "next")

    def step(self, toward: str = "") -> None:
        """Do everything that the step on the screen asks, and go on."""
        if self.steps[self.here()].get("competence") and self.page.query_selector(".ww-form"):
            self.answer(toward)
        self.go_on()

    def walk(self, names: list[str]) -> None:
        """Walk a given path to its end."""
        for here, toward in zip(names, names[1:], strict=False):
            assert self.here() == here
            self.step(toward)
        assert self.here() == names[-1]

    def press(self, key: str) -> None:
        """Press the button with a key, by mouse or by keyboard."""
        selector = f'[data-key="{key}"]'
        if self.keyboard:
            self.tab_to(key)
            self.page.keyboard.press("Enter")
        else:
            self.page.click(selector)

    def tab_to(self, key: str) -> None:
        """Press Tab until the control with a key has the focus."""
        for _ in range(120):
            if self.page.evaluate(FOCUS_KEY) == key:
                return
            self.page.keyboard.press("Tab")
        raise AssertionError(f"'{key}' cannot be reached with the Tab key")

    def _is_open_reflection(self) -> bool:
        kind = self.steps[self.here()]["kind"]
        return kind == "reflection" and bool(self.page.query_selector(".ww-form"))

    def _picks(self, step: dict[str, Any], toward: str) -> list[str]:
        kind, choices = step["kind"], step.get("choices", [])
        if kind == "one":
            fit = [
                one for one in choices if (one.get("next") or step.get("next")) == toward
            ] or choices
            best = [one for one in fit if one["verdict"] == "best"] or fit
            return [f"choice-{best[0]['id']}"]
        if kind == "many":
            return [f"choice-{one['id']}" for one in choices if one["verdict"] == "best"]
        if kind in {"place", "tell"}:
            return [f"cell-{one['id']}-{target}" for one in choices for target in one["belongs"]]
        return []

    def _tick(self, key: str) -> None:
        if not self.keyboard:
            self.page.check(f'[data-key="{key}"]')
            return
        kind = self.page.get_attribute(f'[data-key="{key}"]', "type")
        if kind == "radio":
            self._tick_radio(key)
        else:
            self.tab_to(key)
            self.page.keyboard.press("Space")

    def _tick_radio(self, key: str) -> None:
        """Tab into the group of a radio button, then move to it with the arrow keys."""
        group = self.page.evaluate(f"""() => {{
            const wanted = document.querySelector('[data-key="{key}"]');
            return [...document.getElementsByName(wanted.name)].map((one) => one.dataset.key);
        }}""")
        for _ in range(120):
            if self.page.evaluate(FOCUS_KEY) in group:
                break
            self.page.keyboard.press("Tab")
        self.page.keyboard.press("Space")
        for _ in group:
            if self.page.evaluate(FOCUS_KEY) == key:
                break
            self.page.keyboard.press("ArrowDown")
        assert self.page.is_checked(f'[data-key="{key}"]')

    def _put_in_order(self, step: dict[str, Any]) -> None:
        order = [choice["id"] for choice in step["choices"]]
        for place, item in enumerate(step["right"]):
            while order.index(item) > place:
                at = order.index(item)
                self.press(f"move-{item}--1")
                order[at - 1], order[at] = order[at], order[at - 1]

    def _write(self, text: str) -> None:
        if self.keyboard:
            self.tab_to("writing")
            self.page.keyboard.type(text)
        else:
            self.page.fill('[data-key="writing"]', text)


def playing(page: Page, site: str, steps: int = 0) -> Bot:
    """Open the case on the static site, do its first steps, and return the bot that did."""
    bot = Bot(opened(page, site), BOARD)
    for _ in range(steps):
        bot.step()
    return bot


def best_walk(storyboard: Storyboard) -> list[str]:
    """Return the walk that always takes the best choice."""
    walk = [storyboard.data["start"]]
    while ways := ahead(storyboard.steps[walk[-1]]):
        step = storyboard.steps[walk[-1]]
        best = [
            c
            for c in step.get("choices", [])
            if c.get("verdict") == "best" and step["kind"] == "one"
        ]
        walk.append((best[0].get("next") if best else None) or step.get("next") or ways[0])
    return walk
