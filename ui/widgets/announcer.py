"""Says something to a screen reader without moving the focus."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget


def announce(source: QWidget, text: str, *, assertive: bool = False) -> None:
    """Announces a text.

    Args:
        source: The widget it comes from.
        text: What is said.
        assertive: Interrupts (chart switched, error summary); otherwise it waits its turn.
    """
    event = QAccessibleAnnouncementEvent(source, text)
    politeness = QAccessible.AnnouncementPoliteness
    event.setPoliteness(politeness.Assertive if assertive else politeness.Polite)
    QAccessible.updateAccessibility(event)
