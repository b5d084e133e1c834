"""What the repository promises about itself."""

from __future__ import annotations

import re
import subprocess
import tomllib
from pathlib import Path

import pytest

from tests.conftest import REPO

TEXT = {
    ".md",
    ".py",
    ".toml",
    ".yaml",
    ".yml",
    ".json",
    ".js",
    ".css",
    ".html",
    ".j2",
    ".txt",
    ".ipynb",
    "",
}


def tracked() -> list[Path]:
    listed = subprocess.run(
        ["git", "ls-files"], cwd=REPO, capture_output=True, text=True, check=False
    )
    if listed.returncode:
        pytest.skip("not a git checkout")
    return [REPO / line for line in listed.stdout.splitlines() if (REPO / line).is_file()]


def test_only_the_agreed_folders_stand_at_the_top() -> None:
    folders = {
        path.relative_to(REPO).parts[0]
        for path in tracked()
        if len(path.relative_to(REPO).parts) > 1
    }
    assert folders == {
        "course",
        "exercises",
        "cases",
        "widgets",
        "grading",
        "tests",
        "binder",
        ".github",
        ".ci",
    }


def test_nothing_points_out_of_the_repository() -> None:
    listed = subprocess.run(
        ["git", "ls-files", "--stage"], cwd=REPO, capture_output=True, text=True, check=False
    )
    assert [line for line in listed.stdout.splitlines() if line.startswith("120000")] == []


def test_no_registry_and_no_machine_is_named() -> None:
    hosts = re.compile(
        "|".join(
            ["py" + "pi\\.org", "python" + "hosted", "registry\\." + "npmjs", "deb\\." + "debian"]
        )
    )
    paths = re.compile("/wo" + "rk/|/fa" + "rm|/ro" + "ot/")
    for path in tracked():
        if path.suffix in TEXT:
            words = path.read_text("utf-8", errors="replace")
            assert not hosts.search(words), path
            assert not paths.search(words), path


def test_the_changelog_knows_the_version() -> None:
    version = tomllib.loads((REPO / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    assert f"## {version}" in (REPO / "CHANGELOG.md").read_text("utf-8")


def test_files_hold_one_idea() -> None:
    for path in written(".py", ".js", ".css"):
        assert len(path.read_text("utf-8").splitlines()) <= 250, path


def test_the_front_end_fits_on_a_screen() -> None:
    """In 100 columns as Python does; biome breaks code, but leaves comments and strings whole."""
    for path in written(".js", ".css"):
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
            assert len(line) <= 100, f"{path}:{number}"


def written(*endings: str) -> list[Path]:
    """Return the files of our own hand with some endings, without tests and other people's code."""
    return [
        path
        for path in tracked()
        if path.suffix in endings and not {"tests", "vendor"} & set(path.relative_to(REPO).parts)
    ]
