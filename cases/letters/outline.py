"""The letter builder as plain text: what the course's notebook prints and nbval compares."""

from __future__ import annotations

from cases.letters.resolve import capacity_form, is_closed_to, writable
from cases.reading.library import Library
from cases.reference.actor import told


def letter_outline(library: Library | None = None) -> str:
    """Return the bones of the builder: recipients, purposes, what each needs; no words."""
    library = library or Library()
    words = capacity_form(library)
    kinds = writable(library)
    rows = [f"letter: {len(kinds)} recipients"]
    for name, kind in kinds.items():
        may = told(name, library)
        closed = "closed" if is_closed_to(name, may) else may.diagnosis
        rows.append(f"{name} (diagnosis: {closed})")
        for key, one in kind.purposes.items():
            rows.append(f"  {key}: needs {', '.join(one.needs) or 'nothing'}")
    lists = ("parts", "levels", "capacities", "works", "helps", "plan", "private")
    rows += [f"{key}: {', '.join(getattr(words, key))}" for key in lists]
    return "\n".join(rows)
