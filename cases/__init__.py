"""What is true, and what can be chosen: content of the course, without any Jupyter.

    load("hold-on-a-little")          a storyboard, ready to play
    rule("visit-before-resumption").on(day)   what held on a day
    outline(storyboard)               its words as plain text

On the command line: ``python -m cases --help``.

From the ground up: `text`, `reading`, `reference`, then `trees`, `timelines` and `letters`, then
`vignettes`, then `proofreading`; `content` holds everything that a clinician writes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cases.shelf import load, names
from cases.vignettes.outline import outline, skeleton
from cases.vignettes.storyboard import Storyboard

if TYPE_CHECKING:
    from cases.outlines import (
        directory_outline,
        history_outline,
        letter_outline,
        timeline_outline,
        tree_outline,
    )
    from cases.reference.rule import rule

__all__ = [
    "Storyboard",
    "directory_outline",
    "history_outline",
    "letter_outline",
    "load",
    "names",
    "outline",
    "rule",
    "skeleton",
    "timeline_outline",
    "tree_outline",
]


def __getattr__(name: str) -> Any:
    # These may bring pydantic and YAML along, which a learner's kernel does without.
    if name == "rule":
        from cases.reference.rule import rule

        return rule
    if name in __all__:
        from cases import outlines

        return getattr(outlines, name)
    raise AttributeError(f"module 'cases' has no attribute '{name}'")
