"""The link of the e-mail: filled in by pressing it there, or pasted."""

from typing import Any
from urllib.parse import urlsplit

from PySide6.QtWidgets import QWidget

from pfclient.flows.flow import Problem
from pfclient.flows.recovery import Step
from pfclient.flows.recovery_link import RecoveryLink
from ui.text.translate import tr
from ui.viewmodels.recovery import RecoveryViewModel
from ui.widgets.banner import Banner
from ui.widgets.buttons import Button
from ui.widgets.fields import TextField
from ui.widgets.frames import clear_layout, column, line
from ui.widgets.labels import PlainLabel
from ui.widgets.link_label import LinkLabel
from ui.wizards.recovery.recovery_page import RecoveryPage


class LinkPage(RecoveryPage):
    """Waits for the link. Reading one does nothing: the person looks where it leads, and goes on."""

    def __init__(self, vm: RecoveryViewModel) -> None:
        super().__init__(vm)
        self.link = TextField(
            tr("Link from the e-mail"), hint=tr("Press the link in the e-mail, or copy it and paste it here.")
        )
        self.link.edit.setMaxLength(2048)
        self.fields = {"link": self.link}
        self._where = column(gap=8)
        self._new = Button(tr("Send me a new link"), icon="arrows-clockwise")
        self._new.clicked.connect(self._ask_again)
        self._again = LinkLabel(tr("Send the e-mail again, or to another username"))
        self._again.activated.connect(self._ask_again)
        self.body.addWidget(self.link)
        self.body.addLayout(self._where)
        self.body.addLayout(line(self._new, None))
        self.body.addWidget(self._again)
        self._fill()
        self.link.changed.connect(self._typed_anew)
        vm.link_taken.connect(self._taken)
        self.refresh()

    def typed(self) -> dict[str, Any]:
        return {"link": self.link.text}

    def refresh(self) -> None:
        over = any(problem.code == "recovery-ended" for problem in self.vm.place.problems.values())
        self._new.setVisible(over)
        self._again.setVisible(not over)
        self._show_where()
        self.heading, self.lead = self._words(over=over)
        self.face_changed.emit()

    def help_card(self) -> QWidget:
        return self.call_card(
            tr("No e-mail?"),
            tr("Look in the folder for junk mail, too. It may take a few minutes."),
            tr("No longer have that e-mail address? Ask for a new invitation. It finds your records again."),
        )

    def _words(self, *, over: bool) -> tuple[str, str]:
        if over:
            return tr("This link is over"), ""
        if self.vm.link_given and self.state.link:
            return tr("Choose a new password"), tr(
                "We opened this from the link in your e-mail. Check that it is from your doctor’s office."
            )
        if self.state.asked:
            return tr("Check your e-mail"), tr(
                "If this username has an account, a link is on its way to its e-mail address. It works for one hour."
            )
        return tr("Open the link"), tr("We need the link in the e-mail about your new password.")

    def _show_where(self) -> None:
        """Whose portal the link leads to: nobody is to prove who they are to a stranger."""
        clear_layout(self._where)
        named = self.state.named
        if isinstance(named, Problem):
            return
        usual = self.vm.usual
        if usual and usual != named.portal:
            title = tr("This link belongs to another portal: {portal}", portal=_host(named))
            text = tr("Here you use {portal}. Go on only if you asked the other one for a new password.",
                      portal=urlsplit(usual).netloc)  # fmt: skip
            self._where.addWidget(Banner("warn", title, text))
        else:
            self._where.addWidget(PlainLabel(tr("The link leads to {portal}", portal=_host(named)), "muted", wrap=True))

    def _fill(self) -> None:
        self.link.set_text(self.state.link)
        # A long link shows how it begins, not its random end.
        self.link.edit.setCursorPosition(0)

    def _taken(self) -> None:
        """A link that came while this page was open takes the place of what stood there."""
        self._fill()
        self.vm.link_given = True
        self.refresh()

    def _typed_anew(self) -> None:
        self.vm.link_given = False
        self.vm.keep(**self.typed())
        self.refresh()

    def _ask_again(self) -> None:
        self.vm.go(Step.ASK, **self.typed())


def _host(named: RecoveryLink) -> str:
    return named.portal.partition("://")[2]
