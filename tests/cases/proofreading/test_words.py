"""The fixed words are content: a name without words, a lost form, a lost language are found."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from cases.proofreading.proofread import Proofreader
from cases.reading.library import CONTENT, Library
from cases.text.vocabulary import KNOWN_LANGUAGES

Spoil = Callable[[str], str]


def found_in(tmp_path: Path, name: str, spoil: Spoil) -> str:
    """Return what is found in one list of words after it was spoilt."""
    shutil.copytree(CONTENT / "words", tmp_path / "words")
    path = tmp_path / "words" / f"{name}.yaml"
    text = path.read_text("utf-8")
    assert spoil(text) != text
    path.write_text(spoil(text), "utf-8")
    return "\n".join(map(str, Proofreader(Library(tmp_path)).read([path])))


def without(words: str) -> Spoil:
    return lambda text: text.replace(words, "", 1)


def with_instead(old: str, new: str) -> Spoil:
    return lambda text: text.replace(old, new, 1)


@pytest.mark.parametrize(("name", "spoil", "words"), [
    ("phases", with_instead("  rest:", "  resting:"), ["`rest` has no words", "never says `resting`", "'rest'"]),
    ("phases", without("    en: Rest\n"), ["phases.yaml:13: [words › rest] The English text is missing", "Add `en:`"]),
    ("phases", with_instead("en: Rest", "es: Descanso"), ["`es` is not a language"]),
    ("phases", with_instead("words:", "counted:"), ["Input should be"]),
    ("units", without(', other: "{number} jours"'), ["[counted › days › fr] French counts with a form `other`"]),
    ("units", without('one: "{number} day", '), ["English counts with a form `one`"]),
    ("units", with_instead('other: "{number} dagen', 'others: "{number} dagen'), ["`others` is not one of: zero, one"]),
    ("units", without('    fr: {one: "{number} jour", other: "{number} jours"}\n'), ["The French text is missing"]),
    ("units", with_instead("{number} weken", "{numer} weken"), ["[counted › weeks › fr] `nl` has other braces ({number}, {numer})"]),
    ("stretches", with_instead("De {begin} à {end}", "De {begin} à la fin"), ["[words › between › fr] `nl` has other braces ({begin}, {end})"]),
])  # fmt: skip
def test_fault(tmp_path: Path, name: str, spoil: Spoil, words: list[str]) -> None:
    found = found_in(tmp_path, name, spoil)
    for word in words:
        assert word in found


def test_a_list_that_is_lost_and_one_that_nobody_reads_are_found(tmp_path: Path) -> None:
    shutil.copytree(CONTENT / "words", tmp_path / "words")
    (tmp_path / "words" / "phases.yaml").rename(tmp_path / "words" / "phase.yaml")
    found = "\n".join(map(str, Proofreader(Library(tmp_path)).everything()))
    assert "phases.yaml:1: This list of words is missing" in found
    assert "phase.yaml:4: The engine asks for no words by this name. Did you mean 'phases'" in found


def test_every_text_has_a_finding_when_a_language_is_added(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cases.proofreading.languages.LANGUAGES", KNOWN_LANGUAGES)
    found = list(map(str, Proofreader().read([CONTENT / "words" / "chairs.yaml"])))
    assert len(found) == 2
    assert found[0].endswith(
        "chairs.yaml:4: [words › gp] The German text is missing. Add `de:` with the translation."
    )
