"""The cohort in one table."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
from nbgrader.api import Gradebook


def cohort_table(course: Path, assignment: str) -> pd.DataFrame:
    """Return the points of every learner for every question.

    Args:
        course: The course folder, with its `gradebook.db`.
        assignment: The assignment's name.

    Returns:
        One row per learner (index `learner`), one column per graded cell in points (NaN: not graded
        by hand yet), and the columns `total` (points so far) and `to grade` (cells still to grade).
    """
    rows = []
    with Gradebook(f"sqlite:///{course / 'gradebook.db'}") as gradebook:
        for submission in gradebook.assignment_submissions(assignment):
            for notebook in submission.notebooks:
                for grade in notebook.grades:
                    score = None if grade.needs_manual_grade else grade.score
                    rows.append((submission.student.id, grade.name.removeprefix("mark-"), score))
    table = pd.DataFrame(rows, columns=["learner", "question", "points"])
    wide = table.pivot_table(
        index="learner", columns="question", values="points", dropna=False, sort=False
    )
    order = list(dict.fromkeys(table["question"]))
    wide = wide.reindex(columns=order)
    wide["total"] = wide.sum(axis="columns", skipna=True)
    wide["to grade"] = wide[order].isna().sum(axis="columns")
    return wide.sort_index()
