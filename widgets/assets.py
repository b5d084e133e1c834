"""The front end as it is sent: plain ES modules and style sheets, joined but not changed.

A widget is one piece of text, and a page opened from the file system may not load modules from
files. So the modules in `js/` are put one after the other in the order in which they need each
other, and their `import` and `export` words are dropped. Nothing else happens to them; what runs
in the browser can be read here. The modules keep to what this asks for: imports on one line and by
name, from files beside them, and no two modules may use the same name at top level.
"""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path

HERE = Path(__file__).parent

STYLES = ("tokens", "frame", "step", "feedback", "entry", "start", "tree", "timeline", "letter")

_IMPORT = re.compile(r'^import \{ (\w+(?:, \w+)*) \} from "\./([\w-]+)\.js";\n', re.MULTILINE)
_ANY_IMPORT = re.compile(r"^import\b.*$", re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:async )?(?:function|class|const|let) )", re.MULTILINE)
_TOP_LEVEL = re.compile(r"^(?:export )?(?:async )?(?:function|class|const|let) (\w+)", re.MULTILINE)


class JoinError(Exception):
    """The modules cannot be joined; the message names the file and what to change."""


@cache
def module(mount: str, entry: str) -> str:
    """Return the text of the widget module.

    Args:
        mount: The function that draws, e.g. ``"mountPlayer"``.
        entry: The module in `js/` that exports it, without ending.

    Raises:
        JoinError: A module breaks the rules above.
    """
    drawing = f"render({{ model, el }}) {{ return {mount}(el, model); }}"
    return f"{joined(entry)}\nexport default {{ {drawing} }};\n"


@cache
def joined(*entries: str) -> str:
    """Return the modules that `entries` need, and the interface words, as one script."""
    texts = {name: (HERE / "js" / f"{name}.js").read_text("utf-8") for name in _order(entries)}
    _check(texts)
    bodies = [_EXPORT.sub("", _IMPORT.sub("", text)).strip() for text in texts.values()]
    words = json.dumps(interface_words(), ensure_ascii=False, separators=(",", ":"))
    return "\n\n".join([f"const WORDS = {words};", *bodies])


@cache
def style() -> str:
    """Return all style sheets as one."""
    return "\n".join((HERE / "css" / f"{name}.css").read_text("utf-8") for name in STYLES)


@cache
def interface_words() -> dict[str, dict[str, str]]:
    """Return the words of the interface, key first, languages beneath each key."""
    words: dict[str, dict[str, str]] = {}
    for path in sorted((HERE / "words").glob("*.json")):
        for key, word in json.loads(path.read_text("utf-8")).items():
            if key in words:
                raise JoinError(
                    f"The word `{key}` of words/{path.name} stands in another file too."
                )
            words[key] = word
    return words


def _order(entries: tuple[str, ...]) -> list[str]:
    """Return the modules so that each comes after those that it imports."""
    done: list[str] = []

    def visit(name: str, above: tuple[str, ...]) -> None:
        if name in above:
            raise JoinError(f"js/{name}.js imports itself through {' → '.join(above)}.")
        if name in done:
            return
        for needed in _imports(name):
            visit(needed, (*above, name))
        done.append(name)

    for entry in entries:
        visit(entry, ())
    return done


def _imports(name: str) -> list[str]:
    path = HERE / "js" / f"{name}.js"
    if not path.exists():
        raise JoinError(f"js/{name}.js does not exist.")
    text = path.read_text("utf-8")
    lines, understood = _ANY_IMPORT.findall(text), _IMPORT.findall(text)
    if len(lines) != len(understood):
        raise JoinError(f'js/{name}.js: write every import as `import {{ a, b }} from "./x.js";`.')
    return [module_name for _, module_name in understood]


def _check(texts: dict[str, str]) -> None:
    owners: dict[str, str] = {}
    for name, text in texts.items():
        for found in _TOP_LEVEL.findall(text):
            if found in owners:
                raise JoinError(
                    f"`{found}` stands in js/{owners[found]}.js and js/{name}.js; rename one."
                )
            owners[found] = name
