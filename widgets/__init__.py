"""How the course looks and clicks: the only room that knows ipywidgets.

    Player(load("hold-on-a-little"))   plays a case
    Start()                            the start page
    Exercise("the-way-back")           an exercise sheet for nbgrader
    DecisionTree("referral")           walks a decision tree
    Directory()                        who is who
    History()                          what has changed in the rules
    TimeLine()                         the pathway on a time line
    LetterBuilder()                    composes a letter about capacities

On the command line: ``python -m widgets --help`` (the apps, the static site).
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from widgets.exercise import Exercise
    from widgets.letter import LetterBuilder
    from widgets.player import Player
    from widgets.start import Start
    from widgets.timeline import TimeLine
    from widgets.tools import DecisionTree, Directory, History

__all__ = [
    "DecisionTree",
    "Directory",
    "Exercise",
    "History",
    "LetterBuilder",
    "Player",
    "Start",
    "TimeLine",
]

_HOMES = {
    "DecisionTree": "widgets.tools",
    "Directory": "widgets.tools",
    "Exercise": "widgets.exercise",
    "History": "widgets.tools",
    "LetterBuilder": "widgets.letter",
    "Player": "widgets.player",
    "Start": "widgets.start",
    "TimeLine": "widgets.timeline",
}


def __getattr__(name: str) -> Any:
    # The command line builds the static site without ipywidgets being loaded.
    if name in _HOMES:
        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module 'widgets' has no attribute '{name}'")
