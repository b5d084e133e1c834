"""What the start page says about a case."""

from __future__ import annotations

from typing import Any

from cases import Storyboard

TOOLS = ("referral", "phase", "communication", "timeline", "letter", "directory", "history")
"""The tools that the start page has words for (`tool-…`), in its order."""


def card(storyboard: Storyboard, href: str) -> dict[str, Any]:
    """Return the card of a case.

    Args:
        storyboard: The case.
        href: Where it is played, as seen from the start page.
    """
    data = storyboard.data
    return {
        "name": storyboard.name,
        "title": data["title"],
        "summary": data["summary"],
        "minutes": data["minutes"],
        "steps": len(data["steps"]),
        "region": data["words"]["regions"][data["region"]],
        "version": data["version"],
        "href": href,
    }
