"""What a bulletin says: a frozen value that holds nothing but what the street may know."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import date, timedelta

from watchapp.analysis.sentences import Judgment
from watchapp.charts.chart import Chart
from watchapp.charts.street import is_for_street
from watchapp.charts.trend import Titled
from watchapp.fields import Audience
from watchapp.moments import spell_month
from watchapp.schema import Record
from watchapp.sharing import Shared

FEWER = "fewer than three"
"""What is told of a count so small that it could point to a person."""


@dataclass(frozen=True, slots=True)
class Told:
    """What one source says of a category, in words; `before` is empty where nothing is compared.

    A count that is not told stands here as FEWER: the bulletin does not know it.
    """

    now: str
    before: str = ""
    judgment: Judgment | None = None


@dataclass(frozen=True, slots=True)
class CountLine:
    """A category with what each source of the table says of it, None where it is silent."""

    category: Shared
    told: tuple[Told | None, ...]

    @property
    def name(self) -> str:
        """Return the captain's word."""
        return self.category.text("name")


@dataclass(frozen=True, slots=True)
class CountGroup:
    """The categories of one class under its name."""

    title: str
    lines: tuple[CountLine, ...]


@dataclass(frozen=True, slots=True)
class CountSource:
    """Who counted, whether the month before can be compared, and what one must know of it."""

    title: str
    compared: bool
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CountTable:
    """The month against the month before, by class, category and source.

    `sums` add up the lines that tell all their counts, so that nothing else follows from them;
    of each kind in `few` there are fewer than three.
    """

    sources: tuple[CountSource, ...]
    groups: tuple[CountGroup, ...]
    sum_title: str
    sums: tuple[Told | None, ...]
    few: tuple[Shared, ...]
    standing_out: tuple[str, ...]

    @property
    def is_compared(self) -> bool:
        """Return whether any source can be compared with the month before."""
        return any(source.compared for source in self.sources)


@dataclass(frozen=True, slots=True)
class Hours:
    """How often and how long patrols were out, all in whole minutes; `mode` in words."""

    mode: str
    patrols: int
    minutes: int


@dataclass(frozen=True, slots=True)
class Patrols:
    """The patrols of the month, and whoever agreed to be thanked by name for them."""

    hours: tuple[Hours, ...]
    thanked: tuple[Shared, ...]
    unnamed: int

    @property
    def patrols(self) -> int:
        """Return how many there were."""
        return sum(each.patrols for each in self.hours)

    @property
    def minutes(self) -> int:
        """Return how long they took together."""
        return sum(each.minutes for each in self.hours)


@dataclass(frozen=True, slots=True)
class Item:
    """A sighting or police record as it is told: when to the day, where to the block, what."""

    sighting: Shared
    category: Shared
    when: str
    police: bool


@dataclass(frozen=True, slots=True)
class Listed:
    """The sightings that are told one by one, and by which rule they were chosen."""

    items: tuple[Item, ...]
    rule: str


@dataclass(frozen=True, slots=True)
class PrintedTrend:
    """An answer about trends: what it says, what it draws, and what must be known of it."""

    title: str
    sentences: tuple[str, ...]
    charts: tuple[Chart, ...] = ()
    tables: tuple[Titled, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PrintedTrends:
    """The answers of an issue in their order, and what holds for all of them."""

    answers: tuple[PrintedTrend, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bulletin:
    """One issue. It refuses whatever was made for other ears than the street's."""

    month: date
    watch: Shared
    message: str
    counts: CountTable
    chart: Chart | None
    chart_note: str
    patrols: Patrols
    listed: Listed
    meetings: tuple[Shared, ...]
    notes: tuple[str, ...]
    trends: PrintedTrends = PrintedTrends()

    def __post_init__(self) -> None:
        refuse_private(self)

    @property
    def month_name(self) -> str:
        """Return the month in words: January 2006."""
        return spell_month(self.month)

    @property
    def month_before(self) -> date:
        """Return the first day of the month before."""
        return (self.month - timedelta(days=1)).replace(day=1)

    @property
    def title(self) -> str:
        """Return the words by which a reader knows the file."""
        return f"{self.watch.text('name')}, {self.month_name}"

    @property
    def whom_to_call(self) -> tuple[str, ...]:
        """Return the lines that say whom to call."""
        lines = self.watch.text("whom_to_call").splitlines()
        return tuple(line.strip() for line in lines if line.strip())


class NotForTheStreetError(Exception):
    """A fault of the program: something private was on its way into print."""


def refuse_private(value: object) -> None:
    """Raise NotForTheStreetError if a value holds, at any depth, more than the street may know."""
    for part in _parts_of(value):
        if isinstance(part, Record):
            raise NotForTheStreetError(f"a whole {part.noun}")
        if isinstance(part, Shared) and part.audience is not Audience.STREET:
            raise NotForTheStreetError(f"a {part.noun} as shared with {part.audience.name}")
        if isinstance(part, Chart) and not is_for_street(part):
            raise NotForTheStreetError(f"a chart with more than is drawn for it: {part.title}")


def _parts_of(value: object) -> Iterator[object]:
    """Yield everything that a value holds, at any depth."""
    yield value
    if is_dataclass(value) and not isinstance(value, type):
        held: tuple[object, ...] = tuple(getattr(value, each.name) for each in fields(value))
    elif isinstance(value, Mapping):
        held = tuple(value.values())
    elif isinstance(value, tuple | list | frozenset | set):
        held = tuple(value)
    else:
        held = ()
    for each in held:
        yield from _parts_of(each)
