"""The exercise that the tests hand out, and the answers that invented learners gave."""

from __future__ import annotations

from tests.conftest import REPO

NAME = "the-way-back"
LEARNERS = REPO / "tests" / "grading" / "learners"
ANSWERS = f"{NAME}.answers.json"
