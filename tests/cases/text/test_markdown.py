"""Markdown becomes safe HTML; scripts stay text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases.text.markdown import fill, html, links, plain


def entry(scheme: str, name: str) -> str:
    return f"{scheme}:{name}"


def test_links_into_the_reference_works_become_buttons() -> None:
    made = html("Ask the [doctor](actor:occupational-physician).", entry)
    assert 'data-entry="actor:occupational-physician">doctor</button>' in made


def test_web_links_open_elsewhere_and_tell_nothing() -> None:
    assert 'rel="noopener noreferrer"' in html("[a](https://example.org)", entry)


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "[x](javascript:alert(1))",
        "![x](javascript:alert(1))",
        '[x](rule:"onmouseover="alert(1))',
        "[x](data:text/html,<script>alert(1)</script>)",
        "<a href='javascript:alert(1)'>x</a>",
    ],
)
def test_script_is_never_markup(text: str) -> None:
    made = html(text, entry)
    assert "<script" not in made
    assert "<img" not in made
    assert "javascript:" not in made or "<a" not in made
    assert 'onmouseover="alert' not in made.replace("&quot;", "'")


@given(st.text(max_size=200))
def test_any_text_gives_only_known_tags(text: str) -> None:
    import re

    tags = set(re.findall(r"</?([a-zA-Z][\w-]*)", html(text, entry)))
    assert tags <= {
        "p",
        "ul",
        "ol",
        "li",
        "strong",
        "em",
        "br",
        "blockquote",
        "a",
        "button",
        "span",
    }


def test_links_and_placeholders_are_listed() -> None:
    found = list(links("[a](rule:x) {rule:y} {day:3} [b](step:c) [d](https://e.org)"))
    assert found == [
        ("rule", "y"),
        ("day", "3"),
        ("rule", "x"),
        ("?", "step:c"),
        ("https", "https://e.org"),
    ]


def test_fill_and_plain() -> None:
    assert fill("within {rule:x}, on {day:2}", lambda scheme, name: f"<{scheme} {name}>") == (
        "within <rule x>, on <day 2>"
    )
    assert plain("**a** [b](rule:c)\n> d") == "a b\nd"
