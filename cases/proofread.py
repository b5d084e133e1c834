"""The proofreader: everything that is wrong with the content, all at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from pathlib import Path

from cases.actors import Actor, Term
from cases.checks import answers, decisions, languages, letters, references, timelines, trees, ways
from cases.checks.desk import Desk
from cases.findings import ContentError, Finding
from cases.lettershape import CapacityForm, LetterTo
from cases.library import Library
from cases.question import Question
from cases.rulebook import Rule
from cases.shape import Shape, fit
from cases.sheet import Sheet
from cases.timelineshape import Pathway
from cases.tree import Tree
from cases.vignette import Vignette
from cases.yamlfile import read

Check = Callable[[Desk], Iterable[Finding]]

SHAPES: dict[str, type[Shape]] = {
    "rules": Rule,
    "actors": Actor,
    "terms": Term,
    "questions": Question,
    "trees": Tree,
    "timelines": Pathway,
    "letters": LetterTo,
    "forms": CapacityForm,
    "vignettes": Vignette,
    "sheets": Sheet,
}
"""The model of a file, by the folder in which it stands."""

CHECKS: dict[type[Shape], list[Check]] = {
    Rule: [languages.missing, references.cited],
    Actor: [languages.missing, references.cited],
    Term: [languages.missing, references.cited],
    Question: [languages.missing],
    Tree: [languages.missing, references.cited, trees.broken],
    Pathway: [languages.missing, references.cited, timelines.broken],
    LetterTo: [languages.missing, references.cited, letters.silent],
    CapacityForm: [languages.missing, references.cited],
    Sheet: [languages.missing, references.cited],
    Vignette: [
        languages.missing,
        references.cited,
        ways.broken,
        decisions.unfair,
        answers.contradicted,
    ],
}


class Proofreader:
    """Reads content files and says what is wrong with them.

    Args:
        library: What the files may refer to.
    """

    def __init__(self, library: Library | None = None) -> None:
        self.library = library or Library()

    def everything(self) -> list[Finding]:
        """Proofread the whole library."""
        files = [path for folder in SHAPES for path in self.library.files(folder).values()]
        return sorted({*self.read(files), *self._strays(), *self._same_titles()})

    def _strays(self) -> Iterator[Finding]:
        """Find files that look like content and are not read."""
        for folder in SHAPES:
            for path in sorted((self.library.root / folder).glob("*")):
                if path.suffix != ".yaml" and not path.name.startswith("."):
                    remedy = f"Name it {path.stem}.yaml, or put it elsewhere."
                    yield Finding(path, 1, "", "This file is not read.", remedy)

    def _same_titles(self) -> Iterator[Finding]:
        """Find two rules, or two actors, that a reader could not tell apart."""
        if self._broken_library:
            return
        for folder, things in (("rules", self.library.rules), ("actors", self.library.actors)):
            first: dict[str, str] = {}
            for name, thing in things.items():
                title = thing.title.get("nl", name).casefold()
                if title in first:
                    path = self.library.root / folder / f"{name}.yaml"
                    problem = f"'{first[title]}' has the same title."
                    yield Finding(path, 2, "title", problem, "Give one of them another title.")
                first.setdefault(title, name)

    def read(self, paths: Iterable[Path]) -> list[Finding]:
        """Proofread some files. A file is a vignette unless its folder says otherwise.

        Returns:
            Every finding once, by file and line; an empty list when all is well.
        """
        paths = list(paths)
        found = set(self._broken_library)
        for path in paths:
            found.update(self._one(path))
        found.update(self._same_names(paths))
        return sorted(found)

    def _one(self, path: Path) -> Iterator[Finding]:
        model = SHAPES.get(path.parent.name, Vignette)
        try:
            document = read(path)
        except ContentError as error:
            yield from error.findings
            return
        fitted: Shape | None = None
        try:
            fitted = fit(model, document)
        except ContentError as error:
            yield from error.findings
        if isinstance(document.data, dict) and not self._broken_library:
            for check in CHECKS[model]:
                yield from check(Desk(document, self.library, fitted))

    @cached_property
    def _broken_library(self) -> list[Finding]:
        """What keeps the reference works from being read: without them nothing can be looked up."""
        found: list[Finding] = []
        for read_all in (
            lambda: self.library.rules,
            lambda: self.library.actors,
            lambda: self.library.terms,
            lambda: self.library.questions,
            lambda: self.library.trees,
        ):
            try:
                read_all()
            except ContentError as error:
                found.extend(error.findings)
        return found

    def _same_names(self, paths: list[Path]) -> Iterator[Finding]:
        sheets = self.library.files("sheets")
        for path in paths:
            if path.parent.name == "vignettes" and path.stem in sheets:
                problem = f"A case and an exercise sheet are both named '{path.stem}'."
                yield Finding(path, 1, "", problem, "Rename one of the two files.")
