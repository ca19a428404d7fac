"""Other ways of counting what trends count: SQL, DuckDB and pandas."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from watchapp.queries.tallies import Filter
from watchapp.store import Store

_SQL = {
    "month": "SELECT substr(occurred_from, 1, 7), category, count(*) FROM {t} {w} GROUP BY 1, 2",
    "week": (
        "SELECT date(occurred_from, 'weekday 0', '-6 days'), count(*) FROM {t} {w} GROUP BY 1"
    ),
    "year": (
        "SELECT substr(occurred_from, 1, 4), category, count(*) FROM {t} {w}"
        " AND substr(occurred_from, 6, 5) <= '10-31' GROUP BY 1, 2"
    ),
    "zone": "SELECT zone, count(*) FROM {t} {w} GROUP BY 1",
    "hour": (
        "WITH RECURSIVE hour(start, at, until) AS ("
        " SELECT s, s / 60, max(s + 1, e) FROM (SELECT"
        " CAST(strftime('%s', occurred_from) AS INT) / 60 AS s,"
        " CAST(strftime('%s', coalesce(occurred_to, occurred_from)) AS INT) / 60 AS e"
        " FROM {t} {w} AND precision = 'minute')"
        " UNION ALL SELECT start, at + 1, until FROM hour WHERE (at + 1) * 60 < until)"
        " SELECT at % 168, sum((min(until, at * 60 + 60) - max(start, at * 60)) * 1.0"
        " / (until - start)) FROM hour GROUP BY 1"
    ),
    "place": "SELECT address, count(*) FROM {t} {w} GROUP BY 1 ORDER BY 2 DESC",
    "cell": (
        "SELECT CAST(lat * 500 AS INT), CAST(lon * 500 AS INT), count(*) FROM {t} {w} GROUP BY 1, 2"
    ),
}
_DUCK = {
    **_SQL,
    "month": "SELECT date_trunc('month', s), category, count(*) FROM {t} {w} GROUP BY 1, 2",
    "week": "SELECT date_trunc('week', s), count(*) FROM {t} {w} GROUP BY 1",
    "year": (
        "SELECT year(s), category, count(*) FROM {t} {w} AND dayofyear(s) <= 304 GROUP BY 1, 2"
    ),
    "hour": (
        "SELECT slot % 168, sum((least(until, slot * 60 + 60) - greatest(start, slot * 60)) * 1.0"
        " / (until - start)) FROM (SELECT start, until,"
        " unnest(generate_series(start // 60, (until - 1) // 60)) AS slot FROM ("
        " SELECT epoch(s)::BIGINT // 60 AS start, greatest(epoch(s)::BIGINT // 60 + 1,"
        " epoch(coalesce(e, s))::BIGINT // 60) AS until FROM {t} {w} AND precision = 'minute'))"
        " GROUP BY 1"
    ),
}
COUNTED = tuple(_SQL)
"""What is counted: by month and category, by week, by year to the end of October, and so on."""


Counter = Callable[[str, Filter], object]


def peers_of(store: Store) -> Mapping[str, Counter]:
    """Return the peers that are installed, each ready to count."""
    found: dict[str, Counter] = {"SQL": lambda what, picked: store.select(*_sql(what, picked))}
    if find_spec("duckdb"):
        found["DuckDB"] = _duckdb(store)
    if find_spec("pandas"):
        found["pandas"] = _pandas(store)
    return found


def _where(store_kinds: str, picked: Filter) -> str:
    parts = ["WHERE state <> 'private_note'"]
    if picked.zone is not None:
        parts.append(f"AND zone = {picked.zone:d}")
    if picked.kind is not None:
        parts.append(f"AND category IN ({store_kinds.format(kind=picked.kind.value)})")
    return " ".join(parts)


def _sql(what: str, picked: Filter) -> tuple[str]:
    kinds = "SELECT id FROM category WHERE kind = '{kind}'"
    return (_SQL[what].format(t="sighting", w=_where(kinds, picked)),)


_COLUMNS = ("occurred_from", "occurred_to", "precision", "category", "zone", "address")


def _rows(store: Store) -> list[tuple[Any, ...]]:
    columns = ", ".join(_COLUMNS)
    return store.select(f"SELECT {columns}, lat, lon, state FROM sighting")


def _classes(store: Store) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for key, kind in store.select("SELECT id, kind FROM category"):
        found.setdefault(kind, []).append(key)
    return found


def _frame(store: Store) -> Any:
    pandas = import_module("pandas")
    frame = pandas.DataFrame(_rows(store), columns=[*_COLUMNS, "lat", "lon", "state"])
    frame["s"] = pandas.to_datetime(frame.occurred_from)
    frame["e"] = pandas.to_datetime(frame.occurred_to)
    return frame.astype({"precision": "category", "address": "category", "state": "category"})


def _duckdb(store: Store) -> Counter:
    duck = import_module("duckdb").connect()
    duck.execute("SET threads = 2")
    classes = _classes(store)
    if find_spec("pandas"):
        frame = _frame(store)
        duck.register("frame", frame)
        duck.execute("CREATE TABLE sighting AS SELECT * FROM frame")
        duck.unregister("frame")

    def count(what: str, picked: Filter) -> object:
        keys = ", ".join(map(str, classes.get(picked.kind or "", ())))
        return duck.execute(_DUCK[what].format(t="sighting", w=_where(keys, picked))).fetchall()

    return count


def _pandas(store: Store) -> Counter:
    numpy, frame, classes = import_module("numpy"), _frame(store), _classes(store)

    def hours(found: Any) -> object:
        known = found[found.precision == "minute"]
        start = known.s.to_numpy().astype("datetime64[m]").astype("int64")
        end = known.e.fillna(known.s).to_numpy().astype("datetime64[m]").astype("int64")
        until = numpy.maximum(start + 1, end)
        touched = (until - 1) // 60 - start // 60 + 1
        row = numpy.repeat(numpy.arange(len(start)), touched)
        first = numpy.repeat(numpy.cumsum(touched) - touched, touched)
        at = start[row] // 60 + numpy.arange(len(row)) - first
        inside = numpy.minimum(until[row], at * 60 + 60) - numpy.maximum(start[row], at * 60)
        return numpy.bincount(at % 168, inside / (until - start)[row], 168)

    counting: dict[str, Callable[[Any], object]] = {
        "month": lambda found: found.groupby([found.s.dt.to_period("M"), "category"]).size(),
        "week": lambda found: found.groupby(found.s.dt.to_period("W")).size(),
        "year": lambda found: (
            found[found.s.dt.day_of_year <= 304].groupby([found.s.dt.year, "category"]).size()
        ),
        "zone": lambda found: found.groupby("zone").size(),
        "hour": hours,
        "place": lambda found: found.address.value_counts(),
        "cell": lambda found: found.groupby(
            [(found.lat * 500).astype(int), (found.lon * 500).astype(int)]
        ).size(),
    }

    def count(what: str, picked: Filter) -> object:
        found = frame
        if picked.zone is not None:
            found = found[found.zone == picked.zone]
        if picked.kind is not None:
            found = found[found.category.isin(classes.get(picked.kind, []))]
        return counting[what](found)

    return count
