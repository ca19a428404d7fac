"""How the log's file came to its present shape: numbered steps, frozen once released."""

from __future__ import annotations

from watchapp.store import driver, facts, search, versions
from watchapp.store.steps import the_log, the_logbook, the_search, the_trends

# isort: split
# The driver is in place before sqlite_utils looks for one.
from sqlite_utils import Database, Migrations

_STEPS = Migrations(versions.SET)


def migrate(connection: driver.Connection) -> None:
    """Bring a log up to date, all or nothing, and let all of it be found and counted."""
    log = Database(connection)
    with log.atomic():
        if _STEPS.pending(log):
            _STEPS.apply(log)
            search.build(connection)
            facts.build(connection)


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


@_STEPS()
def m003_search(db: Database) -> None:
    """Make the index of words, still empty."""
    _run(db, the_search.STATEMENTS)


@_STEPS()
def m004_trends(db: Database) -> None:
    """Make the pages that trends are counted from, and what they are judged beside."""
    _run(db, the_trends.STATEMENTS)


def _run(db: Database, statements: str) -> None:
    for statement in filter(str.strip, statements.split(";")):
        db.execute(statement)
