"""The specimens of the kinds of step: as a case, as an exercise, and as answers."""

from __future__ import annotations

from typing import Any, get_args

import yaml
from pydantic import BaseModel

from cases import Storyboard
from cases.reading.library import own
from cases.vignettes import kinds
from cases.vignettes.board import sheet_storyboard, vignette_storyboard
from cases.vignettes.kind import Kind, Specimen
from cases.vignettes.shape import Vignette
from cases.vignettes.sheet import Sheet
from tests.cases.vignettes.small import small_case

STEP = "it"
"""The name of the specimen's step in its case, and of the question in its exercise."""

ASKING = [kind for kind in kinds.every() if kind.specimens]


def as_case(kind: Kind[Any]) -> dict[str, Any]:
    """Return a small case, as data, in which the kind's specimen is a step."""
    case = small_case()
    about = {key: case["steps"]["who-first"][key] for key in ("phase", "day", "title", "text")}
    assert kind.specimens
    step = about | yaml.safe_load(kind.specimens.step)
    case["steps"] = {STEP: step, "the-end": case["steps"]["the-end"]}
    return case | {"start": STEP}


def as_sheet(kind: Kind[Any]) -> dict[str, Any]:
    """Return an exercise, as data, that asks the specimen: the same step without its key."""
    case = as_case(kind)
    assert kind.item
    head = {key: case[key] for key in ("title", "summary", "date", "revised")}
    return head | {"questions": {STEP: _only(kind.item, case["steps"][STEP])}}


def case_board(kind: Kind[Any]) -> Storyboard:
    """Return the storyboard of the case."""
    return vignette_storyboard("specimen", Vignette.model_validate(as_case(kind)), own())


def sheet_board(kind: Kind[Any]) -> Storyboard:
    """Return the storyboard of the exercise."""
    return sheet_storyboard("specimen", Sheet.model_validate(as_sheet(kind)), own())


def entry(one: Specimen) -> dict[str, Any]:
    """Return a specimen as an entry of the record."""
    given = {"text": one.answer} if isinstance(one.answer, str) else {"chosen": [*one.answer]}
    when = {"id": "s-1", "at": "2026-11-21T20:00:00Z", "language": "nl"}
    return {**when, "did": "answer", "step": STEP, **given}


def _only(model: type[BaseModel], data: dict[str, Any]) -> dict[str, Any]:
    """Return what a model has a place for."""
    kept = {}
    for key, field in model.model_fields.items():
        inside = get_args(field.annotation)[1:]
        deeper = inside and isinstance(inside[0], type) and issubclass(inside[0], BaseModel)
        if key in data:
            parts = data[key]
            kept[key] = {k: _only(inside[0], v) for k, v in parts.items()} if deeper else parts
    return kept
