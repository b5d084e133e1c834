"""JSON Schemas of the content files, written from the models: editors check by them."""

from __future__ import annotations

import json
from pathlib import Path

from cases.proofreading.kinds import kinds
from cases.reading.library import CONTENT

FOLDER = CONTENT / "schema"


def schemas() -> dict[str, str]:
    """Return the schema of each kind of file as JSON text, by file name."""
    texts = {}
    for kind in kinds():
        schema = kind.model_json_schema(by_alias=True)
        schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
        texts[f"{kind.folder.removesuffix('s')}.json"] = (
            json.dumps(schema, indent=1, sort_keys=True) + "\n"
        )
    return texts


def write(folder: Path = FOLDER) -> list[Path]:
    """Write all schemas and return their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for name, text in schemas().items():
        paths.append(folder / name)
        paths[-1].write_text(text, "utf-8")
    return paths
