"""Where a file names something else: found by walking over its model, so that no key is listed.

A field says in its type what it names (`RuleName`), or that it is a text with links (`Text`). The
walk goes along the types and needs no valid file: what does not fit is passed over, so that a file
with a misspelt key still hears everything else that is wrong with it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel

from cases.reading.shape import Names, Prose, Shape
from cases.reading.yamlfile import Where
from cases.text.markdown import links


@dataclass(frozen=True)
class Mention:
    """One name in a file.

    Attributes:
        where: Its place.
        called: What it names: `Content.called`, or as `cases.text.markdown.links` says it.
        name: The name.
        role: What the thing must be able to do; empty asks nothing.
    """

    where: Where
    called: str
    name: str
    role: str = ""


Walk = Callable[[Any, Where], Iterator[Mention]]


def mentions(model: type[Shape], data: Any) -> Iterator[Mention]:
    """Yield every name and link in some content.

    Args:
        model: Its shape.
        data: The content: an instance of the model, or what a file holds, fitting or not.
    """
    walk = _walk(model)
    if walk:
        yield from walk(data, ())


def _walk(hint: Any) -> Walk | None:
    """Return how to walk over data of a type; None where nothing can be named in it."""
    origin = get_origin(hint)
    if origin is Annotated:
        return _annotated(*get_args(hint))
    if origin in {Union, UnionType}:
        return _union([arm for arm in get_args(hint) if arm is not NoneType])
    if origin is list:
        return _items(get_args(hint)[0])
    if origin is dict:
        return _pairs(*get_args(hint))
    if isinstance(hint, type) and issubclass(hint, BaseModel):
        return _model(hint)
    return None


def _annotated(hint: Any, *marks: Any) -> Walk | None:
    for mark in marks:
        if isinstance(mark, Prose):
            return _prose
        if isinstance(mark, Names):
            return _named(mark)
    return _walk(hint)


def _named(mark: Names) -> Walk:
    def walk(data: Any, where: Where) -> Iterator[Mention]:
        if isinstance(data, str):
            yield Mention(where, mark.called, data, mark.role)

    return walk


def _prose(data: Any, where: Where) -> Iterator[Mention]:
    for language, words in data.items() if isinstance(data, dict) else ():
        if isinstance(words, str):
            for scheme, name in links(words):
                yield Mention((*where, language), scheme, name)


def _items(hint: Any) -> Walk | None:
    inner = _walk(hint)
    if inner is None:
        return None

    def walk(data: Any, where: Where) -> Iterator[Mention]:
        for index, item in enumerate(data) if isinstance(data, list) else ():
            yield from inner(item, (*where, index))

    return walk


def _pairs(key_hint: Any, value_hint: Any) -> Walk | None:
    parts = [_walk(key_hint), _walk(value_hint)]

    def walk(data: Any, where: Where) -> Iterator[Mention]:
        for pair in data.items() if isinstance(data, dict) else ():
            for part, inner in zip(pair, parts, strict=True):
                if inner:
                    yield from inner(part, (*where, pair[0]))

    return walk if any(parts) else None


def _union(arms: list[Any]) -> Walk | None:
    walks = [(arm, inner) for arm in arms if (inner := _walk(arm))]

    def walk(data: Any, where: Where) -> Iterator[Mention]:
        for arm, inner in walks:
            if _may_be(arm, data):
                yield from inner(data, where)

    return walk if walks else None


def _may_be(arm: Any, data: Any) -> bool:
    """Tell whether data could be meant as one arm of a union."""
    while get_origin(arm) is Annotated:
        arm = get_args(arm)[0]
    if not (isinstance(arm, type) and issubclass(arm, BaseModel)):
        return True  # a name walks over text only, a map over maps only
    if isinstance(data, BaseModel):
        return isinstance(data, arm)
    tag = arm.model_fields.get("kind")
    kinds = get_args(tag.annotation) if tag and get_origin(tag.annotation) is Literal else ()
    return isinstance(data, dict) and (not kinds or data.get("kind") in kinds)


@cache
def _model(model: type[BaseModel]) -> Walk | None:
    inner: list[tuple[str, str, Walk]] = []
    for name, field in model.model_fields.items():
        inside = _annotated(field.annotation, *field.metadata)
        if inside:
            inner.append((name, field.alias or name, inside))

    def walk(data: Any, where: Where) -> Iterator[Mention]:
        for name, key, inside in inner:
            value = getattr(data, name) if isinstance(data, BaseModel) else _part(data, key)
            if value is not None:
                yield from inside(value, (*where, key))

    return walk if inner else None


def _part(data: Any, key: str) -> Any:
    return data.get(key) if isinstance(data, dict) else None
