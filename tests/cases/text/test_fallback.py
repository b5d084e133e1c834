"""Where a language has no words, another stands in with a mark, or the language is left out."""

from __future__ import annotations

import pytest

from cases.text.fallback import NotTranslated, in_each, marked, shown, words_in
from cases.text.words import LEXICONS, PHASES, STRETCHES, UNITS

TWO = {"nl": "rust", "fr": "repos"}


def test_a_map_leaves_out_what_cannot_be_said() -> None:
    assert in_each(lambda language: words_in(TWO, language).upper()) == {
        "nl": "RUST",
        "fr": "REPOS",
    }


def test_a_plain_string_is_said_in_dutch_with_a_mark() -> None:
    assert marked(lambda language: words_in(TWO, language), "fr") == "repos"
    assert marked(lambda language: words_in(TWO, language), "de") == "rust [nl]"
    with pytest.raises(NotTranslated):
        marked(lambda language: words_in({"fr": "repos"}, language), "de")


def test_a_text_is_shown_in_the_best_language_that_it_has() -> None:
    assert shown(TWO, "fr") == "repos"
    assert shown(TWO, "en") == "rust [nl]"
    assert shown({"en": "rest", "fr": ""}, "fr") == "rest [en]"
    assert shown({}, "fr") == ""


def test_every_list_of_words_has_every_name_in_the_order_of_the_code() -> None:
    assert len(LEXICONS) == len(set(LEXICONS)) > 10
    for lexicon in LEXICONS.values():
        assert list(lexicon.all()) == list(lexicon.known)
    assert PHASES.all()["rest"] == {"nl": "Rust", "fr": "Repos", "en": "Rest"}


def test_braces_are_filled_in_and_plural_forms_chosen() -> None:
    assert STRETCHES.say("less-than", "en", end="8 weeks") == "Less than 8 weeks"
    assert UNITS.pattern("weeks", "fr", "one") == "{number} semaine"
    assert UNITS.pattern("weeks", "fr", "many") == "{number} semaines"
