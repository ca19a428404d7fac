"""What the captain does with patrols, beyond beginning a new one."""

from __future__ import annotations

from ui.act import ActionDef
from ui.marked_words import QT_TR_NOOP

PATROLS: tuple[ActionDef, ...] = (
    ActionDef(
        name="late_sheet",
        text=QT_TR_NOOP("Last &night's sheet…"),
        tip=QT_TR_NOOP("Write down the paper sheet of a patrol, in its own order"),
        shortcut="Ctrl+Shift+N",
        menu="patrol",
        group=1,
        page="patrols",
        slot="add_sheet",
        icon="patrol",
    ),
)
