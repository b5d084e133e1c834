"""The Markdown of the content: paragraphs, lists, emphasis, quotes and links, nothing else.

Raw HTML stays text (it is never executed), images and headings are not read, and a link leads
either to a web page or into the course's own reference works:

    [the visit](rule:visit-before-resumption)   a rule, explained for the day of the step
    [occupational physician](actor:occupational-physician)
    [functional capacities](term:functional-capacities)

Two placeholders are filled in before Markdown is read, so that no figure or date is typed by hand:

    {rule:visit-before-resumption}   the rule's figure with its unit, e.g. "10 working days"
    {day:56}                         the calendar day 56 days after the case began
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token

PLACEHOLDER = re.compile(r"\{(rule|day):([^{}\s]*)\}")
SCHEMES = ("rule", "actor", "term")

Resolve = Callable[[str, str], str]
"""From a scheme and a name to what stands in the page: the key of an entry."""


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("zero")
    parser.enable(["list", "emphasis", "link", "blockquote", "newline", "escape", "entity"])
    parser.add_render_rule("link_open", _link_open)
    parser.add_render_rule("link_close", _link_close)
    return parser


def fill(text: str, value: Resolve) -> str:
    """Replace the placeholders of a text by what `value(scheme, name)` says."""
    return PLACEHOLDER.sub(lambda found: value(found[1], found[2]), text)


def html(text: str, entry: Resolve) -> str:
    """Render Markdown as HTML that is safe to put into a page.

    Args:
        text: Markdown whose placeholders have been filled.
        entry: Gives the key of the reference entry behind a `rule:`, `actor:` or `term:` link.
    """
    return str(_parser().render(text, {"entry": entry})).strip()


def links(text: str) -> Iterator[tuple[str, str]]:
    """Yield every link and placeholder of a text as (scheme, name).

    The scheme is ``rule``, ``actor``, ``term`` or ``day``; ``https`` for a web page; and ``?``
    for anything that is none of these.
    """
    for found in PLACEHOLDER.finditer(text):
        yield found[1], found[2]
    if "](" not in text:
        return  # most texts: no link, nothing to parse
    for token in _parser().parse(PLACEHOLDER.sub("0", text)):
        for inner in token.children or []:
            if inner.type == "link_open":
                yield _parts(str(inner.attrs.get("href", "")))


def plain(text: str) -> str:
    """Return a text without its Markdown marks, for outlines."""
    without_links = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", text)
    return re.sub(r"(\*\*|\*|^> ?)", "", without_links, flags=re.MULTILINE).strip()


def _parts(href: str) -> tuple[str, str]:
    scheme, _, name = href.partition(":")
    if scheme in SCHEMES:
        return scheme, name
    return ("https", href) if scheme in {"http", "https"} else ("?", href)


def _link_open(
    renderer: Any, tokens: Sequence[Token], index: int, _options: Any, env: Mapping[str, Any]
) -> str:
    del renderer
    scheme, name = _parts(str(tokens[index].attrs.get("href", "")))
    if scheme in SCHEMES:
        key = env["entry"](scheme, name)
        return f'<button type="button" class="ww-term" data-entry="{_attribute(key)}">'
    if scheme == "https":
        return f'<a href="{_attribute(name)}" target="_blank" rel="noopener noreferrer">'
    return "<span>"


def _link_close(renderer: Any, tokens: Sequence[Token], index: int, _options: Any, env: Any) -> str:
    del renderer, env
    opening = next(one for one in reversed(tokens[:index]) if one.type == "link_open")
    scheme, _ = _parts(str(opening.attrs.get("href", "")))
    return "</button>" if scheme in SCHEMES else "</a>" if scheme == "https" else "</span>"


def _attribute(text: str) -> str:
    for sign, entity in (("&", "&amp;"), ('"', "&quot;"), ("<", "&lt;"), (">", "&gt;")):
        text = text.replace(sign, entity)
    return text
