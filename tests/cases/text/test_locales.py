"""Each language has a locale, a name and its own way to join words."""

from __future__ import annotations

import pytest

from cases.text.fallback import NotTranslated
from cases.text.locales import joined, language_name, language_names, locale_name
from cases.text.vocabulary import KNOWN_LANGUAGES, LANGUAGES, SOURCE


def test_every_known_language_is_written_as_in_belgium_but_english_has_a_decimal_point() -> None:
    found = {one: locale_name(one) for one in KNOWN_LANGUAGES}
    assert found == {"nl": "nl-BE", "fr": "fr-BE", "de": "de-BE", "en": "en-GB"}
    with pytest.raises(NotTranslated):
        locale_name("tlh")


def test_languages_have_names_in_each_language() -> None:
    assert language_name("de", "en") == "German"
    assert language_name("nl", "fr") == "Néerlandais"
    assert language_names()["de"] == {"nl": "Duits", "fr": "Allemand", "en": "German"}
    assert set(language_names()) == set(KNOWN_LANGUAGES)


@pytest.mark.parametrize(
    ("language", "two", "three"),
    [
        ("nl", "a en b", "a, b en c"),
        ("fr", "a et b", "a, b et c"),
        ("en", "a and b", "a, b and c"),
        ("de", "a und b", "a, b und c"),
    ],
)
def test_words_are_joined_as_one_says_them(language: str, two: str, three: str) -> None:
    assert joined(["a", "b", "c"], language) == three
    assert joined(["a", "b"], language) == two
    assert joined(["a"], language) == "a"
    assert joined([], language) == ""


def test_the_first_language_is_the_source() -> None:
    assert LANGUAGES[0] == SOURCE == "nl"
