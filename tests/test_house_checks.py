"""That a house stands empty is told to nobody: what leaves can neither hold it nor ask for it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from tests.marked_records import marked
from tests.test_leaks import Log
from watchapp.fields import CAPTAIN, LIAISON, STREET, Audience
from watchapp.operations.bulletins import gather
from watchapp.records import ALL, Checkpoint, HouseCheck, Visit
from watchapp.schema import Record, fields_of, table_of
from watchapp.sharing import shared
from watchapp.store import Store

ROOT = Path(__file__).resolve().parents[1]
SECRET = (HouseCheck, Visit, Checkpoint)
LEAVING = ("bulletin", "exchange", "sharing.py", "charts")
"""What makes the things that leave: pages, files, shared records, charts."""
MAY_ASK = {"operations/checks.py", "operations/sample/checks.py"}
"""The modules of the core that may ask for house-checks."""


@pytest.mark.parametrize("kind", SECRET, ids=lambda kind: kind.__name__)
def test_every_field_is_the_captains_alone(kind: type[Record]) -> None:
    own = {name: each for name, each in fields_of(kind).items() if name not in {"id", "uid"}}
    assert own
    assert {each.audience for each in own.values()} == {CAPTAIN}


@pytest.mark.parametrize("audience", [STREET, LIAISON])
@pytest.mark.parametrize("kind", SECRET, ids=lambda kind: kind.__name__)
def test_shared_it_holds_nothing(kind: type[Record], audience: Audience) -> None:
    keys = {table_of(each): 1 for each in ALL}
    assert dict(shared(marked(kind, keys), audience).texts) == {}


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.create(tmp_path / "log.db") as store:
        Log(store)
        yield store


def test_what_the_bulletin_asks_of_the_log_names_no_house(store: Store) -> None:
    asked: list[str] = []
    connection = store._connection
    connection.set_trace_callback(asked.append)
    gather(store, date(2026, 1, 1), "Dear neighbors", today=date(2026, 2, 1))
    connection.set_trace_callback(None)
    assert len(asked) > 5, "the log was not listened to"
    tables = {table_of(kind) for kind in SECRET}
    assert [sql for sql in asked if any(table in sql.split() for table in tables)] == []
    assert not [sql for sql in asked if "house_check" in sql or "visit" in sql]


@cache
def imports_of(path: Path) -> frozenset[str]:
    """Return the names of the modules of the core that a module imports, or may mean to."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module, *(f"{node.module}.{each.name}" for each in node.names)}
        elif isinstance(node, ast.Import):
            found |= {each.name for each in node.names}
    return frozenset(each for each in found if each.startswith("watchapp"))


def test_only_the_captains_own_acts_ask_for_house_checks() -> None:
    core = ROOT / "watchapp"
    asking = {
        path.relative_to(core).as_posix()
        for path in core.rglob("*.py")
        if imports_of(path) & {"watchapp.queries.checks", "watchapp.operations.checks"}
    }
    assert asking <= MAY_ASK
    assert asking, "nobody asks: the names of the modules have changed"


def test_nothing_that_leaves_knows_the_words() -> None:
    core = ROOT / "watchapp"
    for name in LEAVING:
        path = core / name
        for module in path.rglob("*.py") if path.is_dir() else [path]:
            words = module.read_text("utf-8")
            assert "house_check" not in words, module
            assert "HouseCheck" not in words, module
            assert "Visit" not in words, module
