"""Tick, for each listener, what it may be told. Wrong ticks count against."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, ClassVar, Literal

from pydantic import Field

from cases.reading.findings import Finding
from cases.reading.names import did_you_mean
from cases.reading.shape import ListenerName, Slug, Text
from cases.reference.actor import Actor
from cases.reference.page import Page
from cases.vignettes.asking import Moments
from cases.vignettes.choosing import Pairing, is_names, judged, silences, strangers
from cases.vignettes.draft import StepDesk
from cases.vignettes.kind import Shown, Specimen, Specimens, labelled
from cases.vignettes.measures import share
from cases.vignettes.steps import Choice, ChoosingItem, ItemOption, Judged, Labelled


class TellTarget(Labelled):
    """A piece of information that might be told; `share` says of which kind it is."""

    share: Literal["identity", "diagnosis", "capacities", "plan"] | None = None


class TellChoice(Choice):
    """A listener, and what may be told to it (possibly nothing); `actor` says which it is."""

    actor: ListenerName | None = None
    belongs: list[Slug]
    feedback: Text


class TellStep(Judged):
    """Tick, for each listener, what it may be told."""

    kind: Literal["tell"]
    targets: dict[Slug, TellTarget] = Field(min_length=2)
    choices: dict[Slug, TellChoice] = Field(min_length=1)


class TellItem(ChoosingItem):
    """Tick, for each listener, what it may be told."""

    kind: Literal["tell"]
    targets: dict[Slug, ItemOption] = Field(min_length=2)
    choices: dict[Slug, ItemOption] = Field(min_length=1)

    def lists(self) -> Mapping[str, Mapping[str, ItemOption]]:
        """Return the pieces of information and the listeners."""
        return {"targets": self.targets, "choices": self.choices}


class Tell(Pairing[TellStep]):
    """Asks who may be told what. A key lists for each listener what it may be told."""

    step = TellStep
    item = TellItem
    specimens: ClassVar[Specimens] = Specimens(
        step="""
        kind: tell
        competence: communicate
        no_tree: a specimen
        question: {nl: "Wie mag wat vernemen?"}
        targets:
          identity: {label: {nl: Wie het is}, share: identity}
          diagnosis: {label: {nl: De diagnose}, share: diagnosis}
        choices:
          boss: {label: {nl: De baas}, actor: employer, belongs: [identity], feedback: {nl: Zo.}}
          group: {label: {nl: De LOK}, actor: lok-group, belongs: [diagnosis], feedback: {nl: Zo.}}
          friend: {label: {nl: Een vriend}, belongs: [], feedback: {nl: Niets.}}
        feedback: {nl: Niet meer dan nodig.}
        because: [trio]
        next: the-end
        """,
        key={"boss": ["identity"], "group": ["diagnosis"], "friend": []},
        answers=[
            Specimen(
                "right", ["boss=identity", "group=diagnosis"], 1,
                "De baas: Wie het is\nDe LOK: De diagnose\nEen vriend: niets",
            ),
            Specimen(
                "partly", ["boss=identity"], 0.5,
                "De baas: Wie het is\nDe LOK: niets\nEen vriend: niets",
            ),
            Specimen(
                "partly", ["group=diagnosis", "boss=identity", "boss=diagnosis"], 0.5,
                "De baas: Wie het is, De diagnose\nDe LOK: De diagnose\nEen vriend: niets",
            ),
            Specimen(
                "wrong", ["boss=identity", "friend=diagnosis"], 0,
                "De baas: Wie het is\nDe LOK: niets\nEen vriend: De diagnose",
            ),
            Specimen("malformed", [], 0, "no answer"),
            Specimen("malformed", ["boss", "boss=identity"], 0, "unknown: boss"),
            Specimen("hostile", ["boss=salary", "boss=identity"], 0, "unknown: boss=salary"),
            Specimen("hostile", ["boss=identity=1"], 0, "unknown: boss=identity=1"),
        ],
    )  # fmt: skip

    def parts(self, page: Page, step: TellStep) -> Shown:
        """Return the pieces of information, the listeners, and who may be told what."""

        def told(one: TellChoice) -> Shown:
            return {"belongs": one.belongs, "html": page.html(one.feedback)}

        return {
            **judged(page, step),
            "targets": labelled(page, step.targets),
            "choices": labelled(page, step.choices, told),
        }

    def check_fair(self, at: StepDesk) -> Iterator[Finding]:
        """Find listeners that would be told something that does not exist."""
        targets = at.data.get("targets")
        if not isinstance(targets, dict):
            return
        for key, choice in at.choices.items():
            belongs = choice.get("belongs")
            for target in belongs if isinstance(belongs, list) else []:
                if target not in targets:
                    remedy = did_you_mean(str(target), targets) or "Name one of the targets."
                    where = ("choices", key, "belongs")
                    yield at.find(where, f"There is no target named '{target}'.", remedy)

    def check_facts(self, at: StepDesk, step: TellStep, _moments: Moments) -> Iterator[Finding]:
        """Find listeners that are told what the files of the actors forbid."""
        actors = at.desk.library.all(Actor)
        for key, choice in step.choices.items():
            actor = actors.get(choice.actor or "")
            if choice.actor and (actor is None or actor.told is None):
                remedy = did_you_mean(choice.actor, actors) or "Name one with `told`."
                where = ("choices", key, "actor")
                yield at.find(where, f"There is no listener named '{choice.actor}'.", remedy)
            if actor is None or actor.told is None:
                continue
            for target in choice.belongs:
                sort = step.targets[target].share if target in step.targets else None
                if sort and getattr(actor.told, sort) == "never":
                    problem = f"'{choice.actor}' may never be told this ({sort})."
                    yield at.find(("choices", key, "belongs"), problem, f"Remove '{target}'.")

    def key_faults(self, shown: Shown, key: Any) -> Iterator[str]:
        """Yield what is wrong with a key: every listener with a list of pieces of information."""
        if not isinstance(key, Mapping) or not all(map(is_names, key.values())):
            yield 'the key lists for each listener what it may be told: {"a": ["x"], "b": []}.'
            return
        yield from strangers(shown, list(key))
        yield from silences(shown, list(key))
        named = {target for belongs in key.values() for target in belongs}
        known = sorted(self.column_names(shown))
        if unknown := sorted(named - set(known)):
            yield f"the key names unknown information {unknown}. Known is {known}."
        if not named:
            yield "the key tells nobody anything, and no tick is no answer. Name what may be told."

    def measure(self, _shown: Shown, key: Any, chosen: Sequence[str]) -> float:
        """Return right ticks minus wrong ticks, as a share of what may be told."""
        return share(
            [f"{row}={column}" for row, belongs in key.items() for column in belongs], chosen
        )
