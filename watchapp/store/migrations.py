"""How the log's file came to its present shape: numbered steps, frozen once released."""

from __future__ import annotations

from watchapp.store import driver, versions
from watchapp.store.steps import the_log, the_logbook

# isort: split
# The driver is in place before sqlite_utils looks for one.
from sqlite_utils import Database, Migrations

_STEPS = Migrations(versions.SET)


def migrate(connection: driver.Connection) -> None:
    """Bring a log up to date, each step all or nothing."""
    _STEPS.apply(Database(connection))


def names() -> tuple[str, ...]:
    """Return the names of the steps in order."""
    return tuple(step.name for step in _STEPS.pending(Database(memory=True)))


@_STEPS()
def m001_the_log(db: Database) -> None:
    """Make every table of the first release."""
    _run(db, the_log.STATEMENTS)


@_STEPS()
def m002_the_logbook(db: Database) -> None:
    """Widen the log to rosters, patrol logs, checks, community, members' details and photos."""
    _run(db, the_logbook.STATEMENTS)


def _run(db: Database, statements: str) -> None:
    for statement in filter(str.strip, statements.split(";")):
        db.execute(statement)
