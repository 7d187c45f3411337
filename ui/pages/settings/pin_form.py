"""The PIN is chosen, changed or taken away: a form in the place of the section."""

from functools import partial

from PySide6.QtWidgets import QWidget

from ui.pages.settings.section import SectionLayout, once_done
from ui.text.errors import words
from ui.text.lock import problem_words
from ui.text.translate import tr
from ui.viewmodels.app_lock import AppLockViewModel
from ui.widgets.announcer import announce
from ui.widgets.aside_frame import title
from ui.widgets.banner import Banner
from ui.widgets.buttons import Button
from ui.widgets.digits_field import AppPinField
from ui.widgets.frames import clear_layout, column, line
from ui.widgets.labels import PlainLabel


def pin_form(vm: AppLockViewModel) -> SectionLayout:
    """Give the form that is open."""
    form = _PinForm(vm)
    controls = {name: field.edit for name, field in form.fields.items()}
    return SectionLayout(column(form, gap=0), {**controls, "save": form.save, "cancel": form.cancel})


class _PinForm(QWidget):
    """Fields by the names of what is wrong with them.

    Args:
        vm: What is being typed, and what is wrong with it.
    """

    def __init__(self, vm: AppLockViewModel) -> None:
        super().__init__()
        self.vm = vm
        heads = {"set": tr("Choose a PIN"), "change": tr("Change your PIN"), "remove": tr("Stop asking for a PIN")}
        acts = {"set": tr("Save PIN"), "change": tr("Save PIN"), "remove": tr("Remove PIN")}
        self.fields: dict[str, AppPinField] = {}
        if vm.form != "set":
            self.fields["before"] = AppPinField(tr("PIN you use now"))
        if vm.form != "remove":
            hint = tr("4 to 8 digits. More digits are harder to guess.")
            self.fields["pin"] = AppPinField(tr("New PIN"), hint=hint)
            self.fields["again"] = AppPinField(tr("New PIN again"))
        self.save = Button(acts[vm.form], "primary", size="large")
        self.save.clicked.connect(self._submit)
        self.cancel = Button(tr("Cancel"), size="large")
        self.cancel.clicked.connect(lambda: once_done(vm.leave_form))
        for field in self.fields.values():
            field.submitted.connect(self._submit)
        for name, field in self.fields.items():
            field.set_text(vm.typed.get(name, ""))
            field.changed.connect(partial(self._keep, name))
        self._trouble = column(gap=0)
        forgot = tr(
            "Nobody can tell you this PIN. If you forget it, sign in with your password: your records are saved here "
            "again. After 5 wrong PINs we remove what is saved on this computer."
        )
        self.setLayout(
            column(
                title(heads[vm.form]),
                PlainLabel(forgot, "muted", wrap=True),
                self._trouble,
                *self.fields.values(),
                4,
                line(self.save, self.cancel, None, gap=10),
                gap=16,
            )
        )
        self._show_answer(aloud=False)
        vm.changed.connect(self._refresh)

    def _keep(self, name: str) -> None:
        self.vm.keep(name, self.fields[name].edit.text())

    def _submit(self) -> None:
        typed = {name: field.text for name, field in self.fields.items()}
        self.vm.submit(typed.get("before", ""), typed.get("pin", ""), typed.get("again", ""))

    def _refresh(self) -> None:
        if not self.vm.form:
            return
        self.save.setEnabled(not self.vm.busy)
        if not self.vm.busy:
            self._show_answer(aloud=True)

    def _show_answer(self, *, aloud: bool) -> None:
        """What is wrong; in another look it is not said once more."""
        vm, first = self.vm, None
        for name, field in self.fields.items():
            said = problem_words(vm.problems.get(name, ""), vm.left)
            if aloud and said and name == "before" and vm.problems[name] == "wrong":
                field.set_text("")
            field.set_error(said)
            first = first or (field if said else None)
        clear_layout(self._trouble)
        if vm.trouble is not None:
            said_of = words(vm.trouble)
            self._trouble.addWidget(Banner("warn", said_of.title, said_of.text, icon="key"))
            if aloud:
                announce(self.save, f"{said_of.title}. {said_of.text}", assertive=True)
        if first is not None and aloud:
            announce(first, first.error, assertive=True)
            first.focus_control()
