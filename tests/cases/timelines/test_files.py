"""The file that a time line is read from: what the proofreader finds in it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from cases.proofreading.proofread import Proofreader
from cases.timelines.shape import Pathway
from tests.cases.timelines.lines import LIBRARY

FILE = LIBRARY.files(Pathway)["incapacity"]


@pytest.mark.parametrize(
    ("path", "value", "words"),
    [
        (("marks", "invalidity", "rule"), "invalidty", "There is no rule named 'invalidty'. Did"),
        (("marks", "estimate", "terms"), ["trio"], "Rule 'trio' sets no term"),
        (("marks", "return-to-work-fund", "in_version"), {"return-to-work-fund": ["x"]}, "There is no version named 'x'. Known: invalidity-too"),
        (("marks", "invalidity", "when"), {"employment": ["x"]}, "There is no answer named 'x'. Known: private"),
        (("lanes", "person", "actor"), "gpp", "There is no actor named 'gpp'"),
        (("marks", "invalidity", "lane"), "x", "stands in lane 'x', which is not there"),
        (("marks", "invalidity", "terms"), [], "Nothing found"),
        (("marks", "estimate", "terms"), [], "is `during` no term"),
        (("marks", "invalidity", "when"), {"lasted": "invalidity"}, "needs `counted_from"),
        (("lanes", "employment-service", "actor"), {"flanders": "vdab"}, "for some regions"),
        (("only_if",), {}, "has texts for `surveillance` and `size`"),
        (("marks", "invalidity", "title"), {"nl": "x", "en": "x"}, "The French text is missing"),
        (("marks", "invalidity", "text"), {"nl": "[x](rule:y)", "fr": "x", "en": "x"}, "no rule named 'y'"),
        (("marks", "invalidity", "text"), {"nl": "{day:56}", "fr": "x", "en": "x"}, "each line begins on its own day"),
        (("lanes", "fedris", "title"), {"nl": "x", "fr": "{rule:invalidity}", "en": "x"}, "this text has none"),
    ],
)  # fmt: skip
def test_the_proofreader_finds_what_is_wrong(
    tmp_path: Path, path: tuple[str, ...], value: Any, words: str
) -> None:
    data = yaml.safe_load(FILE.read_text("utf-8"))
    place = data
    for key in path[:-1]:
        place = place[key]
    place[path[-1]] = value
    file = tmp_path / "timelines" / "spoiled.yaml"
    file.parent.mkdir()
    file.write_text(yaml.safe_dump(data, allow_unicode=True), "utf-8")
    found = [str(one) for one in Proofreader(LIBRARY).read([file])] or ["Nothing found"]
    assert any(words in one for one in found), found


def test_the_register_knows_that_the_time_line_rests_on_a_rule() -> None:
    from cases.proofreading.dependents import touched_by

    for name, place in (
        ("trajectory-duty-size", "marks › trajectory-duty › when › size"),
        ("questionnaire-of-health-fund", "marks › questionnaire-back › terms › 0"),
    ):
        places = [one.place for one in touched_by(name, LIBRARY) if one.path == FILE]
        assert place in places
