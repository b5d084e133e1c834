"""What rests on a rule is found by the types of the models, and nothing is missed."""

from __future__ import annotations

import pytest

from cases.proofreading.dependents import touched_by
from cases.reading.library import CONTENT, Library
from cases.reading.names import UnknownName

LIBRARY = Library()


def test_every_dependent_is_named_with_its_line() -> None:
    found = touched_by("work-potential", LIBRARY)
    files = {one.path.name for one in found}
    assert {"phase.yaml", "referral.yaml", "hold-on-a-little.yaml", "incapacity.yaml"} <= files
    assert "the-way-back.ipynb" in files
    for one in found:
        assert one.path.suffix == ".ipynb" or "work-potential" in "\n".join(
            one.path.read_text("utf-8").splitlines()[one.line - 1 : one.line + 12]
        )
    with pytest.raises(UnknownName, match="Did you mean 'work-potential'"):
        touched_by("work-potentiel", LIBRARY)


def test_no_dependent_is_missed() -> None:
    """A rule that is taken away must leave a fault exactly in the files that rest on it."""
    name = "trajectory-who-may-start"
    told = {one.path.name for one in touched_by(name, LIBRARY) if one.path.suffix == ".yaml"}
    found = {
        path.name
        for path in CONTENT.rglob("*.yaml")
        if path.stem != name and name in path.read_text("utf-8")
    }
    assert told == found
