"""What was being typed and not yet saved, kept so that a power cut costs nothing."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from watchapp import clock
from watchapp.store.driver import Connection


@dataclass(frozen=True, slots=True)
class Draft:
    """The words in a form, by field; `form` names the form and the record it was about."""

    form: str
    saved_at: datetime
    words: Mapping[str, str]


def keep(connection: Connection, form: str, words: Mapping[str, str]) -> None:
    """Keep the words of a form in place of those kept before."""
    at = clock.now().strftime("%Y-%m-%d %H:%M")
    sql = "INSERT OR REPLACE INTO draft (form, saved_at, words) VALUES (?, ?, ?)"
    connection.execute(sql, (form, at, json.dumps(dict(words), ensure_ascii=False)))


def kept(connection: Connection) -> tuple[Draft, ...]:
    """Return all drafts, newest first."""
    sql = "SELECT form, saved_at, words FROM draft ORDER BY saved_at DESC, form"
    return tuple(
        Draft(form, datetime.fromisoformat(at), json.loads(words))
        for form, at, words in connection.execute(sql)
    )


def drop(connection: Connection, form: str) -> None:
    """Drop the draft of a form, if there is one."""
    connection.execute("DELETE FROM draft WHERE form = ?", (form,))


def drop_about(connection: Connection, record: str) -> None:
    """Drop all that was typed about a record, such as `sighting:5`.

    That is in its own form, in one of its acts (`sighting:5/act`), and in the form of something
    new about it (`other:about-sighting:5`).
    """
    connection.execute(
        "DELETE FROM draft WHERE form = :record"
        " OR substr(form, 1, length(:record) + 1) = :record || '/'"
        " OR substr(form, -length(:record) - 1) = '-' || :record",
        {"record": record},
    )
