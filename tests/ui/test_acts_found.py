"""Acts are found by any part of their words, the nearest first."""

from __future__ import annotations

from ui.acts_found import Act, acts_found

ACTS = (
    Act("undo", "Undo", "Ctrl+Z", "Take back the last change"),
    Act("edit_watch", "The watch", "Ctrl+Shift+W", "Change its name"),
    Act("new_patrol", "New patrol", "Ctrl+Shift+P", "Plan a patrol"),
    Act("new_member", "New member", "Ctrl+Shift+B", "Add a neighbor to the watch"),
    Act("remove", "Remove", "Del", "Remove the selected records; Undo brings them back"),
    Act("minutes", "Añadir acta", "", "Escribir lo que se decidió"),
)


def names(sought: str, *recent: str) -> list[str]:
    return [act.name for act in acts_found(ACTS, sought, recent=recent)]


def test_nothing_typed_finds_all_in_their_order() -> None:
    assert names("") == [act.name for act in ACTS]


def test_the_nearest_comes_first() -> None:
    assert names("undo") == ["undo", "remove"]
    assert names("pat") == ["new_patrol"]
    assert names("watch") == ["edit_watch", "new_member"]


def test_every_part_must_be_there_in_any_order() -> None:
    assert names("neigh add") == ["new_member"]
    assert names("ber new") == ["new_member"]
    assert names("new zebra") == []


def test_keys_and_accents_are_found_too() -> None:
    assert names("ctrl+z") == ["undo"]
    assert names("anadir DECIDIO") == ["minutes"]


def test_what_was_used_lately_comes_first_among_equals() -> None:
    assert names("", "remove", "new_member")[:3] == ["remove", "new_member", "undo"]
    assert names("new", "new_member") == ["new_member", "new_patrol"]
    assert names("undo", "remove") == ["undo", "remove"]
