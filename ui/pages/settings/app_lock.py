"""Settings, App lock (10c): whether a PIN is asked for, when the lock falls, and what is saved here."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QWidget

from ui.pages.settings.pin_form import pin_form
from ui.pages.settings.section import SectionLayout, once_done
from ui.text.errors import words
from ui.text.lock import chosen_words, minutes_words, saved_words
from ui.text.translate import tr
from ui.viewmodels.app_lock import MINUTES, AppLockViewModel
from ui.viewmodels.start import local_now
from ui.widgets.aside_frame import title
from ui.widgets.banner import Banner
from ui.widgets.buttons import Button
from ui.widgets.check_field import CheckField
from ui.widgets.combo_field import ComboField
from ui.widgets.frames import box, column, line, rule
from ui.widgets.labels import PlainLabel

_COMBO = 340
_INDENT = 36


def app_lock(vm: AppLockViewModel) -> SectionLayout:
    """Give the section; a form stands in its place while somebody types a PIN."""
    if vm.form:
        return pin_form(vm)
    controls: dict[str, QWidget] = {}
    about = tr(
        "Locking hides all records until you type your PIN. Records saved on this computer are always encrypted "
        "(scrambled)."
    )
    layout = column(title(tr("App lock")), PlainLabel(about, "muted", wrap=True), gap=12)
    if vm.trouble is not None:
        said = words(vm.trouble)
        layout.addWidget(Banner("warn", said.title, said.text, icon="key"))
    layout.addLayout(_pin(vm, controls))
    layout.addWidget(rule())
    layout.addLayout(_when(vm, controls))
    layout.addWidget(rule())
    layout.addLayout(_saved(vm, controls))
    return SectionLayout(layout, controls)


def _pin(vm: AppLockViewModel, controls: dict[str, QWidget]) -> QLayout:
    """Whether a PIN is asked for; ticking opens the form, and nothing is so before that is done."""
    choices = vm.choices
    hint = chosen_words(choices.digits, choices.chosen) if vm.has_pin else tr("You choose 4 to 8 digits.")
    ask = CheckField(tr("Ask for a PIN to open Family Chart"), hint=hint)
    ask.set_checked(vm.has_pin)
    ask.changed.connect(lambda: once_done(lambda: vm.open_form("remove" if vm.has_pin else "set")))
    controls["ask"] = ask.control
    layout = column(ask, gap=12)  # the focus ring of the box reaches below its words
    if vm.has_pin:
        change = Button(tr("Change PIN"))
        change.clicked.connect(lambda: once_done(lambda: vm.open_form("change")))
        now = Button(tr("Lock now"), icon="lock")
        now.clicked.connect(lambda: once_done(vm.lock_wanted.emit))
        controls |= {"change": change, "now": now}
        layout.addLayout(line(_INDENT, change, now, None, gap=10))
    return layout


def _when(vm: AppLockViewModel, controls: dict[str, QWidget]) -> QLayout:
    layout = column(gap=10)
    if vm.has_pin:
        after = ComboField(tr("Lock the app"), [(str(one), minutes_words(one)) for one in MINUTES], width=_COMBO)
        after.choose(str(vm.minutes))
        after.changed.connect(lambda: vm.choose(minutes=int(after.choice)))
        sleep = CheckField(
            tr("Lock when the computer sleeps"),
            hint=tr("Also when you lock the computer, press Ctrl+L or choose Lock."),
        )
        sleep.set_checked(vm.choices.on_sleep)
        sleep.changed.connect(lambda: vm.choose(on_sleep=sleep.checked))
        controls |= {"after": after.combo, "sleep": sleep.control}
        layout.addWidget(box(line(after, None, gap=0)))
        layout.addWidget(sleep)
    hide = CheckField(
        tr("Hide records in window previews"),
        hint=tr("This window shows nothing while another one is in front, so nobody can read it in the taskbar."),
    )
    hide.set_checked(vm.choices.hide)
    hide.changed.connect(lambda: vm.choose(hide=hide.checked))
    controls["hide"] = hide.control
    layout.addWidget(hide)
    return layout


def _saved(vm: AppLockViewModel, controls: dict[str, QWidget]) -> QLayout:
    saved = vm.saved
    remove = Button(tr("Remove saved records"), "danger", icon="trash")
    remove.clicked.connect(lambda: once_done(vm.remove_wanted.emit))
    controls["remove"] = remove
    after = PlainLabel(
        tr("Your records stay safe with your doctors. You can save them here again."), "small", wrap=True
    )
    after.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
    return column(
        PlainLabel(tr("Records saved on this computer"), "h2", wrap=True),
        PlainLabel(saved_words(saved.people, saved.size, saved.as_of, local_now()), wrap=True),
        line(remove, None, gap=0),
        after,
        gap=10,
    )
