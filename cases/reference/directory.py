"""The actors as a directory: to search and filter, and as a fiche in two forms.

The **open** fiche holds organisation data only and may be given to anyone. The **professional**
fiche may hold personal data of the people behind a local service; it is only made when it is asked
for, and what is personal is never even read into the open one.
"""

from __future__ import annotations

from typing import Any

from cases.reading.library import Library
from cases.reading.shape import Text
from cases.reference.actor import Actor
from cases.reference.page import Page
from cases.reference.zone import LocalActor
from cases.text import words
from cases.text.locales import language_names
from cases.text.sent import versioned
from cases.text.vocabulary import KNOWN_LANGUAGES, REGION_LANGUAGES


def directory_board(
    library: Library,
    page: Page,
    zone: list[LocalActor] | None = None,
    *,
    professional: bool = False,
) -> dict[str, Any]:
    """Project all actors.

    Args:
        library: Where they stand.
        page: The page on whose day the rules behind them are asked.
        zone: A local zone's own services.
        professional: Also show the persons behind these services.
    """
    reference = page.reference()
    local = [_local(one, professional=professional) for one in zone or []]
    actors = [_actor(reference, name, one) for name, one in library.all(Actor).items()]
    for actor in actors:
        actor["local"] = [one for one in local if one["actor"] == actor["name"]]
    data = {
        "date": page.day.isoformat(),
        "form": "professional" if professional else "open",
        "actors": actors,
        "entries": page.entries,
        "words": {
            "phases": words.PHASES.all(),
            "regions": words.REGIONS.all(),
            "needs": words.NEEDS.all(),
            "sides": words.SIDES.all(),
            "languages": language_names(),
        },
    }
    return versioned("directory", "directory", data)


def _actor(page: Page, name: str, actor: Actor) -> dict[str, Any]:
    entry = page.entry("actor", name)
    data: dict[str, Any] = {
        "name": name,
        "entry": entry,
        "side": actor.side,
        "regions": list(actor.regions),
        "needs": list(actor.needs),
        "languages": _languages(actor),
        "in_phase": {phase: page.html(text) for phase, text in actor.in_phase.items()},
        "website": actor.website,
        "confused": [
            {"entry": page.entry("actor", other), "title": page.plain(_titled(page, other))}
            for other in actor.confused_with
        ],
    }
    if actor.told:
        data["told"] = page.listener(name)
    return data


def _titled(page: Page, name: str) -> Text:
    return page.library.one(Actor, name).title


def _languages(actor: Actor) -> list[str]:
    """Return the languages in which an actor works; empty where it is in any."""
    if actor.languages:
        return list(actor.languages)
    spoken = {one for region in actor.regions for one in REGION_LANGUAGES[region]}
    return [one for one in KNOWN_LANGUAGES if one in spoken]


def _local(one: LocalActor, *, professional: bool) -> dict[str, Any]:
    data: dict[str, Any] = {"actor": one.actor, "open": dict(one.open)}
    if professional:
        data["personal"] = dict(one.personal)
    return data
