"""The content folders, read on demand: rules, actors, terms, vignettes and exercise sheets."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from cases.actors import Actor, Term, Told
from cases.findings import ContentError
from cases.lettershape import CapacityForm, LetterTo
from cases.names import UnknownName
from cases.question import Question
from cases.rulebook import NotInForce, Rule
from cases.shape import Shape, fit
from cases.sheet import Sheet
from cases.timelineshape import Pathway
from cases.tree import Tree
from cases.vignette import Vignette
from cases.yamlfile import read, reading_many

HERE = Path(__file__).parent

Model = TypeVar("Model", bound=Shape)


class Library:
    """All content below one folder. One file is one thing, named as the file.

    Args:
        root: The folder that holds `rules/`, `actors/`, `terms/`, `questions/`, `trees/`,
            `timelines/`, `vignettes/` and `sheets/`.
    """

    def __init__(self, root: Path = HERE) -> None:
        self.root = root

    @cached_property
    def rules(self) -> dict[str, Rule]:
        """Every rule, by name. Raises ContentError when a file does not fit."""
        return self._folder("rules", Rule)

    @cached_property
    def actors(self) -> dict[str, Actor]:
        """Every actor, by name. Raises ContentError when a file does not fit."""
        return self._folder("actors", Actor)

    @cached_property
    def terms(self) -> dict[str, Term]:
        """Every explained word, by name. Raises ContentError when a file does not fit."""
        return self._folder("terms", Term)

    @cached_property
    def questions(self) -> dict[str, Question]:
        """Every question of the trees, by name. Raises ContentError when a file does not fit."""
        return self._folder("questions", Question)

    @cached_property
    def trees(self) -> dict[str, Tree]:
        """Every decision tree, by name.

        Raises:
            ContentError: A file does not fit, or a tree cannot be followed to an end.
        """
        from cases.checks import trees
        from cases.checks.desk import Desk

        found: dict[str, Tree] = {}
        with reading_many():
            for name, path in self.files("trees").items():
                document = read(path)
                found[name] = fit(Tree, document)
                findings = list(trees.faults(Desk(document, self), found[name]))
                if findings:
                    raise ContentError(findings)
        return found

    @cached_property
    def letters(self) -> dict[str, LetterTo]:
        """What can be written to each recipient, by actor. Raises ContentError."""
        return self._folder("letters", LetterTo)

    @cached_property
    def forms(self) -> dict[str, CapacityForm]:
        """What can be filled in for a letter, by name. Raises ContentError."""
        return self._folder("forms", CapacityForm)

    @cached_property
    def pathways(self) -> dict[str, Pathway]:
        """Every time line, by name. Raises ContentError when a file does not fit."""
        return self._folder("timelines", Pathway)

    def rule(self, name: str) -> Rule:
        """Return one rule; raises UnknownName with the nearest names."""
        return _pick("rule", name, self.rules)

    def hold(self, rules: Iterable[str], day: date) -> bool:
        """Tell whether all these rules are in force on a day."""
        return all(self.rule(name).find_on(day) is not None for name in rules)

    def versions_hold(self, named: Mapping[str, str], day: date) -> bool:
        """Tell whether these versions, by the name of their rule, are the ones in force."""
        for rule, wanted in named.items():
            index = self.rule(rule).find_on(day)
            if index is None or self.rule(rule).versions[index].name != wanted:
                return False
        return True

    def told(self, actor: str) -> Told:
        """Return what an actor may be told.

        Raises:
            NotInForce: The actor's file does not say.
        """
        told = self.actor(actor).told
        if told is None:
            raise NotInForce(f"Actor '{actor}' does not say what it may be told (`told`).")
        return told

    def actor(self, name: str) -> Actor:
        """Return one actor; raises UnknownName with the nearest names."""
        return _pick("actor", name, self.actors)

    def term(self, name: str) -> Term:
        """Return one term; raises UnknownName with the nearest names."""
        return _pick("term", name, self.terms)

    def tree(self, name: str) -> Tree:
        """Return one decision tree; raises UnknownName with the nearest names."""
        return _pick("decision tree", name, self.trees)

    def pathway(self, name: str) -> Pathway:
        """Return one time line; raises UnknownName with the nearest names."""
        return _pick("time line", name, self.pathways)

    def question(self, name: str) -> Question:
        """Return one question; raises UnknownName with the nearest names."""
        return _pick("question", name, self.questions)

    def letter(self, name: str) -> LetterTo:
        """Return what one recipient can be written; raises UnknownName with the nearest names."""
        return _pick("recipient", name, self.letters)

    def form(self, name: str) -> CapacityForm:
        """Return one form; raises UnknownName with the nearest names."""
        return _pick("form", name, self.forms)

    def vignette(self, name: str) -> Vignette:
        """Read one vignette; raises UnknownName or ContentError."""
        return fit(Vignette, read(_pick("case", name, self.files("vignettes"))))

    def sheet(self, name: str) -> Sheet:
        """Read one exercise sheet; raises UnknownName or ContentError."""
        return fit(Sheet, read(_pick("exercise", name, self.files("sheets"))))

    def files(self, folder: str) -> dict[str, Path]:
        """Return the content files of one folder by their names."""
        return {path.stem: path for path in sorted((self.root / folder).glob("*.yaml"))}

    def _folder(self, folder: str, model: type[Model]) -> dict[str, Model]:
        with reading_many():
            return {name: fit(model, read(path)) for name, path in self.files(folder).items()}


def rule(name: str) -> Rule:
    """Return a rule of the course's own rulebook; ask it for a day: ``rule("…").on(day)``.

    Raises:
        UnknownName: There is no such rule; the message names the nearest.
    """
    return own().rule(name)


_library: list[Library] = []


def own() -> Library:
    """Return the course's own content, read once."""
    if not _library:
        _library.append(Library())
    return _library[0]


Thing = TypeVar("Thing")


def _pick(what: str, name: str, known: dict[str, Thing]) -> Thing:
    if name not in known:
        raise UnknownName(what, name, known)
    return known[name]
