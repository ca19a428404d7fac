"""Who answers each question, imported when it is first asked: numpy is slow to load."""

# ruff: noqa: PLC0415 - an answer is imported when it is wanted

from __future__ import annotations

from watchapp.operations.trends.asked import Answer


def glance() -> Answer:
    """Return what answers what stands out."""
    from watchapp.operations.trends import glance

    return glance.answer


def over_time() -> Answer:
    """Return what answers how many there were when."""
    from watchapp.operations.trends import over_time

    return over_time.answer


def weekly_band() -> Answer:
    """Return what answers whether a week was out of the ordinary after those before."""
    from watchapp.operations.trends import weeks

    return weeks.weekly_band


def control_chart() -> Answer:
    """Return what answers which weeks stand out from all."""
    from watchapp.operations.trends import weeks

    return weeks.control_chart


def months() -> Answer:
    """Return what answers how a month differs from an earlier one."""
    from watchapp.operations.trends import months

    return months.answer


def year_to_date() -> Answer:
    """Return what answers how this year so far differs from earlier ones."""
    from watchapp.operations.trends import to_date

    return to_date.answer


def year_over_year() -> Answer:
    """Return what answers what changed from one year to the next."""
    from watchapp.operations.trends import years

    return years.answer


def near_repeat() -> Answer:
    """Return what answers whether near repeats are beyond chance."""
    from watchapp.operations.trends import near_repeat

    return near_repeat.answer


def strings() -> Answer:
    """Return what answers which events hang together."""
    from watchapp.operations.trends import strings

    return strings.answer


def rates() -> Answer:
    """Return what answers how many a year there are per 1,000."""
    from watchapp.operations.trends import rates

    return rates.answer


def zone_rates() -> Answer:
    """Return what answers which zones have more per 1,000."""
    from watchapp.operations.trends import zone_rates

    return zone_rates.answer


def week_map() -> Answer:
    """Return what answers when in the week things happen."""
    from watchapp.operations.trends import week_map

    return week_map.answer


def weekdays() -> Answer:
    """Return what answers on which weekdays they happen."""
    from watchapp.operations.trends import weekdays

    return weekdays.answer


def hours_of_day() -> Answer:
    """Return what answers at which hours they happen."""
    from watchapp.operations.trends import hour_of_day

    return hour_of_day.answer


def night() -> Answer:
    """Return what answers whether they happen by day or by night."""
    from watchapp.operations.trends import night

    return night.answer


def where() -> Answer:
    """Return what answers where on the map things happened."""
    from watchapp.operations.trends import where

    return where.answer


def places() -> Answer:
    """Return what answers how few places hold how much."""
    from watchapp.operations.trends import places

    return places.answer


def hot_blocks() -> Answer:
    """Return what answers which places stand out."""
    from watchapp.operations.trends import hot_blocks

    return hot_blocks.answer


def hours() -> Answer:
    """Return what answers how long the watch was out."""
    from watchapp.operations.trends import hours

    return hours.answer


def shifts() -> Answer:
    """Return what answers how many shifts were kept."""
    from watchapp.operations.trends import shifts

    return shifts.answer


def participation() -> Answer:
    """Return what answers how much of each zone takes part."""
    from watchapp.operations.trends import participation

    return participation.answer


def waiting() -> Answer:
    """Return what answers how long answers take."""
    from watchapp.operations.trends import waiting

    return waiting.answer


def open_days() -> Answer:
    """Return what answers how long things stand open."""
    from watchapp.operations.trends import open_days

    return open_days.answer


def did_it_help() -> Answer:
    """Return what answers whether an initiative helped."""
    from watchapp.operations.trends import did_it_help

    return did_it_help.answer


def impact() -> Answer:
    """Return what answers what all initiatives came to."""
    from watchapp.operations.trends import impact

    return impact.answer


def patrol_risk() -> Answer:
    """Return what answers where patrols are out of step with what happens."""
    from watchapp.operations.trends import patrol_risk

    return patrol_risk.answer


def slots() -> Answer:
    """Return what answers when a patrol would be more than a guess."""
    from watchapp.operations.trends import slots

    return slots.answer
