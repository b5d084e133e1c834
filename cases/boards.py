"""Every board that the front end is given, built from the course's own content.

This brings pydantic, YAML, Markdown and Babel along: `cases.shelf` loads it only where a board is
not kept ready.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from cases.letters.board import LetterBoard
from cases.letters.resolve import letter_board
from cases.reading.library import Library
from cases.reference.actor import Actor
from cases.reference.directory import directory_board
from cases.reference.history import history_board
from cases.reference.page import Page
from cases.reference.zone import read_zone
from cases.timelines.board import TimelineBoard, timeline_board
from cases.trees.board import tree_board
from cases.vignettes.board import storyboard
from cases.vignettes.practice import situations


def case(name: str) -> dict[str, Any]:
    """Build the storyboard of a vignette or an exercise sheet."""
    return storyboard(name, Library()).data


def tree(name: str) -> dict[str, Any]:
    """Build a decision tree, with the moments in the cases on which it can be practised."""
    library = Library()
    return tree_board(name, library, situations(name, library))


def directory(day: date, zone: Path | None = None, *, professional: bool = False) -> dict[str, Any]:
    """Build the directory of actors, with a local zone's own where there is one."""
    library = Library()
    rows = read_zone(zone, library.all(Actor)) if zone else None
    return directory_board(library, Page(library, day), rows, professional=professional)


def history(day: date) -> dict[str, Any]:
    """Build the history of the rulebook."""
    return history_board(Library(), day)


def letter(day: date) -> LetterBoard:
    """Build what letters can say from a day on."""
    return letter_board(Library(), day)


def timeline(name: str) -> TimelineBoard:
    """Build a time line."""
    return timeline_board(name, Library())
