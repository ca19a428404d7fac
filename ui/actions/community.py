"""What the captain does with concerns, initiatives, partners and stories."""

from __future__ import annotations

from ui.act import CURRENT, ActionDef
from ui.marked_words import QT_TR_NOOP

COMMUNITY: tuple[ActionDef, ...] = (
    ActionDef(
        name="new_concern",
        text=QT_TR_NOOP("New &concern…"),
        tip=QT_TR_NOOP("Write down what neighbors ask of the police or the city"),
        shortcut="Ctrl+Shift+E",
        menu="community",
        group=1,
        page="concerns",
        slot="add",
        icon="concern",
    ),
    ActionDef(
        name="new_initiative",
        text=QT_TR_NOOP("New &initiative…"),
        tip=QT_TR_NOOP("Write down what is done so that something may change"),
        shortcut="Ctrl+Shift+V",
        menu="community",
        group=1,
        page="initiatives",
        slot="add",
        icon="initiative",
    ),
    ActionDef(
        name="new_partner",
        text=QT_TR_NOOP("New &partner…"),
        tip=QT_TR_NOOP("Add who helps, and when to call them"),
        shortcut="Ctrl+Shift+K",
        menu="community",
        group=1,
        page="partners",
        slot="add",
        icon="partner",
    ),
    ActionDef(
        name="new_story",
        text=QT_TR_NOOP("New &story…"),
        tip=QT_TR_NOOP("Write down what went well"),
        shortcut="Ctrl+Shift+T",
        menu="community",
        group=1,
        page="stories",
        slot="add",
        icon="story",
    ),
    ActionDef(
        name="raise_concern",
        text=QT_TR_NOOP("C&oncern raised at this meeting…"),
        tip=QT_TR_NOOP("Write down what was asked at the selected meeting"),
        shortcut="Shift+F8",
        menu="community",
        group=2,
        page=CURRENT,
        slot="raise_concern",
        icon="concern",
    ),
    ActionDef(
        name="answer_concern",
        text=QT_TR_NOOP("&Answered today"),
        tip=QT_TR_NOOP("Note that the selected concerns were answered today"),
        shortcut="Ctrl+Shift+Y",
        menu="community",
        group=2,
        page=CURRENT,
        slot="answer",
        icon="check",
    ),
)
