"""Which editor belongs to which kind of field."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any, assert_never

from ui.forms.choice_editors import MOST_CHIPS, ChipsEditor, FlagEditor, ListEditor, MarksEditor
from ui.forms.editor import Editor
from ui.forms.known import Known
from ui.forms.line_editors import AreaEditor, LineEditor
from ui.forms.link_editors import OutlineEditor, RefEditor
from ui.forms.markdown_editor import MarkdownEditor
from ui.forms.offered_editor import OfferedEditor
from ui.forms.rule_editor import RuleEditor
from ui.forms.tick_chips_editor import TickChipsEditor
from ui.forms.time_editors import DayEditor, MomentEditor
from watchapp.fields import (
    Address,
    Choice,
    Day,
    Flag,
    Key,
    Kind,
    Marks,
    Measure,
    Moment,
    Option,
    Outline,
    Ref,
    Rule,
    Text,
    Uid,
    Whole,
)

MOST_BOXES = 12  # options of a field that one still reads through


def editor_for(  # noqa: C901, PLR0911 - one case for each kind
    field: Kind, known: Known, *, without: Collection[Option] = ()
) -> Editor[Any]:
    """Return a new editor for a field; options in `without` are not offered.

    A record's own number and lasting name are the log's business: asking for their editor is
    a mistake in a layout and raises TypeError.
    """
    match field:
        case Key() | Uid():
            raise TypeError(f"{field.label} is given by the log; leave it out of the layout.")
        case Text():
            return _text_editor(field, known)
        case Choice():
            few = len(tuple(field.of)) - len(without) <= MOST_CHIPS
            return ChipsEditor(field, without) if few else ListEditor(field, without)
        case Marks():
            few = len(tuple(field.of)) <= MOST_BOXES
            return MarksEditor(field) if few else TickChipsEditor(field)
        case Flag():
            return FlagEditor(field)
        case Whole() | Measure():
            return _number_editor(field)
        case Day():
            return DayEditor(field)
        case Moment():
            return MomentEditor(field)
        case Ref():
            return RefEditor(field, known.names_in(field.to), known.gone_from(field.to))
        case Outline():
            return OutlineEditor(field)
        case _:
            assert_never(field)


def _text_editor(field: Text, known: Known) -> Editor[str]:
    if isinstance(field, Rule):
        return RuleEditor(field)
    if field.markdown:
        return MarkdownEditor(field)
    if field.lines > 1:
        return AreaEditor(field)
    if field.offered:
        return OfferedEditor(field)
    line = LineEditor(field)
    if isinstance(field, Address):
        line.complete_from(known.addresses)
    elif field.names:
        gone = known.gone_from(field.names)
        names = known.names_in(field.names)
        line.complete_from([name for key, name in names if key not in gone])
    return line


def _number_editor(field: Whole | Measure) -> Editor[Any]:
    editor: LineEditor[Any] = LineEditor(
        field, unit=field.unit if isinstance(field, Measure) else ""
    )
    editor.keep_short()
    return editor
