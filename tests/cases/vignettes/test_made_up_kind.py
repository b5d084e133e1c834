"""A new kind of step is three new files and no edit: proofread, played, graded, printed."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from cases.answers import Record, write
from tests.cases.vignettes.small import as_yaml, small_case
from tests.conftest import REPO

pytestmark = pytest.mark.thorough

NEW = {
    "match.py": "cases/vignettes/kinds",
    "match.js": "widgets/js/case/kinds",
    "kind-match.json": "widgets/words",
}
"""The files of the made-up kind, and the folders into which they go."""

ROOMS = ("cases", "widgets", "grading", "tests")


def said(nl: str, fr: str, en: str) -> dict[str, str]:
    return {"nl": nl, "fr": fr, "en": en}


DOCTOR, FUND = (
    said("De arts", "Le médecin", "The doctor"),
    said("Het fonds", "Le fonds", "The fund"),
)
NOTE, LIST = said("Attest", "Certificat", "Note"), said("Lijst", "Liste", "List")


def with_match() -> dict[str, Any]:
    """Return the small case, with a step of the made-up kind instead of its decision."""
    case = small_case()
    old = case["steps"]["who-first"]
    case["steps"]["who-first"] = {
        key: old[key] for key in ("phase", "day", "chair", "competence", "title", "text")
    } | {
        "kind": "match",
        "no_tree": "made up",
        "question": said("Wie vult wat in?", "Qui remplit quoi ?", "Who fills in what?"),
        "targets": {"doctor": {"label": DOCTOR}, "fund": {"label": FUND}},
        "choices": {
            "note": {"label": NOTE, "belongs": "doctor"},
            "list": {"label": LIST, "belongs": "fund"},
        },
        "feedback": said("Ieder het zijne.", "À chacun le sien.", "Each its own."),
        "because": ["trio"],
        "next": "the-end",
    }
    return case


def sheet() -> dict[str, Any]:
    """Return an exercise that asks the same."""
    case = with_match()
    step = case["steps"]["who-first"]
    question = {key: step[key] for key in ("kind", "title", "question", "targets")}
    question["choices"] = {key: {"label": one["label"]} for key, one in step["choices"].items()}
    head = {key: case[key] for key in ("title", "summary", "date", "revised")}
    return head | {"questions": {"who": question}}


class Project:
    """A copy of the project, in which commands are run."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def run(self, *command: str, folder: Path | None = None, **env: str) -> str:
        done = subprocess.run(
            [sys.executable, *command],
            cwd=folder or self.root,
            env={**os.environ, "PYTHONPATH": str(self.root), **env},
            capture_output=True,
            text=True,
            check=False,
        )
        return done.stdout + done.stderr


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A copy of the project with the made-up kind, a case and an exercise of it."""
    root = tmp_path_factory.mktemp("copy")
    for room in ROOMS:
        shutil.copytree(REPO / room, root / room, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(REPO / "pyproject.toml", root)
    for name, folder in NEW.items():
        assert not (root / folder / name).exists()
        shutil.copy(REPO / "tests" / "cases" / "vignettes" / "match" / name, root / folder)
    content = root / "cases" / "content"
    (content / "vignettes" / "who-fills-in.yaml").write_text(as_yaml(with_match()), "utf-8")
    (content / "sheets" / "who-asks.yaml").write_text(as_yaml(sheet()), "utf-8")
    copy = Project(root)
    assert str(root) in copy.run("-c", "import cases; print(cases.__file__)")
    return copy


def test_it_is_proofread(project: Project, tmp_path: Path) -> None:
    assert project.run("-m", "cases", "proofread") == "Nothing found.\n"
    case = with_match()
    case["steps"]["who-first"]["choices"]["note"]["belongs"] = "doctr"
    path = tmp_path / "vignettes" / "wrong.yaml"
    path.parent.mkdir()
    path.write_text(as_yaml(case), "utf-8")
    found = project.run("-m", "cases", "proofread", str(path))
    assert "There is no partner named 'doctr'. Did you mean 'doctor'?" in found


def test_it_is_outlined(project: Project) -> None:
    lines = project.run("-m", "cases", "outline", "who-fills-in", "--language", "en").splitlines()
    assert "## who-first (prevention, day 0, match)" in lines
    assert " · note: Note [doctor]" in lines
    assert 'who_first{"De keuze"}' in project.run("-m", "cases", "map", "who-fills-in")


@pytest.mark.parametrize(("picks", "points"), [
    (["note=doctor", "list=fund"], 4.0),
    (["note=doctor", "list=doctor"], 2.0),
    (["note=doctor", "list=me"], 0.0),
])  # fmt: skip
def test_it_is_graded_and_printed(
    project: Project, tmp_path: Path, picks: list[str], points: float
) -> None:
    entry = {"id": "s-1", "at": "2026-11-21T20:00:00Z", "did": "answer", "step": "who"}
    answer = {**entry, "chosen": picks, "language": "fr"}
    write(tmp_path / "who-asks.answers.json", Record("who-asks", [answer]))
    script = (
        "from grading import Marks; from widgets import Exercise\n"
        "print(Exercise('who-asks').ask('who'))\n"
        "print(Marks('who-asks').of('who', {'note': 'doctor', 'list': 'fund'}, 4))"
    )
    said = project.run("-c", script, folder=tmp_path, NBGRADER_EXECUTION="autograde")
    assert "Qui remplit quoi\N{NARROW NO-BREAK SPACE}?" in said
    assert "- Certificat : Le médecin" in said
    assert said.endswith(f"{points}\n")
    assert ("unknown option 'list=me'" in said) == ("list=me" in picks)


def test_its_specimens_hold(project: Project) -> None:
    tests = "tests/cases/vignettes/test_kinds.py"
    said = project.run("-m", "pytest", "-q", "-n", "0", "-k", "match or both_halves", tests)
    assert " failed" not in said, said
    assert int(said.rpartition(" passed")[0].rpartition("\n")[2]) >= 12, said


@pytest.mark.browser
def test_it_is_played(project: Project, page: Page, tmp_path: Path) -> None:
    script = "from widgets.site import case_page; print(case_page('who-fills-in'))"
    (tmp_path / "case.html").write_text(project.run("-c", script), "utf-8")
    page.goto((tmp_path / "case.html").as_uri() + "?lang=en")
    page.click("[data-key=next]")
    page.click("[data-key=commit]")
    expect(page.locator(".ww-trouble")).to_have_text("Give each a partner.")
    page.select_option("[data-key=match-note]", label="The doctor")
    page.select_option("[data-key=match-list]", label="The doctor")
    page.reload()  # what was picked but not yet answered is still there
    page.click("[data-key=commit]")
    expect(page.locator(".ww-verdict")).to_have_text("Partly correct")
    expect(page.locator(".ww-feedback")).to_contain_text(
        "expected: The fund (you chose: The doctor)"
    )
    expect(page.locator("[aria-live=polite]")).to_have_text("Partly correct. Each its own.")
    page.click("[data-key=next]")
    expect(page.locator(".ww-debrief .ww-bar-count")).to_contain_text("5 out of 1")
    chosen = "Note: The doctor · List: The doctor"
    better = "Note: The doctor · List: The fund"
    expect(page.locator(".ww-path")).to_contain_text(f"You chose: {chosen}")
    expect(page.locator(".ww-better")).to_contain_text(better)
    with page.expect_download() as saved:
        page.click("[data-key=end-take-page]")
    home = Path(saved.value.path()).read_text("utf-8")
    assert chosen in home
    assert better in home


@pytest.mark.browser
def test_it_is_asked_in_an_exercise(project: Project, page: Page, tmp_path: Path) -> None:
    script = (
        "from cases import load; from widgets.site import page\n"
        "model = {'storyboard': load('who-asks').data, 'question': 'who'}\n"
        "print(page('exercise/sheet', 'mountSheet', model, 'x'))"
    )
    (tmp_path / "sheet.html").write_text(project.run("-c", script), "utf-8")
    page.goto((tmp_path / "sheet.html").as_uri() + "?lang=en")
    page.select_option("[data-key=match-note]", label="The fund")
    stored = json.loads(page.evaluate("localStorage.getItem('wegwijs:answers:who-asks')"))
    assert stored["entries"][-1]["chosen"] == ["note=fund"]
