"""Making the bulletin: gathered from the log, freed of all that is private, put on paper."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from watchapp import clock
from watchapp.analysis.periods import month_of
from watchapp.bulletin.contents import Bulletin, Hours, Item, Listed, Patrols
from watchapp.bulletin.doubts import Raised, doubts_in
from watchapp.bulletin.layout import bulletin_pdf
from watchapp.bulletin.style import Paper
from watchapp.fields import STREET
from watchapp.moments import month_name, show_day_of_year
from watchapp.operations.month_chart import CHART_NOTE, month_chart
from watchapp.operations.month_counts import count_table
from watchapp.operations.printed_trends import (
    NOTHING_WANTED,
    Offer,
    Wanted,
    printed_trends,
    trends_for,
)
from watchapp.operations.sources import sources_of
from watchapp.operations.targets import write_whole
from watchapp.queries.categories import categories
from watchapp.queries.members import members
from watchapp.queries.patrol_hours import members_on_patrol, patrol_hours
from watchapp.queries.printable import (
    latest_police_crimes,
    meetings_to_announce,
    sightings_with_words,
)
from watchapp.queries.watch import watch_of
from watchapp.records import Category, Precision, Printing, Sighting, Source
from watchapp.sharing import Shared, shared
from watchapp.speech import marked, say
from watchapp.store import Store

MOST_LISTED = 12
_RULE = marked(
    "Told here: the watch's own sightings that have words for the street, then the latest police"
    " records of crimes that are printed in full; twelve at most."
)
_LEFT_OUT = marked(
    "Kinds that could point to a person are printed as a count only, and as “fewer than three”"
    " below that, or not at all."
)


def gather(
    store: Store,
    month: date,
    message: str = "",
    *,
    today: date | None = None,
    trends: Sequence[Offer] = (),
) -> Bulletin:
    """Return what the bulletin of a month says; `month` is any day of it.

    Of the `trends` that were asked for it, those with an answer are printed. `today` ends what
    the watch can have seen, and decides which meeting is the next. Raises WatchError if the log
    has no watch.
    """
    month = month.replace(day=1)
    today = today or clock.today()
    watch = watch_of(store)
    kinds = categories(store)
    sources = sources_of(store, today if month <= today else month_of(month).last)
    return Bulletin(
        month=month,
        watch=shared(watch, STREET),
        message=message,
        counts=count_table(store, month, kinds=kinds, sources=sources),
        chart=month_chart(store, month, kinds=kinds, sources=sources),
        chart_note=say(CHART_NOTE),
        patrols=_patrols(store, month),
        listed=_listed(store, month, kinds),
        meetings=_meetings(store, month, today),
        notes=(say(_LEFT_OUT),)
        if any(kind.printing is not Printing.FULL for kind in kinds)
        else (),
        trends=printed_trends(trends, kinds),
    )


def _patrols(store: Store, month: date) -> Patrols:
    span = month_of(month)
    went = members_on_patrol(store, span.first, span.last)
    thanked = [shared(member, STREET) for member in went if member.thanks_consent]
    hours = tuple(
        Hours(each.mode.label, each.patrols, each.minutes)
        for each in patrol_hours(store, span.first, span.last)
    )
    return Patrols(hours, tuple(thanked), len(went) - len(thanked))


def _listed(store: Store, month: date, kinds: list[Category]) -> Listed:
    span = month_of(month)
    by_key = {kind.id: kind for kind in kinds}
    own = sightings_with_words(store, span.first, span.last, most=MOST_LISTED)
    room = MOST_LISTED - len(own)
    police = latest_police_crimes(store, span.first, span.last, most=room)
    items = [_item(sighting, by_key[sighting.category]) for sighting in (*own, *police)]
    return Listed(tuple(items), say(_RULE))


def _item(sighting: Sighting, category: Category) -> Item:
    told = shared(sighting, STREET)
    when = told.values["occurred_from"]
    vague = sighting.precision is Precision.MONTH
    day = month_name(when) if vague else show_day_of_year(when)
    return Item(told, shared(category, STREET), day, sighting.source is Source.POLICE)


def _meetings(store: Store, month: date, today: date) -> tuple[Shared, ...]:
    """Return the next meeting as seen from today, or from the end of an issue that is old."""
    after = month_of(month).last + timedelta(days=1)
    recent = month <= today <= month_of(after).last
    found = meetings_to_announce(store, today if recent else after)
    return tuple(shared(meeting, STREET) for meeting in (*found[:-1][:2], *found[-1:]))


@dataclass(frozen=True, slots=True)
class Preview:
    """A bulletin as it would be saved, and what in it should give the captain pause.

    `unprinted` are the questions about trends that it was to answer and does not, with the reason.
    """

    pdf: bytes
    doubts: tuple[Raised, ...]
    unprinted: tuple[Offer, ...] = ()


def preview(
    store: Store,
    month: date,
    message: str = "",
    *,
    paper: Paper = Paper.LETTER,
    wanted: Wanted = NOTHING_WANTED,
) -> Preview:
    """Return the bulletin of a month with the doubts about its words; raise WatchError."""
    offers = trends_for(store, month, wanted, today=clock.today())
    bulletin = gather(store, month, message, trends=offers)
    unasked = [member.name for member in members(store) if not member.thanks_consent]
    return Preview(
        bulletin_pdf(bulletin, paper),
        doubts_in(bulletin, unasked),
        tuple(each for each in offers if each.answer is None),
    )


def bulletin_bytes(
    store: Store, month: date, message: str = "", *, paper: Paper = Paper.LETTER
) -> bytes:
    """Return the bulletin of a month as a PDF; raise WatchError if the log has no watch."""
    return bulletin_pdf(gather(store, month, message), paper)


def save_bulletin(
    store: Store, month: date, path: Path, message: str = "", *, paper: Paper = Paper.LETTER
) -> Path:
    """Write the bulletin of a month as a PDF, whole or not at all, and return where it lies.

    Raises WatchError, leaving a file of that name as it was, if it cannot be written.
    """
    return save_pdf(store, bulletin_bytes(store, month, message, paper=paper), path)


def save_pdf(store: Store, pdf: bytes, path: Path) -> Path:
    """Write a PDF whole or not at all, never over the log; raise WatchError if that fails."""
    return write_whole(store, path, pdf)
