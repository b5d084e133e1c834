"""How long from a click on "This is my choice" to the feedback on the screen.

    python tests/benchmarks/bench_click.py [--runs 5]

Plays the best path of the case on the static page, in Chromium, and measures every decision from the
click to the next painted frame. Budget: at most 50 ms for 95 of 100 clicks. No kernel takes part: the
same script answers in Voilà and JupyterLab. For scale, the same wait with nothing to draw is printed.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path
from statistics import median, quantiles

from playwright.sync_api import Page, sync_playwright

REPO = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(REPO))

from cases import load
from tests.bots import Bot, best_walk
from tests.browsers import FLAGS, chromium
from tests.servers import serving
from widgets.site import write

NAME = "hold-on-a-little"

CLICK = """async (selector) => {
    const begin = performance.now();
    document.querySelector(selector)?.click();
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    return performance.now() - begin;
}"""


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        write(Path(name) / "site")
        browser = playwright.chromium.launch(executable_path=chromium(), args=FLAGS)
        with serving(Path(name) / "site") as address:
            clicks: list[float] = []
            nothing: list[float] = []
            for _ in range(options.runs):
                page = browser.new_context().new_page()
                page.goto(f"{address}/{NAME}.html?lang=nl")
                _play(page, clicks, nothing)
                page.context.close()
        browser.close()
    for what, figures in (("click to feedback", clicks), ("nothing to draw", nothing)):
        worst = quantiles(figures, n=20)[-1]
        print(
            f"{what:<20} median {median(figures):5.1f} ms   p95 {worst:5.1f} ms   ({len(figures)} clicks)"
        )


def _play(page: Page, clicks: list[float], nothing: list[float]) -> None:
    board = load(NAME)
    bot = Bot(page, board)
    walk = best_walk(board)

    def press(key: str) -> None:
        if key == "commit":
            nothing.append(page.evaluate(CLICK, "#nowhere"))
            clicks.append(page.evaluate(CLICK, '[data-key="commit"]'))
        else:
            page.click(f'[data-key="{key}"]')

    bot.press = press  # type: ignore[method-assign]
    for toward in walk[1:]:
        bot.step(toward)


if __name__ == "__main__":
    main()
