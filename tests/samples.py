"""What changes from run to run, so that in the long run everything is seen: the choice of samples.

A run says at its end which seed it used. ``WEGWIJS_SEED=2026-11-27 make test`` does the same again,
``WEGWIJS_PATHS=all`` plays every path of every case in the browser.
"""

from __future__ import annotations

import os
import random
from datetime import UTC, datetime

from cases import load
from cases.text.vocabulary import LANGUAGES
from cases.vignettes.storyboard import walks

MORE = 4
"""How many paths of all cases are played in the browser beside one per case and language."""

Played = tuple[str, str, int]
"""A case, a language, and the number of a walk (`walks`)."""


def seed() -> str:
    """Return what the samples of this run hang on: the day, if nothing else was asked for."""
    # Kept in the environment: workers that begin on either side of midnight must agree.
    return os.environ.setdefault("WEGWIJS_SEED", datetime.now(UTC).date().isoformat())


def paths(cases: list[str]) -> list[Played]:
    """Return what is played in the browser: a path per case and language, and some of the rest."""
    first: list[Played] = []
    rest: list[Played] = []
    for case in cases:
        numbers = list(range(len(list(walks(load(case))))))
        random.Random(f"{seed()} {case}").shuffle(numbers)  # noqa: S311 - samples, no secrets
        count = len(LANGUAGES)
        first += [(case, one, numbers[turn % len(numbers)]) for turn, one in enumerate(LANGUAGES)]
        rest += [(case, LANGUAGES[turn % count], one) for turn, one in enumerate(numbers)][count:]
    every = os.environ.get("WEGWIJS_PATHS") == "all"
    dice = random.Random(seed())  # noqa: S311 - samples, no secrets
    return first + (rest if every else dice.sample(rest, min(MORE, len(rest))))
