"""Of the shifts that were planned, how many were kept."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from watchapp import clock
from watchapp.analysis.periods import Period, Span, Unit, start_of
from watchapp.analysis.sentences import SURPRISING, odds
from watchapp.analysis.shares import Share, fisher_test
from watchapp.charts.chart import Bar, Bars, Chart, legend_of
from watchapp.charts.inks import ink_of
from watchapp.charts.table import Table
from watchapp.charts.ticks import count_axis, period_axis
from watchapp.charts.trend import LeftOut, Method, Titled, Trend
from watchapp.moments import show_moment, spell_month
from watchapp.operations.trends.asked import Asked
from watchapp.operations.trends.doing_months import months_in, not_whole, span_of
from watchapp.progress import Progress
from watchapp.queries.beginnings import first_shift
from watchapp.queries.roster import RosterEntry, RosterState, coming_gaps, roster_between
from watchapp.speech import say, say_count
from watchapp.store import Store

_HALF_A_BAR = 0.4
MOST_DAYS = 800  # as far as the roster is worked out at once
_LEAST = 6  # of fewer shifts the limits hold nearly everything
_OVER = frozenset({RosterState.DONE, RosterState.MISSED})


def answer(store: Store, asked: Asked, _: Progress) -> Trend:
    """Return how many shifts were kept and missed, month by month and by shift."""
    now = min(clock.now(), datetime.combine(asked.today, datetime.max.time()))
    span = span_of(asked.picked, asked.today, first_shift(store), most_days=MOST_DAYS)
    roster = roster_between(store, span.first, span.last, now=now)
    entries = [each for each in roster.entries if each.shift is not None]
    over = [each for each in entries if each.state in _OVER]
    title = say("Shifts kept")
    gaps = coming_gaps(store, now=now, most=20)
    wanting = (_gaps(gaps),) if gaps else ()
    if not over:
        return Trend("shifts", title, tables=wanting, refused=_refusal())
    first = min(each.day for each in over)
    months = [each for each in months_in(span, asked.today) if each.end >= first]
    by_month = [_share(each for each in over if _is_in(each, month)) for month in months]
    table = _table(months, by_month)
    sentences = tuple(_sentences(_share(over), months, by_month, gaps))
    chart = _chart(title, months, by_month, summary=sentences[0], table=table)
    return Trend(
        "shifts",
        title,
        sentences,
        (chart,),
        tables=(Titled(say("Month by month"), table), _by_shift(over), *wanting),
        methods=_methods(),
        left_out=tuple(_left_out(entries, len(roster.entries))),
        notes=tuple(filter(None, (*not_whole(months), _cut(span), roster.trouble))),
        figures=_figures(months, by_month, _share(over)),
    )


def _cut(span: Span) -> str:
    if span.days < MOST_DAYS:
        return ""
    return say("Only the last {n} days are looked at: {days}.", n=MOST_DAYS, days=span.name)


def _share(entries: Iterable[RosterEntry]) -> Share:
    found = list(entries)
    return Share(sum(each.state is RosterState.DONE for each in found), len(found))


def _is_in(entry: RosterEntry, month: Period) -> bool:
    return start_of(entry.day, Unit.MONTH) == month.start


def _sentences(
    whole: Share, months: Sequence[Period], by_month: Sequence[Share], gaps: Sequence[RosterEntry]
) -> Iterator[str]:
    yield _kept_words(whole)
    if (last := _last_whole(months, by_month)) is not None:
        yield _against(months[last], by_month[last], _rest(by_month[:last]))
    if gaps:
        yield say_count(
            "In the next two weeks {n} shift still wants members.",
            "In the next two weeks {n} shifts still want members.",
            len(gaps),
        )


def _kept_words(share: Share) -> str:
    planned = say_count("{n} shift was", "{n} shifts were", share.of)
    if share.of < _LEAST:
        return say(
            "{kept:,} of {planned} kept: too few to say how many the watch keeps.",
            kept=share.hits,
            planned=planned,
        )
    low, high = share.interval
    return say(
        "{kept:,} of {planned} kept, {percent}; with so few the watch may really keep anything from"
        " {low} to {high} of its shifts.",
        kept=share.hits,
        planned=planned,
        percent=_percent(share.value),
        low=_percent(low),
        high=_percent(high),
    )


def _last_whole(months: Sequence[Period], by_month: Sequence[Share]) -> int | None:
    """Return the place of the last month that is over and had shifts, None without any before."""
    places = [n for n, month in enumerate(months) if month.is_whole and by_month[n].of]
    return places[-1] if len(places) > 1 else None


def _rest(shares: Sequence[Share]) -> Share:
    return Share(sum(each.hits for each in shares), sum(each.of for each in shares))


def _against(month: Period, now: Share, before: Share) -> str:
    p = fisher_test(now, before)
    if p is not None and p < SURPRISING:
        words = say("chance alone hardly makes so large a difference ({rarely})", rarely=odds(p))
    else:
        words = say("this could well be chance")
    return say(
        "In {month} {kept} of {planned} were kept, {share}, in the months before {before}:"
        " {meaning}.",
        month=spell_month(month.start),
        kept=now.hits,
        planned=now.of,
        share=_percent(now.value),
        before=_percent(before.value),
        meaning=words,
    )


def _percent(share: float | None) -> str:
    """Return a share in whole percent; neither a few nor nearly all are rounded away."""
    if share is None:
        return ""
    if 0 < share < 0.005:
        words = say("under 1 %")
    elif 0.995 < share < 1:
        words = say("over 99 %")
    else:
        words = say("{percent} %", percent=int(100 * share + 0.5))
    return words.replace(" %", "\u00a0%")


def _chart(
    title: str,
    months: Sequence[Period],
    by_month: Sequence[Share],
    *,
    summary: str,
    table: Table,
) -> Chart:
    kept, missed = [], []
    for at, (month, share) in enumerate(zip(months, by_month, strict=True)):
        left, right, faint = at - _HALF_A_BAR, at + _HALF_A_BAR, not month.is_whole
        if share.hits:
            kept.append(Bar(left, right, 0, share.hits, faint))
        if share.hits < share.of:
            missed.append(Bar(left, right, share.hits, share.of, faint))
    named = ((say("Took place"), 0, kept), (say("Missed"), 1, missed))
    marks = tuple(Bars(name, ink_of(ink), tuple(bars)) for name, ink, bars in named if bars)
    return Chart(
        title=title,
        x=period_axis(months),
        y=count_axis(say("Shifts"), max(share.of for share in by_month)),
        marks=marks,
        legend=legend_of(marks),
        summary=summary,
        table=table,
    )


def _table(months: Sequence[Period], by_month: Sequence[Share]) -> Table:
    columns = (say("Month"), *_columns())
    names = (spell_month(each.start) for each in months)
    return Table(columns, tuple((n, *_cells(s)) for n, s in zip(names, by_month, strict=True)))


def _by_shift(over: Sequence[RosterEntry]) -> Titled:
    named: dict[str, list[RosterEntry]] = {}
    for each in over:
        named.setdefault(each.name, []).append(each)
    rows = tuple((name, *_cells(_share(named[name]))) for name in sorted(named, key=str.casefold))
    return Titled(say("Shift by shift"), Table((say("Shift"), *_columns()), rows))


def _columns() -> tuple[str, ...]:
    return (say("Shifts"), say("Took place"), say("Missed"), say("Share"), say("It may really be"))


def _cells(share: Share) -> tuple[str | int, ...]:
    if not share.of:
        return (0, 0, 0, "", "")
    low, high = (_percent(end) for end in share.interval)
    between = say("{low} to {high}", low=low, high=high)
    return (share.of, share.hits, share.of - share.hits, _percent(share.value), between)


def _gaps(gaps: Sequence[RosterEntry]) -> Titled:
    rows = tuple((show_moment(each.begins), each.name, each.gap) for each in gaps)
    table = Table((say("When"), say("Shift"), say("Members missing")), rows)
    return Titled(say("Shifts that still want members"), table)


def _left_out(entries: Sequence[RosterEntry], every: int) -> Iterator[LeftOut]:
    skipped = sum(each.state is RosterState.SKIPPED for each in entries)
    ahead = sum(each.state in {RosterState.COMING, RosterState.UNDER_WAY} for each in entries)
    found = (
        LeftOut(skipped, say("left out or called off, and so neither kept nor missed")),
        LeftOut(ahead, say("not over yet")),
        LeftOut(every - len(entries), say("patrols without a shift in the roster")),
    )
    yield from (each for each in found if each.n)


def _methods() -> tuple[Method, ...]:
    return (
        Method(
            say("What a share may really be"),
            say(
                "The exact limits of a share: in 95 of 100 such cases the true one lies between"
                " them. A shift is kept when a patrol of it went out, missed when its time is over"
                " and none did."
            ),
            "Clopper and Pearson (1934), Biometrika 26:404–413",
        ),
        Method(
            say("Two shares"),
            say("How often chance alone would make two shares differ as much, exactly."),
            "Fisher (1922), J. R. Stat. Soc. 85:87–94",
        ),
    )


def _refusal() -> str:
    return say(
        "No shift was planned on these days that is over. Plan shifts on the Roster page, and this"
        " page says how many were kept."
    )


def _figures(
    months: Sequence[Period], by_month: Sequence[Share], whole: Share
) -> Mapping[str, Any]:
    last = _last_whole(months, by_month)
    return {
        "kept": whole.hits,
        "planned": whole.of,
        "interval": list(whole.interval),
        "p_last_month": None
        if last is None
        else fisher_test(by_month[last], _rest(by_month[:last])),
        "months": [
            {"month": month.start.isoformat(), "kept": share.hits, "planned": share.of}
            for month, share in zip(months, by_month, strict=True)
        ],
    }
