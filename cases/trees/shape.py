"""The shape of a decision tree: from the facts of a situation to what to do, and why.

A tree holds no number and no date. It asks a fact, compares a fact with a term of the rulebook, or
asks which version of a rule is in force; `cases.trees.path` follows it for a given day.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from cases.reading.shape import (
    ActorName,
    Content,
    EmergencyName,
    ListenerName,
    QuestionName,
    RuleName,
    Shape,
    Slug,
    Text,
)
from cases.text.vocabulary import Channel, Phase, Region

Target = Slug
"""The name of another node, or of a conclusion."""

TIME_OFF = "time-off"
"""The question that tells when an absence began."""


class Ask(Shape):
    """Ask one fact; each of its options leads on."""

    kind: Literal["ask"]
    question: QuestionName
    answers: dict[Slug, Target] = Field(min_length=1)


class Compare(Shape):
    """Compare a duration with the term that a rule sets on the day.

    Attributes:
        reached: Where it leads when the term has been reached (the day itself included).
        below: Where it leads before that.
        not_in_force: Where it leads on days on which the rule does not hold.
    """

    kind: Literal["compare"]
    question: QuestionName
    rule: RuleName
    reached: Target
    below: Target
    not_in_force: Target | None = None


class InForce(Shape):
    """Ask the calendar which version of a rule holds. Nobody is asked anything.

    Attributes:
        answers: Where each version leads, by the version's name.
        not_in_force: Where it leads on days on which the rule does not hold.
    """

    kind: Literal["version"]
    rule: RuleName
    answers: dict[Slug, Target] = Field(min_length=1)
    not_in_force: Target | None = None


Node = Annotated[Ask | Compare | InForce, Field(discriminator="kind")]


class Advice(Shape):
    """One thing to do, with whom, how soon and on what condition.

    Attributes:
        actor: Who it concerns; by region where each region has its own.
        title: What to do, in a few words.
        why: Why it helps in this situation.
        soon: How soon.
        consent: Whose consent it takes; None where none is needed.
        write: What to write or say.
        channels: Through which channels.
        because: The rules behind it. On a day on which one of them does not hold, the advice is
            not given.
        in_version: Only while one of these versions of a rule (by name) is in force.
        unless_in_force: Only on days on which none of these rules holds.
        below: Only as long as a duration (by its question) has not reached a rule's term.
        reached: Only once a duration has reached a rule's term.
        begun_under: Only for an absence that began while these rules held.
        when: Only for these answers to these questions (a question may be asked for it).
    """

    actor: ActorName | dict[Region, ActorName]
    title: Text
    why: Text
    soon: Text
    consent: Text | None = None
    write: Text | None = None
    channels: list[Channel] = Field([])
    because: list[RuleName] = Field([])
    in_version: dict[RuleName, list[Slug]] = Field({})
    unless_in_force: list[RuleName] = Field([])
    below: dict[QuestionName, RuleName] = Field({})
    reached: dict[QuestionName, RuleName] = Field({})
    begun_under: list[RuleName] = Field([])
    when: dict[QuestionName, list[Slug]] = Field({})

    def conditions(self) -> dict[str, list[str]]:
        """Return the answers for which it is given: `when`, and the regions that it knows."""
        if isinstance(self.actor, str) or "region" in self.when:
            return dict(self.when)
        return {**self.when, "region": list(self.actor)}

    def asks(self) -> list[str]:
        """Return the questions that must be answered before it can be given, each once."""
        return list(dict.fromkeys([*self.conditions(), *self.durations()]))

    def durations(self) -> list[str]:
        """Return the questions after a duration that must be answered before it can be given."""
        begun = [TIME_OFF] if self.begun_under else []
        return list(dict.fromkeys([*self.below, *self.reached, *begun]))

    def rules(self) -> list[str]:
        """Return every rule that must hold on the day: the reasons and the terms."""
        return [*self.because, *self.below.values(), *self.reached.values(), *self.begun_under]

    def actors(self) -> list[str]:
        """Return every actor that it may be about."""
        return [self.actor] if isinstance(self.actor, str) else list(self.actor.values())


class Conclusion(Shape):
    """Where a path ends.

    Attributes:
        title: The answer in a few words.
        text: What it means for the reader, in a few sentences.
        phase: The phase of the pathway, in the tree that finds it.
        listener: The actor that is told something, in the communication tree.
        contacts: Lines to call at once; a conclusion with contacts is a red flag.
        advice: What to do, the most important first.
        because: The rules that it rests on, where they hold on the day.
    """

    title: Text
    text: Text
    phase: Phase | None = None
    listener: ListenerName | None = None
    contacts: list[EmergencyName] = Field([])
    advice: list[Slug] = Field([])
    because: list[RuleName] = Field([])


class Tree(Content):
    """One decision tree.

    Attributes:
        title: Its name.
        summary: What it is for, in one or two sentences.
        revised: The day on which the whole was last gone through.
        start: The first node.
        nodes: Where the way divides, by name.
        conclusions: Where it ends, by name. Nodes and conclusions share one set of names.
        advice: What conclusions may advise, by name.
    """

    folder: ClassVar[str] = "trees"
    called: ClassVar[str] = "decision tree"

    title: Text
    summary: Text
    revised: dt.date
    start: Slug
    nodes: dict[Slug, Node] = Field(min_length=1)
    conclusions: dict[Slug, Conclusion] = Field(min_length=1)
    advice: dict[Slug, Advice] = Field({})


def targets(node: Ask | Compare | InForce) -> Iterator[tuple[tuple[str, ...], str]]:
    """Yield where a node leads: the place of the name inside the node, and the name."""
    if isinstance(node, Compare):
        yield from ((("reached",), node.reached), (("below",), node.below))
    else:
        yield from ((("answers", key), name) for key, name in node.answers.items())
    if not isinstance(node, Ask) and node.not_in_force:
        yield ("not_in_force",), node.not_in_force
