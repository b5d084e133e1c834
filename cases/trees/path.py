"""Follow a decision tree for the facts of a situation on a day, and say why.

`path` is pure and total: for all facts and days it ends in a conclusion or in the one question to
ask next. What is not known is asked, never guessed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from cases.reading.library import Library
from cases.reading.names import did_you_mean
from cases.reference.question import Fact, Question
from cases.reference.rule import FIRST_DAY, NotInForce, Rule, rules_hold, versions_hold
from cases.trees.shape import TIME_OFF, Advice, Ask, Compare, InForce, Tree


class FactError(ValueError):
    """A fact that no question of the course asks for, or an answer that it does not have."""


@dataclass(frozen=True)
class Turn:
    """One node that was passed.

    Attributes:
        node: Its name in the tree.
        question: The question that was answered here; None where only the calendar decided.
        answer: The fact that decided.
        rule: The rule whose term or version decided; None for a plain question.
        version: The place (from 0) of that rule's version in force; None when it did not hold.
        reached: For a term: whether it had been reached.
        to: The node or conclusion that it led to.
    """

    node: str
    question: str | None
    answer: Fact | None
    rule: str | None
    version: int | None
    reached: bool | None
    to: str


@dataclass(frozen=True)
class Way:
    """The way through a tree.

    Exactly one of `asks` and `conclusion` is set.

    Attributes:
        day: The day for which the rules were asked.
        passed: The nodes that were passed, in order.
        at: The node or conclusion where it stands: what asks, or what was reached.
        asks: The question whose answer is needed next.
        conclusion: The conclusion that was reached.
        advice: What it advises on that day for these facts, the most important first.
        rules: Every rule that was used, with the place (from 0) of the version in force.
    """

    day: date
    passed: tuple[Turn, ...]
    at: str
    asks: str | None = None
    conclusion: str | None = None
    advice: tuple[str, ...] = ()
    rules: tuple[tuple[str, int], ...] = ()


def path(tree: Tree, facts: Mapping[str, Fact], day: date, library: Library) -> Way:
    """Follow a tree.

    Args:
        tree: The tree.
        facts: What is known, by the name of the question. Facts that the tree does not ask for
            are allowed: one situation serves all trees.
        day: The day for which the rulebook is asked.
        library: Where the questions and rules stand.

    Raises:
        FactError: A fact has no such question, or its answer is not one of that question's.
        NotInForce: The day lies before the rulebook's first day.
    """
    if day < FIRST_DAY:
        raise NotInForce(f"The rulebook begins on {FIRST_DAY}; it says nothing about {day}.")
    for name, answer in facts.items():
        check_fact(name, answer, library.all(Question))
    return _Walk(tree, facts, day, library).whole()


def check_fact(name: str, answer: object, questions: Mapping[str, Question]) -> None:
    """Raise FactError unless `answer` is an answer to the question `name`."""
    if name not in questions:
        raise FactError(f"No question is named '{name}'. {did_you_mean(name, questions)}".strip())
    question = questions[name]
    if question.kind == "choice":
        if not isinstance(answer, str) or answer not in question.options:
            hint = did_you_mean(str(answer), question.options)
            known = ", ".join(question.options)
            raise FactError(f"'{name}' is one of: {known}; not {answer!r}. {hint}".strip())
    elif isinstance(answer, bool) or not isinstance(answer, int) or answer < 0:
        raise FactError(f"'{name}' is a whole number of days, 0 or more; not {answer!r}.")


def allowed(advice: Advice, day: date, library: Library) -> bool:
    """Tell whether the rulebook allows an advice on a day, whatever the facts are."""
    return (
        rules_hold(advice.rules(), day, library)
        and not any(rules_hold([rule], day, library) for rule in advice.unless_in_force)
        and versions_hold(advice.in_version, day, library)
    )


def begun_from(advice: Advice, day: date, library: Library) -> date | None:
    """Return the first day on which the absence may have begun; None when any day will do.

    Raises:
        NotInForce: A rule under which it must have begun does not hold on `day`.
    """
    begins = [library.one(Rule, rule).on(day).begins for rule in advice.begun_under]
    return max((one for one in begins if one), default=None)


class _Walk:
    def __init__(self, tree: Tree, facts: Mapping[str, Fact], day: date, library: Library) -> None:
        self.tree = tree
        self.facts = facts
        self.day = day
        self.library = library
        self.passed: list[Turn] = []

    def whole(self) -> Way:
        here = self.tree.start
        while here in self.tree.nodes:
            node = self.tree.nodes[here]
            asked = None if isinstance(node, InForce) else node.question
            if asked and asked not in self.facts and not self._decided_without(node):
                return self._asking(here, asked)
            step = self._step(here, node)
            self.passed.append(step)
            here = step.to
        return self._ended(here)

    def _asking(self, at: str, question: str) -> Way:
        return Way(self.day, tuple(self.passed), at=at, asks=question, rules=self._rules(()))

    def _decided_without(self, node: Ask | Compare | InForce) -> bool:
        return isinstance(node, Compare) and self._index(node.rule) is None

    def _index(self, rule: str) -> int | None:
        return self.library.one(Rule, rule).find_on(self.day)

    def _step(self, name: str, node: Ask | Compare | InForce) -> Turn:
        if isinstance(node, Ask):
            answer = self.facts[node.question]
            to = node.answers[str(answer)]
            return Turn(name, node.question, answer, None, None, None, to)
        index = self._index(node.rule)
        if index is None:
            return Turn(name, None, None, node.rule, None, None, node.not_in_force or "")
        version = self.library.one(Rule, node.rule).versions[index]
        if isinstance(node, InForce):
            to = node.answers[version.name or ""]
            return Turn(name, None, None, node.rule, index, None, to)
        limit = version.term
        answer = self.facts[node.question]
        reached = limit is not None and int(answer) >= limit
        to = node.reached if reached else node.below
        return Turn(name, node.question, answer, node.rule, index, reached, to)

    def _ended(self, name: str) -> Way:
        conclusion = self.tree.conclusions[name]
        given: list[str] = []
        for key in conclusion.advice:
            advice = self.tree.advice[key]
            if not allowed(advice, self.day, self.library):
                continue
            unknown = [one for one in advice.asks() if one not in self.facts]
            if unknown and self._may_hold(advice):
                return self._asking(name, unknown[0])
            if not unknown and self._may_hold(advice):
                given.append(key)
        because = [*conclusion.because]
        for key in given:
            because += self.tree.advice[key].because
        return Way(
            self.day,
            tuple(self.passed),
            at=name,
            conclusion=name,
            advice=tuple(given),
            rules=self._rules(because),
        )

    def _may_hold(self, advice: Advice) -> bool:
        """Tell whether nothing that is known speaks against an advice."""
        return (
            all(
                self.facts[question] in answers
                for question, answers in advice.conditions().items()
                if question in self.facts
            )
            and not any(self._has_reached(*pair) is True for pair in advice.below.items())
            and not any(self._has_reached(*pair) is False for pair in advice.reached.items())
            and self._may_have_begun(advice)
        )

    def _has_reached(self, question: str, rule: str) -> bool | None:
        """Tell whether a duration has reached a rule's term; None while it is not known."""
        if question not in self.facts:
            return None
        limit = self.library.one(Rule, rule).on(self.day).term
        return limit is not None and int(self.facts[question]) >= limit

    def _may_have_begun(self, advice: Advice) -> bool:
        """Tell whether the absence began while the rules held, as far as is known."""
        first = begun_from(advice, self.day, self.library)
        if first is None or TIME_OFF not in self.facts:
            return True
        return self.day.toordinal() - int(self.facts[TIME_OFF]) >= first.toordinal()

    def _rules(self, because: list[str] | tuple[()]) -> tuple[tuple[str, int], ...]:
        used = [step.rule for step in self.passed if step.rule] + list(because)
        found = [(name, self._index(name)) for name in dict.fromkeys(used)]
        return tuple((name, index) for name, index in found if index is not None)
