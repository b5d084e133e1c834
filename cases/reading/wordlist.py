"""The shape of a list of fixed words: what the domain and the engine say, in every language.

The engine reads these lists by `cases.text.words`, without this model.
"""

from __future__ import annotations

from typing import ClassVar, Self

from pydantic import Field, model_validator

from cases.reading.shape import Content, Slug, Text, Words
from cases.text.vocabulary import Language, PluralForm


class WordList(Content):
    """Words by name: either plain ones, or counted ones.

    Attributes:
        words: What is said, by name. Braces such as ``{day}`` are filled in by the engine.
        counted: What is said of a number, by name, in the plural forms of each language.
    """

    folder: ClassVar[str] = "words"
    called: ClassVar[str] = "list of words"

    words: dict[Slug, Text] = Field({})
    counted: dict[Slug, dict[Language, dict[PluralForm, Words]]] = Field({})

    @model_validator(mode="after")
    def _is_of_one_kind(self) -> Self:
        if bool(self.words) == bool(self.counted):
            raise ValueError("a list has either `words` or `counted`")
        return self
