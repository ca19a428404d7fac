"""The exact values behind the judgment of an initiative, ready for JSON."""

from __future__ import annotations

from watchapp.analysis.displacement import BeforeAfter, Estimate
from watchapp.analysis.effect import Effect
from watchapp.operations.trends.figures import Figures


def effect_figures(effect: Effect) -> Figures:
    """Return all counts, differences with their 95 % limits, the quotient and the verdict."""
    areas, found, quotient = effect.areas, effect.difference, effect.quotient
    return {
        "response": _counts(areas.response),
        "comparison": _counts(areas.comparison),
        "neighbor": _counts(areas.neighbor),
        "neighbor_comparison": _counts(areas.neighbor_comparison),
        "wdd": {
            "local": _estimate(found.local),
            "displaced": _estimate(found.displaced),
            "total": _estimate(found.total),
        },
        "wdq": {
            "quotient": quotient.quotient,
            "gross": quotient.gross,
            "net": quotient.net,
            "total_net": quotient.total_net,
            "success": quotient.success,
            "buffer": quotient.buffer,
            "unjudged": None if quotient.unjudged is None else quotient.unjudged.value,
        },
        "p": effect.p,
        "verdict": effect.outcome.value,
    }


def _counts(counts: BeforeAfter | None) -> Figures | None:
    if counts is None:
        return None
    return {"before": counts.before, "after": counts.after, "weight": counts.weight}


def _estimate(estimate: Estimate | None) -> Figures | None:
    if estimate is None:
        return None
    low, high = estimate.interval()
    return {
        "difference": estimate.value,
        "standard_error": estimate.error,
        "low": low,
        "high": high,
        "p": estimate.p,
    }
