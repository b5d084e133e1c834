"""The decision trees, asked at the moments of a case."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import Protocol

from cases.reading.findings import Finding
from cases.reading.names import did_you_mean
from cases.reading.yamlfile import Where
from cases.reference.rule import NotInForce
from cases.text.vocabulary import Verdict
from cases.trees.path import FactError, Way, path
from cases.trees.shape import Tree
from cases.vignettes.draft import StepDesk
from cases.vignettes.situation import Situation


class Moments(Protocol):
    """The moments of a case at which trees can be asked: what a vignette knows of them."""

    situations: dict[str, Situation]

    def day(self, step: Situation) -> dt.date:
        """Return the calendar day of a moment."""


def follow(
    at: StepDesk, where: Where, tree: str, situation: str, moments: Moments
) -> Way | Finding:
    """Follow a tree at a moment of the case.

    Args:
        at: The step that asks.
        where: The place inside the step that names the moment, for a finding.
        tree: The tree, by name.
        situation: The moment, by name.
        moments: The moments that there are.
    """
    trees = at.desk.library.all(Tree)
    if tree not in trees:
        return at.unknown(where, "decision tree", tree, trees)
    if situation not in moments.situations:
        return at.unknown(where, "situation", situation, moments.situations)
    one = moments.situations[situation]
    try:
        return path(trees[tree], one.facts, moments.day(one), at.desk.library)
    except (FactError, NotInForce) as error:
        return at.find(where, str(error), "Mend the facts of the situation.")


class Advised(Protocol):
    """A choice that says, in the words of a tree, what it does."""

    verdict: Verdict
    advice: list[str]


def contradictions(
    at: StepDesk, choices: Mapping[str, Advised], tree: str, way: Way
) -> Iterator[Finding]:
    """Find choices whose verdict is not what the tree advises."""
    known = at.desk.library.all(Tree)[tree].advice
    for key, choice in choices.items():
        where = ("choices", key)
        for advice in choice.advice:
            if advice not in known:
                remedy = did_you_mean(advice, known) or "Name one of the tree's."
                problem = f"The tree '{tree}' has no advice named '{advice}'."
                yield at.find((*where, "advice"), problem, remedy)
            elif choice.verdict == "best" and advice not in way.advice:
                problem = f"The tree '{tree}' does not advise '{advice}' here, and this is best."
                yield at.find((*where, "verdict"), problem, "Correct the verdict or the facts.")
            elif choice.verdict == "poor" and advice in way.advice:
                problem = f"The tree '{tree}' advises '{advice}' here, and this is poor."
                yield at.find((*where, "verdict"), problem, "Correct the verdict or the facts.")
