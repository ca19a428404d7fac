"""How long one waits for an answer, those who wait still counted for as long as they have."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import NormalDist

LEAST = 6
"""After fewer answers nothing is said of the usual wait."""
_EVEN = 1e-9  # a share this near a half is a half rounded


@dataclass(frozen=True, slots=True)
class Waited:
    """One wait, so long in any unit of time; it has `ended`, or it goes on."""

    length: float
    ended: bool = True


@dataclass(frozen=True, slots=True)
class Step:
    """After so long: how many were waiting just before, how many then were answered.

    `share` of all wait longer than that; the true share lies from `low` to `high`.
    """

    after: float
    waiting: int
    answered: int
    share: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Waits:
    """What can be said of some waits.

    `median` is after how long half are answered, None if that is not reached yet or too few are;
    `quartiles` are after how long a quarter and three quarters are. `interval` holds the true
    median; where its end is None, nobody can say how late it may be.
    """

    answered: int
    waiting: int
    longest_waiting: float | None
    median: float | None
    quartiles: tuple[float | None, float | None]
    interval: tuple[float | None, float | None]
    steps: tuple[Step, ...]

    @property
    def count(self) -> int:
        """Return how many waits there are."""
        return self.answered + self.waiting


def waits_of(waits: Iterable[Waited], level: float = 0.95) -> Waits:
    """Return what can be said of some waits.

    Who waits still is no answer of today: each counts as waiting for as long as it has, and then
    no more. Kaplan and Meier (1958), J. Am. Stat. Assoc. 53:457-481; the interval of the median by
    Brookmeyer and Crowley (1982), Biometrics 38:29-41, on the scale log(-log).
    """
    all_waits = tuple(waits)
    steps = kaplan_meier(all_waits, level)
    answered = sum(each.ended for each in all_waits)
    enough = answered >= LEAST
    return Waits(
        answered,
        len(all_waits) - answered,
        max((each.length for each in all_waits if not each.ended), default=None),
        _reached(steps, 0.5) if enough else None,
        (_reached(steps, 0.75), _reached(steps, 0.25)) if enough else (None, None),
        _interval(steps) if enough else (None, None),
        steps,
    )


def kaplan_meier(waits: Iterable[Waited], level: float = 0.95) -> tuple[Step, ...]:
    """Return what share waits longer than each length at which an answer came.

    The variance is Greenwood's; the limits are those of log(-log share), so that they stay between
    0 and 1. Where all are answered there is no such limit, and it is told as 0 to 1.
    """
    answers: Counter[float] = Counter()
    leaving: Counter[float] = Counter()
    for each in waits:
        answers[each.length] += each.ended
        leaving[each.length] += 1
    z = NormalDist().inv_cdf((1 + level) / 2)
    at_risk, share, greenwood = leaving.total(), 1.0, 0.0
    steps = []
    for after in sorted(leaving):
        if came := answers[after]:
            share *= 1 - came / at_risk
            greenwood += came / (at_risk * (at_risk - came)) if came < at_risk else math.inf
            steps.append(Step(after, at_risk, came, share, *_limits(share, greenwood, z)))
        at_risk -= leaving[after]
    return tuple(steps)


def _limits(share: float, greenwood: float, z: float) -> tuple[float, float]:
    if share <= 0:
        return 0.0, 1.0
    reach = z * math.sqrt(greenwood) / abs(math.log(share))
    return share ** math.exp(reach), share ** math.exp(-reach)


def _reached(steps: Sequence[Step], share: float) -> float | None:
    """Return after how long no more than a share waits on, None if it is not reached.

    Where exactly that share waits for a while, the middle of the while is meant, as with the
    median of an even number of values.
    """
    for place, step in enumerate(steps):
        if abs(step.share - share) < _EVEN and place + 1 < len(steps):
            return (step.after + steps[place + 1].after) / 2
        if step.share <= share + _EVEN:
            return step.after
    return None


def _interval(steps: Sequence[Step]) -> tuple[float | None, float | None]:
    """Return between which lengths the true median lies: the limits of the share reach a half."""
    known = [step for step in steps if step.share > 0]
    low = next((step.after for step in known if step.low <= 0.5), None)
    high = next((step.after for step in known if step.high <= 0.5), None)
    return low, high
