"""Which screen belongs to which step."""

from pfclient.flows.kiosk_visit import Step
from ui.kiosk.screens.notices import DoneScreen, NoticeScreen
from ui.kiosk.screens.review import CorrectionScreen, ReviewScreen
from ui.kiosk.screens.typing import BirthDateScreen, PhoneScreen
from ui.kiosk.screens.visit_screen import VisitScreen
from ui.kiosk.screens.welcome import PurposeScreen, WelcomeScreen
from ui.viewmodels.kiosk_visit import KioskVisitViewModel

_SCREENS: dict[Step, type[VisitScreen]] = {
    Step.START: WelcomeScreen,
    Step.BIRTH_DATE: BirthDateScreen,
    Step.PHONE: PhoneScreen,
    Step.REVIEW: ReviewScreen,
    Step.CORRECTION: CorrectionScreen,
    Step.DONE: DoneScreen,
}


def screen_for(vm: KioskVisitViewModel) -> VisitScreen:
    """Returns the screen of the step a visit is at; a step that only tells something has the screen for that."""
    if vm.step is Step.START and vm.choosing:
        return PurposeScreen(vm)
    return _SCREENS.get(vm.step, NoticeScreen)(vm)
