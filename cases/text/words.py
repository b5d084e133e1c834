"""The fixed words of the domain and of the engine, by name, as `cases/content/words/` has them.

    PHASES.all()                               for a board: every name with its words
    STRETCHES.say("less-than", "fr", end="2 mois")   a sentence, with its braces filled in

The files are content like any other (`cases.reading.wordlist` is their model, and the proofreader
says which name has no words). Here they are only read, and only when something is said: a learner's
kernel, which is handed finished boards, never loads YAML for them.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any, Generic, TypeVar, get_args

from cases.text import vocabulary as names
from cases.text.fallback import NotTranslated

FOLDER = Path(__file__).parent.parent / "content" / "words"

Name = TypeVar("Name", bound=str)


class Lexicon(Generic[Name]):
    """The words of one file.

    Args:
        file: The file's name without its ending.
        known: What it must have words for.
        counted: Whether these are counted words, in the plural forms of each language.
    """

    def __init__(self, file: str, known: tuple[Name, ...], *, counted: bool = False) -> None:
        self.file = file
        self.known = known
        self.counted = counted

    def all(self) -> dict[str, dict[str, str]]:
        """Return the words of everything, by name and language, in the order of the names."""
        return {name: self.of(name) for name in self.known}

    def of(self, name: Name) -> dict[str, str]:
        """Return the words of one thing, by language."""
        return dict(_words(self.file)[name])

    def pattern(self, name: Name, language: str, form: str = "") -> str:
        """Return words with their braces as they were written.

        Args:
            name: What is said.
            language: In which language.
            form: For counted words: the plural form; one that was left out is said as ``other``.

        Raises:
            NotTranslated: It has no words in that language.
        """
        words = _words(self.file)[name].get(language)
        if words is None:
            raise NotTranslated(f"words/{self.file}.yaml: `{name}` has no `{language}`.")
        return str(words.get(form, words["other"]) if isinstance(words, dict) else words)

    def say(self, name: Name, language: str, **values: str) -> str:
        """Say a sentence, with its braces filled in.

        Raises:
            NotTranslated: It has no words in that language.
        """
        return self.pattern(name, language).format(**values)


@cache
def _words(file: str) -> dict[str, Any]:
    import yaml

    path = FOLDER / f"{file}.yaml"
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    content = yaml.load(path.read_text("utf-8"), Loader=loader)  # noqa: S506 (it is a safe one)
    words: dict[str, Any] = content.get("words") or content["counted"]
    return words


PHASES: Lexicon[names.Phase] = Lexicon("phases", names.PHASES)
COMPETENCES: Lexicon[names.Competence] = Lexicon("competences", names.COMPETENCES)
CHAIRS: Lexicon[names.Chair] = Lexicon("chairs", get_args(names.Chair))
VERDICTS: Lexicon[names.Verdict] = Lexicon("verdicts", get_args(names.Verdict))
REGIONS: Lexicon[names.Region] = Lexicon("regions", names.REGIONS)
SIDES: Lexicon[names.Side] = Lexicon("sides", get_args(names.Side))
NEEDS: Lexicon[names.Need] = Lexicon("needs", names.NEEDS)
CHANNELS: Lexicon[names.Channel] = Lexicon("channels", get_args(names.Channel))
TOPICS: Lexicon[names.Topic] = Lexicon("topics", get_args(names.Topic))
UNITS: Lexicon[names.Unit] = Lexicon("units", get_args(names.Unit), counted=True)
STRETCHES: Lexicon[names.Stretch] = Lexicon("stretches", get_args(names.Stretch))
EXPLANATIONS: Lexicon[names.Explanation] = Lexicon("explanations", get_args(names.Explanation))
CALENDAR: Lexicon[names.CalendarSentence] = Lexicon("calendar", get_args(names.CalendarSentence))
SIGNS: Lexicon[names.Sign] = Lexicon("signs", get_args(names.Sign))

LEXICONS: dict[str, Lexicon[Any]] = {
    one.file: one for one in tuple(vars().values()) if isinstance(one, Lexicon)
}
"""Every list of words, by its file."""
