"""What Python knows about a kind of step; `cases.vignettes.kinds` tells how to make one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar, Generic, Literal, TypeVar

from cases.reading.findings import Finding
from cases.reference.page import Page
from cases.text import fallback
from cases.text.lines import said
from cases.trees.path import Way
from cases.vignettes.asking import Moments
from cases.vignettes.draft import StepDesk
from cases.vignettes.steps import Decision, Item, Labelled, Step

Shown = dict[str, Any]
"""A step as it stands on a storyboard (`cases.vignettes.storyboard`)."""

S = TypeVar("S", bound=Step)
L = TypeVar("L", bound=Labelled)


@dataclass(frozen=True)
class Reader:
    """For whom an answer is put in words.

    Attributes:
        language: The reader's language.
        fixed: The fixed words of the storyboard: phases, verdicts …
        interface: The words of the interface (`widgets/words`), the same as the browser's.
    """

    language: str
    fixed: Mapping[str, Any]
    interface: Mapping[str, Mapping[str, str]]

    def words(self, text: Mapping[str, str]) -> str:
        """Return a text in the reader's language; in another, with a mark, where it must."""
        return fallback.shown(text, self.language)

    def say(self, key: str) -> str:
        """Return a word of the interface."""
        return self.words(self.interface[key])


@dataclass(frozen=True)
class Specimen:
    """An answer to a kind's specimen step, and what both halves must make of it.

    Attributes:
        sort: What it is a specimen of.
        answer: The picks; or the text, of a kind that is answered by writing.
        score: Its worth, 0 to 1; None where the kind has no score.
        message: The answer in Dutch words, a line each; ``unknown: …`` with the picks that are
            refused; ``no answer`` for what is none.
    """

    sort: Literal["right", "partly", "wrong", "malformed", "hostile"]
    answer: Sequence[str] | str
    score: float | None
    message: str


@dataclass(frozen=True)
class Specimens:
    """A step of the kind, and answers to it: an example for readers, a measure for the tests.

    Attributes:
        step: The step as it stands in a case (YAML), without what all steps have.
        answers: At least one of each sort.
        key: What would be right, as a trainer's key says it; None where no key can tell.
    """

    step: str
    answers: Sequence[Specimen]
    key: Any = None


class Kind(Generic[S]):
    """One kind of step. What a kind does not say is as for a step that only tells.

    Attributes:
        name: As in `kind: one`; it is the name of the file.
        step: The shape of such a step in a case.
        item: The shape of such a question in an exercise sheet; None where it cannot be one.
        measured: Whether an answer can be measured against a key.
        node: What stands left and right of its title on the map (Mermaid).
        specimens: A step and answers to it; None for a kind that asks nothing.
    """

    step: type[S]
    item: type[Item] | None = None
    measured: ClassVar[bool] = False
    node: ClassVar[tuple[str, str]] = ("{", "}")
    specimens: ClassVar[Specimens | None] = None

    def __init__(self, name: str) -> None:
        self.name = name

    @property
    def ends(self) -> bool:
        """Whether such a step ends the case."""
        return "outcome" in self.step.model_fields

    @property
    def branches(self) -> bool:
        """Whether the step itself need not lead on, because each of its choices may."""
        way = self.step.model_fields.get("next")
        return way is not None and not way.is_required()

    # On the storyboard.

    def on_storyboard(self, page: Page, step: S) -> Shown:
        """Return a step of a case as the front end is given it."""
        shown: Shown = {
            "kind": self.name,
            "phase": step.phase,
            "day": step.day,
            "date": page.day.isoformat(),
            "chair": step.chair,
            "title": page.plain(step.title),
            "html": page.html(step.text),
            "rules": page.rules(step.because),
        }
        if isinstance(step, Decision):
            shown["competence"] = step.competence
            shown["question"] = page.plain(step.question)
        if step.note:
            shown["note"] = page.plain(step.note)
        if way := getattr(step, "next", None):  # what ends the case has none
            shown["next"] = way
        return shown | self.parts(page, step)

    def parts(self, _page: Page, _step: S) -> Shown:
        """Return what such a step has beyond what all steps have."""
        return {}

    def on_sheet(self, page: Page, item: Item) -> Shown:
        """Return a question of an exercise sheet as the front end is given it: without any key."""
        shown: Shown = {
            "kind": self.name,
            "title": page.plain(item.title),
            "question": page.plain(item.question),
        }
        if item.text:
            shown["html"] = page.html(item.text)
        return shown | {key: labelled(page, things) for key, things in item.lists().items()}

    # The proofreader's checks.

    def check_fair(self, _at: StepDesk) -> Iterable[Finding]:
        """Find what makes a step impossible to answer, or too easy. The step need not fit."""
        return ()

    def check_advice(self, _at: StepDesk, _step: S, _tree: str, _way: Way) -> Iterable[Finding]:
        """Find where the step contradicts the decision tree that answers it.

        Args:
            _at: Where findings are made.
            _step: The step.
            _tree: The tree, by name.
            _way: The way through it, at the moment of the case that the step names.
        """
        return ()

    def check_facts(self, _at: StepDesk, _step: S, _moments: Moments) -> Iterable[Finding]:
        """Find where the step contradicts anything else that is known: other trees, actors."""
        return ()

    # In words.

    def outline(self, shown: Shown, language: str) -> Iterator[str]:
        """Yield the lines of an outline below the question, up to the feedback."""
        for target in shown.get("targets", []):
            yield f"   | {target['id']}: {said(target['label'], language)}"

    def in_words(self, _shown: Shown, answer: Mapping[str, Any], _reader: Reader) -> list[str]:
        """Return an answer in words, a line for each thing; the browser says the same lines.

        Args:
            _shown: The question as it stands on the storyboard.
            answer: `chosen` (only picks that are known, each once) and `text`; either may be
                missing, and then there may be nothing to say.
            _reader: For whom.
        """
        text = str(answer.get("text") or "").strip()
        return [text] if text else []

    # Grading: only where `measured`.

    def knows(self, _shown: Shown, _pick: str) -> bool:
        """Tell whether a pick can have been made; an answer with any other is not accepted."""
        return False

    def key_faults(self, _shown: Shown, _key: Any) -> Iterator[str]:
        """Yield what keeps a trainer's key from fitting the question, each with its remedy."""
        yield from ()

    def measure(self, _shown: Shown, _key: Any, _chosen: Sequence[str]) -> float:
        """Return how much of an answer is right, 0 to 1.

        Args:
            _shown: The question as it stands on the storyboard.
            _key: What is right; it has no `key_faults`.
            _chosen: The picks, each once and all of them known.
        """
        return 0.0


def labelled(
    page: Page,
    things: Mapping[str, L],
    more: Callable[[L], Shown] = lambda _: {},
) -> list[Shown]:
    """Return choices, or other things with a label, as the front end is given them.

    Args:
        page: Renders the texts.
        things: The things by name.
        more: What such a thing has beyond its label.
    """
    return [{"id": key, "label": page.plain(one.label), **more(one)} for key, one in things.items()]
