"""So many a year per 1,000 of the watch, beside the benchmarks that the captain entered."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np

from watchapp.analysis.counts import holm
from watchapp.analysis.rates import Rate
from watchapp.charts.rate_lines import RateLine, rate_lines
from watchapp.charts.trend import LeftOut, Method, Trend
from watchapp.operations.trends.asked import Asked
from watchapp.operations.trends.for_street import is_for_street
from watchapp.operations.trends.methods import by_chance, repeats
from watchapp.operations.trends.rate_options import PER
from watchapp.operations.trends.rate_words import (
    RateRow,
    beside_sentences,
    rate_table,
    sources_of,
)
from watchapp.operations.trends.rated import Rated, base_of, per_words, rate_methods, rated
from watchapp.progress import Progress
from watchapp.queries.facts import Facts, Kinds
from watchapp.queries.watch import watch_of
from watchapp.records import Benchmark, Counted, Watch, Zone
from watchapp.speech import marked, say
from watchapp.store import Store

NAME = "rates"
_DEFAULT = (Counted.CRIMES, Counted.PERSON, Counted.PROPERTY, Counted.DISORDER)
_NO_BASE = {
    "residents": marked(
        "How many residents {area} has is not known, so there is no rate. Enter the number, and"
        " where it comes from, {where}."
    ),
    "households": marked(
        "How many households {area} has is not known, so there is no rate. Enter the number, and"
        " where it comes from, {where}."
    ),
}


def answer(store: Store, asked: Asked, _: Progress) -> Trend:
    """Return the rates of the watch, or of a zone, beside what is known elsewhere.

    Raises WatchError for a choice that does not exist.
    """
    per = asked.choice(PER)
    area = _area(store, asked)
    title = say("A year per {thousand}: {area}", thousand=per_words(per), area=area.name)
    base = base_of(area, per)
    if base is None:
        return Trend(NAME, title, refused=_no_base(area, per))
    every = replace(asked.picked, category=None, kind=None, crimes_only=False)
    found = rated(store, replace(asked, picked=every))
    if found.refused:
        return Trend(NAME, title, refused=found.refused, notes=found.notes)
    rows = _judged(tuple(_rows(store, found, base, per)))
    sentences = (*beside_sentences(rows, per), _counted(found, base, per))
    table = rate_table(rows)
    chart = rate_lines(
        [_line(row) for row in rows],
        title=title,
        label=say("A year per {thousand}", thousand=per_words(per)),
        summary=" ".join(sentences),
        table=table,
    )
    return Trend(
        NAME,
        title,
        sentences,
        (chart,),
        methods=(*rate_methods(), _method(), repeats(), by_chance()),
        left_out=(*found.left_out, *_not_counted(found.facts, rows)),
        notes=(*sources_of(area, rows), *found.notes),
        figures=_figures(found, base, per, rows),
        street=is_for_street(found.facts, (row.rate.count for row in rows)),
    )


def _area(store: Store, asked: Asked) -> Watch | Zone:
    """Return what has the residents or households: the zone of the filter, or the watch."""
    zone = asked.picked.zone
    return watch_of(store) if zone is None else store.get(Zone, zone)


def _no_base(area: Watch | Zone, per: str) -> str:
    where = (
        say("in the form of the watch (Record menu, The watch)")
        if isinstance(area, Watch)
        else say("in the form of the zone")
    )
    return say(_NO_BASE[per], area=area.name, where=where)


def _rows(store: Store, found: Rated, base: int, per: str) -> Iterator[RateRow]:
    """Yield one row for each thing that benchmarks count; the usual ones without benchmarks."""
    benchmarks = [each for each in store.records(Benchmark, "ORDER BY name") if each.per == per]
    kinds = dict.fromkeys((each.counts, each.category) for each in benchmarks)
    order = sorted(kinds, key=lambda kind: list(Counted).index(kind[0]))
    for counts, category in order or [(each, None) for each in _DEFAULT]:
        keys = _keys(found.facts.kinds, counts, category)
        facts = _of(found.facts, keys)
        name = found.facts.kinds.names[category] if category is not None else counts.label
        same = [each for each in benchmarks if (each.counts, each.category) == (counts, category)]
        rate = Rate(len(facts), base, found.years)
        once = Rate(int(np.count_nonzero(~facts.is_repeat)), base, found.years)
        beside = tuple((each, _p_beside(each, rate, once)) for each in same)
        yield RateRow(name, rate, beside, keys)


def _p_beside(benchmark: Benchmark, rate: Rate, once: Rate) -> float:
    """Return how likely chance puts the rate so far off, with or without possible repeats."""
    theirs = benchmark.rate or 0.0
    p, p_once = rate.p_against(theirs), once.p_against(theirs)
    return p if rate.against(theirs) is once.against(theirs) else max(p, p_once)


def _of(facts: Facts, keys: frozenset[int]) -> Facts:
    """Return those of some categories."""
    return facts.that(np.asarray(facts.kinds.lookup(keys)[facts.category]))


def _keys(kinds: Kinds, counts: Counted, category: int | None) -> frozenset[int]:
    """Return the categories that a benchmark counts."""
    if category is not None:
        return frozenset({category})
    if counts is Counted.CRIMES:
        return kinds.crimes
    return frozenset() if counts.kind is None else kinds.of_class(counts.kind)


def _not_counted(facts: Facts, rows: Sequence[RateRow]) -> tuple[LeftOut, ...]:
    """Return how many are of no kind that is counted in any of the rows."""
    counted = frozenset[int]().union(*(row.keys for row in rows))
    n = len(facts) - len(_of(facts, counted))
    return (LeftOut(n, say("of a kind that no line here counts")),) if n else ()


def _judged(rows: Sequence[RateRow]) -> tuple[RateRow, ...]:
    """Return the rows with each p raised for all that are looked at together."""
    raised = iter(holm(p for row in rows for _, p in row.beside))
    return tuple(
        replace(row, beside=tuple((each, next(raised)) for each, _ in row.beside)) for row in rows
    )


def _counted(found: Rated, base: int, per: str) -> str:
    return say(
        "Counted: {counted} from {period}, {days:,} days, among {base:,} {whom}.",
        counted=found.noun.counted(len(found.facts)),
        period=found.span.name,
        days=found.days,
        base=base,
        whom=say("households") if per == "households" else say("residents"),
    )


def _line(row: RateRow) -> RateLine:
    beside = tuple(
        (say("{name}, {year}", name=each.name, year=each.year), each.rate or 0.0)
        for each, _ in row.beside
    )
    return RateLine(row.name, row.rate.per_thousand, *row.rate.interval, beside)


def _method() -> Method:
    return Method(
        say("Beside a benchmark"),
        say(
            "The benchmark is taken for exact. How often chance alone puts a count so far from it"
            " (exact Poisson), raised for all benchmarks looked at together (Holm's method). It"
            " tells of numbers; whether police there write down the same things is another"
            " question."
        ),
        "Garwood (1936); Holm (1979), Scand. J. Stat. 6:65–70",
    )


def _figures(found: Rated, base: int, per: str, rows: Sequence[RateRow]) -> dict[str, object]:
    return {
        "counted": len(found.facts),
        "days": found.days,
        "years": found.years,
        "base": base,
        "per_1000": per,
        "rates": [
            {
                "name": row.name,
                "count": row.rate.count,
                "rate": row.rate.per_thousand,
                "interval": list(row.rate.interval),
                "benchmarks": [
                    {
                        "name": each.name,
                        "year": each.year,
                        "rate": each.rate,
                        "source": each.source,
                        "p_among_all": p,
                    }
                    for each, p in row.beside
                ],
            }
            for row in rows
        ],
    }
