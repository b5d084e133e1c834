"""What has changed since a day, in words: every turn of every rule, ready to be shown."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from cases.reading.library import Library
from cases.reference.page import Page
from cases.reference.register import changes
from cases.reference.rule import FIRST_DAY, Rule
from cases.text.sent import versioned
from cases.text.words import TOPICS


def history_board(library: Library, day: date) -> dict[str, Any]:
    """Project every change of the rulebook, latest first; within a day by topic.

    Args:
        library: Where the rules stand.
        day: The day of reading; what comes later is announced, not in force.
    """
    page = Page(library, day)
    rows = [
        {
            "day": one.day.isoformat(),
            "name": one.name,
            "topic": library.all(Rule)[one.name].topic,
            "entry": page.on(one.day if one.after else one.day - timedelta(days=1)).rule(one.name),
            "is": "new" if one.before is None else "changed" if one.after else "ended",
        }
        for one in changes(FIRST_DAY, library)
    ]
    rows.sort(key=lambda row: (row["topic"], row["name"]))
    rows.sort(key=lambda row: row["day"], reverse=True)
    data = {
        "date": day.isoformat(),
        "first": FIRST_DAY.isoformat(),
        "changes": rows,
        "entries": page.entries,
        "words": {"topics": TOPICS.all()},
    }
    return versioned("history", "history", data)
