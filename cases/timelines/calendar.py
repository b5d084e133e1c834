"""A time line as a calendar file (iCalendar), for the reader's own agenda."""

from __future__ import annotations

import datetime as dt
import uuid
from typing import TYPE_CHECKING, Any

from cases.reading.shape import Text
from cases.text import markdown
from cases.text.fallback import marked, shown, words_in
from cases.text.typeset import typeset
from cases.text.vocabulary import CalendarSentence
from cases.text.words import CALENDAR

if TYPE_CHECKING:
    from cases.timelines.line import Moment, TimeLine  # which offers `calendar` itself


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
    event.add("summary", marked(lambda spoken: _summary(moment, spoken), language))
    event.add("description", _description(moment, language))
    return event


def _end(moment: Moment) -> dt.date:
    """Return the first day after an event, as the format wants it."""
    if moment.mark.edge == "during" and moment.ends:
        return moment.ends
    return moment.date + dt.timedelta(days=1)


def _summary(moment: Moment, language: str) -> str:
    title, edge = words_in(moment.title, language), moment.mark.edge
    return _say(edge, language, title=title) if edge in {"by", "before"} else title


def _description(moment: Moment, language: str) -> str:
    def said(key: CalendarSentence, **values: str) -> str:
        return marked(lambda spoken: _say(key, spoken, **values), language)

    lines = [markdown.plain(shown(text, language)) for text in (moment.text, *moment.caveats)]
    lines.append(said("about") if moment.certain else f"{said('check')} {said('about')}")
    for basis in moment.bases:
        amount = marked(basis.version.amount, language)
        lines.append(_in(basis.rule.title, language) + (f" ({amount})" if amount else ""))
        lines += [said("source", title=one.title, address=one.url) for one in basis.version.sources]
    return "\n".join(lines)


def _say(key: CalendarSentence, language: str, **values: str) -> str:
    return typeset(CALENDAR.pattern(key, language), language).format(**values)


def _in(text: Text, language: str) -> str:
    return marked(lambda spoken: typeset(words_in(text, spoken), spoken), language)
