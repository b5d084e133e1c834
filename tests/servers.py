"""Real servers for the tests: the static site, Voilà, JupyterLab."""

from __future__ import annotations

import contextlib
import gzip
import os
import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.request
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import psutil
import pytest
from playwright.sync_api import Page

from widgets import site as static_site


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class _Host(SimpleHTTPRequestHandler):
    """Sends pages compressed, as static hosts do, and logs nothing."""

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        if not path.is_file():
            self.send_error(404)
            return
        body = gzip.compress(path.read_bytes())
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass


@contextlib.contextmanager
def serving(folder: Path) -> Iterator[str]:
    """Serve a folder as a static host does; yield its address."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Host, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


@contextlib.contextmanager
def running(
    command: list[str], address: str, folder: Path, timeout: float = 60, **env: str
) -> Iterator[subprocess.Popen[bytes]]:
    """Run a server until the block ends; wait until `address` answers."""
    log = folder / f"server-{os.getpid()}-{time.monotonic_ns()}.log"
    with log.open("wb") as out:
        process = subprocess.Popen(
            command, cwd=folder, stdout=out, stderr=out, env=dict(os.environ) | env,
            start_new_session=True,
        )  # fmt: skip
        try:
            _wait(address, process, log, timeout)
            process.log = log  # type: ignore[attr-defined]
            yield process
        finally:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGTERM)
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(10)
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)


def _wait(address: str, process: subprocess.Popen[bytes], log: Path, timeout: float) -> None:
    end = time.monotonic() + timeout
    while time.monotonic() < end:
        if process.poll() is not None:
            break
        with contextlib.suppress(OSError):
            urllib.request.urlopen(address, timeout=2).close()
            return
        time.sleep(0.1)
    raise RuntimeError(f"{address} did not answer:\n{log.read_text('utf-8')[-3000:]}")


def kernel_of(page: Page) -> psutil.Process:
    """Return the process of the kernel behind a page of Voilà."""
    script = "JSON.parse(document.getElementById('jupyter-config-data').textContent).kernelId"
    kernel = page.evaluate(script)
    for process in psutil.process_iter(["cmdline"]):
        if kernel in " ".join(process.info["cmdline"] or []):
            return process
    raise AssertionError("this page has no kernel")


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The static site on a local host."""
    folder = tmp_path_factory.mktemp("site") / "site"
    static_site.write(folder)
    with serving(folder) as address:
        yield address


@pytest.fixture(scope="session")
def voila(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The course as Voilà apps, started as `make app` starts it."""
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    command = [sys.executable, "-m", "widgets", "app", "--port", str(port)]
    with running(command, address, tmp_path_factory.mktemp("voila")):
        yield address


@contextlib.contextmanager
def lab_on(folder: Path) -> Iterator[str]:
    """JupyterLab on a folder, without a token; yield its address."""
    port = free_port()
    command = [
        sys.executable, "-m", "jupyterlab", "--no-browser", f"--port={port}", "--ip=127.0.0.1",
        "--IdentityProvider.token=", "--ServerApp.root_dir=.", "--allow-root",
        "--LabApp.news_url=", "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate",
    ]  # fmt: skip
    with running(command, f"http://127.0.0.1:{port}/api", folder, timeout=90):
        yield f"http://127.0.0.1:{port}"
