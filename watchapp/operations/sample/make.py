"""Making the sample log: whole, or not at all."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from watchapp import clock
from watchapp.errors import StoreError, WatchError
from watchapp.operations.parts import put_parts
from watchapp.operations.sample import (
    checks,
    community,
    elsewhere,
    ground,
    logs,
    meetings,
    patrols,
    people,
    police,
    roster,
    sightings,
    warned,
)
from watchapp.operations.watch import begin_watch
from watchapp.progress import Progress
from watchapp.records import (
    ActionItem,
    Aim,
    Attendance,
    Category,
    ComparedZone,
    Leg,
    LogLine,
    Meeting,
    Member,
    Motion,
    Patrol,
    Person,
    ShiftException,
    Sighting,
    SignUp,
    Turnout,
    Vehicle,
    Visit,
    Watch,
    Zone,
)
from watchapp.speech import ENGLISH, say, speaking
from watchapp.store import Store


@dataclass(slots=True)
class _Year:
    """What has been written of the invented year so far."""

    until: date
    zones: list[Zone]
    members: list[Member]
    categories: Mapping[str, Category]
    patrols: list[Patrol]
    held: list[Meeting]


def make_sample(path: Path, *, until: date | None = None, progress: Progress | None = None) -> Path:
    """Make a year of an invented watch's life that ends with `until` (today), and return `path`.

    The same day gives the same records. A sample log made earlier is replaced, a captain's own
    log never. Raises WatchError; Cancelled leaves nothing behind.
    """
    _demand_replaceable(path)
    # The invented neighbors speak English, whatever the captain speaks.
    with Store.making(path, replace=True) as store, speaking(ENGLISH):
        _fill(store, until or clock.today(), progress or Progress())
    return path


def _demand_replaceable(path: Path) -> None:
    """Raise WatchError if a file stands at the path that is not a sample log at rest."""
    if not path.exists():
        return
    with Store.open(path) as store:
        if not any(watch.sample for watch in store.records(Watch)):
            raise WatchError(
                say(
                    "The log {path} is not a sample; choose another name for the sample.", path=path
                )
            )
    if path.with_name(path.name + "-wal").exists():
        raise StoreError(
            say("The sample log {path} is open; close it, then make it anew.", path=path)
        )


def _fill(store: Store, until: date, progress: Progress) -> None:
    begin_watch(store, people.WATCH)
    categories = {each.name: each for each in store.records(Category)}
    year = _Year(until, [], [], categories, [], [])
    steps: tuple[Callable[[Store, _Year], None], ...] = (
        _zones_and_members,
        _benchmarks,
        _patrols,
        _roster,
        _sightings,
        _patrol_logs,
        _police_records,
        _meetings,
        _community,
        _warning,
    )
    for done, step in enumerate(steps):
        progress.step(done, len(steps))
        step(store, year)
    progress.step(len(steps), len(steps))


def _zones_and_members(store: Store, year: _Year) -> None:
    with store.change("Enter zones and members", floor=True) as writer:
        year.zones = [writer.put(each) for each in ground.zones()]
        year.members = [writer.put(each) for each in people.members(year.zones, year.until)]
        for member in people.called(year.members):
            writer.put(member)
        for training in people.trainings(year.members, year.until):
            writer.put(training)


def _benchmarks(store: Store, year: _Year) -> None:
    with store.change("Enter benchmarks", floor=True) as writer:
        for benchmark in elsewhere.benchmarks(year.categories, year.until):
            writer.put(benchmark)


def _patrols(store: Store, year: _Year) -> None:
    with store.change("Enter a year of patrols", floor=True) as writer:
        for outing in patrols.outings(year.zones, year.members, year.until):
            saved = writer.put(outing.patrol)
            put_parts(writer, saved, Turnout, now=outing.turnouts)
            year.patrols.append(saved)


def _roster(store: Store, year: _Year) -> None:
    with store.change("Enter the roster", floor=True) as writer:
        for rota in roster.rotas(year.zones, year.members, year.until):
            saved = writer.put(rota.shift)
            put_parts(writer, saved, SignUp, now=rota.sign_ups)
            put_parts(writer, saved, ShiftException, now=rota.exceptions)
            year.patrols = [
                writer.put(each) if each.shift == saved.id else each
                for each in roster.of_shift(saved, year.patrols)
            ]
    with store.change("Enter what is looked after", floor=True) as writer:
        for looked in checks.looked_after(year.zones, year.until):
            put_parts(writer, writer.put(looked.record), Visit, now=looked.visits)


def _sightings(store: Store, year: _Year) -> None:
    seen: dict[str, int] = {}
    with store.change("Enter a year of sightings", floor=True) as writer:
        for account in sightings.accounts(year.zones, year.categories, year.patrols, year.until):
            saved = writer.put(account.sighting)
            put_parts(writer, saved, Person, now=account.persons)
            put_parts(writer, saved, Vehicle, now=account.vehicles)
            for link in sightings.links_of(saved, account.vehicles, seen):
                writer.put(link)


def _patrol_logs(store: Store, year: _Year) -> None:
    seen = store.records(Sighting, "WHERE patrol IS NOT NULL ORDER BY occurred_from, id")
    with store.change("Enter the logs of the patrols", floor=True) as writer:
        for sheet in logs.patrol_logs(year.patrols, seen):
            put_parts(writer, sheet.patrol, Leg, now=sheet.legs)
            put_parts(writer, sheet.patrol, LogLine, now=sheet.lines)


def _police_records(store: Store, year: _Year) -> None:
    with store.change("Enter the table of categories", floor=True) as writer:
        for line in police.crosswalk(year.categories):
            writer.put(line)
    for batch, records in police.batches(year.zones, year.categories, year.until):
        with store.change(say("Import {file}", file=batch.file_name), floor=True) as writer:
            writer.load(batch, records)


def _meetings(store: Store, year: _Year) -> None:
    with store.change("Enter a year of meetings", floor=True) as writer:
        for session in meetings.sessions(year.members, year.until):
            saved = writer.put(session.meeting)
            if session.attendance:
                year.held.append(saved)
            put_parts(writer, saved, Attendance, now=session.attendance)
            put_parts(writer, saved, Motion, now=session.motions)
            put_parts(writer, saved, ActionItem, now=session.action_items)
        for approved in meetings.approvals(year.held):
            writer.put(approved)


def _warning(store: Store, year: _Year) -> None:
    with store.change("Save sighting", floor=True) as writer:
        burglary = writer.put(warned.burglary(year.zones, year.categories, year.until))
    with store.change("Save warning", floor=True) as writer:
        saved = writer.put(warned.warning(burglary, year.until))
        for door in warned.doors(saved, year.until):
            writer.put(door)


def _community(store: Store, year: _Year) -> None:
    with store.change("Enter what the watch does with its neighbors", floor=True) as writer:
        for concern in community.concerns(year.zones, year.held, year.until):
            writer.put(concern)
        for effort in community.efforts(year.zones, year.categories, year.until):
            saved = writer.put(effort.initiative)
            put_parts(writer, saved, Aim, now=effort.aims)
            put_parts(writer, saved, ComparedZone, now=effort.beside)
        for partner in community.partners():
            writer.put(partner)
        for story in community.stories(year.zones, year.until):
            writer.put(story)
