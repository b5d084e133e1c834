"""The notebook of a case or tree: written as the course's own are, and only its outline renewed."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from cases import names
from cases.reading.names import UnknownName
from tests.conftest import REPO
from widgets.__main__ import main
from widgets.notebook import refresh_all, write

COURSE = REPO / "course"
PLAYED = [*names("vignettes"), *names("trees")]


@pytest.mark.parametrize("name", PLAYED)
def test_it_is_written_as_it_stands_in_the_course(tmp_path: Path, name: str) -> None:
    (ours,) = COURSE.glob(f"*-{name}.ipynb")
    path = write(name, tmp_path)
    assert path.read_bytes() == ours.read_bytes()


def test_cases_and_tools_have_numbers_of_their_own(tmp_path: Path) -> None:
    for number in (*range(10), 20, 10, 11):
        (tmp_path / f"{number:02}-taken.ipynb").touch()
    assert write("hold-on-a-little", tmp_path).name == "21-hold-on-a-little.ipynb"
    assert write("phase", tmp_path).name == "12-phase.ipynb"


def test_what_a_trainer_wrote_around_it_stays(tmp_path: Path) -> None:
    path = Path(shutil.copy(next(COURSE.glob("*-phase.ipynb")), tmp_path))
    notebook = json.loads(path.read_text("utf-8"))
    notebook["cells"].insert(0, {**notebook["cells"][0], "id": "mine", "source": ["Mine."]})
    notebook["cells"][-1]["outputs"] = []
    path.write_text(json.dumps(notebook), "utf-8")
    assert write("phase", tmp_path) == path
    again = json.loads(path.read_text("utf-8"))["cells"]
    assert [cell["id"] for cell in again] == ["mine", "intro", "imports", "tree", "outline"]
    assert again[-1]["outputs"][0]["text"][0].startswith("phase: ")


def test_every_notebook_of_the_course_is_up_to_date(tmp_path: Path) -> None:
    for path in COURSE.glob("*.ipynb"):
        shutil.copy(path, tmp_path)
    assert refresh_all(tmp_path) == []
    old = tmp_path / "15-directory.ipynb"
    old.write_text(
        old.read_text("utf-8").replace("occupational-physician", "company-doctor"), "utf-8"
    )
    assert refresh_all(tmp_path) == [old]
    assert old.read_bytes() == (COURSE / old.name).read_bytes()


def test_an_unknown_name_gets_the_nearest(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(UnknownName, match="Did you mean 'phase'"):
        write("phases", tmp_path)
    assert main(["notebook", "hold-on"]) == 1
    assert "Did you mean 'hold-on-a-little'?" in capsys.readouterr().err


def test_a_course_without_room_says_so(tmp_path: Path) -> None:
    for number in range(10, 20):
        (tmp_path / f"{number}-taken.ipynb").touch()
    with pytest.raises(ValueError, match="no number left"):
        write("phase", tmp_path)
