"""How fast the trees are followed, and how long the reference works take to read.

Budgets: 10,000 random situations through the three trees in under 2 s; reading all rules, actors,
questions and trees under 150 ms more than importing the library. Run by hand:

    python tests/benchmarks/bench_trees.py
"""

from __future__ import annotations

import random
import statistics
import subprocess
import sys
import time
from datetime import date, timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from cases.reading.library import Library
from cases.reference.question import Fact, Question
from cases.trees.path import path
from cases.trees.shape import Tree

RUNS = 7
_IMPORT = (
    "import time; a = time.perf_counter(); import cases.reading.library; b = time.perf_counter(); "
)
_READ = "l = cases.reading.library.Library(); l.rules, l.actors, l.questions, l.trees; "
_SAY = "print(b - a, time.perf_counter() - b)"


def follow(count: int = 10_000) -> float:
    library, rng = Library(), random.Random(2026)  # noqa: S311 - the same sample each time
    trees = list(library.all(Tree).values())

    def facts() -> dict[str, Fact]:
        known = {name: one for name, one in library.all(Question).items() if rng.random() < 0.9}
        return {
            name: rng.choice(list(one.options)) if one.options else rng.randrange(800)
            for name, one in known.items()
        }

    asked = [
        (rng.choice(trees), facts(), date(2017, 1, 1) + timedelta(days=rng.randrange(3650)))
        for _ in range(count)
    ]
    begin = time.perf_counter()
    for tree, known, day in asked:
        path(tree, known, day, library)
    return time.perf_counter() - begin


def read() -> tuple[float, float]:
    """Return the medians of importing and of reading, each in fresh processes, in seconds."""
    pairs = []
    for _ in range(RUNS):
        command = [sys.executable, "-c", _IMPORT + _READ + _SAY]
        said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
        pairs.append([float(one) for one in said.split()])
    importing, reading = zip(*pairs, strict=True)
    return statistics.median(importing), statistics.median(reading)


if __name__ == "__main__":
    print(f"10,000 paths: {follow():.2f} s (budget 2 s)")
    importing, reading = read()
    ratio = reading / importing
    print(f"import {1000 * importing:.0f} ms; reading {1000 * reading:.0f} ms more (budget 150 ms; {ratio:.2f} ×)")  # fmt: skip
