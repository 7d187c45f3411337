"""The first screen (09a): whoever comes chooses a language, and what for where the clinic offers more."""

from PySide6.QtWidgets import QSizePolicy

from pfclient.flows.kiosk_ports import Purpose
from ui.kiosk.arranging import column
from ui.kiosk.big_button import BigButton
from ui.kiosk.looks import looks
from ui.kiosk.screens.visit_screen import VisitScreen, low
from ui.kiosk.words import Words
from ui.text.language import language
from ui.text.translate import tr
from ui.theme import tokens
from ui.viewmodels.kiosk_visit import KioskVisitViewModel
from ui.widgets.folders import FolderDrawing
from ui.widgets.frames import Item

_DRAWING = 760
_LANGUAGES = (("en", "Start in English", "primary", 168, 50), ("es", "Empezar en español", "secondary", 140, 46))
"""Each in its own words, whatever language is spoken: this is never translated."""


class WelcomeScreen(VisitScreen):
    """Nobody's screen yet: it shows no name, and keeps nothing."""

    def __init__(self, vm: KioskVisitViewModel) -> None:
        super().__init__(vm)
        drawing = FolderDrawing(looks().unit * 2)
        drawing.setMaximumHeight(looks().px(_DRAWING))
        drawing.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        drawing.setMinimumHeight(looks().px(low(300, 200)))
        hero = Words(tr("Check in here"), "hero", centred=True)
        self.heading = hero.text()
        soon = Words(tr("It takes about 2 minutes."), "lead", "ink2", centred=True)
        starts: list[Item] = []
        for code, words, kind, height, size in _LANGUAGES:
            button = BigButton(words, kind, height=height, size=size, icon="arrow-right", icon_after=True)
            button.tapped.connect(lambda code=code: self._start(code))
            starts.append(button)
        person = Words(tr("Rather talk to a person? The front desk can check you in."), "person", "ink2", centred=True)
        margin = tokens.kiosk("margin")
        # The drawing takes what room the words leave.
        self.setLayout(
            column((drawing, 1), 6, hero, soon, 60, *starts, 8, person, 14, gap=24, margins=(margin, 24, margin, 8))
        )

    def _start(self, code: str) -> None:
        self.vm.start(code)
        # Last: this screen is built anew, and goes.
        language().switch(code)


class PurposeScreen(VisitScreen):
    """What the visitor came for; only what the clinic offers on this screen."""

    def __init__(self, vm: KioskVisitViewModel) -> None:
        super().__init__(vm)
        title = self.title(tr("What would you like to do?"))
        words = (
            (Purpose.CHECK_IN, tr("Check in for my visit"), "calendar-check"),
            (Purpose.REGISTER, tr("Use my invitation"), "envelope-open"),
            (Purpose.RECORD, tr("Look at my records"), "clipboard"),
        )
        below: list[Item] = []
        for purpose, text, icon in words:
            if purpose in vm.offers:
                kind = "primary" if purpose is Purpose.CHECK_IN else "secondary"
                button = BigButton(text, kind, height=low(168, 132), size=48, icon=icon)
                button.tapped.connect(lambda purpose=purpose: self.vm.come_for(purpose))
                below.append(button)
        told = Words(tr("You can also ask the front desk for any of this."), "lead", "ink2")
        self.lay_out([title, told], [*below, low(120, 20), self.back_button(), self.foot()], gap=24)
