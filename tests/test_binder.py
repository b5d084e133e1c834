"""What Binder builds: its last step, done for real on a copy of the repository."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from cases.text.vocabulary import LANGUAGES
from tests.conftest import REPO
from tests.servers import free_port, running


@dataclass(frozen=True)
class Image:
    """What Binder holds after its build."""

    repo: Path
    settings: Path

    @property
    def environment(self) -> dict[str, str]:
        return {
            "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
            "WEGWIJS_SETTINGS_FOLDER": str(self.settings),
            "JUPYTER_CONFIG_PATH": str(self.settings),
            "JUPYTER_PATH": str(self.repo / "widgets"),
            "PYTHONPATH": str(self.repo),
        }


@pytest.fixture(scope="module")
def image(tmp_path_factory: pytest.TempPathFactory) -> Image:
    folder = tmp_path_factory.mktemp("binder")
    image = Image(folder / "repo", folder / "settings")
    ignored = shutil.ignore_patterns(
        ".venv", "node_modules", "build", "*_cache", "__pycache__", ".git"
    )
    shutil.copytree(REPO, image.repo, ignore=ignored)
    (image.repo / ".git").mkdir()
    environment = dict(os.environ) | image.environment
    command = ["binder/postBuild"]
    done = subprocess.run(
        command, cwd=image.repo, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr[-3000:]
    return image


@pytest.mark.server
def test_post_build_leaves_no_key_and_sets_voila(image: Image) -> None:
    settings = json.loads((image.settings / "voila.json").read_text("utf-8"))
    assert settings["VoilaConfiguration"]["template"] == "wegwijs"
    said = settings["VoilaConfiguration"]["resources"]["wegwijs"]
    assert said["words"]["loading"]["nl"]
    assert said["languages"] == list(LANGUAGES)
    notebooks = list((image.repo / "exercises").rglob("*.ipynb"))
    assert [path.name for path in notebooks] == ["the-way-back.ipynb"]
    assert "HIDDEN TESTS" not in notebooks[0].read_text("utf-8")
    assert not (image.repo / ".git").exists()
    secret = re.compile(r'"consent-or-potential": 2|HIDDEN TESTS\\n')
    for path in image.repo.rglob("*"):
        if path.is_file() and path.suffix in {".ipynb", ".json"}:
            assert not secret.search(path.read_text("utf-8", errors="replace")), path


@pytest.mark.server
@pytest.mark.browser
def test_voila_inside_the_jupyter_server_plays_the_case(image: Image, page: Page) -> None:
    """Binder runs Voilà as an extension, whose stock settings fetch MathJax from a CDN."""
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    command = [
        sys.executable, "-m", "jupyter_server", "--no-browser", f"--port={port}", "--allow-root",
        "--ip=127.0.0.1", "--IdentityProvider.token=",
    ]  # fmt: skip
    with running(command, f"{address}/api", image.repo, **image.environment):
        page.goto(f"{address}/voila/render/course/00-start.ipynb?lang=nl")
        page.click("[data-key=open-hold-on-a-little]")
        expect(page.locator(".ww-step")).to_be_visible()
        page.wait_for_load_state("networkidle")
        page.click("[data-key=next]")
        expect(page.locator(".ww-saved")).to_have_text("Bewaard in deze browser.")


def test_the_requirements_install_this_repository_in_pinned_versions() -> None:
    assert (REPO / "binder" / "requirements.txt").read_text(
        "utf-8"
    ) == "-c ../constraints.txt\n.[all]\n"
    assert re.fullmatch(r"python-3\.1[1-3]\n", (REPO / "binder" / "runtime.txt").read_text("utf-8"))
    assert os.access(REPO / "binder" / "postBuild", os.X_OK)
    assert not (REPO / "binder" / "environment.yml").exists()
