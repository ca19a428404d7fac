"""The command that answers what the Trends and Map pages answer."""

from __future__ import annotations

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from watchapp import clock
from watchapp.cli.command import Command
from watchapp.cli.filters import category_of, sources_of, take_sightings, zone_of
from watchapp.cli.reply import Reply, table_lines
from watchapp.errors import WatchError
from watchapp.operations.trends import TRENDS, Asked, TrendDef, trend_named
from watchapp.queries.tallies import Filter
from watchapp.records import CategoryClass
from watchapp.speech import say
from watchapp.store import Store

if TYPE_CHECKING:
    from watchapp.charts.trend import Trend


def _take(parser: ArgumentParser) -> None:
    names = ", ".join(each.name for each in TRENDS)
    parser.add_argument(
        "name", metavar="NAME", nargs="?", help=f"one of {names}; without it they are listed"
    )
    take_sightings(parser)
    parser.add_argument(
        "--class", dest="kind", choices=tuple(CategoryClass), help="only this class"
    )
    parser.add_argument("--crimes", action="store_true", help="only what counts as crime")
    parser.add_argument(
        "--choose",
        action="append",
        default=[],
        type=_chosen,
        metavar="OPTION=VALUE",
        help="an option of the question, such as by=week; may stand again and again",
    )


def _chosen(text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not equals:
        raise ArgumentTypeError(say("“{text}” is no choice; write it like by=week", text=text))
    return name.strip(), value.strip()


def _trend(store: Store, arguments: Namespace) -> Reply:
    if arguments.name is None:
        return _list(store)
    asked = Asked(
        today=clock.today(),
        picked=Filter(
            first=arguments.first,
            last=arguments.last,
            zone=zone_of(store, arguments),
            category=category_of(store, arguments),
            kind=CategoryClass(arguments.kind) if arguments.kind else None,
            sources=sources_of(arguments),
            crimes_only=arguments.crimes,
        ),
        choices=dict(arguments.choose),
    )
    question = _question(arguments.name)
    _demand_options(question, asked)
    trend = question.answer(store, asked)
    return Reply(_lines(trend), trend_data(trend))


def _question(name: str) -> TrendDef:
    question = trend_named(name)
    if question is None:
        names = ", ".join(each.name for each in TRENDS)
        raise WatchError(
            say("There is no trend “{name}”; choose one of {names}.", name=name, names=names)
        )
    return question


def _demand_options(question: TrendDef, asked: Asked) -> None:
    known = {each.name for each in question.options}
    for name in asked.choices.keys() - known:
        raise WatchError(
            say(
                "“{trend}” has no option “{name}”; it has: {known}.",
                trend=question.name,
                name=name,
                known=", ".join(sorted(known)) or say("none"),
            )
        )


def _list(store: Store) -> Reply:
    rows = [
        {
            "name": each.name,
            "question": say(each.question),
            "options": {
                option.name: [choice.value for choice in option.offered(store)]
                for option in each.options
            },
        }
        for each in TRENDS
    ]
    return Reply((f"{row['name']}: {row['question']}" for row in rows), rows)


def _lines(trend: Trend) -> Iterator[str]:
    yield trend.title
    yield from ((trend.refused,) if trend.refused else ())
    yield from trend.sentences
    for title, table in trend.every_table:
        yield ""
        yield title
        yield from table_lines(table.columns, table.rows)
    yield ""
    yield from trend.notes
    for n, why in trend.left_out:
        yield say("Left out: {n:,}: {why}", n=n, why=why)
    for method in trend.methods:
        yield say(
            "How: {name}. {how} {source}", name=method.name, how=method.how, source=method.source
        )


def trend_data(trend: Trend) -> dict[str, Any]:
    """Return all of an answer but its drawing, ready for JSON."""
    return {
        "name": trend.name,
        "title": trend.title,
        "refused": trend.refused or None,
        "sentences": list(trend.sentences),
        "figures": dict(trend.figures),
        "tables": [
            {
                "title": each.title,
                "columns": list(each.table.columns),
                "rows": [list(row) for row in each.table.rows],
            }
            for each in trend.every_table
        ],
        "left_out": [{"count": each.n, "why": each.why} for each in trend.left_out],
        "notes": list(trend.notes),
        "methods": [
            {"name": each.name, "how": each.how, "source": each.source} for each in trend.methods
        ],
        "fit_for_the_street": trend.street,
    }


COMMANDS = (
    Command(
        name="trend",
        help="answer a question about trends, and say of each number whether it could be chance",
        example="watchapp trend over_time --choose by=week --source police --json",
        takes=_take,
        do=_trend,
    ),
)
