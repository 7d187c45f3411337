"""Makes the wizard by which somebody registers, or adds a person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.viewmodels.registration import RegistrationViewModel
from ui.wizards.registration.wizard import RegistrationWizard

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from pfclient.build import Core
    from pfclient.session import Session
    from ui.base.tasks import Reporter


def registration_wizard(
    core: Core, link: str, session: Session | None, portal: str, *, reporter: Reporter, now: Callable[[], datetime]
) -> RegistrationWizard:
    """Give the wizard with its view-model.

    Args:
        core: What a patient can do.
        link: An invitation's link to fill in, "" for none.
        session: Whose account a person is added to, None to register.
        portal: Address of the portal where it is known, else "".
        reporter: Told of what nobody expected.
        now: The clock.
    """
    model = RegistrationViewModel(
        core, link, session, known_portal=portal, reporter=reporter, today=lambda: now().date()
    )
    wizard = RegistrationWizard(model)
    model.setParent(wizard)
    return wizard
