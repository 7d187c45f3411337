"""Words on the waiting-room screen, in sizes of the design."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui.widgets.labels import PlainLabel


class Words(PlainLabel):
    """Plain text of the kiosk; how large each kind is stands in `ui/theme/kiosk_rules.py`.

    Args:
        text: What to show, as it is.
        kind: What it is for: hero, title, lead, body, …
        tone: Colour token.
        centred: Whether it stands in the middle.
        wrap: Whether long text goes on in the next line.
    """

    def __init__(
        self,
        text: str,
        kind: str = "body",
        tone: str = "ink",
        *,
        centred: bool = False,
        wrap: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, f"kiosk_{kind}", wrap=wrap, tone=tone, parent=parent)
        if centred:
            self.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
