"""What is true, and what can be chosen: content of the course, without any Jupyter.

    load("hold-on-a-little")          a storyboard, ready to play
    rule("visit-before-resumption").on(day)   what held on a day
    outline(storyboard)               its words as plain text

On the command line: ``python -m cases --help``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cases.outline import directory_outline, history_outline, outline, skeleton, tree_outline
from cases.shelf import load, names
from cases.storyboard import Storyboard

if TYPE_CHECKING:
    from cases.library import rule

__all__ = [
    "Storyboard",
    "directory_outline",
    "history_outline",
    "load",
    "names",
    "outline",
    "rule",
    "skeleton",
    "tree_outline",
]


def __getattr__(name: str) -> Any:
    # `rule` brings pydantic and YAML along, which a learner's kernel does without.
    if name == "rule":
        from cases.library import rule

        return rule
    raise AttributeError(f"module 'cases' has no attribute '{name}'")
