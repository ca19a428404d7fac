"""The program as it is run from a terminal, in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
_START = "import sys; from watchapp.cli import main; sys.exit(main())"


def run(*words: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run `watchapp` with these words and return what it answered."""
    return subprocess.run(
        [sys.executable, "-c", _START, *map(str, words)],
        cwd=ROOT,
        env={**os.environ, **environment},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
