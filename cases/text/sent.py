"""What is sent to the front end: plain JSON with a format and a version of its content."""

from __future__ import annotations

import hashlib
import json
from typing import Any

FORMAT = 1
"""Which shape of boards this Python writes and this front end reads."""


def versioned(kind: str, name: str, data: dict[str, Any]) -> dict[str, Any]:
    """Return what the front end is given, with its format and a version of its content.

    The version changes whenever a word of the content does.
    """
    whole = {"kind": kind, **data}
    canonical = json.dumps(whole, sort_keys=True, ensure_ascii=False)
    version = hashlib.sha256(canonical.encode()).hexdigest()[:10]
    return {"format": FORMAT, "name": name, "version": version, **whole}
