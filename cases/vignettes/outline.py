"""A storyboard as plain text and as a map: for reviewers, for diffs, and for nbval."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from textwrap import fill
from typing import Any

from cases.text.vocabulary import SOURCE
from cases.vignettes.storyboard import Storyboard, ahead

_WIDTH = 88
_TAG = re.compile(r"<[^>]+>")
_MARKS = {"best": "+", "fair": "~", "poor": "-"}


def outline(storyboard: Storyboard, language: str = SOURCE) -> str:
    """Return every word of a storyboard in one language, in the order of the file.

    A missing text is shown as ``(no French)`` and the like, never replaced by another language.
    """
    data = storyboard.data
    lines = [_say(data["title"], language), "=" * len(_say(data["title"], language)), ""]
    lines += [_wrapped(data["summary"], language), ""]
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
    shapes = {"stop": ("{{", "}}"), "ending": ("([", "])"), "story": ("[", "]")}
    left, right = shapes.get(step["kind"], ("{", "}"))
    return f'{_id(name)}{left}"{title}"{right}'


def _id(name: str) -> str:
    return f"s_{name.replace('-', '_')}"


def _step(name: str, step: dict[str, Any], language: str) -> Iterator[str]:
    place = [step["phase"], f"day {step['day']}"] if "phase" in step else []
    yield f"## {name} ({', '.join([*place, step['kind']])})"
    yield _say(step["title"], language)
    yield from (_wrapped(step[key], language) for key in ("html", "question") if key in step)
    for target in step.get("targets", []):
        yield f"   | {target['id']}: {_say(target['label'], language)}"
    for choice in step.get("choices", []):
        yield from _choice(choice, language)
    yield from _afterwards(step, language)
    if ahead(step):
        yield f"   → {', '.join(ahead(step))}"


def _afterwards(step: dict[str, Any], language: str) -> Iterator[str]:
    if step.get("right"):
        yield f"   right order: {', '.join(step['right'])}"
    for key in ("feedback", "example", "note"):
        if key in step:
            yield _wrapped(step[key], language, f"   {key}: ")
    if step.get("rules"):
        yield f"   because: {', '.join(step['rules'])}"


def _choice(choice: dict[str, Any], language: str) -> Iterator[str]:
    mark = _MARKS.get(choice.get("verdict", ""), "·")
    belongs = f" [{', '.join(choice['belongs']) or 'nothing'}]" if "belongs" in choice else ""
    yield f" {mark} {choice['id']}: {_say(choice['label'], language)}{belongs}"
    if "html" in choice:
        yield _wrapped(choice["html"], language, "     ")
    if choice.get("rules"):
        yield f"     because: {', '.join(choice['rules'])}"


def _say(text: dict[str, str], language: str) -> str:
    return unescape(_TAG.sub("", text.get(language) or f"(no {language})"))


def _wrapped(text: dict[str, str], language: str, lead: str = "") -> str:
    words = " ".join(_say(text, language).split(" "))
    return fill(words, _WIDTH, initial_indent=lead, subsequent_indent=" " * len(lead))
