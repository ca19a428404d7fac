"""What stands among the fields of a form and holds none: advice, findings, things to press."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget


class Aside(QWidget):
    """Looks at a form and says something about it; hides itself while it has nothing to say."""

    def attend(self, form: Any) -> None:
        """Look at a whole form (a RecordForm) from now on."""
        raise NotImplementedError
