"""A field says in its type what it names; whoever asks what rests on what finds it by that alone."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from cases.proofreading.kinds import kinds
from cases.reading.library import CONTENT, Library
from cases.reading.mentions import mentions
from cases.reading.yamlfile import read
from cases.trees.shape import Tree
from tests.conftest import REPO


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    """A copy of the room `cases`, to add to."""
    shutil.copytree(REPO / "cases", tmp_path / "cases")
    return tmp_path


def run(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, *words]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


def put(path: Path, after: str, line: str) -> None:
    """Write a line behind the first line that is `after`."""
    text = path.read_text("utf-8")
    assert f"{after}\n" in text
    path.write_text(text.replace(f"{after}\n", f"{after}\n{line}\n", 1), "utf-8")


@pytest.mark.thorough
def test_a_new_field_that_names_a_rule_is_found_without_another_edit(copied: Path) -> None:
    content = copied / "cases" / "content"
    put(
        copied / "cases/reference/actor.py",
        "    reach: Text",
        "    rests_on: RuleName | None = None",
    )
    put(content / "actors" / "vdab.yaml", "side: employment-service", "rests_on: trio")
    done = run(copied, "-m", "cases", "touched-by", "trio")
    assert "actors/vdab.yaml" in done.stdout
    assert ": rests_on\n" in done.stdout
    assert run(copied, "-m", "cases", "proofread").stdout == "Nothing found.\n"
    put(content / "actors" / "actiris.yaml", "side: employment-service", "rests_on: trioo")
    said = run(copied, "-m", "cases", "proofread").stderr
    assert "[rests_on] There is no rule named 'trioo'. Did you mean 'trio'" in said


@pytest.mark.thorough
def test_a_tree_changes_on_the_days_of_a_rule_that_a_new_field_names(copied: Path) -> None:
    put(
        copied / "cases/trees/shape.py",
        "    advice: dict[Slug, Advice] = Field({})",
        "    frame: list[RuleName] = Field([])",
    )
    put(
        copied / "cases/content/trees/phase.yaml",
        "start: danger",
        "frame: [duty-register-with-nobody, trio]",
    )
    script = (
        "from cases.reading.library import Library; from cases.trees.shape import Tree; "
        "from cases.trees.epochs import rules_of; print(rules_of(Library().one(Tree, 'phase')))"
    )
    assert "'duty-register-with-nobody'" in run(copied, "-c", script).stdout


def test_a_file_that_does_not_fit_is_walked_all_the_same() -> None:
    data = {
        "nodes": {"a": {"kind": "compare", "rule": "x", "reached": 3}},
        "advise": [],
        "advice": 7,
    }
    found = [(one.where, one.called, one.name) for one in mentions(Tree, data)]
    assert found == [(("nodes", "a", "rule"), "rule", "x")]


def test_a_model_and_its_file_mention_the_same() -> None:
    library = Library()
    for kind in kinds():
        for name, path in library.files(kind).items():
            written = {(one.called, one.name) for one in mentions(kind, read(path).data)}
            assert {
                (one.called, one.name) for one in mentions(kind, library.one(kind, name))
            } == written


def test_every_folder_of_the_content_has_a_kind_and_every_kind_a_folder() -> None:
    folders = {path.name for path in CONTENT.iterdir() if path.is_dir()}
    # `templates` holds what a new file begins as: a case, and so of a kind that is there already.
    assert {kind.folder for kind in kinds()} == folders - {"schema", "templates"}
    assert len({kind.called for kind in kinds()}) == len(kinds())
