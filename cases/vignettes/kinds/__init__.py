"""The kinds of step: a case is made of them, and so is an exercise.

A kind is two files of one name, and nothing else in this repository knows it by that name:

    cases/vignettes/kinds/match.py      what Python knows: one class, a `Kind`
    widgets/js/case/kinds/match.js      what the browser knows: one `register("match", {…})`
    widgets/words/kind-match.json       words of the interface that only it says (if it has any)
    widgets/css/kind-match.css          its own looks (if it has any)

They are found by looking into the folders. To add a kind:

1.  **The step.** A model on `Step` (it only tells), `Decision` (something is chosen or written, for
    a competence) or `Judged` (and is judged as a whole), with ``kind: Literal["match"]``, and one
    on `Choice` for its choices. What it holds is what an author writes; names of other things are
    typed (`RuleName`, `ActorName`, …), so that the proofreader and `touched-by` find them. Where it
    leads stands in `next`: the step's own if it is required, or each choice's. A step that has an
    `outcome` ends the case.
2.  **The kind.** A class on `Kind`, or on one that answers a part of its questions already:
    `Choosing` (picks from a list) or `Pairing` (rows and columns), in `cases.vignettes.choosing`.
    It names the model (`step`) and says only what differs:

        parts         what goes onto the storyboard beyond what every step has
        check_fair    the step as it is being written: can it be answered, does it answer itself?
        check_advice  does it contradict the decision tree that answers it?
        check_facts   does it contradict anything else that is known?
        outline       its lines in `python -m cases outline`
        in_words      an answer in words: what nbgrader prints

    Where it can be a question of an exercise: an `item` (a model on `Item`, without any key) and,
    where answers can be measured (`measured`), `knows` (which picks there are), `key_faults` (what
    is wrong with a trainer's key, and how to mend it) and `measure` (how much is right, 0 to 1).
3.  **The browser's half.** `widgets/js/case/kinds.js` lists what a kind may say there; the building
    blocks stand beside it (`choosing.js`, `writing.js`, `lists.js`, `grid.js`, `outcomes.js`,
    `measures.js`). Everything must be reachable by keyboard, and every control has a `data-key`.
4.  **Specimens.** A step of the kind as it stands in a case, a key, and answers to it: right,
    partly, wrong, malformed, hostile, each with its score and its words. One test has Python's
    grader and the browser say them all (`tests/cases/vignettes/test_kinds.py`).
5.  `python -m cases schema` writes the schemas for editors; then `make test`.

A smaller example to copy than any of the ten: `tests/cases/vignettes/match/`, which one test adds
to a copy of the project, proofreads, plays, grades and prints.

This module is light: a learner's kernel asks it for `names` without loading any model.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING, Any

from cases.reading.names import UnknownName

if TYPE_CHECKING:
    from cases.vignettes.kind import Kind


class KindError(Exception):
    """A file of a kind is not what it has to be; the message says what to correct."""


@cache
def names() -> tuple[str, ...]:
    """Return the names of all kinds, in the order of the alphabet: they are the names of files."""
    return tuple(sorted(module.name for module in iter_modules(__path__)))


@cache
def of(name: str) -> Kind[Any]:
    """Return the kind of that name, e.g. ``of(step["kind"])``.

    Raises:
        UnknownName: There is none; the message names the nearest.
        KindError: Its file does not define one; the message says what to correct.
    """
    if name not in names():
        raise UnknownName("kind of step", name, names())
    from cases.vignettes.kind import Kind

    module = import_module(f"{__name__}.{name}")
    found = [one for one in vars(module).values() if _is_own(one, Kind, module.__name__)]
    if len(found) != 1:
        raise KindError(f"kinds/{name}.py defines {len(found)} classes on Kind: define one.")
    kind: Kind[Any] = found[0](name)
    for model in filter(None, (kind.step, kind.item)):
        wanted = model.model_json_schema()["properties"]["kind"].get("const")
        if wanted != name:
            raise KindError(f'kinds/{name}.py: {model.__name__} says `kind: Literal["{name}"]`.')
    return kind


def every() -> list[Kind[Any]]:
    """Return all kinds, in the order of their names.

    Raises:
        KindError: A file does not define one.
    """
    return [of(name) for name in names()]


def _is_own(thing: Any, base: type, module: str) -> bool:
    return isinstance(thing, type) and issubclass(thing, base) and thing.__module__ == module
