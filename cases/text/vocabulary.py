"""The names of the domain: what content and code call things.

What they are called in front of a reader stands in `cases/content/words/` (`cases.text.words`).
"""

from __future__ import annotations

from typing import Literal, get_args

Language = Literal["nl", "fr", "en", "de"]
"""Every language in which content may be written, and services may work."""
LANGUAGES: tuple[Language, ...] = ("nl", "fr", "en")
"""The languages of the course, the source first: every text must have these.

To add one, add it here; `python -m cases proofread` and `python -m widgets words` list what is
missing, and until it is there, another language is shown in its place, with a mark.
"""
SOURCE: Language = LANGUAGES[0]
"""The language in which the content is written first, and which stands in where one is missing."""
KNOWN_LANGUAGES: tuple[Language, ...] = get_args(Language)

Phase = Literal["prevention", "burn-out", "rest", "recovery", "reintegration", "relapse-prevention"]
PHASES: tuple[Phase, ...] = get_args(Phase)
Competence = Literal["recognise", "phase", "refer", "communicate"]
COMPETENCES: tuple[Competence, ...] = get_args(Competence)
Chair = Literal["gp", "psychologist"]
Verdict = Literal["best", "fair", "poor"]
Outcome = Literal["good", "mixed", "poor"]

Region = Literal["flanders", "brussels", "wallonia", "german-community"]
REGIONS: tuple[Region, ...] = get_args(Region)
REGION_LANGUAGES: dict[Region, tuple[Language, ...]] = {
    "flanders": ("nl",),
    "brussels": ("nl", "fr"),
    "wallonia": ("fr",),
    "german-community": ("de", "fr"),
}
"""The languages in which public services work with people."""

Side = Literal["care", "work", "health-fund", "employment-service", "crisis"]
Need = Literal[
    "listen-and-treat", "adapt-work", "conflict", "papers-and-benefit", "return-to-employer",
    "other-work", "danger", "own-care", "advice-to-professional",
]  # fmt: skip
NEEDS: tuple[Need, ...] = get_args(Need)
Channel = Literal[
    "trio", "ehealthbox", "certificate", "phone", "letter", "talk", "through-patient", "form"
]
Topic = Literal[
    "reintegration", "visits", "incapacity", "certificates", "health-fund", "employment",
    "psychological-care", "work-side", "confidentiality", "clinical", "quality-groups",
    "service-offer",
]  # fmt: skip

Unit = Literal[
    "days", "working-days", "weeks", "months", "years",
    "percent", "workers", "euro", "points", "meetings", "doctors", "talks", "questions",
]  # fmt: skip
PluralForm = Literal["zero", "one", "two", "few", "many", "other"]
"""The forms that a counted word may take, as CLDR names them; no language has all six."""

Stretch = Literal["or-longer", "less-than", "between", "since", "before"]
Explanation = Literal["sources", "read", "check"]
CalendarSentence = Literal["by", "before", "source", "about", "check"]
Sign = Literal["between-items", "colon", "quotation"]
