"""What a check has to say: a sentence with its place and its remedy."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, order=True)
class Finding:
    """One fault in one content file.

    Attributes:
        path: The file.
        line: Its line, counted from 1.
        place: Where in the content, e.g. ``"steps › intake › choices › wait"``; may be empty.
        problem: What is wrong, as a sentence.
        remedy: What to do about it, as a sentence.
    """

    path: Path
    line: int
    place: str
    problem: str
    remedy: str

    def __str__(self) -> str:
        where = f"{shown(self.path)}:{self.line}:"
        return " ".join(part for part in (where, self._lead(), self.problem, self.remedy) if part)

    def _lead(self) -> str:
        return f"[{self.place}]" if self.place else ""


class ContentError(Exception):
    """Content that cannot be used; `findings` says everything that is wrong with it."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        self.findings = sorted(findings)
        super().__init__("\n".join(str(finding) for finding in self.findings))


def shown(path: Path) -> str:
    """Return a path as seen from the current folder, where it lies below it."""
    try:
        return str(path.relative_to(Path.cwd()))
    except ValueError:
        return str(path)
