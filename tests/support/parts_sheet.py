"""The design's sheet of tokens and parts (00a, 00b, 00c), put together from the parts the screens are made of.

`python -m tests.support.parts_sheet DIR` keeps a picture of it in each theme, to be looked at beside the design's.
"""

import os
import sys
from pathlib import Path

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QApplication, QButtonGroup, QCheckBox, QLabel, QRadioButton

from ui.base.cells import Mark
from ui.theme import patterns, tokens
from ui.theme.theme import Theme, theme
from ui.widgets.banner import Banner
from ui.widgets.buttons import Button
from ui.widgets.chip import Chip
from ui.widgets.combo_field import ComboField
from ui.widgets.fields import TextField
from ui.widgets.focus_ring import FocusRing
from ui.widgets.frames import box, column, line, rule
from ui.widgets.labels import PlainLabel
from ui.widgets.segments import SegmentedControl

COLORS = (
    ("desk", "page", "panel", "ink", "ink2", "ink3", "border", "line", "action", "select", "focus"),
    ("good", "good_bg", "warn", "warn_bg", "alert", "alert_bg", "info", "info_bg", "band_ref", "offline_bg",
     "alert_line"),
)  # fmt: skip
PEOPLE = ("plum", "leaf", "teal", "clay", "violet", "rose", "ochre", "slate")
ROLES = ("display", "h1", "h2", "h3", "body", "strong", "small", "small_strong")
CHIPS = (
    Mark("Current", "good", "check-circle"), Mark("In range", "good", "check"),
    Mark("Above range", "warn", "arrow-up"), Mark("Below range", "warn", "arrow-down"),
    Mark("Severe", "alert", "warning-circle"), Mark("Active", "info"), Mark("Resolved", "neutral"),
)  # fmt: skip


class _Swatch(QLabel):
    """A colour; its name is told below it, where every colour can be read."""

    def __init__(self, color, size, pattern=()):
        super().__init__()
        self._color, self._pattern = color, pattern
        self.setFixedSize(*size)

    def paintEvent(self, _event):  # noqa: N802 - Qt's name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(theme().color("border"), 1))
        painter.setBrush(self._color)
        painter.drawRoundedRect(area, 8, 8)
        if self._pattern:
            kind, ink = self._pattern
            patterns.paint(painter, area.adjusted(area.width() * 0.45, 0, 0, 0), kind, ink)
        painter.end()


def sheet():
    """Gives the sheet in the theme that is on; the keyboard’s ring goes round the button called `focused`."""
    fields = [TextField("Label", hint="Hint says what to type."), TextField("Label", hint="Hint says what to type.")]
    fields[0].edit.setText("Text")
    fields[1].edit.setText("abc")
    fields[1].set_error("Say what to do to fix it")
    fields.append(ComboField("Choose one", [("a", "One"), ("b", "Two")]))
    told = theme().name.replace("contrast", "high contrast")
    whole = box(
        column(
            PlainLabel(f"Tokens and parts: {told}", "h1"),
            *(line(*(_named(name) for name in names), None, gap=8) for names in COLORS),
            line(*(_person(key) for key in PEOPLE), None, gap=8),
            rule(),
            _buttons(),
            line(*(Chip(one.text, one.tone, one.icon) for one in CHIPS), None, gap=10),
            line(*((field, 1) for field in fields), gap=20),
            rule(),
            line((column(*(PlainLabel(f"{role}", role) for role in ROLES), None, gap=2), 1), (_controls(), 1), gap=24),
            None,
            gap=10,
            margins=(28, 16, 28, 16),
        ),
        "page",
    )
    whole.setAccessibleName("Tokens and parts")
    whole.ring = FocusRing(whole)
    return whole


def _named(name):
    return column(_Swatch(theme().color(name), (92, 34)), PlainLabel(name, "small"), gap=2)


def _person(key):
    colors, ink = theme().person(key), QColor(theme().person(key).on)
    ink.setAlpha(90)
    return column(_Swatch(colors.base, (140, 34), (colors.pattern, ink)), PlainLabel(key, "small"), gap=2)


def _buttons():
    waiting, focused = Button("Not ready"), Button("Focused")
    waiting.setEnabled(False)
    focused.setObjectName("focused")
    return line(
        Button("Primary", "primary", icon="check"),
        Button("Secondary", icon="printer"),
        Button("Cancel visit", "danger"),
        Button("Quiet", "quiet", icon="question"),
        Button("Link button", "link"),
        waiting,
        focused,
        None,
    )


def _controls():
    ticks, dots = [QCheckBox(), QCheckBox()], [QRadioButton(), QRadioButton()]
    group = QButtonGroup(ticks[0])
    for dot in dots:
        group.addButton(dot)
    named = list(zip((*ticks, *dots), ("Check box", "Off", "Radio", "Off too"), strict=True))
    for control, words in named:
        control.setAccessibleName(words)
        control.setFixedSize(32, 32)
    ticks[0].setChecked(True)
    dots[0].setChecked(True)
    segments = SegmentedControl("How many")
    segments.set_segments([("1", "One"), ("2", "Two"), ("3", "Three")])
    banners = [Banner("info", "Information banner"), Banner("warn", "Warning banner"), Banner("alert", "Error banner")]
    beside = [part for control, words in named for part in (control, PlainLabel(words))]
    return box(column(line(*beside, None, gap=8), line(segments, None), *banners, None, gap=10))


def main(folder):
    """Keep a picture of the sheet in each theme."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    Path(folder).mkdir(parents=True, exist_ok=True)
    for name in tokens.theme_names():
        Theme(name).apply(app)
        shown = sheet()
        shown.resize(1280, 800)
        shown.show()
        shown.activateWindow()
        focused = shown.findChild(Button, "focused")
        focused.setFocus(Qt.FocusReason.TabFocusReason)
        app.processEvents()
        shown.grab().save(str(Path(folder, f"00_tokens_{name}.png")))
        shown.deleteLater()


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    main(sys.argv[1])
