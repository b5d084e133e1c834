"""README, CONTRIBUTING and LICENSE: what they name exists, and what they promise is so."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from cases.proofreading.kinds import kinds
from cases.reading.library import CONTENT
from tests.conftest import REPO
from tests.repository import understood
from tests.test_repository import tracked

README = REPO / "README.md"
CONTRIBUTING = REPO / ".github" / "CONTRIBUTING.md"
DOCUMENTS = [README, CONTRIBUTING]

_FENCE = re.compile(r"^```.*?^```", re.MULTILINE | re.DOTALL)
_COMMAND = re.compile(r"^((?:make|python|\.venv/bin/python|\.ci/\S+) .+)$", re.MULTILINE)
_CODE = re.compile(r"`([^`\n]+)`")
_LINK = re.compile(r"\]\(([^)\s]+)\)|(?<![`\w])(https?://[^\s)]+)|<(https?://[^>]+)>")
_PLACEHOLDER = re.compile(r"\b(OWNER|ACCOUNT|NAME|YOUR|EXAMPLE|TODO)\b|<|\{|example\.")


def commands(path: Path) -> list[str]:
    """Return what a document says to type: whole lines in code blocks, and `code` in sentences."""
    text = path.read_text("utf-8")
    blocks = "\n".join(_FENCE.findall(text))
    inline = "\n".join(_CODE.findall(_FENCE.sub("", text)))
    return [line.strip() for line in _COMMAND.findall(f"{blocks}\n{inline}")]


def clickable(path: Path) -> Iterator[str]:
    """Yield every address that a reader of a document can click."""
    text = _CODE.sub("", _FENCE.sub("", path.read_text("utf-8")))
    yield from (next(filter(None, found)) for found in _LINK.findall(text))


def paths(path: Path) -> Iterator[str]:
    """Yield every file or folder of the repository that a document names in `code`.

    Those of the recipes are left out: they are made on the way (`test_recipes.py`).
    """
    tops = "|".join(re.escape(one.name) for one in REPO.iterdir() if one.name != ".git")
    text = re.sub(
        r"^## Recipes.*?(?=^## )", "", path.read_text("utf-8"), flags=re.MULTILINE | re.DOTALL
    )
    for code in _CODE.findall(_FENCE.sub("", text)):
        found = re.fullmatch(rf"(?:{tops})(?:/[\w.*/-]*)?", code)
        if found and not re.search(r"NAME|NN-|…|^build/", code):
            yield code


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_command_can_be_given_as_it_stands_there(document: Path) -> None:
    found = commands(document)
    assert len(found) > 8
    for command in found:
        assert understood(command), command


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_file_that_is_named_exists(document: Path) -> None:
    for name in paths(document):
        assert list(REPO.glob(name.rstrip("/"))), name
    for link in clickable(document):
        assert "://" in link or (document.parent / link.partition("#")[0]).exists(), link


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_no_placeholder_can_be_clicked(document: Path) -> None:
    assert [link for link in clickable(document) if _PLACEHOLDER.search(link)] == []


def test_the_badge_leads_to_the_account_that_the_project_names() -> None:
    """Until the project says where it lives there is no badge: it could only lead nowhere."""
    project = tomllib.loads((REPO / "pyproject.toml").read_text("utf-8"))["project"]
    home = project.get("urls", {}).get("Repository", "")
    binder = [link for link in clickable(README) if "mybinder.org/v2/" in link]
    if home:
        wanted = f"/gh/{home.removeprefix('https://github.com/').rstrip('/')}/main?"
        assert binder
        assert all(wanted in link for link in binder)
    else:
        assert binder == []


def test_the_tree_of_folders_is_the_one_that_is_there() -> None:
    (tree,) = [block for block in _FENCE.findall(README.read_text("utf-8")) if "course/" in block]
    inside = ""
    for line in tree.splitlines()[1:-1]:
        names = re.match(r"\s*((?:[\w.]+/ ?)+)", line)
        for name in names[1].split() if names else ():
            folder = name if not line.startswith(" ") else inside + name
            assert (REPO / folder).is_dir(), folder
        if names and not line.startswith(" "):
            inside = names[1].split()[0]
    tops = {line.split("/")[0] for line in tree.splitlines()[1:-1] if not line.startswith(" ")}
    here = {path.relative_to(REPO).parts[0] for path in tracked() if path.parent != REPO}
    assert tops == here - {".github"}


def test_all_content_is_under_the_licence_of_content() -> None:
    text = (REPO / "LICENSE").read_text("utf-8").partition("---")[0]
    content = " ".join(text.partition("2. The content")[2].split())
    assert "everything in cases/content" in content
    assert "the notebooks in course and exercises" in content
    assert {kind.folder for kind in kinds()} <= {path.name for path in CONTENT.iterdir()}
    for path in tracked():
        room, *inside = path.relative_to(REPO).parts
        if path.suffix == ".yaml" and room not in {"tests", ".pre-commit-config.yaml"}:
            assert (room, inside[0]) == ("cases", "content"), path
        if path.suffix == ".ipynb":
            assert room in {"course", "exercises", "tests"}, path


def test_the_hooks_take_their_tools_from_the_repository_on_any_system() -> None:
    hooks = yaml.safe_load((REPO / ".pre-commit-config.yaml").read_text("utf-8"))["repos"]
    assert [repo["repo"] for repo in hooks] == ["local"]
    for hook in hooks[0]["hooks"]:
        assert hook["language"] == "system"
        assert understood(hook["entry"]), hook["id"]
        assert hook["entry"].startswith(".ci/"), "a path into .venv differs from system to system"
