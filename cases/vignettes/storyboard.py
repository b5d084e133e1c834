"""The storyboard: a plain, JSON-able graph of steps and choices that one front end plays.

A vignette and an exercise sheet are both projected onto it (`cases.vignettes.board`). This module
imports nothing heavy on purpose: a learner's kernel plays it without loading the models.

Shape (all texts are maps of languages; `html` is rendered and safe, the rest is plain):

    format, kind ("vignette" | "sheet"), name, version, title, summary, date, revised,
    start, steps {name: step}, entries {key: reference}, listeners [...], words {...}

    step: kind, phase, day, date, chair, title, html, rules [key]; where it has them: competence,
          question, note, next, outcome (it ends the case), and what its kind adds
    choice: id, label; where it has it: next; and what the kind adds

What the kinds add: targets [{id, label}], choices [choice], feedback, right [id], rubric, example,
contacts [key]; to a choice: verdict, html, rules, note, belongs (`parts` in each of
`cases.vignettes.kinds`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from cases.text.sent import FORMAT
from cases.text.vocabulary import SOURCE
from cases.vignettes import kinds

Ways = dict[tuple[str | int, ...], Any]
"""Where a step leads, by the place inside the step at which that is said."""


@dataclass(frozen=True)
class Storyboard:
    """A storyboard and the few questions that Python asks of it."""

    data: dict[str, Any]

    @property
    def name(self) -> str:
        """The stable name, e.g. ``"hold-on-a-little"``."""
        return str(self.data["name"])

    @property
    def steps(self) -> dict[str, Any]:
        """The steps, by name."""
        return dict(self.data["steps"])

    def title(self, language: str = SOURCE) -> str:
        """Return the title in a language; raises KeyError when it has none."""
        return str(self.data["title"][language])


def ways_on(
    step: Mapping[str, Any], choices: Iterable[tuple[str | int, Mapping[str, Any]]]
) -> Ways:
    """Return where a step may lead: a choice to its own `next`, else to the step's.

    This is the only place in Python that reads it, for a step on a storyboard and for one in a
    file alike; in the browser it is `widgets/js/case/ways.js`.

    Args:
        step: The step.
        choices: Its choices, each with its key in the step.
    """
    ways: Ways = {}
    for key, choice in [*choices] or [("", {})]:
        own = choice.get("next")
        way = own or step.get("next")
        if way:
            ways.setdefault(("choices", key, "next") if own else ("next",), way)
    return ways


def ahead(step: dict[str, Any]) -> list[str]:
    """Return the names of the steps that may follow a step, each once."""
    return list(dict.fromkeys(ways_on(step, enumerate(step.get("choices") or [])).values()))


def walks(storyboard: Storyboard) -> Iterator[list[str]]:
    """Yield every walk from the start to an ending that takes no edge twice.

    This is what the bots play: together the walks cover every step and every edge that can be
    reached. A storyboard with loops has finitely many such walks.
    """
    steps = storyboard.data["steps"]

    def onward(walk: list[str], used: frozenset[tuple[str, str]]) -> Iterator[list[str]]:
        here = walk[-1]
        following = ahead(steps[here])
        if not following:
            yield walk
        for name in following:
            if (here, name) not in used:
                yield from onward([*walk, name], used | {(here, name)})

    yield from onward([storyboard.data["start"]], frozenset())


def problems(data: Any) -> list[str]:
    """Return what would keep a front end from playing `data`, as sentences; empty when nothing.

    The front end makes the same checks again (`widgets/js/case/check.js`), and asks each kind what
    it cannot do without: it may be handed a storyboard that Python never saw.
    """
    if not isinstance(data, dict):
        return ["The storyboard is not an object."]
    missing = [key for key in ("name", "title", "start", "steps") if not data.get(key)]
    if missing:
        return [f"The storyboard has no `{key}`." for key in missing]
    if data.get("format") != FORMAT:
        return [f"The storyboard has format {data.get('format')}, this player reads {FORMAT}."]
    if not isinstance(data["steps"], dict):
        return ["`steps` is not an object of steps by name."]
    return list(_step_problems(data))


def _step_problems(data: dict[str, Any]) -> Iterator[str]:
    steps = data["steps"]
    if data["start"] not in steps:
        yield f"The first step '{data['start']}' does not exist."
    for name, step in steps.items():
        if not isinstance(step, dict) or step.get("kind") not in kinds.names():
            yield f"Step '{name}' has no known kind."
            continue
        if not step.get("title"):
            yield f"Step '{name}' has no title."
        if not step.get("choices", True):
            yield f"Step '{name}' has nothing to choose from."
            continue
        following = ahead(step)
        if not following and not step.get("outcome") and data.get("kind") != "sheet":
            yield f"Step '{name}' leads nowhere."
        yield from (
            f"Step '{name}' leads to '{one}', which does not exist."
            for one in following
            if one not in steps
        )
