"""A time line as a calendar file (iCalendar), for the reader's own agenda."""

from __future__ import annotations

import datetime as dt
import uuid
from typing import TYPE_CHECKING, Any

from cases.reading.shape import Text
from cases.text import markdown
from cases.text.typeset import typeset

if TYPE_CHECKING:
    from cases.timelines.line import Moment, TimeLine  # which offers `calendar` itself

_SAID = {
    "nl": ("Bron: ", "Eerst nakijken. ", "De datum kan een dag verschillen: tel na."),
    "fr": ("Source : ", "À vérifier d'abord. ", "À un jour près : recomptez."),
    "en": ("Source: ", "Check first. ", "Give or take a day: count again."),
}

_LEADS = {
    "nl": {"by": "Uiterlijk vandaag: ", "before": "Vóór vandaag: "},
    "fr": {"by": "Au plus tard aujourd'hui : ", "before": "Avant aujourd'hui : "},
    "en": {"by": "By today: ", "before": "Before today: "},
}


def calendar(line: TimeLine, language: str) -> str:
    """Return a line as an iCalendar file: a whole day for each mark, or some for a period.

    It says nothing about the person. A mark keeps its UID as long as the day from which it is
    counted stays the same, so that a calendar that reads the file twice shows it once.
    """
    from icalendar import Calendar

    file = Calendar()
    file.add("prodid", "-//Wegwijs Stress & Werk//NONSGML//EN")
    file.add("version", "2.0")
    file.add("x-wr-calname", _in(line.pathway.title, language))
    for moment in line.marks:
        file.add_component(_event(line, moment, language))
    return str(file.to_ical().decode())


def _event(line: TimeLine, moment: Moment, language: str) -> Any:
    from icalendar import Event

    event = Event()
    anchor = line.anchor(moment.mark)
    name = f"wegwijs/{line.name}/{moment.name}/{anchor}"
    event.add("uid", f"{uuid.uuid5(uuid.NAMESPACE_URL, name)}@wegwijs")
    # When the content was last gone through: the same situation gives the same file.
    event.add("dtstamp", dt.datetime.combine(line.pathway.revised, dt.time(), dt.UTC))
    event.add("dtstart", moment.date)
    event.add("dtend", _end(moment))
    event.add("transp", "TRANSPARENT")
    event.add("class", "PRIVATE")
    lead = _LEADS[language].get(moment.mark.edge, "")
    event.add("summary", typeset(lead, language) + moment.title[language])
    event.add("description", _description(moment, language))
    return event


def _end(moment: Moment) -> dt.date:
    """Return the first day after an event, as the format wants it."""
    if moment.mark.edge == "during" and moment.ends:
        return moment.ends
    return moment.date + dt.timedelta(days=1)


def _description(moment: Moment, language: str) -> str:
    source, check_first, about = _SAID[language]
    texts = [moment.text, *moment.caveats]
    lines = [markdown.plain(text[language]) for text in texts]
    lines.append(typeset(about if moment.certain else check_first + about, language))
    for basis in moment.bases:
        title = _in(basis.rule.title, language)
        amount = basis.version.amount(language)
        lines.append(title + (f" ({amount})" if amount else ""))
        lines += [
            typeset(source, language) + f"{one.title} {one.url}" for one in basis.version.sources
        ]
    return "\n".join(lines)


def _in(text: Text, language: str) -> str:
    return typeset(text[language], language)
