"""The Stories page: what went well, told only with consent."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, ClassVar

from typing_extensions import override

from ui.forms.blanks import blank
from ui.forms.community_layouts import STORY
from ui.forms.entry import Entry
from ui.forms.layout import Layout
from ui.pages.entering import Asked
from ui.pages.file_lines import file_lines
from ui.pages.filter_bar import DAYS, FilterDef, zone_filter
from ui.pages.list_def import ListDef
from ui.pages.page_words import PageWords
from ui.pages.record_view import Sheet
from ui.pages.records_page import RecordsPage
from ui.tables.community_columns import story_columns
from ui.widgets.words import words
from watchapp.operations.stories import save_story
from watchapp.queries.parts import parts_of
from watchapp.queries.stories import StoryLine, story_keys, story_lines
from watchapp.records import Attachment, Record, Story, Zone
from watchapp.store import Change, Store


class StoriesPage(RecordsPage):
    """Stories, the latest first; each says whether it may be told."""

    kind: ClassVar[type[Record]] = Story
    concerns: ClassVar[tuple[type[Record], ...]] = (Story, Zone, Attachment)
    form_layout: ClassVar[Layout] = STORY
    icon_name: ClassVar[str] = "story"
    add_action: ClassVar[str] = "new_story"

    @override
    def page_words(self) -> PageWords:
        return PageWords(
            title=self.tr("Stories"),
            add=self.tr("New story"),
            search=self.tr("Search by title, words, whom it is about or notes"),
            empty=self.tr("No stories yet"),
            what_next=self.tr(
                "Write down what went well: a bicycle that came back, a neighbor who was helped."
                " It is printed only once those whom it is about have agreed."
            ),
        )

    @override
    def list_def(self) -> ListDef[StoryLine]:
        agreed = FilterDef(
            "agreed",
            self.tr("Consent"),
            self.tr("With and without consent"),
            ((True, self.tr("May be told")), (False, self.tr("Stays in the log"))),
        )
        return ListDef(
            columns=story_columns(),
            keys=story_keys,
            lines=story_lines,
            order="happened",
            backward=True,
            filters=(agreed, zone_filter(), DAYS),
        )

    @override
    def new_form(self) -> Asked:
        return self._form(self.tr("New story"), blank(Story))

    @override
    def form_of(self, record: Any) -> Asked:
        return self._form(self.tr("Story: %1").replace("%1", record.title), record)

    def _form(self, title: str, story: Story) -> Asked:
        above = None if story.consent else words(self._silence(), "warning")
        parts = {"attachments": parts_of(self.desk.store, Attachment, story)}
        return Asked(title=title, layout=STORY, record=story, parts=parts, above=above)

    def _silence(self) -> str:
        """Return what it means that nobody has agreed yet."""
        return self.tr(
            "Without consent this story stays in this log. It is printed only once the day on"
            " which they agreed is written down."
        )

    @override
    def save(self, store: Store, entry: Entry[Any]) -> Change:
        return save_story(store, entry.record, was=entry.was, **entry.parts)

    @override
    def headline_of(self, record: Any) -> str:
        return str(record.title)

    @override
    def unsaid(self, record: Any) -> tuple[str, ...]:
        return ("title",)

    @override
    def parts_of(self, record: Any) -> Mapping[str, Sequence[str]]:
        return {self.tr("Photos and documents"): file_lines(self.desk.store, record)}

    @override
    def sheet_of(self, record: Any) -> Sheet:
        sheet = super().sheet_of(record)
        if record.consent:
            return sheet
        return replace(sheet, warning=self._silence())
