"""The golden tables: rows that a jurist can read, run against the trees and the rulebook."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from cases.reading.library import Library
from cases.reference.question import Question
from cases.reference.rule import FIRST_DAY, NotInForce, Rule, Version
from cases.trees.path import Way, path
from cases.trees.shape import Tree

TREE_KEYS = {
    "name",
    "tree",
    "day",
    "facts",
    "path",
    "concludes",
    "advises",
    "asks",
    "not",
    "rules",
    "actors",
}
RULE_KEYS = {
    "name",
    "rule",
    "day",
    "number",
    "unit",
    "version",
    "says",
    "absent",
    "confidence",
    "offer_of",
}
TABLES = Path(__file__).parent / "golden"
LIBRARY = Library()
TREES = sorted(LIBRARY.files(Tree))  # each has a table


def rows(table: str) -> list[dict[str, Any]]:
    return yaml.safe_load((TABLES / f"{table}.yaml").read_text("utf-8"))


TREE_ROWS = [row for table in TREES for row in rows(table)]
RULE_ROWS = rows("rules")
each_tree_row = pytest.mark.parametrize(
    "row", [pytest.param(row, id=f"{row['tree']}: {row['name']}") for row in TREE_ROWS]
)
each_rule_row = pytest.mark.parametrize(
    "row", [pytest.param(row, id=f"rules: {row['name']}") for row in RULE_ROWS]
)


def way(row: dict[str, Any]) -> Way:
    return path(LIBRARY.one(Tree, row["tree"]), row["facts"], row["day"], LIBRARY)


def version(name: str, day: date) -> Version | None:
    """Return the version of a rule in force on a day, or None."""
    try:
        return LIBRARY.one(Rule, name).on(day)
    except NotInForce:
        return None


def rule_and_period(entry: str) -> tuple[str, str, date | None]:
    """Take "NAME", "NAME from DATE" (its first day) or "NAME until DATE" (its last) apart."""
    name, _, rest = entry.partition(" ")
    edge, _, day = rest.partition(" ")
    return name, edge, date.fromisoformat(day) if day else None


@each_tree_row
def test_the_path_and_where_it_ends(row: dict[str, Any]) -> None:
    found = way(row)
    assert [step.node for step in found.passed] == row["path"]
    assert found.asks == row.get("asks")
    assert found.conclusion == row.get("concludes")


@each_tree_row
def test_what_is_advised_and_what_is_not(row: dict[str, Any]) -> None:
    given = list(way(row).advice)
    assert given == row.get("advises", [])
    assert not set(given) & set(row.get("not", []))
    known = LIBRARY.one(Tree, row["tree"]).advice
    assert [name for name in row.get("not", []) if name not in known] == []


@each_tree_row
def test_the_actors_of_the_advice(row: dict[str, Any]) -> None:
    for name, expected in row.get("actors", {}).items():
        actor = LIBRARY.one(Tree, row["tree"]).advice[name].actor
        assert (actor if isinstance(actor, str) else actor[row["facts"]["region"]]) == expected


@each_tree_row
def test_the_rules_are_used_and_in_force(row: dict[str, Any]) -> None:
    used = dict(way(row).rules)
    for entry in row.get("rules", []):
        name, edge, day = rule_and_period(entry)
        held = version(name, row["day"])
        assert held, f"{name} did not hold on {row['day']}"
        assert name in used
        assert LIBRARY.one(Rule, name).versions[used[name]] == held
        assert day == {"from": held.begins, "until": held.ends, "": None}[edge]


@each_rule_row
def test_what_a_rule_says_on_a_day(row: dict[str, Any]) -> None:
    held = version(row["rule"], row["day"])
    assert (held is None) == row.get("absent", False)
    if held is None:
        return
    meaning = " ".join(held.meaning["nl"].split())
    assert (held.number, held.unit) == (row.get("number", held.number), row.get("unit", held.unit))
    assert held.name == row.get("version", held.name)
    assert row.get("says", "") in meaning
    assert held.confidence == row.get("confidence", held.confidence)
    assert LIBRARY.one(Rule, row["rule"]).offer_of == row.get("offer_of")


def test_the_tables_are_large_enough_and_every_name_stands_once() -> None:
    assert len(TREE_ROWS) >= 150
    assert len(RULE_ROWS) >= 90
    names = [row["name"] for row in (*TREE_ROWS, *RULE_ROWS)]
    assert sorted(names) == sorted(set(names))


def test_no_row_says_something_that_nobody_checks() -> None:
    assert [row["name"] for row in TREE_ROWS if set(row) - TREE_KEYS] == []
    assert [row["name"] for row in TREE_ROWS if ("asks" in row) == ("concludes" in row)] == []
    assert [row["name"] for row in RULE_ROWS if set(row) - RULE_KEYS] == []
    assert [row["name"] for row in RULE_ROWS if set(row) <= {"name", "rule", "day"}] == []


@pytest.mark.parametrize("tree", TREES)
def test_every_conclusion_of_a_tree_is_concluded(tree: str) -> None:
    concluded = {row.get("concludes") for row in TREE_ROWS if row["tree"] == tree}
    assert set(LIBRARY.one(Tree, tree).conclusions) <= concluded


@pytest.mark.parametrize("tree", TREES)
def test_every_option_of_every_question_that_a_tree_asks_is_used(tree: str) -> None:
    used = {
        (question, answer)
        for row in TREE_ROWS
        if row["tree"] == tree
        for question, answer in row["facts"].items()
    }
    model = LIBRARY.one(Tree, tree)
    asked = {node.question for node in model.nodes.values() if node.kind != "version"}
    asked |= {question for advice in model.advice.values() for question in advice.conditions()}
    wanted = {(name, option) for name in asked for option in LIBRARY.all(Question)[name].options}
    assert wanted <= used


@pytest.mark.parametrize("tree", TREES)
def test_no_tree_speaks_of_a_day_before_the_rulebook(tree: str) -> None:
    with pytest.raises(NotInForce):
        path(LIBRARY.one(Tree, tree), {}, date(FIRST_DAY.year - 1, 12, 31), LIBRARY)
