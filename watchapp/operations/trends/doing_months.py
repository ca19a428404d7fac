"""The months of which the watch's own doings are told: since it began, or the days chosen."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from watchapp.analysis.periods import Period, Span, Unit, periods_in
from watchapp.moments import spell_month
from watchapp.queries.tallies import Filter
from watchapp.speech import say


def span_of(
    picked: Filter, today: date, begun: date | None, *, most_days: int | None = None
) -> Span:
    """Return the days that a filter means, up to today; without any, all since the watch `begun`.

    Where that is more than `most_days`, the last of them are meant.
    """
    last = min(picked.last or today, today)
    first = min(picked.first or begun or last, last)
    if most_days is not None:
        first = max(first, date.fromordinal(last.toordinal() - most_days + 1))
    return Span(first, last)


def months_in(span: Span, today: date) -> tuple[Period, ...]:
    """Return the months of a span; the one that is still going on is not whole."""
    over = frozenset(
        date.fromordinal(n)
        for n in range(span.first.toordinal(), span.last.toordinal() + 1)
        if n < today.toordinal()
    )
    return periods_in(span, Unit.MONTH, over)


def not_whole(months: Sequence[Period]) -> tuple[str, ...]:
    """Return a sentence on the months that are drawn lighter, if there are any."""
    cut = [spell_month(each.start) for each in months if not each.is_whole]
    if not cut:
        return ()
    return (
        say(
            "Drawn lighter because not all of it is over or meant: {months}.",
            months=", ".join(cut),
        ),
    )
