"""A storyboard as plain text and as a map: for reviewers, for diffs, and for nbval."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from cases.text.lines import said, wrapped
from cases.text.vocabulary import SOURCE
from cases.vignettes import kinds
from cases.vignettes.storyboard import Storyboard, ahead


def outline(storyboard: Storyboard, language: str = SOURCE) -> str:
    """Return every word of a storyboard in one language, in the order of the file.

    A missing text is shown as ``(no French)`` and the like, never replaced by another language.
    """
    data = storyboard.data
    lines = [said(data["title"], language), "=" * len(said(data["title"], language)), ""]
    lines += [wrapped(data["summary"], language), ""]
    for name, step in data["steps"].items():
        lines += [*_step(name, step, language), ""]
    return "\n".join(lines).rstrip() + "\n"


def skeleton(storyboard: Storyboard) -> str:
    """Return the bones of a storyboard: each step's kind, name and ways on. No words, no verdicts.

    Course notebooks print this and nbval compares it: it changes when the structure changes, and
    stays when a sentence is polished.
    """
    steps = storyboard.data["steps"]
    wide = max(len(step["kind"]) for step in steps.values())
    rows = [f"{storyboard.name}: {len(steps)} steps"]
    for name, step in steps.items():
        row = f"{step['kind']:<{wide}}  {name} → {', '.join(ahead(step))}"
        rows.append(row.removesuffix(" → "))
    return "\n".join(rows)


def mermaid(storyboard: Storyboard) -> str:
    """Return a Mermaid flow chart of a vignette, phases as boxes around their steps."""
    data = storyboard.data
    rows = ["flowchart TD"]
    for phase, words in data["words"]["phases"].items():
        inside = [name for name, step in data["steps"].items() if step.get("phase") == phase]
        if inside:
            rows.append(f'  subgraph {phase.replace("-", "_")}["{words[SOURCE]}"]')
            rows += [f"    {_node(name, data['steps'][name])}" for name in inside]
            rows.append("  end")
    for name, step in data["steps"].items():
        rows += [f"  {_id(name)} --> {_id(to)}" for to in ahead(step)]
    return "\n".join(rows) + "\n"


def _node(name: str, step: dict[str, Any]) -> str:
    title = step["title"][SOURCE].replace('"', "'")
    left, right = kinds.of(step["kind"]).node
    return f'{_id(name)}{left}"{title}"{right}'


def _id(name: str) -> str:
    return f"s_{name.replace('-', '_')}"


def _step(name: str, step: dict[str, Any], language: str) -> Iterator[str]:
    place = [step["phase"], f"day {step['day']}"] if "phase" in step else []
    yield f"## {name} ({', '.join([*place, step['kind']])})"
    yield said(step["title"], language)
    yield from (wrapped(step[key], language) for key in ("html", "question") if key in step)
    yield from kinds.of(step["kind"]).outline(step, language)
    for key in ("feedback", "note"):
        if key in step:
            yield wrapped(step[key], language, f"   {key}: ")
    if step.get("rules"):
        yield f"   because: {', '.join(step['rules'])}"
    if ahead(step):
        yield f"   → {', '.join(ahead(step))}"
