"""What the captain does with meetings."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from watchapp.errors import Problem, Problems
from watchapp.minutes.session import Session, refusals
from watchapp.operations.attachments import put_attachments
from watchapp.operations.parts import put_parts
from watchapp.queries.parts import keys_of_parts
from watchapp.records import ActionItem, Approval, Attachment, Attendance, Meeting, Motion
from watchapp.schema import Record
from watchapp.speech import marked
from watchapp.store import Change, Store


def save_meeting(
    store: Store,
    meeting: Meeting,
    *,
    was: Meeting | None = None,
    parts_were: Collection[Record] | None = None,
    attendance: Sequence[Attendance] = (),
    motions: Sequence[Motion] = (),
    action_items: Sequence[ActionItem] = (),
    attachments: Sequence[Attachment] | None = None,
) -> Change:
    """Save a meeting with who came, what was decided and what is to be done.

    `was` is how it was read before it was worked on, `parts_were` are its parts as they were
    read: only what differs is written, so that what others wrote meanwhile stays. Raises
    Problems if it is not fit to be kept, StoreError if the log cannot be written.
    """
    parts = ((Attendance, attendance), (Motion, motions), (ActionItem, action_items))
    session = Session(meeting=meeting, attendance=tuple(attendance), motions=tuple(motions))
    if refused := [Problem("motions", sentence) for _, sentence in refusals(session)]:
        raise Problems(refused)
    with store.change(_label_of(store, meeting)) as writer:
        before = [keys_of_parts(store, part, meeting) for part, _ in parts]
        saved = writer.put(meeting, was=was)
        for (part, now), keys in zip(parts, before, strict=True):
            put_parts(writer, saved, part, now=now, standing=keys, were=parts_were)
        put_attachments(
            writer,
            saved,
            now=attachments,
            standing=keys_of_parts(store, Attachment, meeting),
            were=parts_were,
        )
    return writer.change


def _label_of(store: Store, meeting: Meeting) -> str:
    """Return what this is called in the history: minutes once approved are not altered quietly."""
    standing = None if meeting.id is None else store.find(Meeting, meeting.id)
    if standing is None or standing.approval is Approval.NOT_YET:
        return marked("Save meeting")
    if standing.minutes == meeting.minutes:
        return marked("Save meeting")
    return marked("Change approved minutes")
