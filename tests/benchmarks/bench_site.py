"""What the static pages weigh, how soon they can be used, and what Lighthouse says.

    python tests/benchmarks/bench_site.py [--runs 10] [--lighthouse "npx --yes lighthouse@12"]

Budgets: 200 kB compressed for a case in all languages; usable within a second on a local host;
Lighthouse at least 95 for performance and best practices, 100 for accessibility. Lighthouse comes from
npm and is only asked when its command is given; it needs a Chromium.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import shlex
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from playwright.sync_api import sync_playwright

REPO = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(REPO))

from tests.browsers import FLAGS, chromium
from tests.servers import serving
from widgets.site import write

CATEGORIES = ("performance", "accessibility", "best-practices")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=10)
    parser.add_argument("--lighthouse", default="", metavar="COMMAND")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "site"
        pages = write(folder)
        with serving(folder) as address:
            for page in pages:
                weight = len(gzip.compress(page.read_bytes(), 9)) / 1000
                seconds = _usable(f"{address}/{page.name}", options.runs)
                print(
                    f"{page.name:<28} {weight:6.1f} kB compressed   usable {seconds:5.2f} s (median)"
                )
                if options.lighthouse:
                    print(f"{'':<28} {_lighthouse(options.lighthouse, f'{address}/{page.name}')}")


def _usable(address: str, runs: int) -> float:
    times = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=FLAGS)
        for _ in range(runs):
            context = browser.new_context()
            page = context.new_page()
            begin = time.perf_counter()
            page.goto(address, wait_until="commit")
            page.wait_for_selector(".ww h1")
            times.append(time.perf_counter() - begin)
            context.close()
        browser.close()
    return median(times)


def _lighthouse(command: str, address: str) -> str:
    asked = [
        *shlex.split(command), address, "--quiet", "--output=json", "--output-path=stdout",
        f"--only-categories={','.join(CATEGORIES)}", f"--chrome-flags=--headless=new {' '.join(FLAGS)}",
    ]  # fmt: skip
    environment = dict(os.environ) | {"CHROME_PATH": chromium() or ""}
    done = subprocess.run(asked, capture_output=True, text=True, check=False, env=environment)
    if done.returncode:
        return f"Lighthouse failed: {done.stderr.strip()[-300:]}"
    scores = json.loads(done.stdout)["categories"]
    return "   ".join(f"{key} {round(100 * scores[key]['score'])}" for key in CATEGORIES)


if __name__ == "__main__":
    main()
