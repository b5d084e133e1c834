"""A small valid case to start from: everything it has to have, and nothing more."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from cases.reading.findings import ContentError, Finding
from cases.reading.library import CONTENT
from cases.reading.shape import Slug
from cases.text.calendar import today

FOLDER = CONTENT / "vignettes"
TEMPLATE = CONTENT / "templates" / "case.yaml"
"""What a new case begins as; it is proofread and translated like any other."""

_DAY = re.compile(r"^(date|revised): \S+$", re.MULTILINE)


def write(name: str, folder: Path = FOLDER) -> Path:
    """Write a new case and return its path. An existing file is never overwritten.

    Raises:
        ContentError: The name cannot be a name, or is taken.
    """
    path = folder / f"{name}.yaml"
    try:
        TypeAdapter(Slug).validate_python(name)
    except ValidationError as error:
        problem = f"`{name}` cannot be a name."
        remedy = "Use small letters, digits and single hyphens, e.g. `night-shift`."
        raise ContentError([Finding(path, 1, "", problem, remedy)]) from error
    if path.exists():
        finding = Finding(path, 1, "", "This case exists already.", "Choose another name.")
        raise ContentError([finding])
    path.write_text(text(today()), "utf-8")
    return path


def text(day: date) -> str:
    """Return the text of a small valid case that plays on `day`."""
    return _DAY.sub(rf"\1: {day}", TEMPLATE.read_text("utf-8"))
