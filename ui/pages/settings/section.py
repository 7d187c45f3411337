"""One section of Settings: its page, and which of its controls can have the focus."""

from collections.abc import Callable
from dataclasses import field

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLayout, QWidget

from pfclient.values import dataclass
from ui.theme.theme import theme


@dataclass(frozen=True, slots=True)
class SectionLayout:
    """A section as it is shown.

    Attributes:
        layout: Everything on it.
        controls: By names that stay the same whatever the language: after a change that builds the page anew, the
            focus goes back to the control it was made with.
    """

    layout: QLayout
    controls: dict[str, QWidget] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class MoreSection:
    """A section about the account that is signed in.

    Attributes:
        key: What it is called in the program.
        text: What it is called on screen.
        icon: Name in `resources/icons`.
        show: Makes its page.
    """

    key: str
    text: str
    icon: str
    show: Callable[[], SectionLayout]


def once_done(act: Callable[[], object]) -> None:
    """Do something as soon as the key or click that asks for it is over: it takes the very control away."""
    QTimer.singleShot(0, theme(), act)
