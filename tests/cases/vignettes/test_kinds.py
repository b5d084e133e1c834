"""Each kind of step is two files that say the same, and nobody else knows it by its name."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from cases.answers import Record, write
from cases.vignettes import kinds
from cases.vignettes.kind import Kind, Specimen
from grading import Marks
from grading.marks import KeyFault
from tests.cases.vignettes.small import as_yaml, proofreader
from tests.cases.vignettes.specimens import ASKING, STEP, as_case, case_board, entry, sheet_board
from tests.conftest import REPO
from tests.node import evaluate
from widgets import assets
from widgets.exercise import in_words

GIVEN = [
    pytest.param(kind, one, id=f"{kind.name}-{one.sort}-{index}")
    for kind in ASKING
    if kind.specimens
    for index, one in enumerate(kind.specimens.answers)
]
GRADED = [one for one in GIVEN if one.values[0].item and one.values[0].measured]

_ASK = """([storyboard, name, answers]) => {
  const { kindOf } = $case_kinds;
  const { scoreAnswer } = $case_score;
  const step = storyboard.steps[name];
  const kind = kindOf(step);
  return answers.map((answer) => {
    const chosen = [...new Set(answer.chosen || [])];
    const unknown = chosen.filter((pick) => !kind.knows(step, pick, storyboard));
    const fits = kind.fits(step, answer, storyboard);
    const none = kind.scored ? 0 : null;
    if (unknown.length) return [fits, none, `unknown: ${unknown.join(", ")}`];
    if (!fits) return [fits, none, "no answer"];
    const words = kind.inWords(step, { ...answer, chosen }, { storyboard, language: "nl" });
    return [fits, kind.scored ? scoreAnswer(step, chosen).points : null, words.join("\\n")];
  });
}"""


def kinds_in_javascript(function: str, given: Any = None) -> Any:
    return evaluate(assets.joined("case/kinds", "case/score"), function, given)


@pytest.mark.parametrize("kind", ASKING, ids=lambda kind: kind.name)
def test_the_browser_says_what_the_specimens_say(kind: Kind[Any]) -> None:
    assert kind.specimens
    answers = kind.specimens.answers
    given = [case_board(kind).data, STEP, [entry(one) for one in answers]]
    for one, (fits, score, words) in zip(answers, kinds_in_javascript(_ASK, given), strict=True):
        assert (score, words) == (pytest.approx(one.score), one.message)
        assert fits == (not one.message.startswith(("unknown", "no answer")))


@pytest.mark.parametrize(("kind", "one"), GRADED)
def test_the_grader_says_what_the_specimens_say(
    in_folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    kind: Kind[Any],
    one: Specimen,
) -> None:
    assert kind.specimens
    monkeypatch.setenv("NBGRADER_EXECUTION", "autograde")
    write(in_folder / "specimen.answers.json", Record("specimen", [entry(one)]))
    marks = Marks(sheet_board(kind))
    assert one.score is not None
    assert marks.of(STEP, kind.specimens.key, 3) == round(3 * one.score, 2)
    said = capsys.readouterr().out
    if one.message.startswith("unknown: "):
        picks = one.message.removeprefix("unknown: ").split(", ")
        assert f"not accepted, unknown option {', '.join(map(repr, picks))}." in said
    else:
        assert ("not answered" in said) == (one.message == "no answer")


@pytest.mark.parametrize(("kind", "one"), GIVEN)
def test_nbgrader_prints_what_the_specimens_say(kind: Kind[Any], one: Specimen) -> None:
    board = sheet_board(kind) if kind.item else case_board(kind)
    lines = in_words(board, STEP, entry(one), "nl")
    if one.message.startswith("unknown: "):
        picks = one.message.removeprefix("unknown: ").split(", ")
        assert [f"(unknown option: {pick})" for pick in picks] == lines[-len(picks) :]
    elif one.message == "no answer":
        assert lines == ["(geen antwoord)"]
    else:
        assert "\n".join(lines) == one.message


@pytest.mark.parametrize("kind", ASKING, ids=lambda kind: kind.name)
def test_there_are_specimens_of_every_sort_and_they_can_be_proofread(
    tmp_path: Path, kind: Kind[Any]
) -> None:
    assert kind.specimens
    sorts = {"right", "malformed", "hostile"} | ({"partly", "wrong"} if kind.measured else set())
    assert {one.sort for one in kind.specimens.answers} == sorts
    path = tmp_path / "vignettes" / "specimen.yaml"
    path.parent.mkdir()
    path.write_text(as_yaml(as_case(kind)), "utf-8")
    # Specimens are in Dutch only, and short labels give themselves away.
    found = [str(one) for one in proofreader().read([path])]
    assert [one for one in found if "text is missing" not in one and "itself away" not in one] == []


def test_the_best_answer_of_a_scored_kind_earns_everything() -> None:
    script = """(boards) => {
      return boards.map(([storyboard, name]) => {
        const step = storyboard.steps[name];
        const best = $case_kinds.kindOf(step).best(step);
        return [best, $case_score.scoreAnswer(step, best)];
      });
    }"""
    scored = [kind for kind in ASKING if kind.measured]
    given = [[case_board(kind).data, STEP] for kind in scored]
    found = kinds_in_javascript(script, given)
    for kind, (best, score) in zip(scored, found, strict=True):
        assert score == {"points": 1, "verdict": "best"}, kind.name
        assert kind.specimens
        assert kind.measure(sheet_board(kind).steps[STEP], kind.specimens.key, best) == 1, kind.name


def test_both_halves_of_every_kind_are_there() -> None:
    js = REPO / "widgets" / "js" / "case" / "kinds"
    assert {path.stem for path in js.glob("*.js")} == set(kinds.names())
    found = kinds_in_javascript("() => { return $case_kinds.kindNames(); }")
    assert found == list(kinds.names())


def test_what_no_key_measures_is_for_a_human(in_folder: Path) -> None:
    letters = [kind for kind in ASKING if kind.item and not kind.measured]
    assert letters
    for kind in letters:
        with pytest.raises(KeyFault, match="mark scheme"):
            Marks(sheet_board(kind)).of(STEP, "x", 2)


OTHER_MEANINGS = {
    ("cases/text/vocabulary.py", "letter"),  # a way to pass on information
    ("cases/text/vocabulary.py", "one"),  # a plural form, and so is the next
    ("cases/text/vocabulary.py", "many"),
    ("cases/letters/resolve.py", "letter"),  # the letter builder
    ("cases/shelf.py", "letter"),
    ("widgets/assets.py", "letter"),
    ("widgets/cards.py", "letter"),
    ("widgets/site.py", "letter"),
}


def named_in_python() -> Iterator[tuple[str, str]]:
    for room in ("cases", "widgets", "grading"):
        for path in (REPO / room).rglob("*.py"):
            if path.parent.name == "kinds":
                continue
            for node in ast.walk(ast.parse(path.read_text("utf-8"))):
                if isinstance(node, ast.Constant) and node.value in kinds.names():
                    yield path.relative_to(REPO).as_posix(), str(node.value)


def named_in_javascript() -> Iterator[tuple[str, str]]:
    for folder in ("base", "case", "exercise", "frame", "record", "start"):
        for path in (REPO / "widgets" / "js" / folder).glob("*.js"):
            code = re.sub(
                r"/\*.*?\*/|//.*|sign\([^)]*\)", "", path.read_text("utf-8"), flags=re.DOTALL
            )
            for name in re.findall(rf"""["'`]({"|".join(kinds.names())})["'`]""", code):
                yield path.relative_to(REPO).as_posix(), name


def test_no_other_file_names_a_kind() -> None:
    assert set(named_in_python()) <= OTHER_MEANINGS
    assert set(named_in_javascript()) == set()


def test_a_learners_kernel_knows_the_kinds_without_their_models() -> None:
    script = """
import sys
from cases.vignettes.storyboard import ahead, problems
step = {"kind": "one", "title": {"nl": "x"}, "choices": [{"id": "a", "next": "b"}, {"id": "c"}]}
end = {"kind": "ending", "outcome": "good", "title": {"nl": "x"}}
board = {"format": 1, "name": "x", "title": {"nl": "x"}, "start": "a", "steps": {"a": step, "b": end}}
assert ahead(step) == ["b"] and problems(board) == []
board["steps"]["a"]["kind"] = "dance"
assert "no known kind" in problems(board)[0]
print("pydantic" in sys.modules)
"""
    command = [sys.executable, "-c", script]
    assert subprocess.run(command, check=True, capture_output=True, text=True).stdout == "False\n"
