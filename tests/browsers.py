"""A real Chromium. Every test that uses it also proves that no request leaves the page's origin."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, Playwright, sync_playwright

FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def chromium() -> str | None:
    """Return the system's Chromium (or Chrome)."""
    names = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
    return os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, names)), None)


@pytest.fixture(scope="session")
def _playwright() -> Iterator[Playwright]:
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="session")
def browser(_playwright: Playwright) -> Iterator[Browser]:
    path = chromium()
    if path is None:
        words = "No Chromium here. Install it (Debian: apt-get install chromium) or set CHROMIUM."
        if os.environ.get("WEGWIJS_NEED_CHROMIUM"):
            pytest.fail(words)
        pytest.skip(words)
    browser = _playwright.chromium.launch(executable_path=path, args=FLAGS)
    yield browser
    browser.close()


@pytest.fixture
def open_context(browser: Browser) -> Iterator[Callable[..., BrowserContext]]:
    """Open browser contexts that note every request to another origin and every page error."""
    opened: list[BrowserContext] = []
    strangers: list[str] = []
    errors: list[str] = []

    def make(**options: object) -> BrowserContext:
        wanted = {"locale": "nl-BE", "reduced_motion": "reduce", **options}
        context = browser.new_context(**wanted)  # type: ignore[arg-type]
        context.set_default_timeout(20_000)
        context.on(
            "request",
            lambda request: strangers.append(request.url) if _leaves(request.url) else None,
        )
        context.on("weberror", lambda error: errors.append(str(error.error)))
        opened.append(context)
        return context

    yield make
    for context in opened:
        context.close()
    assert not strangers, f"requests left the origin: {strangers}"
    assert not errors, f"errors in the page: {errors}"


@pytest.fixture
def page(open_context: Callable[..., BrowserContext]) -> Page:
    return open_context().new_page()


def _leaves(url: str) -> bool:
    parts = urlsplit(url)
    return parts.scheme in {"http", "https", "ws", "wss"} and parts.hostname not in {
        "127.0.0.1",
        "localhost",
    }


def accessibility_faults(page: Page) -> list[str]:
    """Return what axe-core finds on the page as it stands, one line each."""
    options = {"runOnly": {"type": "tag", "values": RULES}, "resultTypes": ["violations"]}
    found = Axe().run(page, options=options).response["violations"]
    return [
        f"{one['id']}: {one['help']} — {node['target']} {node['html'][:160]}"
        for one in found
        for node in one["nodes"]
    ]
