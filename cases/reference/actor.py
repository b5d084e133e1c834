"""The people and services around someone who is ill through work."""

from __future__ import annotations

from datetime import date
from typing import ClassVar, Literal

from pydantic import Field

from cases.reading.library import Library
from cases.reading.shape import ActorName, Content, RuleName, Shape, Text, WebAddress, Words
from cases.reference.rule import Confidence, NotInForce, Source
from cases.text.vocabulary import Language, Need, Phase, Region, Side

Share = Literal["yes", "as-needed", "not-needed", "never"]
"""May this kind of information be told to this actor?"""

SHARED: tuple[str, ...] = ("identity", "diagnosis", "capacities", "plan")


class Told(Shape):
    """What an actor may be told about a patient, and on what condition.

    Attributes:
        identity: Who the patient is.
        diagnosis: Diagnosis, treatment, private causes.
        capacities: What the patient can and cannot do at work, and for how long.
        plan: The plan and its dates.
        condition: On what condition, in words.
        because: The rules behind it.
    """

    identity: Share
    diagnosis: Share
    capacities: Share
    plan: Share
    condition: Text
    because: list[RuleName] = Field(min_length=1)


class Actor(Content):
    """One kind of actor (never a named person).

    Attributes:
        title: The name of the function or service.
        side: On whose behalf it acts.
        regions: Where it exists; empty means in the whole country.
        does: What it does for someone who is ill through work.
        in_phase: What it does in each phase of the pathway in which one meets it.
        needs: What one turns to it for.
        reach: Who may contact it, and how.
        costs: What it costs the patient; None for lines to call in danger.
        website: Its public address.
        told: What it may be told; None for lines that one calls oneself.
        emergency: True for a line to call in danger.
        phone: Telephone number as one dials it in Belgium, only for emergency lines.
        languages: The languages it works in; empty means those of its region.
        confused_with: Actors it is often taken for.
        confidence: How sure we are.
        sources: Where it was read.
    """

    folder: ClassVar[str] = "actors"
    called: ClassVar[str] = "actor"

    title: Text
    side: Side
    regions: list[Region] = Field([])
    does: Text
    in_phase: dict[Phase, Text] = Field({})
    needs: list[Need] = Field([])
    reach: Text
    costs: Text | None = None
    website: WebAddress | None = None
    told: Told | None = None
    emergency: bool = False
    phone: Words | None = None
    languages: list[Language] = Field([])
    confused_with: list[ActorName] = Field([])
    confidence: Confidence
    sources: list[Source] = Field(min_length=1)


class Term(Content):
    """A word of the field, explained.

    Attributes:
        title: The word.
        meaning: What it means here.
        sources: Where it was read; empty when the meaning is ours.
        checked: The day on which someone last read it through.
    """

    folder: ClassVar[str] = "terms"
    called: ClassVar[str] = "term"

    title: Text
    meaning: Text
    sources: list[Source] = Field([])
    checked: date


def told(actor: str, library: Library) -> Told:
    """Return what an actor may be told.

    Raises:
        NotInForce: The actor's file does not say.
    """
    found = library.one(Actor, actor).told
    if found is None:
        raise NotInForce(f"Actor '{actor}' does not say what it may be told (`told`).")
    return found
