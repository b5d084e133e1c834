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


def test_the_readme_names_only_what_exists() -> None:
    readme = (REPO / "README.md").read_text("utf-8")
    targets = set(re.findall(r"`make ([\w-]+)`", readme)) | set(
        re.findall(r"^make ([\w-]+)", readme, re.MULTILINE)
    )
    makefile = (REPO / "Makefile").read_text("utf-8")
    assert targets
    for target in targets:
        assert re.search(rf"^{target}:", makefile, re.MULTILINE), target
    for link in re.findall(r"\]\((?!https?://)([^)#]+)", readme):
        assert (REPO / link).exists(), link
    for module in set(re.findall(r"python -m (cases|widgets|grading)\b", readme)):
        assert (REPO / module / "__main__.py").exists()


def test_commands_in_the_readme_are_understood() -> None:
    from cases.__main__ import _parser as cases_parser
    from grading.__main__ import _parser as grading_parser
    from widgets.__main__ import _parser as widgets_parser

    parsers = {"cases": cases_parser(), "grading": grading_parser(), "widgets": widgets_parser()}
    readme = (REPO / "README.md").read_text("utf-8")
    commands = re.findall(r"^python -m (cases|widgets|grading) ([^#\n]+)", readme, re.MULTILINE)
    assert len(commands) >= 6
    for module, words in commands:
        parsers[module].parse_args(words.split())


def test_the_constraints_pin_everything_and_name_no_address() -> None:
    words = (REPO / "constraints.txt").read_text("utf-8")
    lines = [line for line in words.splitlines() if line and not line.startswith("#")]
    assert all(re.fullmatch(r"[A-Za-z0-9_.-]+==[\w.+!-]+( ; .+)?", line) for line in lines)
    pinned = {re.split("==", line)[0].lower().replace("_", "-") for line in lines}
    project = tomllib.loads((REPO / "pyproject.toml").read_text("utf-8"))["project"]
    wanted = [*project["dependencies"], *project["optional-dependencies"]["test"]]
    for requirement in wanted:
        assert re.split(r"[><=!~ ]", requirement)[0].lower().replace("_", "-") in pinned, (
            requirement
        )


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
