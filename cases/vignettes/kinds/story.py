"""Something happens; the reader only goes on."""

from __future__ import annotations

from typing import Literal

from cases.reading.shape import Slug
from cases.vignettes.kind import Kind
from cases.vignettes.steps import Step


class StoryStep(Step):
    """Something happens; the reader only goes on."""

    kind: Literal["story"]
    next: Slug


class Story(Kind[StoryStep]):
    """Tells."""

    step = StoryStep
    node = ("[", "]")
