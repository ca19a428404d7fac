"""What the captain does with members."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from watchapp.errors import Problem, Problems
from watchapp.operations.parts import put_parts
from watchapp.queries.parts import keys_of_parts
from watchapp.queries.phone_tree import callers_of
from watchapp.records import Member, Training
from watchapp.schema import Record
from watchapp.speech import say
from watchapp.store import Change, Store


def save_member(
    store: Store,
    member: Member,
    *,
    was: Member | None = None,
    parts_were: Collection[Record] | None = None,
    trainings: Sequence[Training] | None = None,
) -> Change:
    """Save a member with what the member was trained in; without `trainings` those stay.

    `was` is how it was read before it was worked on, `parts_were` are its trainings as they were
    read: only what differs is written, so that what others wrote meanwhile stays. Raises
    Problems if it is not fit to be kept or would be called in a circle, StoreError if the log
    cannot be written.
    """
    with store.change("Save member") as writer:
        standing = keys_of_parts(store, Training, member)
        saved = writer.put(member, was=was)
        if was is None or member.phone_tree != was.phone_tree:
            _demand_no_circle(store, saved)
        if trainings is not None:
            put_parts(writer, saved, Training, now=trainings, standing=standing, were=parts_were)
    return writer.change


def _demand_no_circle(store: Store, member: Member) -> None:
    """Raise Problems if whoever calls a member is called by that member, however far along."""
    if member.phone_tree == member.id:
        said = say("Nobody calls themselves; choose another caller or leave it empty.")
        raise Problems([Problem("phone_tree", said)])
    callers = callers_of(store, member.phone_tree)
    above = next((place for place, each in enumerate(callers) if each.id == member.id), None)
    if above is not None:
        chain = " → ".join(each.name for each in reversed(callers[: above + 1]))
        said = say(
            "That is a circle: {chain} → {name}. Choose another caller or leave it empty.",
            chain=chain,
            name=member.name,
        )
        raise Problems([Problem("phone_tree", said)])
