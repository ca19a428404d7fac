"""At a glance: of all that could be compared, what changed for real and what only looks so."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import NamedTuple

from watchapp.analysis.counts import holm
from watchapp.analysis.look import Against, Look, Subject, glaring
from watchapp.analysis.sentences import SURPRISING, Comparison

MOST = 3
LEAST = 3
"""A change among fewer alarms nobody."""
_BIG = 50  # percent: half as many again, or half of what there was
_MAINLY = 2 / 3  # of a change: the rest is beside the point
_FIRST = 25  # percent above the others for whoever comes first in a ranking
DULL = 1.5  # standard deviations: what is no farther apart is never beyond chance


class Reason(StrEnum):
    """Why a difference is believed, or is not."""

    BEYOND_CHANCE = "beyond_chance"
    CHANCE = "chance"
    AMONG_MANY = "among_many"  # alone it would seem real
    SWINGS = "swings"  # single months before had as many, or as few
    REPEATS = "repeats"  # some may be entered twice
    TOO_FEW = "too_few"


@dataclass(frozen=True, slots=True)
class Finding:
    """A look and what is to be thought of it.

    `alone` is how likely chance gives so large a difference, `p` the same with all comparisons
    allowed for; None where it was not worked out because it is surely not below 1 in 20. `among`
    is how many were made.
    """

    look: Look
    reason: Reason
    alone: float | None
    p: float | None
    among: int

    @property
    def is_real(self) -> bool:
        """Return whether chance alone would hardly give it, all other looks allowed for."""
        return self.reason is Reason.BEYOND_CHANCE

    @property
    def is_rise(self) -> bool:
        """Return whether there is more now than before."""
        return self.look.comparison.is_rise


@dataclass(frozen=True, slots=True)
class Glance:
    """At most three things that changed, and at most three that look alarming and are not.

    `looked` comparisons could have shown something; `few` had too few in them for that; `beyond`
    of them are beyond chance, of which `real` are the clearest of their kind.
    """

    real: tuple[Finding, ...]
    alarming: tuple[Finding, ...]
    looked: int
    few: int
    beyond: int


def glance(looks: Iterable[Look], *, most: int = MOST) -> Glance:
    """Return what stands out, whatever the order of the looks.

    Holm's method allows for all that could have shown anything. What is the same in other words
    (a class and its only category, a zone and the whole) is one look, and what is a part of what
    was chosen is not chosen again. Ties fall by name, so that the answer is always the same.
    """
    asked = _without_echoes(looks)
    findings = _judged(asked)
    beyond = [each for each in findings if each.is_real and each.look.against.is_change]
    real = _clearest(beyond, most)
    firsts = _firsts(asked)
    alarming = [each for each in findings if not each.is_real and _alarms(each.look, firsts)]
    shown = [_worked_out(each) for each in _chosen(sorted(alarming, key=_by_glare), real, most)]
    few = sum(each.reason is Reason.TOO_FEW for each in findings)
    return Glance(tuple(real), tuple(shown), len(findings) - few, few, len(beyond))


def _without_echoes(looks: Iterable[Look]) -> list[Look]:
    """Return each look once, in a settled order, without those that count the same as a part.

    A class of which only one category happened says no more than the category.
    """
    once = {each.key: each for each in sorted(looks, key=lambda look: look.key)}
    alike: dict[tuple[Against, str, Comparison], list[Look]] = {}
    for each in once.values():
        alike.setdefault((each.against, each.subject.source, each.comparison), []).append(each)
    kept: list[Look] = []
    for group in alike.values():
        kept += [each for each in group if not _echoes(each, group)]
    return sorted(kept, key=lambda look: look.key)


def _echoes(look: Look, others: Sequence[Look]) -> bool:
    return any(look.subject.holds(each.subject) for each in others if each is not look)


def _judged(looks: Sequence[Look]) -> list[Finding]:
    """Return what is to be thought of each look, beside all the others.

    The exact test is made only where the counts are far enough apart for it to say anything; the
    others count among the tests, and their p can only be larger. What could have shown nothing is
    no test: Tarone (1990), Biometrics 46:515-522.
    """
    can_tell = _Telling()
    telling = [look for look in looks if can_tell(look.comparison)]
    apart = [look for look in telling if _is_apart(look)]
    raised = _raised([look.comparison for look in apart], among=len(telling))
    once = raised
    if any(look.comparison.now_repeats or look.comparison.before_repeats for look in apart):
        once = _raised([look.comparison.without_repeats for look in apart], among=len(telling))
    rest = [look for look in telling if not _is_apart(look)]
    few = [look for look in looks if not can_tell(look.comparison)]
    return [
        *(
            Finding(look, _reason(look, chance, unrepeated), chance.alone, chance.p, len(telling))
            for look, chance, unrepeated in zip(apart, raised, once, strict=True)
        ),
        *(Finding(look, Reason.CHANCE, None, None, len(telling)) for look in rest),
        *(Finding(look, Reason.TOO_FEW, None, None, len(telling)) for look in few),
    ]


def _is_apart(look: Look) -> bool:
    """Return whether the counts may be too far apart for chance, with or without the repeats."""
    counts = look.comparison
    if counts.now_repeats or counts.before_repeats:
        return max(glaring(counts), glaring(counts.without_repeats)) >= DULL
    return glaring(counts) >= DULL


class _Chance(NamedTuple):
    """How likely chance gives a difference, alone and beside others, and what it would be."""

    alone: float | None
    p: float | None
    is_rise: bool

    @property
    def verdict(self) -> int:
        """Return 1 for a rise and -1 for a fall that chance would hardly give, 0 for others."""
        if self.p is None or self.p >= SURPRISING:
            return 0
        return 1 if self.is_rise else -1


def _raised(comparisons: Sequence[Comparison], *, among: int) -> list[_Chance]:
    """Return the chance of each comparison alone and beside so many."""
    ps = [comparison.p for comparison in comparisons]
    found = [p for p in ps if p is not None]
    raised = iter(holm([*found, *[1.0] * (among - len(found))]))
    return [
        _Chance(p, None if p is None else next(raised), comparison.is_rise)
        for comparison, p in zip(comparisons, ps, strict=True)
    ]


def _reason(look: Look, chance: _Chance, unrepeated: _Chance) -> Reason:
    if chance.verdict != unrepeated.verdict:
        return Reason.REPEATS
    if chance.verdict:
        return Reason.SWINGS if look.is_inside_earlier else Reason.BEYOND_CHANCE
    seems = chance.alone is not None and chance.alone < SURPRISING
    return Reason.AMONG_MANY if seems else Reason.CHANCE


class _Telling:
    """Knows from how many on two counts could show anything, however they had fallen."""

    def __init__(self) -> None:
        self._least: dict[tuple[float, float], int] = {}

    def __call__(self, counts: Comparison) -> bool:
        exposures = (counts.now_exposure, counts.before_exposure)
        if exposures not in self._least:
            total = 1
            while not Comparison(total, 0, *exposures).is_telling:
                total += 1
            self._least[exposures] = total
        return counts.now + counts.before >= self._least[exposures]


def _clearest(beyond: Sequence[Finding], most: int) -> list[Finding]:
    """Return the few changes that are proved best, each named by the part that makes it up."""
    found: list[Finding] = []
    for each in sorted(beyond, key=_by_proof):
        if len(found) == most:
            break
        if any(_tells_the_same(each, other) for other in found):
            continue
        part = _sharpened(each, beyond)
        if not any(_tells_the_same(part, other) for other in found):
            found.append(part)
    return found


def _chosen(findings: Iterable[Finding], beside: Sequence[Finding], most: int) -> list[Finding]:
    """Return the first few that say something which the others, and those beside them, do not."""
    found: list[Finding] = []
    for each in findings:
        if len(found) == most:
            break
        if not any(_tells_the_same(each, other) for other in (*beside, *found)):
            found.append(each)
    return found


def _sharpened(finding: Finding, beyond: Sequence[Finding]) -> Finding:
    """Return the smallest part that makes up most of a change, if that is beyond chance itself.

    That all sightings rose says less than that it is the bicycles.
    """
    look = finding.look
    parts = [
        each
        for each in beyond
        if each.look.against is look.against
        and each.is_rise == finding.is_rise
        and look.subject.holds(each.look.subject)
        and abs(each.look.excess) >= _MAINLY * abs(look.excess)
    ]
    return min(parts, key=_by_size)


def _worked_out(finding: Finding) -> Finding:
    """Return a finding that is shown with its chance, which need not have been asked for before."""
    return finding if finding.alone else replace(finding, alone=finding.look.comparison.p)


def _tells_the_same(one: Finding, other: Finding) -> bool:
    first, second = one.look.subject, other.look.subject
    return first.key == second.key or (first.is_kin(second) and one.is_rise == other.is_rise)


def _by_proof(finding: Finding) -> tuple[float, float, object]:
    return finding.p or 0.0, -glaring(finding.look.comparison), finding.look.key


def _by_size(finding: Finding) -> tuple[int, object]:
    counts = finding.look.comparison
    return counts.now + counts.before, finding.look.key


def _by_glare(finding: Finding) -> tuple[float, object]:
    return -glaring(finding.look.comparison), finding.look.key


def _firsts(looks: Sequence[Look]) -> frozenset[object]:
    """Return the zone of each source that comes first in a plain ranking by households."""
    first: dict[str, tuple[float, Subject]] = {}
    for look in looks:
        if look.against is Against.OTHER_ZONES:
            rate = look.comparison.now / look.comparison.now_exposure
            if rate > first.get(look.subject.source, (0.0, None))[0]:
                first[look.subject.source] = (rate, look.subject)
    return frozenset(subject.key for _, subject in first.values())


def _alarms(look: Look, firsts: frozenset[object]) -> bool:
    """Return whether someone who reads percentages or rankings would be alarmed, or relieved."""
    if max(look.comparison.now, look.expected) < LEAST:
        return False
    percent = look.percent
    if not look.against.is_change:
        return look.subject.key in firsts and (percent is None or percent >= _FIRST)
    return percent is None or abs(percent) >= _BIG
