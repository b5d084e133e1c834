"""The proofreader: everything that is wrong with the content, all at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from pathlib import Path

from cases.letters import checks as letters
from cases.letters.shape import LetterTo
from cases.proofreading import languages, references, words
from cases.proofreading.kinds import kind_in, kinds
from cases.reading.desk import Desk
from cases.reading.findings import ContentError, Finding
from cases.reading.library import Library
from cases.reading.shape import Content, fit
from cases.reading.wordlist import WordList
from cases.reading.yamlfile import read
from cases.reference.actor import Actor, Term
from cases.reference.question import Question
from cases.reference.rule import Rule
from cases.text.vocabulary import SOURCE
from cases.timelines import checks as timelines
from cases.timelines.shape import Pathway
from cases.trees import checks as trees
from cases.trees.shape import Tree
from cases.vignettes import agreement, fairness, ways
from cases.vignettes.shape import Vignette
from cases.vignettes.sheet import Sheet

Check = Callable[[Desk], Iterable[Finding]]

ALWAYS: tuple[Check, ...] = (languages.missing, references.cited)
"""What is checked in every file."""

CHECKS: dict[type[Content], tuple[Check, ...]] = {
    Tree: (trees.broken,),
    Pathway: (timelines.broken,),
    LetterTo: (letters.silent,),
    WordList: (words.unsaid,),
    Vignette: (ways.broken, fairness.unfair, agreement.contradicted),
}
"""What else is checked, by the kind of file."""

LOOKED_UP: tuple[type[Content], ...] = (WordList, Rule, Actor, Term, Question, Tree)
"""What other files are checked against: a fault in these would show as faults elsewhere."""


class Proofreader:
    """Reads content files and says what is wrong with them.

    Args:
        library: What the files may refer to.
    """

    def __init__(self, library: Library | None = None) -> None:
        self.library = library or Library()

    def everything(self) -> list[Finding]:
        """Proofread the whole library."""
        files = [path for kind in kinds() for path in self.library.files(kind).values()]
        files += sorted((self.library.root / "templates").glob("*.yaml"))
        return sorted(
            {*self.read(files), *self._strays(), *self._same_titles(), *words.absent(self.library)}
        )

    def _strays(self) -> Iterator[Finding]:
        """Find files that look like content and are not read."""
        for kind in kinds():
            for path in sorted((self.library.root / kind.folder).glob("*")):
                if path.suffix != ".yaml" and not path.name.startswith("."):
                    remedy = f"Name it {path.stem}.yaml, or put it elsewhere."
                    yield Finding(path, 1, "", "This file is not read.", remedy)

    def _same_titles(self) -> Iterator[Finding]:
        """Find two rules, or two actors, that a reader could not tell apart."""
        if self._broken_library:
            return
        titled: tuple[type[Rule | Actor], ...] = (Rule, Actor)
        for kind in titled:
            first: dict[str, str] = {}
            for name, path in self.library.files(kind).items():
                title = self.library.one(kind, name).title.get(SOURCE, name).casefold()
                if title in first:
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
        kind = kind_in(path.parent.name) or Vignette
        try:
            document = read(path)
        except ContentError as error:
            yield from error.findings
            return
        fitted: Content | None = None
        try:
            fitted = fit(kind, document)
        except ContentError as error:
            yield from error.findings
        if isinstance(document.data, dict) and not self._broken_library:
            desk = Desk(document, self.library, kind, fitted)
            for check in (*ALWAYS, *CHECKS.get(kind, ())):
                yield from check(desk)

    @cached_property
    def _broken_library(self) -> list[Finding]:
        """What keeps the reference works from being read: without them nothing can be looked up."""
        found: list[Finding] = []
        for kind in LOOKED_UP:
            for name in self.library.files(kind):
                try:
                    self.library.one(kind, name)
                except ContentError as error:
                    found.extend(error.findings)
        if not found:
            for name in self.library.files(Tree):
                found.extend(trees.faults_of(name, self.library))
        return found

    def _same_names(self, paths: list[Path]) -> Iterator[Finding]:
        sheets = self.library.files(Sheet)
        for path in paths:
            if path.parent.name == Vignette.folder and path.stem in sheets:
                problem = f"A case and an exercise sheet are both named '{path.stem}'."
                yield Finding(path, 1, "", problem, "Rename one of the two files.")
