"""Is that real? What two counts say, in a sentence for a neighbor, and never as a bare number."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache
from itertools import starmap

from watchapp.analysis.counts import c_test, e_test, holm
from watchapp.speech import marked, say

SURPRISING = 0.05  # chance does that once in twenty times
_SURELY_TELLING = 10  # of so many, all on one side of two equal periods is no chance
_MORE = marked("more than chance alone would usually give{rarely}")
_MORE_DAY_FOR_DAY = marked("more, day for day, than chance alone would usually give{rarely}")
_FEWER = marked("fewer than chance alone would usually give{rarely}")
_FEWER_DAY_FOR_DAY = marked("fewer, day for day, than chance alone would usually give{rarely}")


class Verdict(StrEnum):
    """What may be said of a difference."""

    RISES = "rises"
    FALLS = "falls"
    COULD_BE_CHANCE = "could be chance"
    COULD_BE_REPEATS = "could be repeats"
    TOO_FEW = "too few to say"

    @property
    def is_news(self) -> bool:
        """Return whether chance alone would hardly give it."""
        return self in {Verdict.RISES, Verdict.FALLS}


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two counts, for how many days each was counted, and how many may have been entered twice."""

    now: int
    before: int
    now_exposure: float
    before_exposure: float
    now_repeats: int = 0
    before_repeats: int = 0

    @property
    def is_even(self) -> bool:
        """Return whether both were counted for equally long."""
        return self.now_exposure == self.before_exposure

    @property
    def method(self) -> str:
        """Return the name of the test: the E-test would mislead where the exposures differ."""
        return "E-test" if self.is_even else "C-test"

    @property
    def p(self) -> float | None:
        """Return how likely chance alone makes so large a difference; None if nothing happened."""
        return self._p_of(self.now, self.before)

    @property
    def verdict(self) -> Verdict:
        """Return what may be said of this comparison if it is the only one looked at."""
        return judge((self,))[0].verdict

    @property
    def counts(self) -> str:
        """Return the two counts alone in words: 21 against 12."""
        return say("{now} against {before}", now=amount(self.now), before=amount(self.before))

    @property
    def is_rise(self) -> bool:
        """Return whether there is more now than before, day for day."""
        return self.now * self.before_exposure > self.before * self.now_exposure

    @property
    def is_telling(self) -> bool:
        """Return whether so many could have shown anything, however they had fallen."""
        total = self.now + self.before
        if self.is_even:
            return total >= _SURELY_TELLING or (self._p_of(total, 0) or 1) < SURPRISING
        rarest = min(self.now_exposure, self.before_exposure)
        share = rarest / (self.now_exposure + self.before_exposure)
        return total * math.log(share) < math.log(SURPRISING)

    @property
    def without_repeats(self) -> Comparison:
        """Return the comparison of what was certainly entered once."""
        now, before = self.now - self.now_repeats, self.before - self.before_repeats
        return Comparison(now, before, self.now_exposure, self.before_exposure)

    def sentence(self, now: str, before: str) -> str:
        """Return the comparison in words; `now` and `before` name the times: "in January"."""
        return judge((self,))[0].sentence(now, before)

    def _p_of(self, now: int, before: int) -> float | None:
        return _p_of(now, before, self.now_exposure, self.before_exposure)


@lru_cache(maxsize=1 << 14)
def _p_of(now: int, before: int, now_exposure: float, before_exposure: float) -> float | None:
    """Return the p of the test that fits the exposures; the same pairs come again and again."""
    if now_exposure == before_exposure:
        return e_test(now, before)
    return c_test(now, before, now_exposure=now_exposure, before_exposure=before_exposure)


@dataclass(frozen=True, slots=True)
class Judgment:
    """A comparison and what may be said of it beside the others made at the same time."""

    comparison: Comparison
    p: float | None
    verdict: Verdict

    def sentence(self, now: str, before: str) -> str:
        """Return it in words; `now` and `before` name the times: "this month", "in December"."""
        counts = self.comparison
        words = say(
            "{now_count} {now} against {before_count} {before}: {meaning}.",
            now_count=amount(counts.now),
            now=now,
            before_count=amount(counts.before),
            before=before,
            meaning=self.meaning,
        )
        return f"{words[:1].upper()}{words[1:]}"

    @property
    def meaning(self) -> str:
        """Return the part of the sentence that says whether the difference is real."""
        return self.said(day_for_day=not self.comparison.is_even)

    def said(self, *, day_for_day: bool) -> str:
        """Return whether the difference is real; `day_for_day` where lengths must be told apart."""
        rarely = "" if self.p is None else f" ({odds(self.p)})"
        match self.verdict:
            case Verdict.RISES:
                words = _MORE_DAY_FOR_DAY if day_for_day else _MORE
                return say(words, rarely=rarely)
            case Verdict.FALLS:
                words = _FEWER_DAY_FOR_DAY if day_for_day else _FEWER
                return say(words, rarely=rarely)
            case Verdict.COULD_BE_CHANCE:
                return say("this could well be chance")
            case Verdict.COULD_BE_REPEATS:
                return say("this could be because some are entered twice")
            case Verdict.TOO_FEW:
                return say("too few to say anything")


def judge(comparisons: Sequence[Comparison], *, among: int = 0) -> tuple[Judgment, ...]:
    """Return a judgment of each, strict enough for all to be shown side by side.

    Who looks at twenty lines finds one that is odd by chance: Holm's method allows for that; where
    these were picked out of more, `among` says of how many. What stands out only with or only
    without the possible repeats is said to be perhaps their doing.
    """
    others = max(0, among - len(comparisons))
    judged = _judged(comparisons, others)
    if not any(each.now_repeats or each.before_repeats for each in comparisons):
        return judged
    once = _judged([comparison.without_repeats for comparison in comparisons], others)
    return tuple(starmap(_doubted, zip(judged, once, strict=True)))


def _judged(comparisons: Sequence[Comparison], others: int) -> tuple[Judgment, ...]:
    """Return a judgment of each, all counts taken as they are, beside so many quieter ones."""
    ps = [comparison.p for comparison in comparisons]
    raised = iter(holm((*(p for p in ps if p is not None), *[1.0] * others)))
    return tuple(
        _judgment(comparison, None if p is None else next(raised))
        for comparison, p in zip(comparisons, ps, strict=True)
    )


def _doubted(judgment: Judgment, once: Judgment) -> Judgment:
    """Return a judgment that agrees with the one made without possible repeats, or says so."""
    both = {judgment.verdict, once.verdict}
    if len(both) == 1 or not any(verdict.is_news for verdict in both):
        return judgment
    return replace(judgment, verdict=Verdict.COULD_BE_REPEATS)


def amount(count: int) -> str:
    """Return a count as a sentence has it: 7,584; none."""
    return f"{count:,}" if count else say("none")


def odds(p: float) -> str:
    """Return a probability as people say it, roundly: "about 1 in 60"."""
    if p < 1e-6:
        return say("less than 1 in a million")
    once_in = 1 / p
    step = 5 if once_in < 100 else 10 ** (math.floor(math.log10(once_in)) - 1)
    return say("about 1 in {number:,}", number=max(1, round(once_in / step)) * step)


def _judgment(comparison: Comparison, p: float | None) -> Judgment:
    if p is not None and p < SURPRISING:
        verdict = Verdict.RISES if comparison.is_rise else Verdict.FALLS
    else:
        verdict = Verdict.COULD_BE_CHANCE if comparison.is_telling else Verdict.TOO_FEW
    return Judgment(comparison, p, verdict)
