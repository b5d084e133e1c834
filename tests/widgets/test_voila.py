"""The course as real Voilà apps: played in three languages, and through mishaps."""

from __future__ import annotations

import json
import re
import shutil
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from pathlib import Path

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_notebook
from playwright.sync_api import BrowserContext, Page, expect

from tests.bots import BOARD, Bot, best_walk
from tests.browsers import accessibility_faults
from tests.servers import free_port, kernel_of, running
from widgets import apps

pytestmark = [pytest.mark.browser, pytest.mark.server]

CASE = "/voila/render/01-hold-on-a-little.ipynb"
START = "/voila/render/00-start.ipynb"


def opened(page: Page, voila: str, language: str = "nl") -> Page:
    page.goto(f"{voila}{CASE}?lang={language}")
    expect(page.locator(".ww-step")).to_be_visible()
    return page


@pytest.mark.parametrize("language", ["nl", "fr", "en"])
def test_it_is_played_to_its_end(page: Page, voila: str, language: str) -> None:
    opened(page, voila, language)
    Bot(page, BOARD).walk(best_walk(BOARD))
    expect(page.locator(".ww-debrief h2")).to_be_visible()
    assert page.evaluate("document.documentElement.lang") == language
    assert page.title() == f"{BOARD.title(language)} · Wegwijs"
    assert accessibility_faults(page) == []


def test_it_is_played_by_keyboard_alone(page: Page, voila: str) -> None:
    opened(page, voila)
    Bot(page, BOARD, keyboard=True).walk(best_walk(BOARD))
    expect(page.locator(".ww-debrief h2")).to_be_visible()


def test_axe_finds_nothing_and_the_page_has_its_landmark(page: Page, voila: str) -> None:
    opened(page, voila)
    bot = Bot(page, BOARD)
    walk = best_walk(BOARD)
    for name, toward in zip(walk[:9], walk[1:], strict=False):
        assert accessibility_faults(page) == [], name
        bot.step(toward)
    assert page.locator("main").count() == 1
    assert page.locator("main h1").count() == 1


def test_from_the_start_page_into_the_case_and_back(page: Page, voila: str) -> None:
    page.goto(f"{voila}{START}?lang=nl")
    expect(page.locator(".ww-start h1")).to_have_text("Stress, werk en wat u kunt doen")
    assert accessibility_faults(page) == []
    page.click("[data-key=open-hold-on-a-little]")
    expect(page.locator(".ww-step")).to_be_visible()
    Bot(page, BOARD).step()
    page.goto(f"{voila}{START}?lang=nl")
    expect(page.locator("[data-key=open-hold-on-a-little]")).to_have_text("Ga verder waar u was")


def test_a_reload_in_the_middle_loses_nothing(page: Page, voila: str) -> None:
    opened(page, voila)
    bot = Bot(page, BOARD)
    walk = best_walk(BOARD)
    for toward in walk[1:6]:
        bot.step(toward)
    bot.answer(walk[6])
    page.reload()
    expect(page.locator(".ww-feedback")).to_be_visible()
    assert bot.here() == walk[5]


def test_a_killed_kernel_is_said_and_the_case_goes_on(page: Page, voila: str) -> None:
    opened(page, voila, "fr")
    bot = Bot(page, BOARD)
    walk = best_walk(BOARD)
    for toward in walk[1:4]:
        bot.step(toward)
    kernel_of(page).kill()
    for name, toward in zip(walk[3:], walk[4:], strict=False):
        assert bot.here() == name
        bot.step(toward)
    expect(page.locator(".ww-debrief h2")).to_be_visible()
    page.reload()
    expect(page.locator(".ww-debrief h2")).to_be_visible()


def test_a_lost_connection_is_said_in_the_readers_language(page: Page, tmp_path: Path) -> None:
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    command = [sys.executable, "-m", "widgets", "app", "--port", str(port)]
    with running(command, address, tmp_path):
        page.goto(f"{address}{CASE}?lang=fr")
        expect(page.locator(".ww-step")).to_be_visible()
        expect(page.locator("#wegwijs-lost")).to_be_hidden()
    expect(page.locator("#wegwijs-lost")).to_contain_text("La connexion au serveur est interrompue")
    assert accessibility_faults(page) == []
    bot = Bot(page, BOARD)
    bot.step()
    bot.answer()
    expect(page.locator(".ww-feedback")).to_be_visible()


def test_who_waits_too_long_is_offered_a_way_out(page: Page, voila: str) -> None:
    page.clock.install()
    page.route("**/labextensions/anywidget/**", lambda _route: None)  # never comes
    page.goto(f"{voila}{CASE}?lang=fr")
    expect(page.locator("#wegwijs-loading")).to_contain_text("le cas se prépare")
    page.clock.fast_forward("00:15")
    expect(page.locator("#wegwijs-lost")).to_be_hidden()
    page.clock.fast_forward("00:45")
    expect(page.locator("#wegwijs-lost")).to_contain_text("plus de temps que d’habitude")
    page.unroute_all()
    page.click("#wegwijs-lost button")
    expect(page.locator(".ww-step")).to_be_visible()
    expect(page.locator("#wegwijs-lost")).to_be_hidden()


def test_loading_is_said_in_words(voila: str) -> None:
    with urllib.request.urlopen(f"{voila}{CASE}", timeout=60) as answer:
        words = answer.read().decode()
    head = words[: words.index("jupyter-config-data")]  # what is sent before the kernel starts
    said = re.search(r'<script id="wegwijs-words"[^>]*>(.*?)</script>', head, re.DOTALL)
    assert said
    assert "de casus wordt klaargezet" in json.loads(said[1])["loading"]["nl"]
    assert "le cas se prépare" in json.loads(said[1])["loading"]["fr"]


def test_nothing_of_the_notebook_leaves_the_server(voila: str) -> None:
    with urllib.request.urlopen(f"{voila}{CASE}", timeout=60) as answer:
        words = answer.read().decode()
        policy = answer.headers["Content-Security-Policy"]
    assert "from widgets import" not in words
    assert "Player(load" not in words
    assert "29 steps" not in words  # the outline is for maintainers
    assert "default-src 'self'" in policy
    for path in ("/voila/files/01-hold-on-a-little.ipynb", "/voila/files/../pyproject.toml"):
        with pytest.raises(urllib.error.HTTPError):
            urllib.request.urlopen(f"{voila}{path}", timeout=10)


def test_the_browser_may_not_run_code(page: Page, voila: str) -> None:
    opened(page, voila)
    outcome = page.evaluate(
        """async () => {
            const id = JSON.parse(document.getElementById("jupyter-config-data").textContent).kernelId;
            const socket = new WebSocket(`${location.origin.replace("http", "ws")}/api/kernels/${id}/channels`);
            await new Promise((resolve) => socket.addEventListener("open", resolve));
            const header = {msg_id: "x1", username: "", session: "x", msg_type: "execute_request", version: "5.3", date: new Date().toISOString()};
            const content = {code: "open('/tmp/wegwijs-hacked', 'w')", silent: false, store_history: false, user_expressions: {}, allow_stdin: false};
            const heard = [];
            socket.addEventListener("message", (event) => heard.push(String(event.data)));
            socket.send(JSON.stringify({header, parent_header: {}, metadata: {}, content, channel: "shell", buffers: []}));
            await new Promise((resolve) => setTimeout(resolve, 1500));
            socket.close();
            return heard.filter((text) => text.includes("x1") && text.includes("execute_reply")).length;
        }"""
    )
    assert outcome == 0


def test_an_error_shows_no_traceback(page: Page, tmp_path_factory: pytest.TempPathFactory) -> None:

    folder = tmp_path_factory.mktemp("broken")
    cells = [new_code_cell("secret = 1 / 0")]
    nbformat.write(new_notebook(cells=cells), folder / "broken.ipynb")
    (folder / "voila.json").write_text(json.dumps(apps.voila_settings()), "utf-8")
    port = free_port()
    command = [sys.executable, "-m", "voila", "--no-browser", f"--port={port}", "."]
    ours = str(
        Path(apps.__file__).parent
    )  # the template as it stands here, not as it was installed
    with running(command, f"http://127.0.0.1:{port}", folder, JUPYTER_PATH=ours):
        page.goto(f"http://127.0.0.1:{port}/voila/render/broken.ipynb?lang=en")
        expect(page.locator(".wegwijs-went-wrong")).to_contain_text(
            "Something went wrong on the server"
        )
        words = page.content()
        assert "ZeroDivisionError" not in words
        assert "secret" not in words
        page.goto(f"http://127.0.0.1:{port}/voila/render/nowhere.ipynb")
        expect(page.locator("main")).to_contain_text("Deze pagina is er niet")
        page.goto(f"http://127.0.0.1:{port}/")
        expect(page.locator("main a")).to_have_count(1)


def test_a_warm_kernel_outlives_the_idle_time_in_its_pool(
    page: Page, tmp_path: Path, repo: Path
) -> None:
    shutil.copy(repo / "course" / "01-hold-on-a-little.ipynb", tmp_path)
    settings = apps.voila_settings()
    assert settings["VoilaConfiguration"]["preheat_kernel"]
    assert settings["MappingKernelManager"]["cull_idle_timeout"] > 0
    settings["MappingKernelManager"] |= {"cull_idle_timeout": 8, "cull_interval": 1}
    (tmp_path / "voila.json").write_text(json.dumps(settings), "utf-8")
    port = free_port()
    command = [sys.executable, "-m", "voila", "--no-browser", f"--port={port}", "."]
    ours = str(Path(apps.__file__).parent)
    with running(command, f"http://127.0.0.1:{port}", tmp_path, JUPYTER_PATH=ours) as server:
        time.sleep(20)
        page.goto(f"http://127.0.0.1:{port}/voila/render/01-hold-on-a-little.ipynb")
        expect(page.locator(".ww-step")).to_be_visible()
        assert "Using pre-heated kernel" in server.log.read_text("utf-8")  # type: ignore[attr-defined]
        kernel = kernel_of(page)
        page.goto("about:blank")
        kernel.wait(timeout=40)  # and one that nobody uses any more is ended


def test_the_server_ends_with_the_process_that_a_service_manager_ends(tmp_path: Path) -> None:
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    command = [sys.executable, "-m", "widgets", "app", "--port", str(port)]
    with running(command, address, tmp_path) as process:
        process.terminate()
        process.wait(15)
        with pytest.raises(urllib.error.URLError):
            urllib.request.urlopen(address, timeout=5)


def test_visitors_share_nothing(
    open_context: Callable[..., BrowserContext], voila: str, repo: Path
) -> None:
    one = opened(open_context().new_page(), voila)
    bot = Bot(one, BOARD)
    bot.step()
    bot.answer()
    other = opened(open_context().new_page(), voila)
    assert Bot(other, BOARD).here() == "something-to-sleep"
    assert not list((repo / "course").glob("*.answers.json*"))
