"""Settings, This computer: whether a copy of the records is kept here, and the way to remove it."""

from collections.abc import Callable

from PySide6.QtCore import Qt

from ui.pages.settings.section import SectionLayout
from ui.text.translate import tr
from ui.widgets.aside_frame import title
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.frames import column, line
from ui.widgets.labels import IconLabel, PlainLabel


def computer(*, kept: bool, sign_out: Callable[[], object]) -> SectionLayout:
    """Give the section.

    Args:
        kept: Whether a copy lies here.
        sign_out: Asks whether to sign out, which removes it.
    """
    if kept:
        head = tr("A locked copy of your records is kept here")
        text = tr("You can read it with no connection. Only this user of this computer can open it.")
        words = tr("Sign out and remove the copy")
    else:
        head = tr("No records are kept here")
        text = tr("When you close Family Chart, your records are gone from this computer. Sign in to see them again.")
        words = tr("Sign out")
    icon = IconLabel("lock" if kept else "eye-slash", "ink2", 24)
    said = column(PlainLabel(head, "h3", wrap=True), PlainLabel(text, "muted", wrap=True), gap=3)
    row = line(icon, (said, 1), gap=14)
    row.setAlignment(icon, Qt.AlignmentFlag.AlignTop)
    button = Button(words, icon="sign-out")
    button.clicked.connect(sign_out)
    after = tr("Your doctors keep your records. You can sign in again at any time.")
    layout = column(
        title(tr("This computer")),
        Card(row, "panel"),
        line(button, None),
        PlainLabel(after, "muted", wrap=True),
        gap=14,
    )
    return SectionLayout(layout, {"sign out": button})
