"""How the map is worked out, in words."""

from __future__ import annotations

from watchapp.charts.trend import Method
from watchapp.charts.where import FOOT
from watchapp.speech import say


def where_methods(bandwidth: float | None) -> tuple[Method, ...]:
    """Return how points, surface and the test beside it come about; bandwidth in meters."""
    return (_points(), *(() if bandwidth is None else (_surface(bandwidth), _halves())))


def _points() -> Method:
    return Method(
        say("Points and squares"),
        say(
            "Each point is drawn as well as it is known: to the house or corner, to the block, or"
            " moved by the police to a point nearby. Where more than 1,500 places are in sight,"
            " they are counted into squares; come closer to see single places. Degrees are laid"
            " flat around the middle of your zones, right to two parts in a thousand ten miles"
            " away. What lies far beyond your zones and nearly all other points is off the map."
        ),
        "Snyder (1987), Map Projections, USGS Professional Paper 1395",
    )


def _surface(bandwidth: float) -> Method:
    return Method(
        say("Quartic kernel surface"),
        say(
            "Each event is spread over a circle of {feet:,} feet ({meters:,} m), thickest in its"
            " middle, and all are added up: 3 / (π h²) · (1 − d²/h²)². How far it reaches follows"
            " how widely and how many points are spread (0.9 · spread · number^−0.2), and never"
            " less than how well points are known, unless you choose more. A larger reach is"
            " smoother; a smaller one shows single events. Nothing is drawn where nothing"
            " happened.",
            feet=round(bandwidth / FOOT / 10) * 10,
            meters=round(bandwidth),
        ),
        "Silverman (1986), Density Estimation; CrimeStat III, ch. 8; ArcGIS, Kernel Density",
    )


def _halves() -> Method:
    return Method(
        say("Do busy places stay busy?"),
        say(
            "The first half of these events makes a surface; its thickest tenth of the ground where"
            " anything happened is marked, and the events of the second half are counted there."
            " The chance is that of as many or more there if they fell evenly on that ground."
            " Homes, shops and police habits keep places busy too: this says where, not why."
        ),
        "Chainey, Tompson and Uhlig (2008), Security Journal 21:4–28 (predictive accuracy index)",
    )
