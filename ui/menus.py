"""The menu bar and the list of keys, made from the tables of acts and pages."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from ui.act import ActionDef
from ui.actions import ACTIONS, MENUS
from ui.acts_found import Act
from ui.marked_words import translated
from ui.pages import PAGES
from ui.theme import icon

GO = "go"


def fill_menu_bar(
    window: QMainWindow, *, act: Callable[[ActionDef], None], go: Callable[[str], object]
) -> dict[str, QAction]:
    """Put all menus into the window's menu bar and return the actions by name.

    `act` is called with the act that was chosen, `go` with the name of a page.
    """
    actions: dict[str, QAction] = {}
    for name, text in MENUS:
        menu = window.menuBar().addMenu(translated(text))
        if name == GO:
            actions |= _fill_with_pages(window, menu, go)
            menu.addSeparator()
        actions |= _fill(window, menu, name=name, act=act)
    return actions


def _fill(
    window: QMainWindow, menu: QMenu, *, name: str, act: Callable[[ActionDef], None]
) -> dict[str, QAction]:
    made: dict[str, QAction] = {}
    group = 1
    for each in ACTIONS:
        if each.menu != name:
            continue
        if each.group != group:
            menu.addSeparator()
            group = each.group
        made[each.name] = _action(window, each)
        made[each.name].triggered.connect(lambda *_, each=each: act(each))
        menu.addAction(made[each.name])
    return made


def _action(window: QMainWindow, each: ActionDef) -> QAction:
    action = QAction(translated(each.text), window)
    action.setObjectName(each.name)
    action.setShortcuts([QKeySequence(keys) for keys in (each.shortcut, each.also) if keys])
    action.setStatusTip(translated(each.tip))
    action.setMenuRole(each.role)
    if each.icon:
        action.setIcon(icon(each.icon))
    return action


def _fill_with_pages(
    window: QMainWindow, menu: QMenu, go: Callable[[str], object]
) -> dict[str, QAction]:
    made: dict[str, QAction] = {}
    for page in PAGES:
        action = QAction(icon(page.icon), translated(page.title), window)
        action.setObjectName(f"go_{page.name}")
        action.setShortcut(QKeySequence(page.keys))
        action.setStatusTip(translated(page.tip))
        action.triggered.connect(lambda *_, name=page.name: go(name))
        menu.addAction(action)
        made[action.objectName()] = action
    return made


def key_rows() -> list[tuple[str, str, str]]:
    """Return the words, the keys and the explanation of every page and act."""
    pages = [(page.title, page.keys, page.tip) for page in PAGES]
    acts = [(each.text, each.shortcut, each.tip) for each in ACTIONS]
    native = QKeySequence.SequenceFormat.NativeText
    return [
        (_plain(translated(text)), QKeySequence(keys).toString(native), translated(tip))
        for text, keys, tip in (*pages, *acts)
    ]


def acts_of(actions: Mapping[str, QAction]) -> list[Act]:
    """Return the actions of a window, in the order of its menus, as one looks for them."""
    native = QKeySequence.SequenceFormat.NativeText
    return [
        Act(
            name,
            _plain(action.text()),
            action.shortcut().toString(native),
            action.statusTip(),
            action.isEnabled(),
        )
        for name, action in actions.items()
    ]


def _plain(text: str) -> str:
    """Return the text of an act without its underlined letter."""
    return text.replace("&", "").removesuffix("…")
