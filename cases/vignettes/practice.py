"""The moments in the cases on which a decision tree can be practised."""

from __future__ import annotations

from typing import Any

from cases.reading.library import Library
from cases.reference.page import Page
from cases.trees.path import path
from cases.trees.shape import Tree
from cases.vignettes.shape import Vignette


def situations(tree: str, library: Library) -> list[dict[str, Any]]:
    """Return the moments in the cases on which a tree can be practised to its end."""
    found: list[dict[str, Any]] = []
    for name in library.files(Vignette):
        vignette = library.one(Vignette, name)
        page = Page(library, vignette.date)
        for one in vignette.situations.values():
            day = vignette.day(one)
            if path(library.one(Tree, tree), one.facts, day, library).conclusion is None:
                continue
            found.append(
                {
                    "case": name,
                    "title": page.plain(vignette.title),
                    "moment": page.plain(one.title),
                    "html": page.on(day).html(one.text),
                    "date": day.isoformat(),
                    "facts": dict(one.facts),
                }
            )
    return found
