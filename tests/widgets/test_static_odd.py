"""The static page in odd circumstances: from a file, malformed, edited, half translated, hostile."""

from __future__ import annotations

import copy
import json
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.bots import BOARD, NAME, STORED, Bot, playing
from tests.servers import serving
from widgets.site import page as page_of

pytestmark = pytest.mark.browser


def test_it_plays_from_the_file_system(page: Page, tmp_path: Path) -> None:
    from widgets.site import write

    write(tmp_path / "site")
    page.goto((tmp_path / "site" / "index.html").as_uri())
    page.click("[data-key=open-hold-on-a-little]")
    bot = Bot(page, BOARD)
    bot.step()
    page.reload()
    assert bot.here() == "what-else-to-ask"


def test_a_malformed_storyboard_is_a_message_and_not_a_blank_page(
    page: Page, tmp_path: Path
) -> None:
    data = copy.deepcopy(BOARD.data)
    data["steps"]["something-to-sleep"]["next"] = "nowhere"
    (tmp_path / "x.html").write_text(
        page_of("case/player", "mountPlayer", {"storyboard": data}, "x"), "utf-8"
    )
    logged: list[str] = []
    page.on("console", lambda message: logged.append(message.text))
    with serving(tmp_path) as address:
        page.goto(f"{address}/x.html?lang=fr")
        expect(page.locator("[role=alert] h1")).to_have_text("Ce cas ne peut pas être joué")
        expect(page.locator("[role=alert]")).to_contain_text(
            "leads to 'nowhere', which does not exist"
        )
    assert any("leads to 'nowhere'" in line for line in logged)


def test_an_edited_case_still_reads_an_old_attempt(page: Page, tmp_path: Path) -> None:
    data = copy.deepcopy(BOARD.data)

    def save(name: str) -> None:
        words = page_of("case/player", "mountPlayer", {"storyboard": data}, "x")
        (tmp_path / name).write_text(words, "utf-8")

    save("old.html")
    with serving(tmp_path) as address:
        page.goto(f"{address}/old.html?lang=nl")
        bot = Bot(page, BOARD)
        bot.step()
        bot.step()
        page.check("[data-key=choice-two-weeks-home]")
        bot.press("commit")
        for choice in data["steps"]["who-first"]["choices"]:
            if choice["id"] == "two-weeks-home":
                choice["id"] = "a-fortnight-home"
        data["version"] = "edited"
        save("new.html")
        page.goto(f"{address}/new.html?lang=nl")
        assert bot.here() == "who-first"
        expect(page.locator(".ww-revised")).to_contain_text("herzien")
        assert json.loads(page.evaluate(f"localStorage.getItem('wegwijs:answers:{NAME}')"))[
            "entries"
        ]


@pytest.mark.parametrize("given", [{"text": "x"}, {"chosen": []}, {"chosen": 7}, {"chosen": [7]}])
def test_what_cannot_be_an_answer_to_the_step_is_set_aside(
    page: Page, site: str, given: dict[str, object]
) -> None:
    bot = playing(page, site, steps=2)
    step = bot.here()
    record = json.loads(page.evaluate(STORED))
    odd = {"id": "z-1", "at": "2999-01-01T00:00:00Z", "did": "answer", "step": step, **given}
    record["entries"].append(odd)
    page.evaluate(
        f"text => localStorage.setItem('wegwijs:answers:{NAME}', text)", json.dumps(record)
    )
    page.reload()
    assert bot.here() == step
    expect(page.locator(".ww-revised")).to_contain_text("herzien")
    expect(page.locator(".ww-form")).to_be_visible()


def test_a_missing_translation_is_marked_not_hidden(page: Page, tmp_path: Path) -> None:
    data = copy.deepcopy(BOARD.data)
    del data["steps"]["something-to-sleep"]["title"]["fr"]
    del data["steps"]["something-to-sleep"]["html"]["fr"]
    (tmp_path / "x.html").write_text(
        page_of("case/player", "mountPlayer", {"storyboard": data}, "x"), "utf-8"
    )
    with serving(tmp_path) as address:
        page.goto(f"{address}/x.html?lang=fr")
        title = page.locator(".ww-title")
        assert title.get_attribute("lang") == "nl"
        expect(title.locator(".ww-fallback")).to_have_text("pas encore traduit (nl)")


def test_script_in_a_hand_made_storyboard_is_not_executed(page: Page, tmp_path: Path) -> None:
    data = copy.deepcopy(BOARD.data)
    bad = "<p>x</p><script>window.hacked=1</script><img src=x onerror='window.hacked=1'><a href='javascript:1'>y</a>"
    data["steps"]["something-to-sleep"]["html"]["nl"] = bad
    data["title"]["nl"] = "</script><script>window.hacked=1</script>"
    (tmp_path / "x.html").write_text(
        page_of("case/player", "mountPlayer", {"storyboard": data}, "x"), "utf-8"
    )
    with serving(tmp_path) as address:
        page.goto(f"{address}/x.html?lang=nl")
        expect(page.locator(".ww-story")).to_have_text("xy")
        assert page.evaluate("window.hacked") is None
        assert page.locator(".ww-story a[href^='javascript']").count() == 0
