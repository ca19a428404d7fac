"""The invented watch and its members."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from watchapp.operations.sample.chance import read_sample
from watchapp.operations.sample.ground import house
from watchapp.records import Availability, Member, MemberRole, Training, Watch, Zone

WATCH = Watch(
    name="Maple Hill Neighborhood Watch (sample)",
    area="Maple Hill",
    captain="Ruth Calloway",
    print_name="Ruth Calloway, captain",
    print_phone="555-0100",
    print_email="watch@maplehill.example",
    whom_to_call=(
        "Emergency: 911\nPolice, not urgent: 555-0110\nStreet lights and potholes: 555-0119\n"
        "Suicide and crisis line: 988"
    ),
    households=420,
    residents=1025,
    base_source="Invented for this sample",
    lat=39.803,
    lon=-98.597,
    time_zone="America/Chicago",
    sample=True,
)


def members(zones: Sequence[Zone], until: date) -> list[Member]:
    """Return the members; days in the sample's file are counted back from `until`."""
    found = []
    for each in read_sample("people"):
        home = house(each["street"], each["number"])
        found.append(
            Member(
                name=each["name"],
                role=MemberRole(each["role"]),
                address=home.address,
                zone=None if home.zone is None else zones[home.zone].id,
                phone=each["phone"],
                email=each["email"],
                available=frozenset(map(Availability, each.get("available", ()))),
                data_consent=_back(until, each.get("data")),
                phone_tree_consent=_back(until, each.get("tree")),
                liaison_consent=_back(until, each.get("liaison")),
                photo_consent=_back(until, each.get("photo")),
                thanks_consent=_back(until, each["thanks"]),
                joined=_back(until, each["joined"]),
                left=_back(until, each.get("left")),
                notes=each["notes"],
            )
        )
    return found


def called(members: Sequence[Member]) -> list[Member]:
    """Return those members whom another one calls, with who that is."""
    callers = [each.get("called_by") for each in read_sample("people")]
    return [
        replace(member, phone_tree=members[caller].id)
        for member, caller in zip(members, callers, strict=True)
        if caller is not None
    ]


def trainings(members: Sequence[Member], until: date) -> list[Training]:
    """Return what the members were trained in, some of it no longer valid."""
    return [
        Training(
            member=member.id, what=what, day=_back(until, done), until=_back(until, valid_until)
        )
        for member, each in zip(members, read_sample("people"), strict=True)
        for what, done, valid_until in each.get("training", ())
    ]


def present(members: Sequence[Member], day: date) -> list[Member]:
    """Return who belonged to the watch on a day."""
    return [
        each
        for each in members
        if (each.joined is None or each.joined <= day) and (each.left is None or day < each.left)
    ]


def _back(until: date, days: int | None) -> date | None:
    return None if days is None else until - timedelta(days=days)
