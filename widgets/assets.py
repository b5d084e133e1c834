"""The front end as it is sent: plain ES modules and style sheets, joined but not changed.

A widget is one piece of text, and a page opened from the file system may not load modules from
files. So the modules in `js/` are put one after the other in the order in which they need each
other, each in a scope of its own; their `import` and `export` words become the ways between these
scopes, and their doc comments stay behind (a twentieth of what a page weighs). Nothing else happens
to them: what runs in the browser can be read here. The modules keep to what this asks for: imports
by name, from files of ours, and exports where something is declared.

A module with a folder of its own name (`case/kinds.js`, `case/kinds/`) is a registry: every file of
the folder comes along with it, after all else, and makes itself known there.
"""

from __future__ import annotations

import json
import posixpath
import re
from functools import cache
from pathlib import Path
from typing import Any

from cases.text.fallback import shown
from cases.text.locales import locale_name
from cases.text.vocabulary import LANGUAGES

HERE = Path(__file__).parent

STYLES = (
    "tokens",
    "frame/reset", "frame/print", "base/text", "base/controls", "base/entry", "base/contacts",
    "frame/head", "frame/page", "form",
    "case/bar", "case/step", "case/feedback", "case/debrief", "exercise",
    "tree/questions", "tree/conclusion", "directory", "history",
    "timeline/form", "timeline/picture", "timeline/table", "letter/form", "letter/paper",
    "start",
)  # fmt: skip

_IMPORT = re.compile(
    r'^import \{\s*(\w+(?:,\s+\w+)*),?\s*\} from "(\.[\w/.-]+)\.js";\n', re.MULTILINE
)
_ANY_IMPORT = re.compile(r"^import\b", re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:async )?(?:function|class|const) )", re.MULTILINE)
_ANY_EXPORT = re.compile(r"^export\b", re.MULTILINE)
_EXPORTED = re.compile(r"^export (?:async )?(?:function|class|const) (\w+)", re.MULTILINE)
_DOC = re.compile(r"^ */\*\*.*?\*/\n", re.MULTILINE | re.DOTALL)


class JoinError(Exception):
    """The modules cannot be joined; the message names the file and what to change."""


@cache
def module(mount: str, entry: str) -> str:
    """Return the text of the widget module.

    Args:
        mount: The function that draws, e.g. ``"mountPlayer"``.
        entry: The module in `js/` that exports it, without ending, e.g. ``"case/player"``.

    Raises:
        JoinError: A module breaks the rules above.
    """
    drawing = f"render({{ model, el }}) {{ return {scope(entry)}.{mount}(el, model); }}"
    return f"{joined(entry)}\nexport default {{ {drawing} }};\n"


@cache
def joined(*entries: str) -> str:
    """Return the modules that `entries` need as one script.

    Before them stand the two things that Python tells them all: the words of the interface
    (`WORDS`), and the languages of the course with their locales (`LOCALES`).
    """
    bodies = [_scoped(name, _text(name)) for name in _order(entries)]
    sent = {"WORDS": interface_words(), "LOCALES": {one: locale_name(one) for one in LANGUAGES}}
    facts = [f"const {name} = {_as_json(value)};" for name, value in sent.items()]
    return "\n\n".join([*facts, *bodies])


def _as_json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def scope(name: str) -> str:
    """Return what the scope of a module is called in the joined script."""
    return "$" + re.sub(r"\W", "_", name)


@cache
def style() -> str:
    """Return all style sheets as one; those of single kinds of step (`kind-NAME.css`) last."""
    css = HERE / "css"
    paths = [*(css / f"{name}.css" for name in STYLES), *sorted(css.glob("kind-*.css"))]
    return "\n".join(path.read_text("utf-8") for path in paths)


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


def say(key: str, language: str) -> str:
    """Return a word of the interface; where it has none in a language, in Dutch with a mark."""
    return shown(interface_words()[key], language)


def _order(entries: tuple[str, ...]) -> list[str]:
    """Return the modules so that each comes after those that it imports."""
    done: list[str] = []

    def visit(name: str, above: tuple[str, ...]) -> None:
        if name in above:
            raise JoinError(f"js/{name}.js imports itself through {' → '.join(above)}.")
        if name in done:
            return
        for needed in imports(name):
            visit(needed, (*above, name))
        done.append(name)

    for entry in entries:
        visit(entry, ())
    for registry in done:  # grows while we look: what comes along may need another registry
        for path in sorted((HERE / "js" / registry).glob("*.js")):
            visit(f"{registry}/{path.stem}", ())
    return done


def imports(name: str) -> list[str]:
    """Return the modules that a module imports, by their names in `js/`.

    Raises:
        JoinError: There is no such module, or it imports or exports in another way than asked for.
    """
    text = _text(name)
    understood = _IMPORT.findall(text)
    if len(_ANY_IMPORT.findall(text)) != len(understood):
        raise JoinError(f'js/{name}.js: write every import as `import {{ a, b }} from "./x.js";`.')
    if len(_ANY_EXPORT.findall(text)) != len(_EXPORTED.findall(text)):
        raise JoinError(f"js/{name}.js: export where a function, class or const is declared.")
    return [_absolute(name, path) for _, path in understood]


def _text(name: str) -> str:
    path = HERE / "js" / f"{name}.js"
    if not path.exists():
        raise JoinError(f"js/{name}.js does not exist.")
    return path.read_text("utf-8")


def _absolute(name: str, path: str) -> str:
    return posixpath.normpath(posixpath.join(posixpath.dirname(name), path))


def _scoped(name: str, text: str) -> str:
    """Return a module as a scope of its own, so that its names are nobody else's business."""

    def taken(found: re.Match[str]) -> str:
        names = " ".join(found[1].split())
        return f"const {{ {names} }} = {scope(_absolute(name, found[2]))};\n"

    exported = ", ".join(_EXPORTED.findall(text))
    body = _EXPORT.sub("", _IMPORT.sub(taken, _DOC.sub("", text))).strip()
    return f"const {scope(name)} = (() => {{\n{body}\nreturn {{ {exported} }};\n}})();"
