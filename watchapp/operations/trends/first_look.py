"""The first look in a month: what changed for real, and what only looks alarming."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from watchapp.analysis.glance import Finding, Glance, glance
from watchapp.analysis.glance_words import counts_words, looked_words, meaning_words
from watchapp.analysis.look import Against, Look
from watchapp.analysis.periods import Span
from watchapp.charts.chart import Chart
from watchapp.charts.months import Bit, months_chart
from watchapp.moments import spell_month
from watchapp.operations.sources import Source, sources_of
from watchapp.operations.trends.asked import Asked
from watchapp.operations.trends.glance_looks import Counted, Names, all_looks, counted, looks_beside
from watchapp.operations.trends.glance_times import Times, months_of, weeks_of
from watchapp.queries.facts import SOURCES, Facts, facts_of
from watchapp.queries.homes import homes_by_zone
from watchapp.queries.tallies import Filter
from watchapp.queries.zones import zone_names
from watchapp.records import CategoryClass
from watchapp.records import Source as SightingSource
from watchapp.speech import say, say_count
from watchapp.store import Store

OWN = frozenset(SOURCES) - {SightingSource.POLICE}
POLICE = frozenset({SightingSource.POLICE})


@dataclass(frozen=True, slots=True)
class Card:
    """A finding with its words and its small chart; `picked` finds the sightings behind it."""

    finding: Finding
    picked: Filter
    chart: Chart

    @property
    def title(self) -> str:
        """Return what it is about."""
        return self.finding.look.subject.name

    @property
    def counts(self) -> str:
        """Return its two counts in a sentence."""
        return counts_words(self.finding.look)

    @property
    def meaning(self) -> str:
        """Return whether that is real, in a sentence."""
        return meaning_words(self.finding)


@dataclass(frozen=True, slots=True)
class FirstLook:
    """What stood out, and what could not be known; `refused` says what to do in an empty log."""

    found: Glance
    real: tuple[Card, ...] = ()
    alarming: tuple[Card, ...] = ()
    months: tuple[tuple[str, Span], ...] = ()
    notes: tuple[str, ...] = ()
    refused: str = ""
    is_log_empty: bool = False

    @property
    def headline(self) -> str:
        """Return the one sentence that says how many things changed, and when."""
        if not self.found.looked:
            return say("There is nothing to compare with yet.")
        when = _when(self.months)
        if not self.real:
            return say("{when}, nothing differs from before by more than chance gives.", when=when)
        return say_count(
            "{when}, {n} thing differs from before by more than chance gives.",
            "{when}, {n} things differ from before by more than chance gives.",
            len(self.real),
            when=when,
        )

    @property
    def sentences(self) -> tuple[str, ...]:
        """Return the headline, and how many comparisons stand behind it."""
        others = self.found.beyond - len(self.real)
        more = say_count(
            "{n} other comparison is beyond chance too, of the same sightings or less clearly.",
            "{n} other comparisons are beyond chance too, of the same sightings or less clearly.",
            others,
        )
        looked = looked_words(self.found) if self.found.looked else ""
        said = (self.headline, looked, more if others > 0 else "")
        return tuple(sentence for sentence in said if sentence)


@dataclass(frozen=True, slots=True)
class _Part:
    """What one source has to say: its times, its counts, and the looks made of them."""

    source: Source
    sources: frozenset[SightingSource]
    months: Times
    by_month: Sequence[Counted]
    weeks: Times | None
    by_week: Sequence[Counted]
    looks: tuple[Look, ...]

    def chart(self, finding: Finding) -> Chart:
        """Return the counts behind a finding, month by month or week by week."""
        look = finding.look
        times, rows = self.months, self.by_month
        if look.against is Against.WEEKS_BEFORE and self.weeks:
            times, rows = self.weeks, self.by_week
        counts = next((row.counts for row in rows if row.subject == look.subject), ())
        meant = {times.now, *times.before.get(look.against, ())}
        bits = [Bit(span, n, span in meant) for span, n in zip(times.every, counts, strict=False)]
        return months_chart(look.subject.name, bits[::-1], counts_words(look))

    def picked(self, finding: Finding, asked: Filter) -> Filter:
        """Return the filter that means the sightings behind a finding, then and now.

        Of a zone beside the others all zones are meant, in the one month.
        """
        subject, change = finding.look.subject, finding.look.against.is_change
        now, kind = self.months.now, CategoryClass(subject.kind) if subject.kind else asked.kind
        return Filter(
            first=min(span.first for span in self.months.every) if change else now.first,
            last=max(now.last, self.weeks.now.last) if change and self.weeks else now.last,
            zone=(subject.zone or asked.zone) if change else None,
            category=subject.category or asked.category,
            kind=None if subject.category else kind,
            sources=self.sources & asked.sources if asked.sources else self.sources,
            crimes_only=asked.crimes_only,
        )


def first_look(store: Store, asked: Asked) -> FirstLook:
    """Return what stands out in the last whole month that each source covers."""
    facts = facts_of(store).where(_without_days(asked.picked))
    if not len(facts):
        is_empty = not len(facts_of(store))
        return FirstLook(glance(()), refused=_refusal(is_empty=is_empty), is_log_empty=is_empty)
    sources = [each for each in sources_of(store, asked.today) if each.has_any]
    parts = [
        part
        for each in sources
        if (part := _part(store, asked, facts, source=each, of=len(sources)))
    ]
    found = glance(look for part in parts for look in part.looks)
    return FirstLook(
        found,
        tuple(_card(each, parts, asked.picked) for each in found.real),
        tuple(_card(each, parts, asked.picked) for each in found.alarming),
        tuple((part.source.title, part.months.now) for part in parts),
        tuple(_notes(sources, parts)),
    )


def _part(store: Store, asked: Asked, facts: Facts, *, source: Source, of: int) -> _Part | None:
    """Return what a source has to say, None where it covers no whole month."""
    sources = POLICE if source.police else OWN
    if asked.picked.sources and not sources & asked.picked.sources:
        return None
    months = months_of(source, asked.picked, asked.today)
    if months is None:
        return None
    weeks = weeks_of(source, asked.picked, asked.today, since=months.now.first)
    own = facts.where(Filter(sources=sources))
    names = _names(store, source, of)
    by_month = _counts(own, months, names)
    by_week = _counts(own, weeks, names) if weeks else []
    looks = [*all_looks(by_month, months)]
    if weeks:
        looks += all_looks(by_week, weeks)
    if asked.picked.zone is None:
        looks += looks_beside(by_month, homes_by_zone(store), months.now, names)
    return _Part(source, sources, months, by_month, weeks, by_week, tuple(looks))


def _counts(facts: Facts, times: Times, names: Names) -> list[Counted]:
    first = min(span.first for span in times.every)
    within = facts.where(Filter(first=first, last=times.now.last))
    by_day = Against.WEEKS_BEFORE in times.before
    return counted(within, times.every, names=names, by_day=by_day) if len(within) else []


def _names(store: Store, source: Source, of: int) -> Names:
    zones = dict(zone_names(store))
    if of > 1:
        return Names(source.title, say("All kinds"), zones, source.title)
    everything = say("All police records") if source.police else say("All sightings")
    return Names(source.title, everything, zones)


def _card(finding: Finding, parts: Sequence[_Part], asked: Filter) -> Card:
    part = next(each for each in parts if each.source.title == finding.look.subject.source)
    return Card(finding, part.picked(finding, asked), part.chart(finding))


def _without_days(picked: Filter) -> Filter:
    """Return a filter without its days: those bound what is looked at, not what is compared."""
    return replace(picked, first=None, last=None)


def _when(months: Sequence[tuple[str, Span]]) -> str:
    """Return the months that are looked at: in May 2026; in May (own) and in April (police)."""
    if len({span for _, span in months}) == 1:
        return say("In {month}", month=spell_month(months[0][1].first))
    named = (
        say("in {month} ({source})", month=spell_month(span.first), source=title)
        for title, span in months
    )
    return say("Lately, {months}", months=say(" and ").join(named))


def _refusal(*, is_empty: bool) -> str:
    if not is_empty:
        return say("Nothing in the log matches these choices; choose all zones and kinds again.")
    return say(
        "There is nothing to look at yet. Enter a sighting, or import a police file from the File"
        " menu: with two months in the log, this page says what changed."
    )


def _notes(sources: Sequence[Source], parts: Sequence[_Part]) -> Iterator[str]:
    """Yield what could not be compared, and why."""
    told = {part.source.title: part for part in parts}
    for source in sources:
        part = told.get(source.title)
        if part is None:
            yield say("{source}: no month is covered whole yet.", source=source.title)
        elif not part.months.before:
            yield say(
                "{source}: {month} is the only whole month in a row, so nothing stands before it."
                " With the month before, or the same month of last year, this page could say what"
                " changed. What one month can tell stands in the other tabs.",
                source=source.title,
                month=spell_month(part.months.now.first),
            )
        else:
            yield from _missing(source, part)


def _missing(source: Source, part: _Part) -> Iterator[str]:
    lacking = []
    if Against.MONTH_BEFORE not in part.months.before:
        lacking.append(say("the month before"))
    if Against.YEAR_BEFORE not in part.months.before:
        lacking.append(say("the same month of last year"))
    if part.weeks is None:
        lacking.append(say("nine whole weeks in a row since"))
    if lacking:
        yield say(
            "{source}: not compared, because not covered: {what}.",
            source=source.title,
            what=", ".join(lacking),
        )
