"""How the answers about trends are worked out, in words, each with where it was described."""

from __future__ import annotations

from watchapp.charts.trend import Method
from watchapp.speech import say


def two_counts() -> tuple[Method, ...]:
    """Return how two counts are compared, several times side by side."""
    return (e_test(), c_test(), holm(), repeats(), by_chance())


def by_chance() -> Method:
    """Return what is taken for chance, and where that makes it look rarer than it is."""
    return Method(
        say("What is called chance"),
        say(
            "Chance here lets each event come by itself, like drops of rain. Events that hang"
            " together, as five cars in one night, and the season and the weather make counts swing"
            " more than that: what is called more than chance deserves a look, and may be no news."
        ),
    )


def judged_apart() -> str:
    """Return which of the comparisons allow for each other."""
    return say("The total is judged by itself, all other lines of the tables together.")


def e_test() -> Method:
    """Return how counts of equally long times are compared."""
    return Method(
        say("E-test"),
        say(
            "Two counts of equally long times: how often chance alone makes so large a difference,"
            " if both came from the same mean. Rarer than once in 20 is called more than chance."
        ),
        "Krishnamoorthy and Thomson (2004), J. Stat. Plan. Inf. 119:23–35",
    )


def c_test() -> Method:
    """Return how counts of times of different length are compared."""
    return Method(
        say("C-test"),
        say(
            "Two counts of times that differ in length: how the sum of both would fall into the two"
            " times if it depended on their length alone. Exact, and right for small counts."
        ),
        "Przyborowski and Wilenski (1940), Biometrika 31:313–323",
    )


def holm() -> Method:
    """Return how it is allowed for that many are compared at once."""
    return Method(
        say("Holm's method"),
        say(
            "Who looks at twenty lines finds one that is odd by chance. So each line must be the"
            " rarer, the more lines were looked at together; the quiet lines count too."
        ),
        "Holm (1979), Scand. J. Stat. 6:65–70",
    )


def repeats() -> Method:
    """Return how it is allowed for that some may be entered twice."""
    return Method(
        say("Possible repeats"),
        say(
            "Each comparison is made with and without what may have been entered twice. Where only"
            " one of the two stands out, it is said that repeats may be why."
        ),
    )


def whole_times() -> Method:
    """Return which times are compared at all."""
    return Method(
        say("Whole times only"),
        say(
            "Only times are compared of which every source knows every day. Others are marked, and"
            " nothing is filled in or carried forward for them."
        ),
    )


def weekly_band() -> Method:
    """Return how the band of a week is made."""
    return Method(
        say("Weekly band"),
        say(
            "The mean m of the eight weeks before, the week itself left out; usual is from"
            " (√m − 1.5)² to (√m + 1.5)², three standard deviations each way. A week outside is"
            " then tested exactly against those eight weeks, all weeks looked at together."
        ),
        "Wheeler (2016), doi 10.1177/1461355716642781; crimepy, weekly_data",
    )


def control_chart() -> Method:
    """Return how the limits of all weeks are made."""
    return Method(
        say("Count control chart (c-chart)"),
        say(
            "The mean c of all whole weeks; usual is from c − 3√c, not below none, to c + 3√c. A"
            " week outside is then tested exactly against all the other weeks, looked at together."
            " Where the mean itself moves over the years, weeks lie outside for that reason."
        ),
        "NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.3.1",
    )


def rare_events() -> Method:
    """Return how a count is found that chance alone hardly gives."""
    return Method(
        say("Rule for rare events"),
        say(
            "The smallest count that chance alone reaches less than once in 100, and once in 1,000,"
            " such months, if the mean of the months before is the true one (Poisson)."
        ),
        "Wheeler (2024), crimede-coder.com/blogposts/2024/SimpleRule",
    )


def same_cut() -> Method:
    """Return how years are cut at the same day."""
    return Method(
        say("The same days of each year"),
        say(
            "Each year up to the same day of the calendar, every year laid over a leap year, so"
            " that February 29 has its place; the day that is still going on is left out."
        ),
        "crimepy, ytd_stats",
    )


def rolling_mean() -> Method:
    """Return how a rolling mean is made."""
    return Method(
        say("Rolling mean"),
        say(
            "The mean of a period and those before it, as many as the key says. It begins when"
            " there are so many, and breaks off where one of them is not covered whole."
        ),
    )
