"""The PIN of an invitation just sent: the patient hands it over, and it is shown this once."""

from PySide6.QtCore import Qt

from pfclient.flows.digits import grouped
from pfclient.people import Person
from pfclient.proxies import Invited
from ui.pages.settings.people.form import SharingPart
from ui.text.dates import day_words
from ui.text.translate import tr
from ui.theme.theme import theme
from ui.viewmodels.sharing import SharingViewModel
from ui.widgets.announcer import announce
from ui.widgets.banner import Banner
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.clipboard import copy_secret
from ui.widgets.flow import Flow
from ui.widgets.frames import column, line
from ui.widgets.labels import PlainLabel

_GROUP = 4
_HYPHEN = "\u2011"  # no line ends at it


class Pin(SharingPart):
    """There is no way back from here, only on."""

    def __init__(self, vm: SharingViewModel, whose: Person | None, color: str, invited: Invited) -> None:
        email = invited.invitation.email
        super().__init__(vm, tr("Give {name} this PIN", name=email), whose, color, leaves=False)
        pin = grouped(invited.pin, _GROUP)
        shown = PlainLabel(pin, "display", name=tr("PIN: {pin}", pin=pin))
        shown.setFont(theme().font("display", tabular=True))
        shown.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.copy = Button(tr("Copy the PIN"), size="large", icon="copy")
        self.copy.clicked.connect(lambda: self._copy(invited.pin))
        done = Button(tr("Done", "leave the screen"), "primary", size="large")
        done.clicked.connect(vm.leave)
        lead = tr(
            "Tell it to them yourself, in person or on the phone. It is not in the e-mail, and it is shown only now. "
            "If it is lost, withdraw the invitation and send another one."
        )
        last = day_words(invited.invitation.expires.astimezone().date())
        # Room for the ring of the focus, which goes round the number and not across the card.
        good = PlainLabel(tr("Good until {date}", date=last), wrap=True)
        card = column(PlainLabel(tr("PIN"), "small"), 6, line(shown, None), 6, good, gap=4)
        if invited.code:
            code = invited.code.replace("-", _HYPHEN)
            code = tr("If the link does not open, they can type this code instead: {code}", code=code)
            card.addWidget(PlainLabel(code, "muted", wrap=True))
        self.body.addWidget(Banner("good", tr("The invitation is on its way to {email}", email=email)))
        self.body.addWidget(PlainLabel(lead, wrap=True))
        self.finish(Card(card, "panel"), Flow(done, self.copy, gap=10))
        self.controls = {"pin": shown, "copy": self.copy, "done": done}

    def _copy(self, pin: str) -> None:
        copy_secret(pin)
        self.copy.set_words(tr("Copied"))
        self.copy.set_icon("check")
        announce(self.copy, tr("The PIN is copied"))
