"""What is wanted of a copy: how much, which dates, and as what."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from pfclient.export.making import Form, What
from ui.text import paper_labels
from ui.text.translate import tr
from ui.viewmodels.copying import CopyViewModel, Dates
from ui.widgets.combo_field import ComboField
from ui.widgets.day_field import DayField
from ui.widgets.frames import box, column


class Choices(QWidget):
    """The questions of the page, answered as the view-model stands.

    Args:
        name: The person's first name, "" where all charts are looked at together.
        section: The section that is open, "" for none.
        several: Whether anybody else's chart can be read.
    """

    wanted = Signal(object, object, object)
    typed = Signal(object, object)

    def __init__(self, name: str, section: str, *, several: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.what = ComboField(tr("What to copy"), _whats(name, section, several=several))
        self.dates = ComboField(tr("Which dates"), _dates())
        self.first = DayField(tr("First day"), hint=tr("You can leave either day empty."))
        self.last = DayField(tr("Last day"))
        self._days = box(column(self.first, self.last, gap=12))
        self._days.hide()
        self.form = ComboField(tr("Save it as"), _forms())
        self.setLayout(column(self.what, self.dates, self._days, self.form, gap=18))
        for field in (self.what, self.dates, self.form):
            field.changed.connect(self._tell)
        for days in (self.first, self.last):
            days.changed.connect(lambda: self.typed.emit(self.first.value, self.last.value))

    def show_state(self, model: CopyViewModel) -> None:
        """Show what the view-model holds."""
        for field, key in ((self.what, model.what), (self.dates, model.dates), (self.form, model.form)):
            field.blockSignals(True)
            field.choose(key)
            field.blockSignals(False)
        self._days.setVisible(model.dates is Dates.CHOSEN)
        self.dates.setVisible(not model.what.is_summary)
        self.form.setVisible(not model.what.is_summary)
        for days, typed in ((self.first, model.first), (self.last, model.last)):
            if days.value != typed:
                days.set_value(*typed)

    def show_problems(self, problems: dict[str, str]) -> None:
        """Say what is wrong with the days, and go there."""
        for field, days in (("first", self.first), ("last", self.last)):
            days.set_error(_problem(problems.get(field, "")))
        wrong = next((days for field, days in (("first", self.first), ("last", self.last)) if field in problems), None)
        if wrong is not None:
            wrong.focus_control()

    def _tell(self) -> None:
        self.wanted.emit(What(self.what.choice), Dates(self.dates.choice), Form(self.form.choice))


def _problem(code: str) -> str:
    match code:
        case "no-date":
            return tr("This is not a date. Type month, day and year in numbers, such as 3 12 2026.")
        case "order":
            return tr("This day is before the other one. Type a later day.")
        case _:
            return ""


def _whats(name: str, section: str, *, several: bool) -> list[tuple[str, str]]:
    found = []
    if section:
        found.append((What.SECTION, tr("{section} only", section=paper_labels.section(section))))
    if name:
        found.append((What.CHART, tr("Everything in {name}’s chart", name=name)))
        found.append((What.SUMMARY, tr("One-page summary for {name}", name=name)))
    if several or not name:
        found.append((What.FAMILY, tr("One-page summary for everyone")))
    return [(str(key), words) for key, words in found]


def _dates() -> list[tuple[str, str]]:
    return [
        (Dates.ALL, tr("All dates")),
        (Dates.YEAR, tr("The last 12 months")),
        (Dates.THREE_YEARS, tr("The last 3 years")),
        (Dates.CHOSEN, tr("From one day to another")),
    ]


def _forms() -> list[tuple[str, str]]:
    return [
        (Form.PDF, tr("A document to read or print (PDF)")),
        (Form.SHEET, tr("A spreadsheet (CSV)")),
        (Form.BUNDLE, tr("Data for another health app (FHIR)")),
    ]
