"""The player of a case."""

from __future__ import annotations

from typing import ClassVar

from widgets import assets
from widgets.keeping import KeepingWidget


class Player(KeepingWidget):
    """Plays a storyboard step by step: ``Player(load("hold-on-a-little"))``.

    It is an ipywidget: it can stand in boxes, and its traits can be observed. `entries` is the
    record of what was answered.
    """

    _esm: ClassVar[str] = assets.module("mountPlayer", "case/player")
