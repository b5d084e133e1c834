"""How long the proofreader takes for many cases: linear in their number, 1,000 in under 30 s.

    python tests/benchmarks/bench_proofread.py [--cases 1000]

Half of the generated cases are copies of the flagship (29 steps, three languages, about 150 kB), half
are small ones; each tenth has a fault. Prints the time for a quarter, a half and all of them.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from datetime import date
from pathlib import Path

REPO = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(REPO))

from cases.proofreading.proofread import Proofreader
from cases.reading.library import CONTENT
from cases.vignettes.new import text


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=int, default=1000)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        paths = _generate(Path(name) / "vignettes", options.cases)
        per_case = []
        for share in (4, 2, 1):
            some = paths[: options.cases // share]
            begin = time.perf_counter()
            found = Proofreader().read(some)
            seconds = time.perf_counter() - begin
            per_case.append(seconds / len(some))
            print(
                f"{len(some):5} cases {seconds:7.2f} s   {1000 * per_case[-1]:6.2f} ms each   {len(found)} findings"
            )
        print(f"time per case, all against a quarter: ratio {per_case[-1] / per_case[0]:.2f}")


def _generate(folder: Path, count: int) -> list[Path]:
    folder.mkdir()
    large = (CONTENT / "vignettes" / "hold-on-a-little.yaml").read_text("utf-8")
    small = text(date(2026, 3, 2))
    for number in range(count):
        words = small if number % 2 else large
        if number % 10 == 0:
            words = words.replace("next: who-first", "next: nowhere", 1)
        (folder / f"case-{number}.yaml").write_text(words, "utf-8")
    return sorted(folder.iterdir())


if __name__ == "__main__":
    main()
