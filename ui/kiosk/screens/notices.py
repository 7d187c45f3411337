"""Screens that tell one thing (09c): the desk, early, late, already, the form, offline, out of hours."""

from datetime import datetime

from pfclient.flows.kiosk_visit import Step
from ui.kiosk.arranging import column, line
from ui.kiosk.big_button import BigButton
from ui.kiosk.ring import CountdownRing
from ui.kiosk.screens.visit_screen import VisitScreen, airy, low, picture
from ui.kiosk.words import Words
from ui.text.dates import clinic_time_words, day_of_week_words
from ui.text.message import Message
from ui.text.translate import tr, trn
from ui.viewmodels.kiosk_visit import KioskVisitViewModel
from ui.widgets.frames import Item

_ICONS = {
    Step.NOT_FOUND: "person-in-frame",
    Step.STAFF_NEEDED: "person-in-frame",
    Step.DESK: "speech",
    Step.EARLY: "clock",
    Step.LATE: "clock",
    Step.ALREADY: "check-circle",
    Step.FORM: "note-pencil",
    Step.OFFLINE: "cloud-slash",
    Step.CLOSED: "clock",
}


class NoticeScreen(VisitScreen):
    """One message; the same one whatever the cause, where the cause would tell something about a patient."""

    def __init__(self, vm: KioskVisitViewModel) -> None:
        super().__init__(vm)
        message = _message(vm)
        icon = line(picture(_ICONS[vm.step], "good" if vm.step is Step.ALREADY else "ink2", 120), None)
        upper: list[Item] = [icon, 6, self.title(message.title, "notice")]
        if message.text:
            upper.append(Words(message.text, "lead", "ink2"))
        self._clears = Clearing(vm, 150) if vm.time.countdown else None
        if self._clears is not None:
            upper += [30, self._clears.ring, self._clears.words]
        self.lay_out(upper, self._buttons(), gap=26, top=50)
        vm.ticked.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        if self._clears is not None:
            self._clears.show_left()

    def _buttons(self) -> list[Item]:
        vm, buttons = self.vm, list[Item]()
        if vm.step is Step.FORM:
            return self._form_buttons()
        if vm.may_try_again:
            again = BigButton(tr("Try again"), "primary", height=140, size=46, icon="start-over")
            again.tapped.connect(vm.try_again)
            buttons.append(again)
        if not vm.waits:
            kind = "secondary" if vm.may_try_again else "primary"
            done = BigButton(tr("I’m done"), kind, height=128 if vm.may_try_again else 140, size=42)
            done.tapped.connect(vm.leave)
            buttons.append(done)
        return [*buttons, low(200, 40)]

    def _form_buttons(self) -> list[Item]:
        ask = BigButton(tr("Ask the front desk"), "primary", height=140, size=46, icon="speech")
        ask.tapped.connect(self.vm.talk)
        later = BigButton(tr("Go on with check-in"), height=128, size=42, icon="arrow-right", icon_after=True)
        later.tapped.connect(self.vm.submit)
        return [ask, later, low(60, 10), self.foot()]


class DoneScreen(VisitScreen):
    """The visit is checked in (09f); the screen clears by itself."""

    def __init__(self, vm: KioskVisitViewModel) -> None:
        super().__init__(vm)
        title = Words(tr("You are checked in"), "done", centred=True)
        self.heading = title.text()
        area = vm.place.state.area
        self._clears = Clearing(vm, 170, centred=True)
        upper: list[Item] = [
            line(None, picture("check-circle", "good", 260, "fill"), None),
            16,
            title,
            8,
            column(
                Words(_seat(area), "seat", "ink", centred=True),
                Words(tr("We will call your first name."), "call", "ink2", centred=True),
                gap=8,
            ),
            airy(36, 24),
            line(None, self._clears.ring, None),
            self._clears.words,
        ]
        done = BigButton(tr("Done", "leave the screen"), "primary", height=160, size=52)
        done.tapped.connect(vm.leave)
        ask = Words(tr("Need help? Please ask the front desk."), "body", "ink2", centred=True)
        self.lay_out(upper, [done, low(40, 16), ask, low(60, 40)], top=low(110, 40))
        vm.ticked.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        self._clears.show_left()


class Clearing:
    """A ring and a sentence that say when the screen clears.

    Args:
        vm: The visit.
        size: Of the ring, px of the design.
        centred: Whether the sentence stands in the middle.
    """

    def __init__(self, vm: KioskVisitViewModel, size: int, *, centred: bool = False) -> None:
        self._vm = vm
        self.ring = CountdownRing(size)
        self.words = Words("", "body", "ink2", centred=centred)

    def show_left(self) -> None:
        """Show the seconds that are left now."""
        left = self._vm.time.countdown
        self.ring.show_left(left, self._vm.time.whole)
        self.words.setText(trn("This screen clears in {n} second.", "This screen clears in {n} seconds.", left))


def _message(vm: KioskVisitViewModel) -> Message:
    state = vm.place.state
    desk = tr("Please see the front desk")
    match vm.step:
        case Step.EARLY:
            opens = state.visit.opens_at if state.visit else None
            return Message(_early(opens), tr("You can wait here, or come back then."))
        case Step.LATE:
            return Message(desk, tr("They will tell you if you can still be seen today."))
        case Step.ALREADY:
            return Message(tr("You are already checked in."), _seat(state.area))
        case Step.FORM:
            return Message(tr("Please answer a few questions"), tr("The front desk has a short form for this visit."))
        case Step.OFFLINE:
            return Message(tr("This screen is not working now."), tr("Please see the front desk."))
        case Step.CLOSED:
            return Message(tr("We are closed now"), _opens(state.info.opens_at if state.info else None))
        case Step.DESK | Step.STAFF_NEEDED:
            return Message(desk, tr("The staff will help you. You will not lose your place."))
        case _:
            return Message(
                desk,
                tr(
                    "We could not find a visit today with what you typed. "
                    "The staff will help you. You will not lose your place."
                ),
            )


def _early(opens: datetime | None) -> str:
    if opens is None:
        return tr("You are early.")
    return _one_stop(tr("You are early. Check-in opens at {time}.", time=clinic_time_words(opens)))


def _seat(area: str) -> str:
    return tr("Please have a seat in {area}.", area=area) if area else tr("Please have a seat.")


def _one_stop(sentence: str) -> str:
    """A time may end with a full stop of its own, as "a. m." does."""
    return sentence.removesuffix(".") if sentence.endswith("..") else sentence


def _opens(when: datetime | None) -> str:
    if when is None:
        return tr("Please come back during opening hours. In an emergency call 911.")
    day = day_of_week_words(when.date())
    told = _one_stop(tr("We open {day} at {time}.", day=day, time=clinic_time_words(when)))
    return f"{told} " + tr("In an emergency call 911.")
