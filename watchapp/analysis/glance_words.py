"""What stood out at a glance, in sentences that are read once."""

from __future__ import annotations

from watchapp.analysis.beside import percent_words
from watchapp.analysis.glance import Finding, Glance, Reason
from watchapp.analysis.look import Against, Look
from watchapp.analysis.sentences import amount, odds
from watchapp.speech import marked, say, say_count

NO_BREAK = "\u00a0"

_MORE = {
    True: marked("More than chance alone would usually give"),
    False: marked("More, day for day, than chance alone would usually give"),
}
_FEWER = {
    True: marked("Fewer than chance alone would usually give"),
    False: marked("Fewer, day for day, than chance alone would usually give"),
}
_RANGE = {
    Against.MONTHS_BEFORE: marked("the single months before had from {least:,} to {most:,}"),
    Against.WEEKS_BEFORE: marked("the single weeks before had from {least:,} to {most:,}"),
}


def counts_words(look: Look) -> str:
    """Return the two counts in a sentence: 14 in October against 4 in September (+250 %)."""
    words = _by_the_usual(look) if look.earlier else _side_by_side(look)
    return f"{words[:1].upper()}{words[1:]}"


def _side_by_side(look: Look) -> str:
    counts = look.comparison
    return say(
        "{now_count} {now} against {before_count} {before}{change}.",
        now_count=amount(counts.now),
        now=look.now,
        before_count=amount(counts.before),
        before=look.before,
        change=f" ({_change(look)})" if _tells_percent(look) else "",
    )


def _by_the_usual(look: Look) -> str:
    counts = look.comparison
    return say(
        "{now_count} {now}, where about {usual} would be usual ({before_count} {before}{change}).",
        now_count=amount(counts.now),
        now=look.now,
        usual=_about(look.expected),
        before_count=amount(counts.before),
        before=look.before,
        change=f"; {_change(look)}" if _tells_percent(look) else "",
    )


def _tells_percent(look: Look) -> bool:
    """Return whether a percentage is told: of less than one event it sounds like too much."""
    return bool(look.percent) and look.expected >= 1


def _change(look: Look) -> str:
    """Return the change in percent, never broken between two lines."""
    return percent_words(look.percent).replace(" ", NO_BREAK)


def _about(expected: float) -> str:
    """Return what would be usual, to one place where it is small."""
    return f"{expected:,.0f}" if expected >= 9.95 else f"{round(expected, 1):g}"


def meaning_words(finding: Finding) -> str:
    """Return whether that is real, and why not where it is not."""
    match finding.reason:
        case Reason.BEYOND_CHANCE:
            return _beyond(finding)
        case Reason.AMONG_MANY:
            return say(
                "Alone it would seem real ({rarely}), but {n:,} comparisons were made here, and"
                " among so many chance gives one like it {often}.",
                rarely=odds(finding.alone or 1),
                n=finding.among,
                often=often(finding.p or 1),
            )
        case Reason.SWINGS:
            return say("It swings like that: {range}.", range=_range(finding.look))
        case Reason.REPEATS:
            return say("This could be because some are entered twice: look at those first.")
        case Reason.TOO_FEW:
            return say("Too few to say anything: one or two more or less would turn it.")
        case Reason.CHANCE:
            return _by_chance(finding)


def sentence_of(finding: Finding) -> str:
    """Return a finding in one go: what it is about, its counts, and whether it is real."""
    look = finding.look
    return say(
        "{name}: {counts} {meaning}",
        name=look.subject.name,
        counts=counts_words(look),
        meaning=meaning_words(finding),
    )


def looked_words(found: Glance) -> str:
    """Return how many comparisons stand behind a glance, and what was made of that."""
    if not found.looked:
        return say("There is too little in the log to compare anything yet.")
    made = say_count(
        "{n} comparison was made.",
        "{n} comparisons were made. Among so many some look odd by luck; only what is odd even so"
        " is called real.",
        found.looked,
    )
    if not found.few:
        return made
    few = say_count(
        "{n} more had too few in it to show anything.",
        "{n} more had too few in them to show anything.",
        found.few,
    )
    return f"{made} {few}"


def often(p: float) -> str:
    """Return how often chance does something, as people say it: about 1 time in 5."""
    if p >= 0.5:
        return say("more often than not")
    return say("about 1 time in {n:,}", n=round(1 / p)) if p > 0.05 else odds(p)


def _beyond(finding: Finding) -> str:
    look, p = finding.look, finding.p or 1
    words = (_MORE if finding.is_rise else _FEWER)[look.comparison.is_even]
    parts = [say(words)]
    if finding.among > 1:
        parts.append(
            say(" ({rarely}, all {n:,} comparisons allowed for)", rarely=odds(p), n=finding.among)
        )
    else:
        parts.append(say(" ({rarely})", rarely=odds(p)))
    if look.earlier:
        parts.append(say("; {range}", range=_range(look)))
    return "".join((*parts, "."))


def _by_chance(finding: Finding) -> str:
    rarely = often(finding.alone or 1)
    if finding.look.against is Against.OTHER_ZONES:
        return say(
            "Some zone always comes first; chance alone puts one as far ahead {often}.",
            often=rarely,
        )
    return say("Chance alone gives so large a difference {often}.", often=rarely)


def _range(look: Look) -> str:
    return say(_RANGE[look.against], least=min(look.earlier), most=max(look.earlier))
