"""What runs on each change and each week: every command exists, and the link check tells the truth."""

from __future__ import annotations

import os
import re
import runpy
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.conftest import REPO
from tests.repository import understood
from tests.servers import free_port, serving

WORKFLOWS = sorted((REPO / ".github" / "workflows").glob("*.yml"))
SETUP = REPO / ".github" / "setup" / "action.yml"


def jobs() -> Iterator[dict[str, Any]]:
    for path in WORKFLOWS:
        yield from yaml.safe_load(path.read_text("utf-8"))["jobs"].values()


def commands() -> Iterator[str]:
    steps = [step for job in jobs() for step in job["steps"]]
    steps += yaml.safe_load(SETUP.read_text("utf-8"))["runs"]["steps"]
    yield from (step["run"] for step in steps if "run" in step)


@pytest.mark.parametrize("command", sorted(set(commands())))
def test_what_a_job_runs_exists(command: str) -> None:
    assert understood(command.partition(" | ")[0])


def test_every_job_says_what_it_checks_and_ends_in_time() -> None:
    names = [job["name"] for job in jobs()]
    assert len(set(names)) == len(names) > 10
    assert all(len(name.split()) > 1 for name in names)
    assert all(job["timeout-minutes"] <= 90 for job in jobs())


def test_together_the_jobs_run_what_make_test_runs() -> None:
    makefile = (REPO / "Makefile").read_text("utf-8")
    steps = re.findall(r"^test: (.+)$", makefile, re.MULTILINE)[0].split()
    run = {word for command in commands() for word in command.split()[1:]}
    assert set(steps) - {"everything"} | {"tests", "browser"} <= run


def test_what_is_run_by_hand_can_be_run() -> None:
    for path in (REPO / ".ci").iterdir():
        if path.is_file() and path.suffix != ".py":
            assert os.access(path, os.X_OK), path
            assert path.read_text("utf-8").startswith("#!/usr/bin/env "), path


@pytest.fixture
def ask() -> Any:
    """The question that the weekly job asks of each page."""
    return runpy.run_path(str(REPO / ".ci" / "links.py"))["ask"]


def test_a_page_that_moved_is_told_from_one_that_is_there(tmp_path: Path, ask: Any) -> None:
    (tmp_path / "law.html").write_text("<p>still here</p>", "utf-8")
    with serving(tmp_path) as address:
        assert ask(f"{address}/law.html") == ""
        assert ask(f"{address}/moved.html") == "is 404"
    assert ask(f"http://127.0.0.1:{free_port()}/").startswith("does not answer")
