"""What the initiatives came to: all of them in one table, allowed for being many."""

from __future__ import annotations

from collections.abc import Mapping

from watchapp.analysis.effect import Effect, judge_effects
from watchapp.analysis.effect_words import range_words, short_verdict, size_words
from watchapp.charts.before_after import Difference, differences_chart, number
from watchapp.charts.table import Table, p_shown
from watchapp.charts.trend import Titled, Trend
from watchapp.moments import show_day
from watchapp.operations.trends import methods
from watchapp.operations.trends.asked import Asked
from watchapp.operations.trends.effect_figures import effect_figures
from watchapp.operations.trends.effect_methods import effect_methods
from watchapp.operations.trends.held import Held, held
from watchapp.progress import Progress
from watchapp.queries.zones import zone_names
from watchapp.records import Initiative
from watchapp.speech import say, say_count
from watchapp.store import Store

NAME = "impact"


def answer(store: Store, asked: Asked, progress: Progress) -> Trend:
    """Return what may be said of every initiative, all looked at together."""
    title = say("What the initiatives came to")
    initiatives = store.records(Initiative, "ORDER BY starts, id")
    if not initiatives:
        return Trend(
            NAME,
            title,
            refused=say(
                "There is no initiative in this log. Write down what was done, where and from"
                " when, on the Initiatives page; afterward it can be judged."
            ),
        )
    every = []
    for place, each in enumerate(initiatives):
        progress.step(place, len(initiatives))
        every.append(held(store, each, asked))
    effects = _effects(every)
    names = dict(zone_names(store))
    table = _table(every, effects, names)
    chart = differences_chart(
        _differences(every, effects),
        title=say("Beside what the comparison leads one to expect"),
        summary=_summary(every, effects),
        table=table,
    )
    return Trend(
        NAME,
        title,
        (_summary(every, effects), *_standing_out(every, effects)),
        (chart,),
        (Titled(title, table),),
        methods=(*effect_methods(), methods.holm()),
        notes=_notes(effects),
        street=all(each.fits_the_street for each in every if each.areas is not None),
        figures={"initiatives": [_figures(one, effects) for one in every]},
    )


def _effects(every: list[Held]) -> Mapping[int, Effect]:
    """Return what may be said by the number of the initiative, where it can be judged."""
    fit = [each for each in every if each.areas is not None and each.once is not None]
    found = judge_effects(
        [each.areas for each in fit if each.areas is not None],
        once=[each.once for each in fit if each.once is not None],
    )
    return {
        each.initiative.id: effect
        for each, effect in zip(fit, found, strict=True)
        if each.initiative.id is not None
    }


def _of(found: Held, effects: Mapping[int, Effect]) -> Effect | None:
    return effects.get(found.initiative.id or 0)


def _summary(every: list[Held], effects: Mapping[int, Effect]) -> str:
    judged = [each for each in effects.values() if each.outcome.has_range]
    if not judged:
        return say_count(
            "The {n} initiative cannot be judged; the table says why.",
            "None of the {n} initiatives can be judged; the table says why.",
            len(every),
        )
    news = sum(each.outcome.is_news for each in judged)
    counted = say(
        "Of {all} initiatives {judged} can be judged.", all=len(every), judged=len(judged)
    )
    if not news:
        return f"{counted} {say('None stands out from what chance alone gives.')}"
    told = say_count(
        "{n} stands out from what chance alone gives.",
        "{n} stand out from what chance alone gives.",
        news,
    )
    return f"{counted} {told}"


def _standing_out(every: list[Held], effects: Mapping[int, Effect]) -> tuple[str, ...]:
    """Return a sentence on each that stands out."""
    found = [
        (each.initiative.name, effect)
        for each in every
        if (effect := _of(each, effects)) is not None and effect.outcome.is_news
    ]
    return tuple(
        say(
            "{name}: {size}, {range}.",
            name=name,
            size=size_words(effect.difference.total.value),
            range=range_words(*effect.interval),
        )
        for name, effect in found
    )


def _differences(every: list[Held], effects: Mapping[int, Effect]) -> list[Difference]:
    found = []
    for each in every:
        effect = _of(each, effects)
        if effect is not None and effect.outcome.has_range:
            low, high = effect.interval
            total = effect.difference.total
            found.append(Difference(each.initiative.name, low, total.value, high))
    return found


def _table(every: list[Held], effects: Mapping[int, Effect], names: Mapping[int, str]) -> Table:
    columns = (
        say("Initiative"),
        say("Zone"),
        say("From"),
        say("Did it help?"),
        say("May be"),
        say("Before"),
        say("After"),
        say("Comparison before"),
        say("Comparison after"),
        say("p, all looked at together"),
    )
    return Table(columns, tuple(_row(each, _of(each, effects), names) for each in every))


def _row(found: Held, effect: Effect | None, names: Mapping[int, str]) -> tuple[str | int, ...]:
    initiative = found.initiative
    begun = show_day(initiative.starts) if initiative.starts else ""
    zone = names.get(initiative.zone, "") if initiative.zone else say("Everywhere")
    head = (initiative.name, zone, begun)
    if effect is None:
        return (*head, _first_sentence(found.refused), "", "", "", "", "", "")
    areas = effect.areas
    weight = areas.comparison.weight
    counts = (
        areas.response.before,
        areas.response.after,
        number(weight * areas.comparison.before),
        number(weight * areas.comparison.after),
    )
    if effect.outcome.has_range:
        reach = range_words(*effect.interval)
        return (*head, short_verdict(effect), reach, *counts, p_shown(effect.p))
    return (*head, short_verdict(effect), "", *counts, "")


def _first_sentence(words: str) -> str:
    """Return why not, without what to do about it, which its own answer says."""
    return words.partition(". ")[0]


def _notes(effects: Mapping[int, Effect]) -> tuple[str, ...]:
    if not effects:
        return ()
    return (
        say("Each range is that of one initiative alone; the verdicts allow for all of them."),
        say(
            "Whatever else changed in one of these zones and not in the others is in these numbers"
            " too; so it may be something else that helped, or did not."
        ),
    )


def _figures(found: Held, effects: Mapping[int, Effect]) -> dict[str, object]:
    effect = _of(found, effects)
    told: dict[str, object] = {"initiative": found.initiative.id, "name": found.initiative.name}
    if effect is None:
        return {**told, "refused": found.refused}
    return {**told, **effect_figures(effect)}
