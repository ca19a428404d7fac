"""The style sheet: what Fusion and the palette leave unsaid, in sizes taken from the font."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from string import Template

from ui.colors import Colors

# One em is the height of a line of the widget's own font (Qt's reading of the unit).
SHEET = Template("""
QToolTip { color: $text; background: $raised; border: 1px solid $edge; padding: 0.2em 0.4em; }

QLabel[role="title"] { font-size: ${title}pt; font-weight: 600; }
QLabel[role="heading"] { font-size: ${heading}pt; font-weight: 600; }
QLabel[role="quiet"], QWidget[role="quiet"] { color: $quiet; }
QLabel[role="problem"], QWidget[role="problem"] { color: $danger; }
QLabel[role="warning"], QWidget[role="warning"] { color: $warning; }
QLabel[role="good"], QWidget[role="good"] { color: $good; }

QFrame[role="card"] { background: $raised; border: 1px solid $line; border-radius: 0.4em; }
QFrame[role="card"][chosen="true"] { border: 2px solid $accent; }
QFrame[role="band"] { background: $tint; border: 0; border-bottom: 1px solid $edge; }
QFrame[role="notice"] { background: $raised; border: 1px solid $edge; border-radius: 0.3em; }
QFrame[role="notice"][kind="problem"] { border: 2px solid $danger; }
QFrame[role="notice"][kind="good"] { border: 1px solid $good; }

QPushButton, QToolButton[role="button"] {
    color: $text; background: $raised; border: 1px solid $edge; border-radius: 0.3em;
    padding: 0.28em 0.85em; margin: 1px; min-height: 1.1em;
}
QPushButton:hover, QToolButton[role="button"]:hover { background: $tint; }
QPushButton:pressed, QToolButton[role="button"]:pressed { background: $line; }
QPushButton:disabled { color: $quiet; border-color: $line; background: $surface; }
QPushButton:focus, QToolButton[role="button"]:focus { border: 2px solid $accent; margin: 0; }
QPushButton[role="primary"], QDialogButtonBox QPushButton:default {
    color: $on_accent; background: $accent; border-color: $accent;
}
QPushButton[role="primary"]:hover, QDialogButtonBox QPushButton:default:hover {
    border-color: $text;
}
QPushButton[role="primary"]:focus, QDialogButtonBox QPushButton:default:focus {
    border: 2px solid $text;
}
QPushButton[role="primary"]:disabled, QDialogButtonBox QPushButton:default:disabled {
    color: $quiet; background: $surface; border-color: $line;
}
QPushButton[role="link"] {
    color: $accent; background: transparent; border: 1px solid transparent;
    text-decoration: underline; padding: 0.28em 0.3em;
}
QPushButton[role="link"]:focus { border: 2px solid $accent; margin: 0; }

QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QAbstractSpinBox {
    color: $text; background: $raised; border: 1px solid $edge; border-radius: 0.3em;
    padding: 0.22em 0.35em; margin: 1px;
    selection-color: $on_accent; selection-background-color: $accent;
    placeholder-text-color: $quiet;
}
QLineEdit, QComboBox, QAbstractSpinBox { min-height: 1.2em; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QAbstractSpinBox:focus {
    border: 2px solid $accent; margin: 0;
}
QLineEdit[problem="true"], QPlainTextEdit[problem="true"], QComboBox[problem="true"],
QAbstractSpinBox[problem="true"] { border: 2px solid $danger; margin: 0; }
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled, QAbstractSpinBox:disabled {
    color: $quiet; background: $surface; border-color: $line;
}
QLineEdit:read-only, QPlainTextEdit:read-only { background: $surface; }
QAbstractSpinBox QLineEdit, QComboBox QLineEdit {
    border: 0; margin: 0; padding: 0 0.2em; min-height: 0;
}
QAbstractSpinBox QLineEdit { padding-left: 0.5em; }
QComboBox { padding-left: 0.45em; }
QComboBox::drop-down { width: 1.5em; border: 0; }
QComboBox::down-arrow { image: url("$marks/down-$name.svg"); width: 1em; height: 1em; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { width: 1.5em; border: 0; }
QAbstractSpinBox::up-button:hover, QAbstractSpinBox::down-button:hover { background: $tint; }
QAbstractSpinBox::up-arrow { image: url("$marks/up-$name.svg"); width: 0.8em; height: 0.8em; }
QAbstractSpinBox::down-arrow { image: url("$marks/down-$name.svg"); width: 0.8em; height: 0.8em; }

QCheckBox, QRadioButton {
    border: 2px solid transparent; border-radius: 0.3em; padding: 0.1em; spacing: 0.4em;
}
QCheckBox:focus, QRadioButton:focus { border-color: $accent; }
QCheckBox::indicator, QRadioButton::indicator, QAbstractItemView::indicator {
    width: 0.95em; height: 0.95em; background: $raised; border: 1px solid $edge;
    border-radius: 0.2em;
}
QRadioButton::indicator { border-radius: 0.47em; }
QCheckBox::indicator:checked, QRadioButton::indicator:checked,
QAbstractItemView::indicator:checked { background: $accent; border-color: $accent; }
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked {
    image: url("$marks/tick-$name.svg");
}
QRadioButton::indicator:checked { image: url("$marks/dot-$name.svg"); }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { border-color: $line; }

*[role="chip"] {
    color: $text; background: $raised; border: 1px solid $edge; border-radius: 0.75em;
    padding: 0.25em 0.8em; margin: 1px; spacing: 0;
}
*[role="chip"]::indicator { width: 0; height: 0; border: 0; image: none; }
*[role="chip"]:hover { background: $tint; }
*[role="chip"][next="true"] { border: 2px solid $accent; margin: 0; }
*[role="chip"]:checked {
    color: $on_accent; background: $accent; border-color: $accent;
}
*[role="chip"]:focus { border: 2px solid $accent; margin: 0; }
*[role="chip"]:checked:focus { border: 2px solid $text; margin: 0; }
*[role="chip"]:disabled { color: $quiet; border-color: $line; background: $surface; }

QAbstractItemView {
    color: $text; background: $raised; border: 1px solid $line;
    selection-color: $text; selection-background-color: $tint; outline: 0;
}
QAbstractItemView:focus, QAbstractScrollArea[role="pages"]:focus { border: 2px solid $accent; }
QTableView { gridline-color: $line; }
QTableView::item { padding: 0 0.35em; }
QTreeView::item { padding: 0.3em 0.4em; }
QHeaderView { border: 0; }
QHeaderView::section {
    color: $quiet; background: $surface; border: 0; border-bottom: 1px solid $edge;
    border-left: 3px solid $surface; padding: 0.3em 0.35em; font-weight: 600;
}

QListView[role="sidebar"], QListView[role="sidebar"]:focus {
    background: $surface; border: 1px solid $surface; border-right-color: $line; outline: 0;
    padding: 0.4em 0.3em;
}
QListView[role="sidebar"]::item {
    padding: 0.42em 0.5em; border: 2px solid transparent; border-radius: 0.35em;
}
QListView[role="sidebar"]::item:hover { background: $line; }
QListView[role="sidebar"]::item:selected {
    color: $text; background: $tint; border-left-color: $accent;
}
QListView[role="sidebar"]::item:selected:focus { border-color: $accent; }

QTabWidget::pane { background: $surface; border: 0; border-top: 1px solid $line; }
QTabBar::tab {
    color: $quiet; background: transparent; border: 0; border-bottom: 2px solid transparent;
    padding: 0.35em 0.9em; margin: 0;
}
QTabBar::tab:hover { color: $text; background: $tint; }
QTabBar::tab:selected { color: $text; border-bottom-color: $accent; }
QTabBar::tab:focus { color: $text; background: $tint; }

QPushButton, QTabBar, QMenu { icon-size: 1.15em; }
QMenu::item:selected, QMenuBar::item:selected { color: $text; background: $tint; }
QToolBar {
    background: $surface; border: 0; border-bottom: 1px solid $line;
    padding: 0.15em; spacing: 0.3em;
}
QListView[role="choices"]::item { padding: 0.2em 0.4em; }

QProgressBar {
    color: $text; background: $raised; border: 1px solid $edge; border-radius: 0.3em;
    text-align: center; min-height: 0.9em; max-height: 0.9em;
}
QProgressBar::chunk { background: $accent; border-radius: 0.2em; }
""")


def style_sheet(colors: Colors, *, points: float, marks: Path) -> str:
    """Return the style sheet for `colors` over a text size in points.

    `marks` is the folder of the ticks and arrows that the controls wear.
    """
    return SHEET.substitute(
        asdict(colors),
        title=f"{points * 1.55:.1f}",
        heading=f"{points * 1.2:.1f}",
        marks=marks.as_posix(),
    )
