"""Faults in a decision tree are found with their line, and such a tree is never followed."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from cases.proofreading.proofread import Proofreader
from cases.reading.findings import ContentError
from cases.reading.library import CONTENT, Library
from cases.reading.names import UnknownName
from cases.trees.board import tree_board
from tests.cases.vignettes.small import as_yaml

TEXT = {"nl": "tekst", "fr": "texte", "en": "text"}


def small_tree() -> dict[str, Any]:
    """A small sound tree: two questions, a term, a version, four conclusions."""
    return {
        "title": TEXT, "summary": TEXT, "revised": date(2026, 11, 21), "start": "danger",
        "nodes": {
            "danger": {"kind": "ask", "question": "danger", "answers": {"none": "month", "suicide": "stop", "violence": "stop"}},
            "month": {"kind": "compare", "question": "time-off", "rule": "four-weeks-notice", "below": "wait", "reached": "platform"},
            "platform": {"kind": "version", "rule": "trio", "answers": {"platform": "write", "required": "write"}, "not_in_force": "wait"},
        },
        "conclusions": {
            "stop": {"title": TEXT, "text": TEXT, "contacts": ["emergency-112"]},
            "wait": {"title": TEXT, "text": TEXT, "advice": ["see-again"]},
            "write": {"title": TEXT, "text": TEXT, "advice": ["see-again"]},
        },
        "advice": {"see-again": {"actor": "gp", "title": TEXT, "why": TEXT, "soon": TEXT}},
    }  # fmt: skip


def nodes(tree: dict[str, Any]) -> dict[str, Any]:
    return tree["nodes"]


def advice(tree: dict[str, Any]) -> dict[str, Any]:
    return tree["advice"]["see-again"]


SPOILS: list[tuple[str, Callable[[dict[str, Any]], Any], str]] = [
    ("circle", lambda t: nodes(t)["month"].update(below="danger"), "goes round in a circle: danger → month → danger"),
    ("dead end", lambda t: nodes(t)["month"].update(below="waiit"), "'waiit' is no node and no conclusion. Did you mean 'wait'"),
    ("unknown start", lambda t: t.update(start="dangr"), "The first node 'dangr' does not exist. Did you mean 'danger'"),
    ("answer forgotten", lambda t: nodes(t)["danger"]["answers"].pop("violence"), "The answer 'violence' leads nowhere"),
    ("answer too many", lambda t: nodes(t)["danger"]["answers"].update(noone="stop"), "no answer named 'noone'. Did you mean 'none'"),
    ("unknown question", lambda t: nodes(t)["danger"].update(question="dangers"), "no question named 'dangers'"),
    ("duration asked", lambda t: nodes(t)["danger"].update(question="time-off"), "is a duration"),
    ("choice compared", lambda t: nodes(t)["month"].update(question="region"), "not a question about a duration"),
    ("rule without a term", lambda t: nodes(t)["month"].update(rule="professional-secrecy"), "sets no term"),
    ("unknown rule", lambda t: nodes(t)["month"].update(rule="four-week-notice"), "Did you mean 'four-weeks-notice'"),
    ("young rule", lambda t: nodes(t)["platform"].pop("not_in_force"), "does not hold on every day since 2017-01-01"),
    ("version forgotten", lambda t: nodes(t)["platform"]["answers"].pop("required"), "The version 'required' leads nowhere"),
    ("one name twice", lambda t: t["conclusions"].update(month=t["conclusions"]["wait"]), "A node and a conclusion are both named 'month'"),
    ("nobody comes", lambda t: t["conclusions"].update(lost=t["conclusions"]["wait"]), "Nothing leads here"),
    ("empty-handed", lambda t: t["conclusions"]["wait"].update(advice=[]), "advises nothing"),
    ("unknown advice", lambda t: t["conclusions"]["wait"].update(advice=["see-agian"]), "Did you mean 'see-again'"),
    ("unused advice", lambda t: t["advice"].update(other=advice(t)), "No conclusion gives this advice"),
    ("unknown actor", lambda t: advice(t).update(actor="huisarts"), "no actor named 'huisarts'"),
    ("unknown region", lambda t: advice(t).update(actor={"limburg": "vdab"}), "`limburg` is not one of: flanders, brussels"),
    ("unknown condition", lambda t: advice(t).update(when={"region": ["walonia"]}), "Did you mean 'wallonia'"),
    ("figure without its rule", lambda t: advice(t).update(soon={**TEXT, "nl": "{rule:work-potential}"}), "not in `because`"),
    ("missing translation", lambda t: advice(t)["title"].pop("fr"), "French text is missing"),
    ("unknown contact", lambda t: t["conclusions"]["stop"].update(contacts=["gp"]), "is not an emergency line"),
]  # fmt: skip


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("content")
    for name in ("rules", "actors", "terms", "questions"):
        shutil.copytree(CONTENT / name, folder / name)
    (folder / "trees").mkdir()
    return folder


def test_the_small_tree_is_sound(content: Path) -> None:
    path = content / "trees" / "small.yaml"
    path.write_text(as_yaml(small_tree()), "utf-8")
    assert Proofreader(Library(content)).read([path]) == []
    assert tree_board("small", Library(content))["name"] == "small"


@pytest.mark.parametrize(
    ("spoil", "said"), [spoil[1:] for spoil in SPOILS], ids=[s[0] for s in SPOILS]
)
def test_fault(content: Path, spoil: Callable[[dict[str, Any]], Any], said: str) -> None:
    tree = yaml.safe_load(as_yaml(small_tree()))
    spoil(tree)
    path = content / "trees" / "small.yaml"
    path.write_text(as_yaml(tree), "utf-8")
    found = [str(one) for one in Proofreader(Library(content)).read([path])]
    assert any(said in one for one in found), found
    assert all("small.yaml:" in one for one in found)
    if "French" not in said and "not an emergency" not in said:
        with pytest.raises((ContentError, UnknownName)):
            tree_board("small", Library(content))
