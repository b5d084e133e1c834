"""A small valid case, as data, for tests to spoil."""

from __future__ import annotations

import copy
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from cases.proofreading.proofread import Proofreader
from cases.reading.library import own
from cases.vignettes.new import text

DAY = date(2026, 3, 2)


class _Plain(yaml.SafeDumper):
    """Writes a thing again where it is used twice, instead of an alias."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


def small_case() -> dict[str, Any]:
    """Return the small case that `cases new` writes, as data."""
    data: dict[str, Any] = yaml.safe_load(text(DAY))
    return copy.deepcopy(data)


def as_yaml(data: dict[str, Any]) -> str:
    """Return content as the text of a file."""
    return yaml.dump(data, Dumper=_Plain, allow_unicode=True, sort_keys=False)


@cache
def proofreader() -> Proofreader:
    """Return a proofreader who knows the course's own content, and read it once for all tests."""
    return Proofreader(own())


def proofread(tmp_path: Path, case: dict[str, Any] | str) -> list[str]:
    """Write a case and return what the proofreader says, as sentences."""
    path = tmp_path / "vignettes" / "small.yaml"
    path.parent.mkdir(exist_ok=True)
    path.write_text(case if isinstance(case, str) else as_yaml(case), "utf-8")
    return [str(finding) for finding in proofreader().read([path])]
