"""The exact values behind sentences, ready for JSON."""

from __future__ import annotations

from watchapp.analysis.bands import Limits
from watchapp.analysis.sentences import Comparison, Judgment

Figures = dict[str, object]


def comparison_figures(comparison: Comparison) -> Figures:
    """Return two counts, for how many days each was counted, and the p of their test."""
    return {
        "now": comparison.now,
        "before": comparison.before,
        "now_days": comparison.now_exposure,
        "before_days": comparison.before_exposure,
        "now_possible_repeats": comparison.now_repeats,
        "before_possible_repeats": comparison.before_repeats,
        "test": comparison.method,
        "p": comparison.p,
    }


def judgment_figures(judgment: Judgment) -> Figures:
    """Return a comparison with its p beside the others, and the verdict."""
    return {
        **comparison_figures(judgment.comparison),
        "p_among_all": judgment.p,
        "verdict": judgment.verdict.value,
    }


def limits_figures(limits: Limits) -> Figures:
    """Return a mean and its limits."""
    return {"mean": limits.mean, "low": limits.low, "high": limits.high}
