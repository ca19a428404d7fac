"""What is written in the project: finished, findable by its reader, true on any machine."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FOLDERS = ("watchapp", "ui", "tests", "benchmarks", "docs", "launch", "resources", ".ci")
KINDS = {".py", ".md", ".svg", ".qss", ".toml", ".spec", ""}
NOT_OURS = {"Lato-OFL.txt", "DejaVu-LICENSE.txt"}

UNFINISHED = re.compile(r"\b(TODO|FIXME|XXX|HACK)\b")
ONE_MACHINE = re.compile(r"(?<![\w.:/<])/(work|home|root|Users|mnt)/\w+")
TRACKER = re.compile(r"\b[Ii]ssue\s+#?\d+|\(#\d+\)")
# The category `anti-social-behaviour` is how police.uk spells it.
BRITISH = re.compile(
    r"\b(?<!anti-social-)"
    r"(neighbour|colour|licence|organis|recognis|behaviour|favour|honour|grey|centre|metre)\w*",
    re.IGNORECASE,
)
DOCUMENT = re.compile(r"(?<![\w*/])((?:[\w.-]+/)*[\w-]+\.md)\b")


@cache
def texts() -> dict[str, Path]:
    """Return every text of the project by its path as one reads it in the tree."""
    beside = (path for path in ROOT.iterdir() if path.suffix or path.name in {"go", "LICENSE"})
    below = (path for folder in FOLDERS for path in (ROOT / folder).rglob("*"))
    found = (path for path in (*beside, *below) if path.is_file() and path.suffix in KINDS)
    ours = (path for path in found if path.name not in NOT_OURS and path != Path(__file__))
    return {path.relative_to(ROOT).as_posix(): path for path in sorted(ours)}


def lines_with(pattern: re.Pattern[str]) -> Iterator[str]:
    """Yield the places where a pattern stands, as `file:line: words`."""
    for name, path in texts().items():
        for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1):
            if pattern.search(line):
                yield f"{name}:{number}: {line.strip()}"


def test_the_walk_finds_the_texts() -> None:
    assert {"go", "pyproject.toml", "watchapp/errors.py", "tests/conftest.py"} <= texts().keys()


def test_nothing_is_left_for_later() -> None:
    assert not list(lines_with(UNFINISHED))


def test_nothing_holds_on_one_machine_only() -> None:
    assert not list(lines_with(ONE_MACHINE))


def test_no_text_leans_on_a_tracker() -> None:
    """A number in some list tells a reader of the code nothing."""
    assert not list(lines_with(TRACKER))


def test_the_spelling_is_american() -> None:
    assert not list(lines_with(BRITISH))


def test_documents_that_are_named_exist() -> None:
    for name, path in texts().items():
        named = set(DOCUMENT.findall(path.read_text("utf-8")))
        missing = [n for n in named if not ((ROOT / n).exists() or (path.parent / n).exists())]
        assert not missing, f"{name} sends its reader to what is not there"
