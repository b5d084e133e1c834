"""What kinds that are answered by picking things share.

A pick is the name of a choice (`Choosing`), or of a row and a column, as in ``"employer=identity"``
(`Pairing`).
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any, ClassVar, TypeVar

from cases.reference.page import Page
from cases.text.lines import said, wrapped
from cases.vignettes.kind import Kind, Reader, Shown
from cases.vignettes.steps import Judged, Step

S = TypeVar("S", bound=Step)
J = TypeVar("J", bound=Judged)

_MARKS = {"best": "+", "fair": "~", "poor": "-"}


class Choosing(Kind[S]):
    """A kind that is answered by picking from a list."""

    measured: ClassVar[bool] = True

    def knows(self, shown: Shown, pick: str) -> bool:
        """Tell whether a pick is one of the choices."""
        return pick in options(shown)

    def in_words(self, shown: Shown, answer: Mapping[str, Any], reader: Reader) -> list[str]:
        """Return the label of each pick."""
        labels = options(shown)
        return [reader.words(labels[pick]) for pick in answer["chosen"]]

    def outline(self, shown: Shown, language: str) -> Iterator[str]:
        """Yield the choices, each with its mark, what belongs to it, and what is said of it."""
        yield from super().outline(shown, language)
        for choice in shown["choices"]:
            mark = _MARKS.get(choice.get("verdict", ""), "·")
            belongs = choice.get("belongs")
            beside = "" if belongs is None else f" [{', '.join(belongs) or 'nothing'}]"
            yield f" {mark} {choice['id']}: {said(choice['label'], language)}{beside}"
            if "html" in choice:
                yield wrapped(choice["html"], language, "     ")
            if choice.get("rules"):
                yield f"     because: {', '.join(choice['rules'])}"


class Pairing(Choosing[J]):
    """A kind that is answered by joining rows with columns; it is judged as a whole."""

    def columns(self, shown: Shown, _fixed: Mapping[str, Any]) -> Mapping[str, Any]:
        """Return the labels of the columns by name.

        Args:
            shown: The step.
            _fixed: The fixed words of its storyboard.
        """
        return {one["id"]: one["label"] for one in shown["targets"]}

    def column_names(self, shown: Shown) -> Collection[str]:
        """Return the names of the columns."""
        return [one["id"] for one in shown["targets"]]

    def knows(self, shown: Shown, pick: str) -> bool:
        """Tell whether a pick joins one of the rows with one of the columns."""
        row, _, column = pick.partition("=")
        return row in options(shown) and column in self.column_names(shown)

    def in_words(self, shown: Shown, answer: Mapping[str, Any], reader: Reader) -> list[str]:
        """Return a line for each row: its label and those of its columns, or that it has none."""
        if not answer["chosen"]:
            return []
        labels = self.columns(shown, reader.fixed)
        lines = []
        for row, label in options(shown).items():
            mine = [labels[column] for one, column in pairs(answer["chosen"]) if one == row]
            said_of_it = ", ".join(map(reader.words, mine)) or reader.say("nothing")
            lines.append(f"{reader.words(label)}{reader.say('colon')}{said_of_it}")
        return lines


def options(shown: Shown) -> dict[str, dict[str, str]]:
    """Return the labels of a step's choices by name."""
    return {one["id"]: one["label"] for one in shown["choices"]}


def pairs(chosen: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield the row and the column of each pick."""
    for pick in chosen:
        row, _, column = pick.partition("=")
        yield row, column


def judged(page: Page, step: Judged) -> Shown:
    """Return what is said of an answer as a whole."""
    return {"feedback": page.html(step.feedback)}


# What keeps a trainer's key from fitting.


def strangers(shown: Shown, named: Collection[str]) -> Iterator[str]:
    """Say which names in a key are none of the step's choices."""
    unknown = sorted(set(named) - set(options(shown)))
    if unknown:
        yield f"the key names unknown options {unknown}. The options are {sorted(options(shown))}."


def silences(shown: Shown, named: Collection[str]) -> Iterator[str]:
    """Say which of the step's choices a key does not name."""
    missing = sorted(set(options(shown)) - set(named))
    if missing:
        yield f"the key says nothing about {missing}. Name every one."


def is_names(thing: Any) -> bool:
    """Tell whether something in a key is a list of names."""
    listed = isinstance(thing, list | tuple | set | frozenset)
    return listed and all(isinstance(one, str) for one in thing)
