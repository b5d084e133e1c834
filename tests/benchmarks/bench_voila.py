"""How long until the first usable screen in Voilà, and how much memory a visitor's kernel takes.

Both are compared, in one run on one server, with a notebook that shows one bare ipywidgets button:

    python tests/benchmarks/bench_voila.py [--runs 10] [--cold]

Prints medians and ratios. Budgets: time at most 1.15 ×, memory at most 1.25 ×. The server has the
settings that are shipped, with warm kernels; --cold leaves those out, which tells what they are worth.
"""

from __future__ import annotations

import argparse
import json
import shutil
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

import nbformat
from nbformat.v4 import new_code_cell, new_notebook
from playwright.sync_api import Browser, sync_playwright

REPO = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(REPO))

from tests.browsers import FLAGS, chromium
from tests.servers import free_port, kernel_of, running
from widgets import apps

BARE = "import ipywidgets as ipw\nipw.Button(description='Bare')"
PAGES = {
    "bare": ("bare.ipynb", ".jupyter-button"),
    "case": ("01-hold-on-a-little.ipynb", "[data-key=next]"),
}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=10)
    parser.add_argument("--cold", action="store_true")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        _prepare(folder, cold=options.cold)
        port = free_port()
        command = [sys.executable, "-m", "voila", "--no-browser", f"--port={port}", "."]
        address = f"http://127.0.0.1:{port}"
        ours = str(Path(apps.__file__).parent)
        server = running(command, address, folder, JUPYTER_PATH=ours)
        with server, sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=chromium(), args=FLAGS)
            times, sizes = _measure(browser, address, options.runs, cold=options.cold)
            browser.close()
    for what, figures, unit in (
        ("first usable screen", times, "s"),
        ("kernel memory", sizes, "MB"),
    ):
        bare, case = median(figures["bare"]), median(figures["case"])
        print(
            f"{what:<20} bare {bare:7.2f} {unit}   case {case:7.2f} {unit}   ratio {case / bare:.3f}"
        )


def _prepare(folder: Path, *, cold: bool) -> None:
    nbformat.write(new_notebook(cells=[new_code_cell(BARE)]), folder / "bare.ipynb")
    shutil.copy(REPO / "course" / "01-hold-on-a-little.ipynb", folder)
    settings = apps.voila_settings()
    settings["VoilaConfiguration"]["preheat_kernel"] = not cold
    (folder / "voila.json").write_text(json.dumps(settings), "utf-8")


def _measure(
    browser: Browser, address: str, runs: int, *, cold: bool
) -> tuple[dict[str, list[float]], dict[str, list[float]]]:
    times: dict[str, list[float]] = {"bare": [], "case": []}
    sizes: dict[str, list[float]] = {"bare": [], "case": []}
    for run in range(runs + 1):  # the first is a warm-up
        order = list(PAGES.items()) if run % 2 else list(reversed(PAGES.items()))
        for what, (notebook, usable) in order:
            if not cold:
                time.sleep(4)  # let the pool fill
            seconds, size = _open(browser, f"{address}/voila/render/{notebook}", usable)
            if run:
                times[what].append(seconds)
                sizes[what].append(size)
    return times, sizes


def _open(browser: Browser, address: str, usable: str) -> tuple[float, float]:
    """Open a page; return the seconds until it is usable and its kernel's resident megabytes."""
    context = browser.new_context(locale="nl-BE")
    page = context.new_page()
    begin = time.perf_counter()
    page.goto(address, wait_until="commit")
    page.wait_for_selector(usable, timeout=60_000)
    seconds = time.perf_counter() - begin
    time.sleep(0.5)  # what the kernel still does belongs to its memory
    kernel = kernel_of(page)
    size = kernel.memory_info().rss / 1e6
    context.close()
    kernel.kill()
    return seconds, size


if __name__ == "__main__":
    main()
