"""The papers of a warning: the notice for the street, and the list for those who walk."""

from __future__ import annotations

from watchapp import clock
from watchapp.addresses.houses import block_and_street, house_of, street_key
from watchapp.bulletin.door_list import DoorList, door_list_pdf
from watchapp.bulletin.street_notice import StreetNotice, notice_doubts, notice_pdf
from watchapp.bulletin.style import Paper
from watchapp.errors import WatchError
from watchapp.fields import STREET
from watchapp.operations.bulletins import Preview
from watchapp.queries.members import members
from watchapp.queries.warnings import doors_of, is_burglary
from watchapp.queries.watch import watch_of
from watchapp.records import (
    Category,
    Door,
    NeighborWarning,
    Printing,
    Reached,
    Sighting,
    SightingState,
    Zone,
)
from watchapp.sharing import shared
from watchapp.speech import say
from watchapp.store import Store

FEWEST_HOUSES = 8
"""Where fewer houses are known on a block, the notice names the street instead: a block of few
points to a house. police.uk's rule for its own points."""


def gather_notice(store: Store, warning: int) -> StreetNotice:
    """Return what the notice of a warning says; all that is private ends here.

    Raises WatchError where the street may not be told of such things one by one.
    """
    found = store.get(NeighborWarning, warning)
    sighting = store.get(Sighting, found.sighting or 0)
    category = store.get(Category, sighting.category or 0)
    if category.printing is not Printing.FULL or sighting.state is SightingState.PRIVATE_NOTE:
        raise WatchError(
            say(
                "“{category}” is never told one by one, so that there is no notice of it; speak"
                " with the neighbors instead.",
                category=category.name,
            )
        )
    if sighting.occurred_from is None or found.ends is None:
        raise WatchError(say("The notice needs a day; fill it in with the sighting."))
    return StreetNotice(
        watch=shared(watch_of(store), STREET),
        sighting=shared(sighting, STREET),
        category=shared(category, STREET),
        warning=shared(found, STREET),
        place=_place(store, sighting, doors_of(store, warning)),
        happened=sighting.occurred_from.date(),
        until=found.ends,
        burglary=is_burglary(store, sighting),
    )


def notice_preview(store: Store, warning: int, *, paper: Paper = Paper.LETTER) -> Preview:
    """Return the notice as it would be printed, with the doubts about its words."""
    notice = gather_notice(store, warning)
    unasked = tuple(member.name for member in members(store) if not member.thanks_consent)
    return Preview(notice_pdf(notice, paper), notice_doubts(notice, unasked))


def door_list(store: Store, warning: int, *, paper: Paper = Paper.LETTER) -> bytes:
    """Return the list of doors for those who walk, as a PDF: addresses and empty boxes.

    Who asked not to be called on is not on it. Raises WatchError if no door is left.
    """
    found = store.get(NeighborWarning, warning)
    sighting = store.get(Sighting, found.sighting or 0)
    doors = [each for each in doors_of(store, warning) if each.reached is not Reached.NOT_WANTED]
    if not doors:
        raise WatchError(say("No door is on the list; add addresses first."))
    _, street = block_and_street(sighting.address)
    listed = DoorList(
        watch_of(store).name,
        street,
        found.ends or clock.today(),
        tuple(each.address for each in doors),
    )
    return door_list_pdf(listed, paper)


def _place(store: Store, sighting: Sighting, doors: list[Door]) -> str:
    """Return where it happened as the street is told: the block, the street, or the zone."""
    told = shared(sighting, STREET).text("address")
    hundred, street = block_and_street(sighting.address)
    if hundred is None:
        return say("near {corner}", corner=told) if told else _zone(store, sighting)
    if _houses_on(doors, hundred, street) >= FEWEST_HOUSES:
        return say("on the {block}", block=told)
    return say("on {street}", street=street)


def _houses_on(doors: list[Door], hundred: int, street: str) -> int:
    """Return how many houses of the list stand on a block."""
    houses = {house_of(each.address) for each in doors} - {None}
    at = street_key(street)
    return sum(
        each is not None and (each.hundred, each.street_key) == (hundred, at) for each in houses
    )


def _zone(store: Store, sighting: Sighting) -> str:
    zone = store.find(Zone, sighting.zone) if sighting.zone else None
    return say("in {zone}", zone=zone.name) if zone else ""
