"""A time line as a calendar file (iCalendar), for the reader's own agenda.

The browser writes the same file, to the byte (`widgets/js/timeline/calendar.js`).
"""

from __future__ import annotations

import datetime as dt
import uuid
from typing import TYPE_CHECKING, Any

from cases.text.fallback import shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cases.timelines.line import Moment, TimeLine


def calendar(line: TimeLine, language: str) -> str:
    """Return a line as an iCalendar file: a whole day for each mark, or some for a period.

    It says nothing about the person. A mark keeps its UID as long as the day from which it is
    counted stays the same, so that a calendar that reads the file twice shows it once.
    """
    from icalendar import Calendar

    file = Calendar()
    file.add("prodid", "-//Wegwijs Stress & Werk//NONSGML//EN")
    file.add("version", "2.0")
    file.add("x-wr-calname", shown(line.board["title"], language))
    for moment in line.marks:
        file.add_component(_event(line, moment, language))
    return str(file.to_ical().decode())


def _event(line: TimeLine, moment: Moment, language: str) -> Any:
    from icalendar import Event

    event = Event()
    name = f"wegwijs/{line.board['name']}/{moment.name}/{line.anchor(moment.mark)}"
    event.add("uid", f"{uuid.uuid5(uuid.NAMESPACE_URL, name)}@wegwijs")
    # When the content was last gone through: the same situation gives the same file.
    revised = dt.date.fromisoformat(line.board["revised"])
    event.add("dtstamp", dt.datetime.combine(revised, dt.time(), dt.UTC))
    event.add("dtstart", moment.date)
    event.add("dtend", _end(moment))
    event.add("transp", "TRANSPARENT")
    event.add("class", "PRIVATE")
    event.add("summary", _summary(line, moment, language))
    event.add("description", "\n".join(_description(line, moment, language)))
    return event


def _end(moment: Moment) -> dt.date:
    """Return the first day after an event, as the format wants it."""
    if moment.mark["edge"] == "during" and moment.ends:
        return moment.ends
    return moment.date + dt.timedelta(days=1)


def _summary(line: TimeLine, moment: Moment, language: str) -> str:
    title = shown(moment.said["title"], language)
    lead = line.board["calendar"].get(moment.mark["edge"])
    return shown(lead, language).format(title=title) if lead else title


def _description(line: TimeLine, moment: Moment, language: str) -> Iterator[str]:
    words = {key: shown(text, language) for key, text in line.board["calendar"].items()}
    for said in (moment.said, *moment.caveats):
        yield shown(said["text"], language)
    yield f"{words['check']} {words['about']}" if moment.way["check"] else words["about"]
    for key in moment.way["rules"]:
        rule = line.entry(key, moment.date)
        title, amount = shown(rule["title"], language), shown(rule["amount"], language)
        yield f"{title} ({amount})" if amount else title
        for source in rule["sources"]:
            yield words["source"].format(title=source["title"], address=source["url"])
