"""The letter builder: messages about functional capacities, to the right person, with consent."""

from __future__ import annotations

from datetime import date
from typing import Any, ClassVar

import traitlets

from cases.shelf import load_letter_form
from cases.text.calendar import today
from widgets import assets
from widgets.tools import Tool


class LetterBuilder(Tool):
    """Composes letters: the form is filled in in the browser, the letter is composed here.

    Nothing is kept. The form and the letter live as long as the page; there is no field for a name.

    Args:
        day: The day on which the letter is written; None is today.
        language: The language to begin in; empty asks the browser.
        home: Where the start page is; empty when there is none.

    Attributes:
        form: What was filled in (`cases.letters.form.Form`), with `turn`, the mark of this state.
        letter: The letter for that `turn` (`cases.letters.board.letter_data`), or `error`.
    """

    _esm: ClassVar[str] = assets.module("mountLetter", "letter/letter")

    board: traitlets.Dict[str, Any] = traitlets.Dict().tag(sync=True)
    form: traitlets.Dict[str, Any] = traitlets.Dict().tag(sync=True)
    letter: traitlets.Dict[str, Any] = traitlets.Dict().tag(sync=True)

    def __init__(self, day: date | None = None, *, language: str = "", home: str = "") -> None:
        self._day = day or today()
        super().__init__(board=load_letter_form(self._day), language=language, home=home)
        self.observe(self._form_came, "form")
        self.on_msg(self._asked)

    def _form_came(self, change: dict[str, Any]) -> None:
        from cases.letters.board import letter_data
        from cases.letters.form import FormError
        from cases.reading.library import own

        filled = {key: value for key, value in change["new"].items() if key != "turn"}
        turn = change["new"].get("turn", "")
        try:
            letter = letter_data(self._composed(filled), own(), self._day)
        except (LookupError, FormError) as error:
            letter = {"error": str(error)}
        self.letter = {**letter, "turn": turn}

    def _composed(self, filled: dict[str, Any]) -> Any:
        from cases.letters.compose import compose
        from cases.reading.library import own

        return compose(filled, self._day, own())

    def _asked(self, _widget: Any, content: Any, _buffers: Any) -> None:
        """Answer ``{"docx": language}`` with the letter as a Word document."""
        from cases.letters.word import docx

        language = content.get("docx") if isinstance(content, dict) else None
        if not isinstance(language, str):
            return
        text = self.letter.get("texts", {}).get(language)
        if text:
            self.send({"docx": language}, [docx(text, language)])
