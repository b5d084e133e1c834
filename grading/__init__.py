"""What counts: marks for exercises, cohorts with nbgrader.

    Marks("the-way-back").of("who-may-start", "…", 2)   in the hidden test of a source notebook

On the command line: ``python -m grading --help``.
"""

from __future__ import annotations

from grading.marks import Marks

__all__ = ["Marks"]
