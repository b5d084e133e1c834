"""Following a tree: always to an end, always explained, never a guess, never a rule out of force."""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cases.reference.actor import Actor
from cases.reference.question import Fact
from cases.reference.rule import NotInForce, Rule
from cases.trees.epochs import TreeOn
from cases.trees.path import FactError, path
from cases.trees.shape import Tree
from tests.cases.trees.situations import LIBRARY, TODAY, days, every_walk, facts, turning_days

TREES = sorted(LIBRARY.all(Tree))
ILLNESS = re.compile(
    r"depressi|angst|anxi|dépressi|burn-?out|surmenage|overspan|overstrain|suïcid|suicid|zelfmoord"
    r"|medicat|médicament|antidepress|therap|thérap|psychiat",
    re.IGNORECASE,
)


@given(st.sampled_from(TREES), facts(), days)
@settings(max_examples=400, deadline=None)
def test_it_ends_in_a_conclusion_or_in_a_question_that_is_still_open(
    tree: str, known: dict[str, Fact], day: date
) -> None:
    found = path(LIBRARY.all(Tree)[tree], known, day, LIBRARY)
    assert (found.asks is None) != (found.conclusion is None)
    assert found.asks not in known
    assert found == path(LIBRARY.all(Tree)[tree], known, day, LIBRARY)


@given(st.sampled_from(TREES), facts(), days)
@settings(max_examples=400, deadline=None)
def test_no_rule_out_of_force_is_named(tree: str, known: dict[str, Fact], day: date) -> None:
    found = path(LIBRARY.all(Tree)[tree], known, day, LIBRARY)
    for name, index in found.rules:
        assert LIBRARY.all(Rule)[name].versions[index].holds_on(day)
    for key in found.advice:
        advice = LIBRARY.all(Tree)[tree].advice[key]
        assert all(LIBRARY.all(Rule)[rule].on(day) for rule in advice.because)


@given(st.sampled_from(TREES), facts(), days, st.data())
@settings(max_examples=200, deadline=None)
def test_more_facts_never_change_the_way_that_was_gone(
    tree: str, known: dict[str, Fact], day: date, data: st.DataObject
) -> None:
    fewer = {key: known[key] for key in known if data.draw(st.booleans())}
    less = path(LIBRARY.all(Tree)[tree], fewer, day, LIBRARY)
    more = path(LIBRARY.all(Tree)[tree], known, day, LIBRARY)
    assert more.passed[: len(less.passed)] == less.passed


@pytest.mark.parametrize("tree", TREES)
def test_every_way_ends_within_seven_questions_and_advises_something(tree: str) -> None:
    reached = set()
    for day in turning_days(LIBRARY.all(Tree)[tree]):
        for known, found in every_walk(LIBRARY.all(Tree)[tree], day):
            conclusion = LIBRARY.one(Tree, tree).conclusions.get(found.conclusion or "")
            assert conclusion is not None
            # With the click on the start page, that is eight.
            assert len(known) <= 7, (day, known)
            assert found.advice or conclusion.contacts, (day, known)
            reached.add(found.conclusion)
    assert reached == set(LIBRARY.all(Tree)[tree].conclusions)


@pytest.mark.parametrize("tree", TREES)
@pytest.mark.parametrize("danger", ["suicide", "violence"])
def test_red_flags_come_first_whatever_else_is_known(tree: str, danger: str) -> None:
    @given(facts(), days)
    @settings(max_examples=50, deadline=None)
    def check(known: dict[str, Fact], day: date) -> None:
        found = path(LIBRARY.all(Tree)[tree], {**known, "danger": danger}, day, LIBRARY)
        conclusion = LIBRARY.one(Tree, tree).conclusions.get(found.conclusion or "")
        assert conclusion
        assert conclusion.contacts[0] == "emergency-112"

    check()


@pytest.mark.parametrize("tree", TREES)
def test_no_diagnosis_reaches_an_employer(tree: str) -> None:
    for name, advice in LIBRARY.all(Tree)[tree].advice.items():
        if {"employer", "manager", "hr"} & set(advice.actors()):
            for text in (advice.write or {}).values():
                assert not ILLNESS.search(text), (name, text)
    for name, conclusion in LIBRARY.all(Tree)[tree].conclusions.items():
        if conclusion.listener in ("employer", "manager", "hr"):
            told = LIBRARY.all(Actor)[conclusion.listener].told
            assert told is not None, name
            assert told.diagnosis == "never", name


def test_who_may_start_a_trajectory_differs_in_2019_2023_and_2026() -> None:
    known: dict[str, Fact] = {
        "danger": "none", "work-state": "off-work", "employment": "private", "need": "return",
        "time-off": 100, "region": "flanders", "service": "other", "employer-size": "reached",
    }  # fmt: skip
    may_advisory = {2019: "ziekenfonds: ook,", 2023: ": **niet meer**.", 2026: ": **neen**."}
    said = {}
    for year in (2019, 2023, 2026):
        day = date(year, 6, 1)
        found = path(LIBRARY.all(Tree)["referral"], known, day, LIBRARY)
        assert ("trajectory-who-may-start", (2019, 2023, 2026).index(year)) in found.rules
        version = LIBRARY.all(Rule)["trajectory-who-may-start"].on(day)
        said[year] = found.advice
        assert version.sources
        (advisory,) = (
            line for line in version.meaning["nl"].split("- **") if "advisory-physician" in line
        )
        assert may_advisory[year] in advisory
    assert len({tuple(advice) for advice in said.values()}) == 3


@pytest.mark.parametrize(
    ("known", "message"),
    [
        ({"regio": "flanders"}, r"No question is named 'regio'\. Did you mean 'region'"),
        ({"region": "walonia"}, r"not 'walonia'\. Did you mean 'wallonia'"),
        ({"region": 3}, "'region' is one of: flanders, brussels"),
        ({"time-off": "long"}, "'time-off' is a whole number of days, 0 or more; not 'long'"),
        ({"time-off": -1}, "0 or more; not -1"),
        ({"time-off": True}, "0 or more; not True"),
    ],
)
def test_a_wrong_fact_is_refused_in_words(known: dict[str, Fact], message: str) -> None:
    with pytest.raises(FactError, match=message):
        path(LIBRARY.all(Tree)["referral"], known, TODAY, LIBRARY)


def test_a_day_before_the_rulebook_is_refused() -> None:
    with pytest.raises(NotInForce, match="begins on 2017-01-01; it says nothing about 2016-12-31"):
        path(LIBRARY.all(Tree)["phase"], {}, date(2016, 12, 31), LIBRARY)


def test_terms_in_days() -> None:
    rules = LIBRARY.all(Rule)
    assert rules["four-weeks-notice"].on(TODAY).term == 28
    assert rules["medical-force-majeure"].on(TODAY).term == 183
    assert rules["trajectory-duty-size"].on(TODAY).term is None


def test_a_duration_is_asked_in_the_stretches_that_matter_from_there_on() -> None:
    referral = TreeOn(LIBRARY.all(Tree)["referral"], TODAY, LIBRARY)
    terms = {place: referral.terms(place).get("time-off") for place, _ in referral.asking()}
    assert terms["length-before-return"] == [(183, "trajectory-duty-term"), (365, "invalidity")]
    assert (61, "burnout-programme-fedris") in (terms["weeks-of-healing"] or [])
    phase = TreeOn(LIBRARY.all(Tree)["phase"], TODAY, LIBRARY)
    assert "recovering" in dict(phase.asking())
    assert "time-off" not in phase.terms("recovering")
    assert phase.begun("recovering") == date(2026, 1, 1)
