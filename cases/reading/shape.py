"""The shared shape of all content: strict models, and readable words for what does not fit.

    Shape               a part of a file
    └── Content         a whole file: a rule, an actor, a tree, a case …

A field that holds the name of something else says so in its type (`RuleName`, `ActorName`, …);
`cases.reading.mentions` finds them all by a walk over the models.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, TypeVar

from pydantic import BaseModel, ConfigDict, StringConstraints, ValidationError

from cases.reading.findings import ContentError, Finding
from cases.reading.names import did_you_mean
from cases.reading.yamlfile import Document, Where
from cases.text.vocabulary import KNOWN_LANGUAGES, Language

Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
"""A stable name: small letters, digits and single hyphens."""

Words = Annotated[str, StringConstraints(min_length=1, pattern=r"\S")]


class Prose:
    """Marks a field as a text: Markdown, with links and placeholders that lead elsewhere."""


@dataclass(frozen=True)
class Names:
    """Marks a field as the name of something that stands in another file.

    Attributes:
        called: What such a thing is called (`Content.called`).
        role: What it must be able to do, where not every one will do; empty asks nothing.
    """

    called: str
    role: str = ""


if TYPE_CHECKING:
    # A map whose keys are languages is a map of strings to every function that takes one.
    Text = dict[str, str]
else:
    Text = Annotated[dict[Language, Words], Prose()]
"""The same text in several languages. Which must be there is the proofreader's concern."""

RuleName = Annotated[Slug, Names("rule")]
ActorName = Annotated[Slug, Names("actor")]
ListenerName = Annotated[Slug, Names("actor", "listener")]
"""An actor whose file says what it may be told."""
EmergencyName = Annotated[Slug, Names("actor", "emergency")]
"""An actor that is a line to call in danger."""
TermName = Annotated[Slug, Names("term")]
QuestionName = Annotated[Slug, Names("question")]
TreeName = Annotated[Slug, Names("decision tree")]

WebAddress = Annotated[str, StringConstraints(pattern=r"^https?://\S+$")]


class Shape(BaseModel):
    """Base of all content models: unknown keys and silent conversions are refused."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True, populate_by_name=True)


class Content(Shape):
    """Base of what stands in a file of its own, named as the file.

    A new kind of content is one class that says these two things; the library, the proofreader, the
    schemas for editors and the cache find it by them.
    """

    folder: ClassVar[str]
    """The folder below `content/` in which such files stand."""
    called: ClassVar[str]
    """What messages call one such thing, e.g. ``"case"``."""

    @classmethod
    def day_at(cls, _data: dict[str, Any], _where: Where) -> date | None:
        """Return the day that a place in such a file speaks of; None when it is of no one day.

        Args:
            _data: The file as it was read, whether or not it fits.
            _where: The place.
        """
        return None

    @classmethod
    def kinds(cls) -> list[type[Content]]:
        """Return every kind of content that has been loaded, by the name of its folder."""
        found = [one for one in Content.__subclasses__() if "folder" in vars(one)]
        return sorted(found, key=lambda one: one.folder)


Model = TypeVar("Model", bound=Shape)


def fit(model: type[Model], document: Document) -> Model:
    """Read a document as a model.

    Raises:
        ContentError: Something does not fit; every misfit is named with its line and remedy.
    """
    try:
        return model.model_validate(document.data)
    except ValidationError as error:
        raise ContentError(_findings(model, document, error)) from error


def _findings(model: type[Shape], document: Document, error: ValidationError) -> Iterator[Finding]:
    for one in error.errors(include_url=False):
        where = _where(document, one["loc"])
        problem, remedy = _words(model, one, where)
        # A missing key has no line of its own: the finding points at what should hold it.
        line = document.line(where)
        place = " › ".join(str(part) for part in where)
        yield Finding(document.path, line, place, problem, remedy)


def _where(document: Document, loc: tuple[int | str, ...]) -> Where:
    """Drop what pydantic adds to a path (union tags, `[key]`) and the document does not have."""
    where: Where = ()
    data: Any = document.data
    for part in loc:
        if part == "[key]":
            break
        try:
            data = data[part]
        except (KeyError, IndexError, TypeError):
            if part == loc[-1]:
                where = (*where, part)
            continue
        where = (*where, part)
    return where


def _words(model: type[Shape], error: Any, where: Where) -> tuple[str, str]:
    """Return problem and remedy of one pydantic error, as sentences."""
    last, given, context = (
        str(where[-1]) if where else "",
        str(error["input"]),
        error.get("ctx", {}),
    )
    if error["loc"] and error["loc"][-1] == "[key]" and error["type"] == "literal_error":
        return _unknown_key(_Misfit(model, last, given, context))
    say = _SENTENCES.get(error["type"])
    if say:
        return say(_Misfit(model, last, given, context))
    return f"{error['msg']} (found: `{_short(given)}`).", "Correct the value."


def _unknown_key(one: _Misfit) -> tuple[str, str]:
    options = one.options("expected")
    if not set(options) <= set(KNOWN_LANGUAGES):
        return f"`{one.key}` is not one of: {', '.join(options)}.", did_you_mean(one.key, options)
    known = ", ".join(KNOWN_LANGUAGES)
    return f"`{one.key}` is not a language of the course.", f"Use one of: {known}."


@dataclass(frozen=True)
class _Misfit:
    """What a sentence about a misfit is made of: the key, what was given, pydantic's context."""

    model: type[Shape]
    key: str
    given: str
    context: dict[str, Any]

    def options(self, name: str) -> list[str]:
        """Return the allowed values that pydantic names."""
        return re.findall(r"'([^']*)'", str(self.context[name]))


def _missing(one: _Misfit) -> tuple[str, str]:
    return f"`{one.key}` is missing.", f"Add `{one.key}:` here."


def _extra(one: _Misfit) -> tuple[str, str]:
    hint = did_you_mean(one.key, _field_names(one.model))
    return f"`{one.key}` is not a key that belongs here.", hint or "Remove it."


def _not_an_option(one: _Misfit) -> tuple[str, str]:
    options = one.options("expected")
    problem = f"`{one.given}` is not one of: {', '.join(options)}."
    return problem, did_you_mean(one.given, options)


def _unknown_kind(one: _Misfit) -> tuple[str, str]:
    kinds, given = one.options("expected_tags"), str(one.context["tag"])
    problem = f"`kind: {given}` is unknown; known kinds: {', '.join(kinds)}."
    return problem, did_you_mean(given, kinds)


def _no_kind(_one: _Misfit) -> tuple[str, str]:
    return "This step does not say its `kind`.", "Add `kind:`; the schema lists the kinds."


def _not_text(one: _Misfit) -> tuple[str, str]:
    problem = f"Text is expected here, not `{_short(one.given)}`."
    return problem, "Put it between quotes if it is a text."


def _pattern(one: _Misfit) -> tuple[str, str]:
    return _pattern_words(one.given, str(one.context["pattern"]))


_SENTENCES: dict[str, Callable[[_Misfit], tuple[str, str]]] = {
    "missing": _missing,
    "extra_forbidden": _extra,
    "literal_error": _not_an_option,
    "union_tag_invalid": _unknown_kind,
    "union_tag_not_found": _no_kind,
    "string_type": _not_text,
    "string_pattern_mismatch": _pattern,
}


def _pattern_words(given: str, pattern: str) -> tuple[str, str]:
    if pattern == r"\S":
        return "The text is empty.", "Write it, or remove the key."
    if pattern.startswith("^http"):
        return f"`{given}` is not a web address.", "It starts with https://."
    remedy = "Use small letters, digits and single hyphens, e.g. `first-visit`."
    return f"`{given}` cannot be a name.", remedy


def _short(value: object, size: int = 60) -> str:
    text = str(value)
    return text if len(text) <= size else text[: size - 1] + "…"


def _field_names(model: type[BaseModel]) -> set[str]:
    """Return every key that any part of the model knows, for suggestions."""
    names: set[str] = set()
    schema = model.model_json_schema(by_alias=True)
    for part in (schema, *schema.get("$defs", {}).values()):
        names.update(part.get("properties", {}))
    return names
