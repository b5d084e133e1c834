"""The static site: start page, cases, decision trees and directory, without server or kernel.

Every page stands alone: script, style and content are in it, so it works from any web host, from a
USB stick and from the file system, and asks nothing of any other address (its policy forbids it).
"""

from __future__ import annotations

import base64
import hashlib
import json
import shutil
from html import escape
from pathlib import Path
from typing import Any

from cases import load, names
from cases.shelf import load_directory, load_history, load_letter, load_timeline, load_tree
from cases.text.fallback import shown
from cases.text.vocabulary import SOURCE
from widgets import assets
from widgets.cards import TOOLS, card

HERE = Path(__file__).parent


def write(folder: Path) -> list[Path]:
    """Write the whole site into `folder`, which is emptied first, and return its pages.

    Raises:
        ValueError: The folder holds something that is not a site of ours.
    """
    if folder.exists():
        strangers = [path.name for path in folder.iterdir() if path.suffix != ".html"]
        if strangers:
            raise ValueError(
                f"{folder} holds other things than pages ({strangers[0]}); empty it first."
            )
        shutil.rmtree(folder)
    folder.mkdir(parents=True)
    cases = names("vignettes")
    pages = {"index.html": start_page(cases)}
    pages |= {f"{name}.html": case_page(name) for name in cases}
    pages |= {f"{name}.html": tool_page(name) for name in TOOLS}
    for name, text in pages.items():
        (folder / name).write_text(text, "utf-8")
    return [folder / name for name in pages]


def start_page(cases: list[str]) -> str:
    """Return the start page for some cases."""
    cards = [card(load(name), f"{name}.html") for name in cases]
    tools = [{"name": name, "href": f"{name}.html"} for name in TOOLS]
    title = assets.say("course", SOURCE)
    return page("start/start", "mountStart", {"cards": cards, "tools": tools}, title)


def case_page(name: str) -> str:
    """Return the page that plays one case."""
    storyboard = load(name)
    title = shown(storyboard.data["title"], SOURCE)
    return page("case/player", "mountPlayer", {"storyboard": storyboard.data}, title)


def tool_page(name: str) -> str:
    """Return the page of a tool."""
    values: dict[str, Any] = {"home": "index.html"}
    title = assets.say(f"tool-{name}", SOURCE)
    if name == "directory":
        values["directory"] = load_directory()
        return page("directory/directory", "mountDirectory", values, title)
    if name == "history":
        values["history"] = load_history()
        return page("history/history", "mountHistory", values, title)
    if name == "letter":
        values["board"] = load_letter()
        return page("letter/letter", "mountLetter", values, title)
    if name == "timeline":
        values["timeline"] = load_timeline()
        return page("timeline/timeline", "mountTimeline", values, title)
    return page("tree/tree", "mountTree", values | {"tree": load_tree(name)}, title)


def page(entry: str, mount: str, values: dict[str, Any], title: str) -> str:
    """Return a page that draws itself; its head too speaks the reader's language then.

    Args:
        entry: The module in `js/` that holds `mount`.
        mount: The function that draws.
        values: What the widget model would hold.
        title: The title until the page says it in the reader's language.
    """
    start = _START % {
        "page": assets.scope("base/page"),
        "entry": assets.scope(entry),
        "mount": mount,
    }
    script = f"{assets.joined(entry, 'base/page')}\n\n{start}"
    style = assets.style()
    parts = {
        "LANGUAGE": SOURCE,
        "DESCRIPTION": escape(assets.say("page-description", SOURCE)),
        "TITLE": escape(f"{title} · Wegwijs"),
        "POLICY": _policy(script),
        "STYLE": style,
        "NOSCRIPT": "\n".join(
            f'<p lang="{language}">{escape(words)}</p>'
            for language, words in assets.interface_words()["needs-script"].items()
        ),
        "DATA": _as_script_data(values),
        "SCRIPT": script,
    }
    text = (HERE / "page.html").read_text("utf-8")
    for key, value in parts.items():
        text = text.replace(f"<!--{key}-->", value, 1)
    return text


_START = """\
const pageData = JSON.parse(document.getElementById("wegwijs-data").textContent);
%(entry)s.%(mount)s(document.getElementById("wegwijs"), %(page)s.pageModel(pageData));"""


def _policy(script: str) -> str:
    """Return a content security policy: no script but this one, and nothing from elsewhere.

    Styles may stand anywhere in the page: the widths of bars are set on the elements themselves.
    """
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    return (
        f"default-src 'none'; script-src 'sha256-{digest}'; style-src 'unsafe-inline'; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )


def _as_script_data(values: dict[str, Any]) -> str:
    """Return JSON that can stand inside a script element, whatever its texts say."""
    text = json.dumps(values, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c")
