"""How much of an answer is right: a number between 0 and 1.

Right picks count for, wrong picks against, never below nothing. The player scores practice cases by
the same measures (`widgets/js/case/measures.js`); a test holds the two together.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence


def share(right: Collection[str], chosen: Collection[str]) -> float:
    """Return right picks minus wrong picks, as a share of what was right.

    When nothing is right, picking nothing earns 1 and picking anything earns 0.
    """
    hits = len(set(chosen) & set(right))
    wrong = len(set(chosen)) - hits
    if not right:
        return 0.0 if wrong else 1.0
    return max(0.0, (hits - wrong) / len(right))


def right_order(right: Sequence[str], chosen: Sequence[str]) -> float:
    """Return pairs in the right order minus pairs in the wrong order, as a share of all pairs.

    Both sequences hold the same items; anything else earns 0.
    """
    if sorted(right) != sorted(chosen):
        return 0.0
    place = {item: index for index, item in enumerate(chosen)}
    pairs = [(a, b) for index, a in enumerate(right) for b in right[index + 1 :]]
    balance = sum(1 if place[a] < place[b] else -1 for a, b in pairs)
    return max(0.0, balance / len(pairs))
