"""Start the course as Voilà apps, or in JupyterLab, with the settings of this repository."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from cases.shelf import warm
from cases.text.vocabulary import LANGUAGES
from widgets.assets import interface_words
from widgets.cards import TOOLS

HERE = Path(__file__).parent
COURSE = HERE.parent / "course"

PAGE_WORDS = (
    "loading", "takes-long", "connection-lost", "reconnect", "went-wrong",
    "takes-long-tool", "connection-lost-tool", "went-wrong-tool",
)  # fmt: skip
"""The interface words that the page around a notebook says itself.

A tool keeps nothing, so it says other things of what was filled in than a case does.
"""


def voila_settings() -> dict[str, Any]:
    """Return the Voilà settings of `voila/voila.json`, with what its template says of what."""
    settings: dict[str, Any] = json.loads((HERE / "voila" / "voila.json").read_text("utf-8"))
    words = {key: interface_words()[key] for key in PAGE_WORDS}
    settings["VoilaConfiguration"]["resources"] = {
        "wegwijs": {"words": words, "tools": TOOLS, "languages": list(LANGUAGES)}
    }
    return settings


def run_voila(folder: Path = COURSE, port: int = 8866, *extra: str) -> int:
    """Serve the notebooks of a folder as apps until stopped; return Voilà's exit status."""
    if not (folder / "00-start.ipynb").exists():
        print(f"No course here: {folder} has no 00-start.ipynb.", file=sys.stderr)
        return 1
    if port and not _is_free(port):
        print(
            f"Port {port} is taken. Choose another: python -m widgets app --port {port + 1}",
            file=sys.stderr,
        )
        return 1
    warm()
    with tempfile.TemporaryDirectory() as settings_folder:
        (Path(settings_folder) / "voila.json").write_text(json.dumps(voila_settings()), "utf-8")
        command = [sys.executable, "-m", "voila", "--no-browser", f"--port={port}", *extra, "."]
        print(
            f"Open http://localhost:{port}/voila/render/00-start.ipynb (stop with Ctrl-C)",
            flush=True,
        )
        return _run(command, folder, _voila_environment(settings_folder))


def run_lab(folder: Path = COURSE.parent, *extra: str) -> int:
    """Open the course in JupyterLab until stopped; return its exit status."""
    command = [sys.executable, "-m", "jupyter", "lab", *extra, "course/00-start.ipynb"]
    print(
        "JupyterLab opens course/00-start.ipynb; its address follows (stop with Ctrl-C)", flush=True
    )
    return _run(command, folder, dict(os.environ))


def _run(command: list[str], folder: Path, environment: dict[str, str]) -> int:
    with subprocess.Popen(command, cwd=folder, env=environment) as process:
        # A service manager ends this process, not the server below it.
        signal.signal(signal.SIGTERM, lambda *_: process.terminate())
        try:
            return process.wait()
        except KeyboardInterrupt:
            process.terminate()
            return process.wait()


def _voila_environment(settings_folder: str) -> dict[str, str]:
    """Return an environment in which Voilà finds our settings and our template first."""

    def first(folder: str, variable: str) -> str:
        return os.pathsep.join(part for part in (folder, os.environ.get(variable, "")) if part)

    return dict(os.environ) | {
        "JUPYTER_CONFIG_PATH": first(settings_folder, "JUPYTER_CONFIG_PATH"),
        "JUPYTER_PATH": first(str(HERE), "JUPYTER_PATH"),
    }


def _is_free(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) != 0
