"""What stood out at a glance, as an answer that the window, the terminal and paper share."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from watchapp.analysis.beside import percent_words
from watchapp.analysis.binomial import clopper_pearson
from watchapp.analysis.glance_words import sentence_of
from watchapp.analysis.look import Look
from watchapp.charts.table import Table
from watchapp.charts.trend import Method, Titled, Trend
from watchapp.operations.trends.asked import Asked
from watchapp.operations.trends.first_look import Card, FirstLook, first_look
from watchapp.operations.trends.methods import two_counts
from watchapp.progress import Progress
from watchapp.speech import say
from watchapp.store import Store


def answer(store: Store, asked: Asked, _: Progress) -> Trend:
    """Return the three things that changed for real and the three that only look alarming."""
    return trend_of(first_look(store, asked))


def trend_of(look: FirstLook) -> Trend:
    """Return a first look as an answer; the counts in it may be of kinds that are not printed."""
    if look.refused:
        return Trend("glance", say("At a glance"), refused=look.refused)
    tables = (
        Titled(say("Changed, and probably for real"), _table(look.real)),
        Titled(say("Looks alarming, and can be chance"), _table(look.alarming)),
    )
    return Trend(
        "glance",
        say("At a glance"),
        look.sentences,
        charts=tuple(card.chart for card in (*look.real, *look.alarming)),
        tables=tuple(each for each in tables if each.table.rows),
        methods=(*two_counts(), *_choosing()) if look.found.looked else (),
        notes=look.notes,
        figures=_figures(look),
    )


def _table(cards: Sequence[Card]) -> Table:
    columns = (say("What"), say("Now"), say("Before"), say("Change"), say("Is it real?"))
    return Table(columns, tuple(_row(card) for card in cards))


def _row(card: Card) -> tuple[str | int, ...]:
    look = card.finding.look
    then = say("{n:,} {when}", n=look.comparison.before, when=look.before)
    now = say("{n:,} {when}", n=look.comparison.now, when=look.now)
    return card.title, now, then, percent_words(look.percent), card.meaning


def _choosing() -> tuple[Method, ...]:
    return (
        Method(
            say("How these were chosen"),
            say(
                "Every category, class and zone, and every category in every zone, was laid beside"
                " the month before, the same month of last year, the months and the weeks before."
                " Real are those that are beyond chance with all others allowed for, and beyond"
                " what single months had before. Alarming are changes by half or more among three"
                " or more, and whoever comes first by households. What is part of another is"
                " told once. Real does not say why: the season and the weather are real too."
            ),
        ),
        Method(
            say("What could show nothing is no test"),
            say("So few that no split of them would be rare are left out of the number of tests."),
            "Tarone (1990), Biometrics 46:515–522",
        ),
    )


def _figures(look: FirstLook) -> Mapping[str, Any]:
    return {
        "months": [
            {"source": source, "first": span.first.isoformat(), "last": span.last.isoformat()}
            for source, span in look.months
        ],
        "comparisons": look.found.looked,
        "too_few": look.found.few,
        "beyond_chance": look.found.beyond,
        "real": [_figure(card) for card in look.real],
        "alarming": [_figure(card) for card in look.alarming],
    }


def _figure(card: Card) -> Mapping[str, Any]:
    finding, look = card.finding, card.finding.look
    counts, subject = look.comparison, look.subject
    return {
        "name": card.title,
        "source": subject.source,
        "class": subject.kind or None,
        "category": subject.category,
        "zone": subject.zone,
        "against": look.against,
        "now": counts.now,
        "before": counts.before,
        "now_exposure": counts.now_exposure,
        "before_exposure": counts.before_exposure,
        "earlier": list(look.earlier),
        "percent": look.percent,
        "ratio_interval": _ratio_interval(look),
        "method": counts.method,
        "p": finding.alone,
        "p_holm": finding.p,
        "reason": finding.reason,
        "sentence": sentence_of(card.finding),
    }


def _ratio_interval(look: Look) -> list[float | None]:
    """Return between which two factors the rate of now is that of before, exactly, at 95 %.

    Given their sum, `now` is binomial: the limits of that share are those of the ratio.
    """
    counts = look.comparison
    low, high = clopper_pearson(counts.now, counts.now + counts.before)
    scale = counts.before_exposure / counts.now_exposure
    return [None if share == 1 else share / (1 - share) * scale for share in (low, high)]
