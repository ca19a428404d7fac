"""What is said of an initiative: how many fewer or more, from where to where, and next door."""

from __future__ import annotations

from watchapp.analysis.displacement import BeforeAfter, Unjudged
from watchapp.analysis.effect import Effect, Outcome
from watchapp.analysis.sentences import amount, odds
from watchapp.speech import marked, say

_SHORT = {
    Outcome.FEWER: marked("Fewer than the comparison leads one to expect"),
    Outcome.MORE: marked("More than the comparison leads one to expect"),
    Outcome.COULD_BE_CHANCE: marked("Could well be chance"),
    Outcome.COULD_BE_REPEATS: marked("Could be because some are entered twice"),
    Outcome.COULD_BE_SIZE: marked("Could be a change that all share"),
    Outcome.TOO_FEW: marked("Too few to say anything"),
    Outcome.UNLIKE: marked("Cannot be judged: the comparison is unlike"),
    Outcome.EMPTY_COMPARISON: marked("Cannot be judged: the comparison is empty"),
}
_MEANINGS = {
    Outcome.FEWER: marked(
        "{size}, {range}: fewer than chance alone would usually give ({rarely})."
    ),
    Outcome.MORE: marked("{size}, {range}: more than chance alone would usually give ({rarely})."),
    Outcome.COULD_BE_CHANCE: marked("{size}, but {range}: this could well be chance."),
    Outcome.COULD_BE_REPEATS: marked(
        "{size}, but {range}: this could be because some are entered twice."
    ),
}
_SIZE = marked(
    "{size}, but the comparison had {then} before against {before}: this could be nothing but a"
    " rise or fall that all of them share. Choose zones with about as many."
)
_NOT_FROM_HERE = {
    Outcome.FEWER: marked(
        "fewer than in zones like them, beyond chance; but the zone itself shows no gain that could"
        " have spread."
    ),
    Outcome.MORE: marked(
        "more than in zones like them, beyond chance; but the zone itself shows no gain that could"
        " have moved there."
    ),
}
_QUOTIENTS = {
    "spread_more": marked("The neighbors seem to have gained even more than the zone itself."),
    "spread": marked("The neighbors seem to have gained from it too."),
    "neither": marked("Next door it went as in the comparison."),
    "moved": marked("Some of it seems to have moved next door, less than was gained."),
    "moved_all": marked("More seems to have moved next door than was gained."),
}


def short_verdict(effect: Effect) -> str:
    """Return what may be said, in a few words for a table."""
    return say(_SHORT[effect.outcome])


def counts_sentence(effect: Effect) -> str:
    """Return the counts that all rests on, in words."""
    areas = effect.areas
    return say(
        "{before} before and {after} after; in the comparison {then} and {now}.",
        before=amount(areas.response.before),
        after=amount(areas.response.after),
        then=_mean(areas.comparison, areas.comparison.before),
        now=_mean(areas.comparison, areas.comparison.after),
    )


def verdict_sentence(effect: Effect) -> str:
    """Return whether it helped, with a range, and whether that could be chance."""
    match effect.outcome:
        case Outcome.TOO_FEW:
            return say(
                "Too few to say anything: even if none had happened afterward, so few could not"
                " have shown it."
            )
        case Outcome.COULD_BE_SIZE:
            return say(
                _SIZE,
                size=size_words(effect.difference.total.value),
                then=_mean(effect.areas.comparison, effect.areas.comparison.before),
                before=amount(effect.areas.response.before),
            )
        case Outcome.UNLIKE:
            return say(
                "Cannot be judged: before it began the comparison had {then} against {before}."
                " Choose zones with about as many.",
                then=_mean(effect.areas.comparison, effect.areas.comparison.before),
                before=amount(effect.areas.response.before),
            )
        case Outcome.EMPTY_COMPARISON:
            return say(
                "Cannot be judged: in the comparison none happened before, or none after. Choose"
                " other zones, or longer spans."
            )
        case _:
            return say(
                _MEANINGS[effect.outcome],
                size=size_words(effect.difference.total.value),
                range=range_words(*effect.interval),
                rarely=odds(effect.p),
            )


def size_words(value: float) -> str:
    """Return a difference in words: 118 fewer than the comparison leads one to expect."""
    number = round(abs(value))
    if number == 0:
        return say("As many as the comparison leads one to expect")
    words = (
        marked("{number:,} fewer than the comparison leads one to expect")
        if value < 0
        else marked("{number:,} more than the comparison leads one to expect")
    )
    return say(words, number=number)


def range_words(low: float, high: float) -> str:
    """Return what it may be in truth: perhaps only 40, perhaps 196 fewer; 24 fewer to 4 more."""
    if low < 0 < high:
        return say(
            "anything from {fewer:,} fewer to {more:,} more", fewer=round(-low), more=round(high)
        )
    few, many = sorted((round(abs(low)), round(abs(high))))
    if high <= 0:
        words = (
            marked("perhaps only {few:,}, perhaps {many:,} fewer")
            if few
            else marked("perhaps hardly any, perhaps {many:,} fewer")
        )
    else:
        words = (
            marked("perhaps only {few:,}, perhaps {many:,} more")
            if few
            else marked("perhaps hardly any, perhaps {many:,} more")
        )
    return say(words, few=few, many=many)


def alone_sentence(effect: Effect) -> str:
    """Return that its own zone has a gain where the whole has none beyond chance, or nothing."""
    if effect.outcome is not Outcome.COULD_BE_CHANCE or not effect.has_gain:
        return ""
    local = effect.difference.local
    return say(
        "In its zone alone there are fewer, beyond chance ({size}, {range}); with next door counted"
        " in, chance could do it.",
        size=say("{number:,} fewer", number=round(-local.value)),
        range=range_words(*local.interval()),
    )


def next_door_sentence(effect: Effect) -> str:
    """Return what became of the neighbors, and whether that could be chance."""
    neighbor = effect.areas.neighbor
    if neighbor is None:
        return say("Whether it moved next door was not looked at: no neighbors are chosen.")
    counts = say(
        "Next door {before} before and {after} after:",
        before=amount(neighbor.before),
        after=amount(neighbor.after),
    )
    return f"{counts} {_next_door(effect)}"


def quotient_sentence(effect: Effect) -> str:
    """Return what the displacement quotient says, or why it says nothing."""
    found = effect.quotient
    match found.unjudged:
        case Unjudged.NO_NEIGHBOR:
            return say("No neighbors are chosen.")
        case Unjudged.EMPTY_COMPARISON:
            return say("Cannot be judged: a count of the comparison is none.")
        case Unjudged.NO_SUCCESS:
            return say("Cannot be judged: there was no gain that could have spread or moved.")
        case None if not effect.has_gain:
            return say(
                "The gain itself could well be chance, so nothing can be said of where it went."
            )
        case None:
            return say(_QUOTIENTS[_quotient_kind(found.quotient or 0.0)])


def _next_door(effect: Effect) -> str:
    match effect.next_door:
        case None:
            return say("there are no zones chosen that are like them, so nothing is said of it.")
        case Outcome.FEWER if effect.has_gain:
            return say("fewer than in zones like them; the good seems to have spread.")
        case Outcome.MORE if effect.has_gain:
            return say("more than in zones like them; some of it seems to have moved there.")
        case Outcome.FEWER | Outcome.MORE as outcome:
            return say(_NOT_FROM_HERE[outcome])
        case Outcome.TOO_FEW:
            return say("too few to say whether it moved there.")
        case _:
            return say("this could well be chance; nothing shows that it moved there or spread.")


def _quotient_kind(quotient: float) -> str:
    if quotient > 0:
        return "spread_more" if quotient > 1 else "spread"
    if quotient == 0:
        return "neither"
    return "moved_all" if quotient < -1 else "moved"


def _mean(area: BeforeAfter, count: int) -> str:
    """Return a count of one or of the average of several zones."""
    if area.weight == 1:
        return amount(count)
    return say("{mean:,.1f} on average", mean=area.weight * count)
