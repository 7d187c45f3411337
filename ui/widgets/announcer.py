"""Says something to a screen reader without moving the focus."""

from PySide6.QtWidgets import QWidget

from ui.theme.theme import theme


def announce(source: QWidget, text: str, *, assertive: bool = False) -> None:
    """Announces a text.

    Args:
        source: The widget it comes from.
        text: What is said.
        assertive: Interrupts (chart switched, error summary); otherwise it waits its turn.
    """
    # A start says nothing before its first page is out, and does not wait for the names of all roles and states.
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # noqa: PLC0415

    event = QAccessibleAnnouncementEvent(source, text)
    politeness = QAccessible.AnnouncementPoliteness
    event.setPoliteness(politeness.Assertive if assertive else politeness.Polite)
    QAccessible.updateAccessibility(event)


def announce_change(source: QWidget, text: str, *, assertive: bool = False) -> None:
    """Announces that another page or chart is on screen, to whoever wants to hear that; errors are always told."""
    if theme().spoken:
        announce(source, text, assertive=assertive)
