"""A time line as plain text: for reviewers, for diffs, and for nbval."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cases.timelines.line import Moment, TimeLine


def timeline_outline(line: TimeLine) -> str:
    """Return a line as a plain table: dates and names, no words.

    Course notebooks print this and nbval compares it: it changes when a date does, and stays when
    a sentence is polished.
    """
    rows = [_row(moment) for moment in line.marks]
    widths = [max(len(cell) for cell in column) for column in zip(*rows, strict=True)]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    )


def _row(moment: Moment) -> tuple[str, ...]:
    rules = ", ".join(key.removeprefix("rule:") for key in moment.way["rules"])
    return (
        f"{moment.mark['edge']:<6} {moment.date}",
        moment.mark["lane"],
        moment.name + ("?" if moment.only_if else ""),
        f"{rules} (check first)" if moment.way["check"] else rules,
    )
