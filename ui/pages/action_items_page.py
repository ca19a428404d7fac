"""The Action items page: what was promised at all meetings, by whom and by when."""

from __future__ import annotations

from functools import partial
from typing import Any, ClassVar

from typing_extensions import override

from ui.forms.blanks import blank
from ui.forms.entry import Entry
from ui.forms.layout import Layout
from ui.forms.meeting_layout import OWN_ACTION_ITEM
from ui.pages.entering import Asked
from ui.pages.filter_bar import FilterDef
from ui.pages.list_def import ListDef
from ui.pages.page_words import PageWords
from ui.pages.records_page import RecordsPage
from ui.tables.action_item_columns import action_item_columns
from watchapp import clock
from watchapp.operations.action_items import mark_done, reopen, save_action_item
from watchapp.queries.action_items import ItemLine, ItemState, item_keys, item_lines
from watchapp.records import ActionItem, Meeting, Member, Record
from watchapp.store import Change, Store


class ActionItemsPage(RecordsPage):
    """Action items of all meetings, what is due first on top."""

    kind: ClassVar[type[Record]] = ActionItem
    concerns: ClassVar[tuple[type[Record], ...]] = (ActionItem, Meeting, Member)
    form_layout: ClassVar[Layout] = OWN_ACTION_ITEM
    icon_name: ClassVar[str] = "check"
    add_action: ClassVar[str] = "new_action_item"

    @override
    def page_words(self) -> PageWords:
        return PageWords(
            title=self.tr("Action items"),
            add=self.tr("New action item"),
            search=self.tr("Search by words or by who promised"),
            empty=self.tr("Nothing was promised yet"),
            what_next=self.tr(
                "What somebody promises at a meeting is written into that meeting and listed"
                " here until it is done. Other promises can be added here."
            ),
        )

    @override
    def list_def(self) -> ListDef[ItemLine]:
        states = FilterDef(
            "state",
            self.tr("State"),
            self.tr("Open and done"),
            (
                (ItemState.OPEN, self.tr("Open")),
                (ItemState.OVERDUE, self.tr("Overdue")),
                (ItemState.DONE, self.tr("Done")),
            ),
        )
        owners = FilterDef("owner", self.tr("Who"), self.tr("Everybody"), table="member")
        return ListDef(
            columns=action_item_columns(),
            keys=item_keys,
            lines=item_lines,
            order="due",
            filters=(states, owners),
        )

    @override
    def offers(self) -> frozenset[str]:
        chosen = self.table.selected_count()
        return super().offers() | {"mark_done"} if chosen else super().offers()

    def mark_done(self) -> None:
        """Note that the selected items were done today; if all of them were, that they were not."""
        if not (chosen := self.table.selected()):
            return
        lines = item_lines(self.desk.store, chosen).values()
        if all(line.done is not None for line in lines):
            self.desk.do(partial(reopen, keys=chosen))
        else:
            self.desk.do(partial(mark_done, keys=chosen, on=clock.today()))

    @override
    def new_form(self) -> Asked:
        title = self.tr("New action item")
        return Asked(title=title, layout=OWN_ACTION_ITEM, record=blank(ActionItem))

    @override
    def form_of(self, record: Any) -> Asked:
        return Asked(title=self.tr("Action item"), layout=OWN_ACTION_ITEM, record=record)

    @override
    def save(self, store: Store, entry: Entry[Any]) -> Change:
        return save_action_item(store, entry.record, was=entry.was)

    @override
    def headline_of(self, record: Any) -> str:
        return str(record.what)
