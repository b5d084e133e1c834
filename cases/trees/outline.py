"""A decision tree as plain text: for reviewers, for diffs, and for nbval."""

from __future__ import annotations

from typing import Any


def tree_outline(board: dict[str, Any]) -> str:
    """Return the bones of a tree's board: each node with its ways on, and the conclusions."""
    nodes = board["epochs"][-1]["nodes"]
    rows = [f"{board['name']}: {len(nodes)} nodes, {len(board['conclusions'])} conclusions"]
    for key, node in nodes.items():
        ways = node.get("to") or {k: node[k] for k in ("below", "reached", "go") if k in node}
        asked = node.get("ask") or node.get("compare") or node["of"]
        rows.append(f"{key} ({asked}) " + ", ".join(f"{k} → {to}" for k, to in ways.items()))
    return "\n".join(rows)
