"""The Phone tree page: who calls whom when word must go round."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QTreeWidget,
    QTreeWidgetItem,
    QTreeWidgetItemIterator,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from ui.desk import Desk
from ui.jobs import Jobs
from ui.pages.page import Page
from ui.theme import icon
from ui.widgets.empty_state import EmptyState
from ui.widgets.notice_bar import Kind
from ui.widgets.words import em, words
from watchapp.operations.phone_tree import may_stand_on_tree, phone_tree_text
from watchapp.queries.phone_tree import Caller, PhoneTree, phone_tree
from watchapp.records import Member, Record

_KEY = Qt.ItemDataRole.UserRole


class PhoneTreePage(Page):
    """The calls as a tree, those whom nobody calls, and a text to hand out."""

    concerns: ClassVar[tuple[type[Record], ...]] = (Member,)

    def __init__(self, desk: Desk, jobs: Jobs) -> None:
        super().__init__(desk, jobs)
        self.tree = self._make_tree()
        self.uncalled = words("", "warning", selectable=True)
        self.hint = words("", "quiet")
        self.copied = QPushButton(icon("copy"), self.tr("&Copy for handing out"))
        self.copied.clicked.connect(self.copy)
        self._stack = QStackedWidget()
        self._lay_out()

    @override
    def refresh(self) -> None:
        found = phone_tree(self.desk.store)
        chosen = self._chosen()
        self.tree.clear()
        for each in found.begin:
            self.tree.addTopLevelItem(self._item(each))
        self.tree.expandAll()
        self._choose(chosen)
        for column in range(self.tree.columnCount() - 1):
            self.tree.resizeColumnToContents(column)
        self._say(found)
        self._stack.setCurrentIndex(0 if found.begin or found.uncalled else 1)
        self.copied.setEnabled("copy" in self.offers())
        self.offers_changed.emit()

    @override
    def offers(self) -> frozenset[str]:
        found = {"copy"} if self.tree.topLevelItemCount() else set[str]()
        return frozenset(found | ({"edit"} if self._chosen() is not None else set()))

    @override
    def copy(self) -> None:
        """Put the tree on the clipboard as text, with those only who agreed to stand on it."""
        QGuiApplication.clipboard().setText(phone_tree_text(self.desk.store))
        self.tell(
            self.tr("The tree is on the clipboard; who did not agree is not named in it."),
            Kind.GOOD,
        )

    @override
    def edit(self) -> None:
        if (key := self._chosen()) is not None:
            self.wish("members", lambda page: page.open_record(key))

    def _chosen(self) -> int | None:
        chosen = self.tree.selectedItems()
        return chosen[0].data(0, _KEY) if chosen else None

    def _choose(self, key: int | None) -> None:
        """Select a member again, the first one where nobody was selected."""
        items = QTreeWidgetItemIterator(self.tree)
        while (item := items.value()) is not None:
            if key is None or item.data(0, _KEY) == key:
                self.tree.setCurrentItem(item)
                return
            items += 1

    def _say(self, found: PhoneTree) -> None:
        """Say whom nobody calls, and how the tree is mended."""
        names = ", ".join(each.name for each in found.uncalled)
        self.uncalled.setText(self.tr("Nobody calls: %1").replace("%1", names))
        self.uncalled.setVisible(bool(names))
        self.hint.setText(
            self.tr(
                "Enter opens a member; “Called by” in the form says who calls them. The text to"
                " hand out names only those who agreed to stand on the tree."
            )
        )

    def _item(self, caller: Caller) -> QTreeWidgetItem:
        member = caller.member
        agreed = self.tr("agreed") if may_stand_on_tree(member) else self.tr("not to be printed")
        item = QTreeWidgetItem([member.name, member.phone or self.tr("no phone"), agreed])
        item.setData(0, _KEY, member.id)
        for each in caller.calls:
            item.addChild(self._item(each))
        return item

    def _make_tree(self) -> QTreeWidget:
        made = QTreeWidget()
        made.setHeaderLabels([self.tr("Who calls"), self.tr("Phone"), self.tr("On the tree")])
        made.setAccessibleName(self.tr("Phone tree"))
        made.setUniformRowHeights(True)
        made.itemActivated.connect(lambda *_: self.edit())
        made.itemSelectionChanged.connect(self.offers_changed)
        return made

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(words(self.tr("Phone tree"), "title"), 1)
        head.addWidget(self.copied)
        shown = QWidget()
        column = QVBoxLayout(shown)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(em(self, 0.6))
        column.addWidget(self.uncalled)
        column.addWidget(self.tree, 1)
        column.addWidget(self.hint)
        empty = EmptyState(
            self.tr("No members yet"),
            self.tr("Add members and say of each who calls them; the tree grows from that."),
            button=self.tr("New member"),
            icon=icon("phone_tree"),
        )
        empty.asked.connect(lambda: self.ask("new_member"))
        self._stack.addWidget(shown)
        self._stack.addWidget(empty)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(em(self), em(self), em(self), em(self))
        whole.setSpacing(em(self, 0.6))
        whole.addLayout(head)
        whole.addWidget(self._stack, 1)
