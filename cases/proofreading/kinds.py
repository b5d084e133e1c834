"""Every kind of content there is. Loading the models is what makes them known."""

from __future__ import annotations

import cases.letters.shape
import cases.reading.wordlist
import cases.reference.actor
import cases.reference.question
import cases.reference.rule
import cases.timelines.shape
import cases.trees.shape
import cases.vignettes.shape
import cases.vignettes.sheet  # noqa: F401
from cases.reading.shape import Content


def kinds() -> list[type[Content]]:
    """Return every kind of content, by the name of its folder."""
    return Content.kinds()


def kind_in(folder: str) -> type[Content] | None:
    """Return the kind whose files stand in a folder of this name, if any."""
    return next((one for one in kinds() if one.folder == folder), None)
