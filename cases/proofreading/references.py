"""Everything that is cited must exist, and must have held on the day that it is cited for."""

from __future__ import annotations

from collections.abc import Iterator

from cases.proofreading.kinds import kinds
from cases.reading.desk import Desk
from cases.reading.findings import Finding
from cases.reading.mentions import Mention, mentions
from cases.reading.names import did_you_mean
from cases.reading.yamlfile import Where
from cases.reference.actor import Actor
from cases.reference.rule import NotInForce, Rule
from cases.text.markdown import links


def cited(desk: Desk) -> Iterator[Finding]:
    """Find names, links and placeholders that lead nowhere, and rules cited out of their time."""
    for one in {*mentions(desk.kind, desk.document.data), *_in_texts(desk)}:
        if one.called == "https":
            continue
        if one.called == "day":
            yield from _day(desk, one.where, one.name)
        elif one.called == "?":
            yield desk.find(one.where, f"The link `{one.name}` leads nowhere.", _LINK_REMEDY)
        else:
            yield from _reference(desk, one)


_LINK_REMEDY = "Link to https://…, rule:NAME, actor:NAME or term:NAME."


def _in_texts(desk: Desk) -> Iterator[Mention]:
    """Yield what texts link to, also those that stand where no text belongs."""
    for where, text in desk.texts():
        for language, words in text.items():
            for scheme, name in links(words):
                yield Mention((*where, language), scheme, name)


def _day(desk: Desk, where: Where, name: str) -> Iterator[Finding]:
    if not name.isdigit():
        problem = f"`{{day:{name}}}` does not count days."
        yield desk.find(where, problem, "Write {day:56} for the day 56 days after the beginning.")


def _reference(desk: Desk, one: Mention) -> Iterator[Finding]:
    kind = next(kind for kind in kinds() if kind.called == one.called)
    known = desk.library.files(kind)
    if one.name not in known:
        remedy = (
            did_you_mean(one.name, known) or f"Add cases/content/{kind.folder}/{one.name}.yaml."
        )
        yield desk.find(one.where, f"There is no {one.called} named '{one.name}'.", remedy)
    elif kind is Rule:
        yield from _in_time(desk, one.where, one.name)
    elif one.role == "listener" and desk.library.one(Actor, one.name).told is None:
        problem = f"Actor '{one.name}' does not say what it may be told."
        remedy = f"Add `told:` to cases/content/actors/{one.name}.yaml."
        yield desk.find(one.where, problem, remedy)
    elif one.role == "emergency" and not desk.library.one(Actor, one.name).emergency:
        problem = f"Actor '{one.name}' is not an emergency line."
        yield desk.find(one.where, problem, "List lines marked `emergency: true`.")


def _in_time(desk: Desk, where: Where, name: str) -> Iterator[Finding]:
    day = desk.kind.day_at(desk.document.data, where)
    if day is None:
        return
    rule = desk.library.one(Rule, name)
    try:
        version = rule.on(day)
    except NotInForce as error:
        remedy = "Cite the rule that held then, or move the step in time."
        yield desk.find(where, str(error), remedy)
        return
    if version.confidence == "low" and "because" in where:
        problem = f"A verdict rests on rule '{name}', of which we are not sure (confidence low)."
        yield desk.find(where, problem, "Rest it on a better-known rule, or check this one first.")
