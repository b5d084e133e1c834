"""What every file must keep to that names versions of rules."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from cases.reading.desk import Desk
from cases.reading.findings import Finding
from cases.reading.yamlfile import Where
from cases.reference.rule import Rule


def unknown_versions(
    desk: Desk, where: Where, wanted: Mapping[str, Sequence[str]]
) -> Iterator[Finding]:
    """Find versions (by the rule's name) that their rule does not have.

    Args:
        desk: The file.
        where: The thing that holds `in_version`.
        wanted: That `in_version`. Rules that do not exist are passed over: that is said elsewhere.
    """
    for name, versions in wanted.items():
        if name not in desk.library.files(Rule):
            continue
        known = [one.name for one in desk.library.one(Rule, name).versions if one.name]
        for version in versions:
            if version not in known:
                yield desk.unknown((*where, "in_version", name), "version", version, known)
