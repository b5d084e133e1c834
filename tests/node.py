"""A JavaScript runtime without a page: the Node that comes with Playwright."""

from __future__ import annotations

import json
import subprocess
import tempfile
from pathlib import Path
from typing import Any

from playwright._impl._driver import compute_driver_executable

_PROGRAM = """\
%(script)s
const given = JSON.parse(require("node:fs").readFileSync(0, "utf8"));
process.stdout.write(JSON.stringify((%(function)s)(given)));
"""


def evaluate(script: str, function: str, given: Any) -> Any:
    """Return what a JavaScript function returns for `given`.

    Args:
        script: What stands before the function, e.g. the modules that `assets.joined` returns.
        function: A function of one argument, e.g. ``"([a, b]) => $case_score.share(a, b)"``.
        given: What it is called with: anything that JSON can say.

    Raises:
        RuntimeError: The script or the function throws; the message is Node's own.
    """
    node, _ = compute_driver_executable()
    with tempfile.TemporaryDirectory() as folder:
        program = Path(folder) / "program.cjs"
        program.write_text(_PROGRAM % {"script": script, "function": function}, "utf-8")
        done = subprocess.run(
            [str(node), str(program)], input=json.dumps(given), capture_output=True,
            encoding="utf-8", check=False,
        )  # fmt: skip
    if done.returncode:
        raise RuntimeError(done.stderr[-2000:])
    return json.loads(done.stdout)
