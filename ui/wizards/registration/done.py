"""Step 5: what was added (02n)."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout

from pfclient.people import Relationship
from ui.text.kept import words_not_kept
from ui.text.names import initials, masked, person_initials
from ui.text.translate import tr, trn
from ui.theme.people import assign
from ui.theme.theme import theme
from ui.viewmodels.registration import RegistrationViewModel
from ui.widgets.avatar import Avatar
from ui.widgets.banner import Banner
from ui.widgets.card import Card
from ui.widgets.chip import Chip
from ui.widgets.frames import clear_layout, column, line, rule
from ui.widgets.labels import IconLabel, PlainLabel
from ui.wizards.registration.registration_page import RegistrationPage

_TWO_COLUMNS = 560
"""px on screen, whatever the text size: what the smallest window leaves for the counts."""


class DonePage(RegistrationPage):
    """Shows whose records are on the account now; what has arrived of them is counted as it comes."""

    heading_icon = "check-circle"

    def __init__(self, vm: RegistrationViewModel) -> None:
        super().__init__(vm)
        enrolled = self.state.enrolled
        whole = enrolled.display if enrolled else ""
        self._display = masked(whole) if vm.public else whole
        self.heading = self._title()
        self._note = column(gap=0)
        self._counts = column(gap=8)
        self.body.addLayout(self._note)
        self.body.addWidget(self._person_card(enrolled.practice if enrolled else ""))
        self.body.addWidget(PlainLabel(tr("Take care of someone else?"), "h3"))
        again = tr("Ask their doctor’s office to invite you. Then choose “Add a person”.")
        self.body.addWidget(PlainLabel(again, "muted", wrap=True))
        self._shown: object = None
        self.refresh()

    def refresh(self) -> None:
        """Show how far the sign-in and the records are."""
        session, added = self.vm.session, self.vm.added
        self.heading = self._title()
        own = self._relationship is Relationship.SELF and not self.vm.adding
        self.primary = tr("See my records") if own else tr("See the records")
        if self.vm.public:
            self.primary = tr("Done", "leave the screen")
        if session is None:
            self.lead = tr("Your account is made. We are signing you in.")
            self.primary = tr("Sign me in")
        elif added.reading:
            self.lead = tr("We are getting the records now. You can go on and read them as they come.")
        else:
            self.lead = tr("Your records are ready.") if own else tr("The records are ready.")
        said = (session is None, self._relationship, added.reading, added.counts())
        if said != self._shown:
            self._shown = said
            self._show_counts()
            self._show_note()
            self.face_changed.emit()

    @property
    def _relationship(self) -> Relationship | None:
        """What the patient is to the account holder; None until somebody has said it."""
        person = self.vm.added.person
        return person.relationship if person is not None else self.state.relationship

    def _title(self) -> str:
        """Only who registers for themselves is greeted by the patient's name."""
        if self.vm.adding or self._relationship not in {None, Relationship.SELF}:
            return tr("{name} was added", name=self._display)
        verified = self.state.verified
        if self._relationship is None or verified is None:
            return tr("You are all set")
        return tr("You are all set, {name}", name=verified.given)

    def _person_card(self, practice: str) -> Card:
        person = self.vm.added.person
        session = self.vm.session
        color = assign([one.id for one in session.people])[person.id] if session and person else "plum"
        letters = person_initials(person) if person else initials(self._display)
        words = column(PlainLabel(self._display, "h3", wrap=True), PlainLabel(practice, "muted", wrap=True), gap=0)
        added = Chip(tr("Added"), "good", "check")
        head = line(Avatar(letters, color, 44), (words, 1), added, gap=14)
        head.setAlignment(added, Qt.AlignmentFlag.AlignVCenter)
        return Card(column(head, self._counts, gap=10))

    def _show_counts(self) -> None:
        clear_layout(self._counts)
        counts = self.vm.added.counts()
        if not counts:
            return
        self._counts.addWidget(rule())
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme().px(24))
        grid.setVerticalSpacing(theme().px(8))
        words = [_count_words(name, count) for name, count in counts]
        # Side by side where they fit: what to do for somebody else stands below.
        widest = max(theme().metrics("body").horizontalAdvance(text) for text in words)
        columns = 2 if 2 * (widest + theme().px(28)) < _TWO_COLUMNS - theme().px(64) else 1
        for place, text in enumerate(words):
            row = line(IconLabel("check", "good", 18, "bold"), (PlainLabel(text), 1), gap=10)
            grid.addLayout(row, place // columns, place % columns)
        self._counts.addLayout(grid)

    def _show_note(self) -> None:
        clear_layout(self._note)
        session = self.vm.session
        if self.state.shared:
            said = tr("Nothing is saved on this computer. We will ask for your password next time.")
            self._note.addWidget(Banner("info", said))
        elif session is not None and session.shortfall.sign_in is not None:
            why = words_not_kept(session.shortfall.sign_in)
            self._note.addWidget(Banner("info", why.title, why.text))


def _count_words(category: str, count: int) -> str:
    words = {
        "diagnoses": trn("{n} diagnosis", "{n} diagnoses", count),
        "medications": trn("{n} current medicine", "{n} current medicines", count),
        "immunizations": trn("{n} immunization", "{n} immunizations", count),
        "allergies": trn("{n} allergy", "{n} allergies", count),
        "procedures": trn("{n} procedure", "{n} procedures", count),
        "care_plans": trn("{n} care plan", "{n} care plans", count),
        "lab_results": trn("{n} lab result", "{n} lab results", count),
        "appointments": trn("{n} upcoming appointment", "{n} upcoming appointments", count),
        "vitals": trn("{n} vital sign", "{n} vital signs", count),
        "visits": trn("{n} visit", "{n} visits", count),
    }
    return words[category]
