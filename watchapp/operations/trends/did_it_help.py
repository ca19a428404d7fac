"""Did it help? One initiative, its zone before and after, beside like zones and next door."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from watchapp.analysis.effect import Effect, judge_effects
from watchapp.analysis.effect_words import (
    alone_sentence,
    counts_sentence,
    next_door_sentence,
    verdict_sentence,
)
from watchapp.charts.before_after import before_after_chart, differences_chart
from watchapp.charts.trend import Titled, Trend
from watchapp.errors import WatchError
from watchapp.moments import show_day
from watchapp.operations.trends.asked import Asked
from watchapp.operations.trends.effect_figures import effect_figures
from watchapp.operations.trends.effect_methods import effect_methods
from watchapp.operations.trends.held import Held, held
from watchapp.operations.trends.helped_options import INITIATIVE
from watchapp.operations.trends.helped_tables import (
    areas_of,
    differences_of,
    differences_table,
    proposed_table,
    with_zones,
)
from watchapp.operations.trends.likely_zones import Likely, likely_zones, touching
from watchapp.operations.trends.meant import noun_of
from watchapp.progress import Progress
from watchapp.queries.zones import zone_names, zones
from watchapp.records import Initiative, ZonePart
from watchapp.speech import say
from watchapp.store import Store

NAME = "did_it_help"


def answer(store: Store, asked: Asked, _: Progress) -> Trend:
    """Return whether an initiative helped, with a range, or why that cannot be judged."""
    initiative = _initiative(store, asked)
    if initiative is None:
        return Trend(
            NAME,
            say("Did it help?"),
            refused=say(
                "There is no initiative in this log. Write down what was done, where and from"
                " when, on the Initiatives page; afterward it can be judged."
            ),
        )
    found = held(store, initiative, asked)
    names = dict(zone_names(store))
    title = say("Did it help? {name}", name=initiative.name)
    if found.areas is None or found.once is None:
        return _refused(found, likely_zones(store, initiative, asked), names, title)
    (effect,) = judge_effects([found.areas], once=[found.once])
    trend = _judged(found, effect, names, title=title, noun=noun_of(asked.picked).heading)
    warned = (
        *_end_note(initiative, asked),
        *_touching_note(store, found, names),
        *_busy_notes(store, found, names),
    )
    return replace(trend, notes=(*trend.notes, *warned))


def _initiative(store: Store, asked: Asked) -> Initiative | None:
    """Return the initiative that is asked about; else the latest that has begun and has a zone.

    Raises WatchError if the one that is asked about is not in the log.
    """
    chosen = asked.choices.get(INITIATIVE.name, "")
    if chosen:
        named = store.find(Initiative, int(chosen)) if chosen.isdecimal() else None
        if named is None:
            numbers = ", ".join(each.value for each in INITIATIVE.offered(store))
            raise WatchError(
                say(
                    "There is no initiative “{given}”; choose one by its number: {numbers}.",
                    given=chosen,
                    numbers=numbers or say("none"),
                )
            )
        return named
    found = store.records(
        Initiative,
        "ORDER BY zone IS NULL, starts > ?, starts DESC, id DESC LIMIT 1",
        (asked.today.isoformat(),),
    )
    return found[0] if found else None


def _judged(
    found: Held, effect: Effect, names: Mapping[int, str], *, title: str, noun: str
) -> Trend:
    areas = areas_of(found, names)
    verdict = verdict_sentence(effect)
    counted = before_after_chart(
        areas,
        title=say("{noun} before and after", noun=noun),
        noun=noun,
        summary=counts_sentence(effect),
    )
    table = differences_table(effect)
    differences = differences_chart(
        differences_of(effect),
        title=say("Beside what the comparison leads one to expect"),
        summary=verdict,
        table=table,
    )
    return Trend(
        NAME,
        title,
        tuple(filter(None, _sentences(found, effect))),
        (counted, differences) if effect.outcome.has_range else (counted,),
        (
            Titled(counted.title, with_zones(counted.table, found, names)),
            Titled(differences.title, table),
        ),
        methods=effect_methods(),
        left_out=found.left_out,
        notes=tuple(_doubts(found)),
        figures=_figures(found, effect, names),
        street=found.fits_the_street,
    )


def _sentences(found: Held, effect: Effect) -> tuple[str, ...]:
    return (
        verdict_sentence(effect),
        counts_sentence(effect),
        alone_sentence(effect),
        next_door_sentence(effect),
        _counted_sentence(found),
    )


def _refused(found: Held, likely: Likely, names: Mapping[int, str], title: str) -> Trend:
    """Return why it cannot be judged, with the zones that it might be held against."""
    wanted = not found.zones[ZonePart.COMPARISON] and found.initiative.zone is not None
    proposed = proposed_table(likely, names) if wanted else None
    sentence = _proposal_sentence(likely, found, names) if wanted else ""
    return Trend(
        NAME,
        title,
        (sentence,) if sentence else (),
        tables=(Titled(say("Zones to hold it against"), proposed),) if proposed else (),
        methods=effect_methods(),
        refused=found.refused,
        figures={
            "initiative": found.initiative.id,
            "refused": found.refused,
            "proposed": {part.value: list(keys) for part, keys in likely.zones.items()},
        },
    )


def _proposal_sentence(likely: Likely, found: Held, names: Mapping[int, str]) -> str:
    own = found.initiative.zone or 0
    if not likely.is_any:
        return say(
            "No other zone had nearly as many in the year before ({n:,} in {zone}), so none is"
            " proposed.",
            n=likely.before.get(own, 0),
            zone=names.get(own, ""),
        )
    return say(
        "In the year before, as far as it is known, {zone} had {n:,}; the nearest in number were"
        " {zones}.",
        n=likely.before.get(own, 0),
        zone=names.get(own, ""),
        zones=_named(
            [f"{names[key]} ({likely.before[key]:,})" for key in likely.zones[ZonePart.COMPARISON]]
        ),
    )


def _counted_sentence(found: Held) -> str:
    """Return what was counted, and on which days."""
    if found.around is None:
        return ""
    return say(
        "Counted: {aims}; from {before}, and from {after}, {days} days each.",
        aims=_named(found.aims) or say("all crimes"),
        before=found.around.before.name,
        after=found.around.after.name,
        days=found.around.after.days,
    )


def _end_note(initiative: Initiative, asked: Asked) -> tuple[str, ...]:
    """Return when it ended, if it has: a bulletin of an earlier month cannot know."""
    if initiative.ends is None or initiative.ends > asked.today:
        return ()
    day = show_day(initiative.ends)
    return (say("It ended on {day}; what came after does not count.", day=day),)


def _doubts(found: Held) -> list[str]:
    """Return what to know before trusting the answer."""
    doubts = [
        say(
            "Whatever else changed in one of these zones and not in the others is in these numbers"
            " too; so it may be something else that helped, or did not."
        )
    ]
    if found.areas is not None and found.areas != found.once:
        doubts.append(
            say("Some of these may have been entered twice; it was judged with and without them.")
        )
    return doubts


def _touching_note(store: Store, found: Held, names: Mapping[int, str]) -> list[str]:
    """Return a warning where what moved next door would be taken for the usual course."""
    beside = touching(zones(store), found.initiative.zone or 0)
    near = [names[key] for key in found.zones[ZonePart.COMPARISON] if key in beside]
    if not near:
        return []
    return [
        say(
            "Next door, but in the comparison: {zones}. Had it moved or spread there, the"
            " comparison would feign an effect, or hide one.",
            zones=_named(near),
        )
    ]


def _busy_notes(store: Store, found: Held, names: Mapping[int, str]) -> list[str]:
    """Return a warning for each initiative that went on in the comparison at the same time."""
    if found.around is None:
        return []
    others = store.records(
        Initiative,
        "WHERE zone IS NOT NULL AND starts <= ? AND coalesce(ends, '9999') >= ? ORDER BY starts",
        (found.around.after.last.isoformat(), found.around.before.first.isoformat()),
    )
    return [
        say(
            "In the comparison something was done too: {name}, in {zone}.",
            name=each.name,
            zone=names[each.zone],
        )
        for each in others
        if each.zone in found.zones[ZonePart.COMPARISON]
    ]


def _figures(found: Held, effect: Effect, names: Mapping[int, str]) -> dict[str, object]:
    spans = found.around
    return {
        "initiative": found.initiative.id,
        "zones": {
            part.value: [names.get(key, "") for key in keys] for part, keys in found.zones.items()
        },
        "before": [spans.before.first.isoformat(), spans.before.last.isoformat()] if spans else [],
        "after": [spans.after.first.isoformat(), spans.after.last.isoformat()] if spans else [],
        **effect_figures(effect),
    }


def _named(names: Sequence[str]) -> str:
    """Return names as a sentence has them, nothing without any."""
    return say(" and ").join(filter(None, (", ".join(names[:-1]), *names[-1:])))
