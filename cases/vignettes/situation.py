"""A moment of a case as a decision tree sees it, and what the tree is expected to say."""

from __future__ import annotations

from pydantic import Field

from cases.reading.shape import Shape, Slug, Text, TreeName


class Situation(Shape):
    """A moment of the case as a professional would describe it to a decision tree.

    Attributes:
        title: A few words that name the moment.
        day: When it is, in days from the beginning.
        text: What is known then, in a few sentences.
        facts: The same as answers to the questions of the trees.
    """

    title: Text
    day: int = Field(ge=0)
    text: Text
    facts: dict[Slug, str | int]


class TreeAnswer(Shape):
    """What a decision tree says about a decision.

    Attributes:
        tree: The tree.
        situation: The moment of the case for which it is asked.
        conclusion: The conclusion that the author expects there.
    """

    tree: TreeName
    situation: Slug
    conclusion: Slug
