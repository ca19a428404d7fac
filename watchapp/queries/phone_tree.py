"""Who calls whom when word must go round, and whom nobody calls."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from watchapp.records import Member, MemberRole
from watchapp.store import Store


@dataclass(frozen=True, slots=True)
class Caller:
    """A member, and those whom the member calls, by name."""

    member: Member
    calls: tuple[Caller, ...]

    def all(self) -> Iterator[Member]:
        """Yield the member and everybody who is reached from here."""
        yield self.member
        for each in self.calls:
            yield from each.all()


@dataclass(frozen=True, slots=True)
class PhoneTree:
    """Those who begin to call, and those whom nobody calls; who has left is in neither."""

    begin: tuple[Caller, ...]
    uncalled: tuple[Member, ...]


def phone_tree(store: Store) -> PhoneTree:
    """Return the phone tree as it is now.

    `begin` holds the captain and everybody else who calls others without being called. A caller
    who has left calls nobody any more; should two laptops have made a circle, it is opened at the
    first name in it, who then stands among the uncalled.
    """
    members = store.records(Member, 'WHERE "left" IS NULL ORDER BY name COLLATE NOCASE, id')
    here = {each.id for each in members}
    called: dict[int | None, list[Member]] = {}
    for each in members:
        called.setdefault(each.phone_tree if each.phone_tree in here else None, []).append(each)
    reached: set[int | None] = set()
    found = [_caller(each, called, reached) for each in called.get(None, [])]
    found += [_caller(each, called, reached) for each in members if each.id not in reached]
    uncalled = [each.member for each in found if each.member.role is not MemberRole.CAPTAIN]
    begin = [each for each in found if each.calls or each.member.role is MemberRole.CAPTAIN]
    return PhoneTree(tuple(begin), tuple(uncalled))


def callers_of(store: Store, caller: int | None) -> list[Member]:
    """Return a caller, who calls that caller, and so on up the tree; a circle is walked once."""
    found: list[Member] = []
    while caller is not None and caller not in {each.id for each in found}:
        member = store.find(Member, caller)
        if member is None:
            break
        found.append(member)
        caller = member.phone_tree
    return found


def _caller(
    member: Member, called: Mapping[int | None, Sequence[Member]], reached: set[int | None]
) -> Caller:
    reached.add(member.id)
    # The condition is asked one by one: whoever was reached below the one before is left out.
    calls = [
        _caller(each, called, reached)
        for each in called.get(member.id, ())
        if each.id not in reached
    ]
    return Caller(member, tuple(calls))
