"""The actors: enough of them, everywhere, each with what a colleague needs to know."""

from __future__ import annotations

import pytest

from cases.reference.actor import Actor
from cases.shelf import load_directory
from cases.text.vocabulary import LANGUAGES, NEEDS, PHASES, REGIONS
from tests.cases.trees.situations import LIBRARY, TODAY

BOARD = load_directory(day=TODAY)


def test_there_are_enough() -> None:
    assert len(LIBRARY.all(Actor)) >= 30
    for needed in [
        "gp",
        "psychologist-in-convention",
        "occupational-physician",
        "occupational-nurse",
        "employer",
        "manager",
        "hr",
        "prevention-adviser-psychosocial",
        "confidential-counsellor",
        "advisory-physician",
        "burnout-coach",
        "return-to-work-coordinator",
        "vdab",
        "gtb",
        "gob",
        "specialised-job-coach",
        "actiris",
        "phare",
        "forem",
        "aviq",
        "adg",
        "fedris",
        "reference-doctor-stress-and-work",
        "primary-care-zone",
        "arts-in-nood",
        "doctors4doctors",
    ]:
        assert needed in LIBRARY.all(Actor)


@pytest.mark.parametrize("name", sorted(LIBRARY.all(Actor)))
def test_each_says_what_a_colleague_needs(name: str) -> None:
    actor = LIBRARY.all(Actor)[name]
    # Nobody turns to the control doctor: the employer sends him.
    assert actor.needs or name == "control-doctor"
    assert actor.costs or actor.side == "crisis"
    assert actor.in_phase or actor.side == "crisis"
    assert actor.told or actor.side == "crisis" or actor.needs == ["own-care"]
    for other in actor.confused_with:
        assert name in LIBRARY.all(Actor)[other].confused_with
    if actor.phone:
        assert actor.emergency


@pytest.mark.parametrize("name", ["employer", "manager", "hr"])
def test_the_employers_side_never_hears_a_diagnosis(name: str) -> None:
    told = LIBRARY.all(Actor)[name].told
    assert told
    assert told.diagnosis == "never"


@pytest.mark.parametrize("region", sorted(REGIONS))
def test_every_region_has_someone_for_every_need(region: str) -> None:
    here = [one for one in BOARD["actors"] if not one["regions"] or region in one["regions"]]
    for need in NEEDS:
        assert any(need in one["needs"] for one in here), need
    for phase in PHASES:
        assert any(phase in one["in_phase"] for one in here), phase
    assert any(one["side"] == "employment-service" for one in here)


def test_the_directory_has_every_text_in_every_language() -> None:
    for one in BOARD["actors"]:
        entry = BOARD["entries"][one["entry"]]
        for text in (entry["title"], entry["html"], entry["reach"], *one["in_phase"].values()):
            assert set(LANGUAGES) <= set(text)
