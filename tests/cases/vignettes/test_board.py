"""Projection decides everything beforehand: days, rules, figures, languages."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from cases import load
from cases.reading.library import Library
from cases.reading.shape import fit
from cases.reading.yamlfile import Document
from cases.reference.rule import NotInForce
from cases.text.typeset import typeset
from cases.vignettes.board import vignette_storyboard
from cases.vignettes.shape import Vignette
from tests.cases.vignettes.small import small_case


def project(case: dict) -> dict:
    vignette = fit(Vignette, Document(Path("small.yaml"), case))
    return vignette_storyboard("small", vignette, Library()).data


def test_the_figure_and_the_version_follow_the_date_of_the_case() -> None:
    case = small_case()
    case["steps"]["first-visit"]["text"]["nl"] = "[bezoek](rule:visit-before-resumption)"
    now = project(case)
    case["date"] = date(2024, 3, 4)
    case["steps"]["who-first"]["choices"]["occupational-physician"]["because"] = ["trio"]
    with pytest.raises(NotInForce):
        project(case)  # a verdict cannot rest on TRIO, which did not exist yet
    case["steps"]["who-first"]["choices"]["occupational-physician"]["because"] = [
        "visit-before-resumption"
    ]
    then = project(case)
    assert "rule:visit-before-resumption@1" in now["entries"]
    entry = then["entries"]["rule:visit-before-resumption@0"]
    assert entry["amount"]["nl"] == "10\N{NO-BREAK SPACE}werkdagen"
    assert entry["later"]["from"] == "2026-01-01"
    # The closing table speaks of today's actors; what began later says since when.
    assert then["entries"]["rule:trio@0"]["from"] == "2025-02-19"


def test_days_are_counted_from_the_date() -> None:
    case = small_case()
    case["summary"]["nl"] = "op {day:56}"
    data = project(case)
    assert data["summary"]["nl"] == "<p>op 27\N{NO-BREAK SPACE}april\N{NO-BREAK SPACE}2026</p>"
    assert data["steps"]["the-end"]["date"] == "2026-03-16"


def test_an_older_version_says_its_own_figure() -> None:
    entry = load("hold-on-a-little").data["entries"]["rule:medical-force-majeure@1"]
    assert "6\N{NO-BREAK SPACE}maanden" in entry["html"]["nl"]
    assert "9\N{NO-BREAK SPACE}maanden" in entry["before"]["html"]["nl"]


def test_a_rule_that_changed_during_the_case_is_marked() -> None:
    entry = load("hold-on-a-little").data["entries"]["rule:professional-secrecy@0"]
    assert entry["later"]["from"] == "2026-09-01"
    assert entry["later"]["confidence"] == "medium"


def test_the_version_changes_with_any_word() -> None:
    case = small_case()
    one = project(case)["version"]
    case["title"]["en"] = "Another title"
    assert project(case)["version"] != one


def test_script_in_the_content_stays_text() -> None:
    case = small_case()
    case["steps"]["first-visit"]["text"]["nl"] = "<script>alert(1)</script> **x**"
    html = project(case)["steps"]["first-visit"]["html"]["nl"]
    assert html == "<p>&lt;script&gt;alert(1)&lt;/script&gt; <strong>x</strong></p>"


def test_texts_are_set_as_a_printer_would() -> None:
    thin = "\N{NARROW NO-BREAK SPACE}"
    assert typeset("« Oui ; non ? »", "fr") == f"«{thin}Oui{thin}; non{thin}?{thin}»"
    assert typeset("l'[arrêt](term:x) d'hier", "fr") == "l’[arrêt](term:x) d’hier"
    assert typeset("She doesn't say: 'why?'", "en") == "She doesn’t say: 'why?'"


def test_a_sheet_holds_no_verdict_and_no_way_on() -> None:
    data = load("the-way-back").data
    for step in data["steps"].values():
        assert not {"next", "right", "competence", "feedback"} & set(step)
        for choice in step.get("choices", []):
            assert set(choice) == {"id", "label"}
