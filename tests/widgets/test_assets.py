"""The modules are joined as they are, and every interface word is there in every language."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from widgets import assets
from widgets.translation import untranslated

JS = Path(assets.HERE / "js")


def test_every_module_can_be_joined() -> None:
    mounts = re.compile(r"^export function (mount\w+)\(root, model\)", re.MULTILINE)
    found = {
        path.relative_to(JS).with_suffix("").as_posix(): mount[1]
        for path in JS.rglob("*.js")
        if (mount := mounts.search(path.read_text("utf-8"))) and mount[1] != "mountTool"
    }
    assert len(found) == 8
    for entry, mount in found.items():
        text = assets.module(mount, entry)
        assert f"function {mount}(" in text
        assert not re.search(r"^(import|export (?!default))", text, re.MULTILINE)
        assert text.count("export default") == 1
    assert assets.joined(*found)  # any tools may stand on one page


def test_words_are_complete() -> None:
    assert untranslated() == []


def test_words_are_used_and_known() -> None:
    words = assets.interface_words()
    code = "".join(path.read_text("utf-8") for path in JS.rglob("*.js"))
    python = "".join(path.read_text("utf-8") for path in assets.HERE.glob("*.py"))
    for key, entry in words.items():
        assert all(entry.values()), key
        stem = key.split("-")[0]
        used = f'"{key}"' in code or f'"{key}"' in python or f"`{stem}-${{" in code
        assert used, f"nobody says '{key}'"
    said = set(re.findall(r'say\([\w.]+, "([\w-]+)"', code))
    assert said <= set(words)


@pytest.mark.parametrize(
    ("files", "words"),
    [
        ({"a": 'import { x as y } from "./b.js";\n', "b": ""}, "write every import as"),
        ({"a": 'import { x } from "./nowhere.js";\n'}, "nowhere.js does not exist"),
        ({"a": 'import { b } from "./b.js";\n', "b": 'import { a } from "./a.js";\n'}, "imports itself"),
        ({"a": "export default function f() {}\n"}, "export where a function, class or const"),
        ({"a": "export { f };\n"}, "export where a function, class or const"),
    ],
)  # fmt: skip
def test_a_module_that_breaks_the_rules_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, files: dict[str, str], words: str
) -> None:
    (tmp_path / "js").mkdir()
    (tmp_path / "words").mkdir()
    for name, text in files.items():
        (tmp_path / "js" / f"{name}.js").write_text(text, "utf-8")
    monkeypatch.setattr(assets, "HERE", tmp_path)
    assets.joined.cache_clear()
    with pytest.raises(assets.JoinError, match=re.escape(words)):
        assets.joined("a")
    assets.joined.cache_clear()


def test_a_folder_of_a_modules_own_name_comes_along(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = {
        "js/a.js": 'import { register } from "./kinds.js";\nregister("a");\n',
        "js/kinds.js": "export function register() {}\n",
        "js/kinds/late.js": 'import { b } from "../b.js";\nimport { register } from "../kinds.js";\n',
        "js/b.js": 'import { register } from "./kinds.js";\nexport const b = register;\n',
        "js/alone.js": "export const c = 1;\n",
        "words/kind-late.json": '{"late": {"nl": "x", "fr": "x", "en": "x"}}',
        "css/kind-late.css": ".ww-late { color: red; }",
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    monkeypatch.setattr(assets, "HERE", tmp_path)
    monkeypatch.setattr(assets, "STYLES", ())
    cached = (assets.joined, assets.interface_words, assets.style)
    for one in cached:
        one.cache_clear()
    script = assets.joined("a")
    scopes = [f"const {assets.scope(name)} =" for name in ("kinds", "a", "b", "kinds/late")]
    assert sorted(scopes, key=script.index) == scopes
    assert "late" in script.splitlines()[0]
    assert assets.scope("kinds/late") not in assets.joined("alone")
    assert ".ww-late" in assets.style()
    for one in cached:
        one.cache_clear()


def test_no_asset_names_another_address() -> None:
    everything = (
        assets.joined("case/player", "exercise/sheet", "start/start", "base/page") + assets.style()
    )
    addresses = set(re.findall(r"https?://[\w./-]+", everything)) - {"http://www.w3.org/2000/svg"}
    assert not addresses


def test_pages_are_light() -> None:
    import gzip

    from widgets.site import case_page, start_page

    for page in (case_page("hold-on-a-little"), start_page(["hold-on-a-little"])):
        assert len(gzip.compress(page.encode(), 6)) < 200_000
        assert json.dumps(page)


def test_french_signs_are_bound_to_their_words() -> None:
    for key, word in assets.interface_words().items():
        assert not re.search(r"\S [;:?!»]|« ", word["fr"]), key
        assert not re.search(r"\w'\w", "".join(word.values())), key
