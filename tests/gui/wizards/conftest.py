"""The wizard in a window, on the real core and a portal in the same process."""

import json

import pytest
from PySide6.QtCore import Qt

from pfclient.flows.registration import Step
from portal.loading.loader import load_files
from tests.support import chart_bundle
from tests.support.at_a_wizard import BORN, AtWizard, core_of
from tests.support.portal import PortalUnderTest
from ui.text.translate import tr
from ui.viewmodels.registration import RegistrationViewModel
from ui.wizards.registration.wizard import RegistrationWizard

PHONE = "(555) 010-0187"
PASSWORD = "Blue kettle 7"
_DOWN = Qt.Key.Key_Down


@pytest.fixture
def portal(tmp_path):
    under_test = PortalUnderTest(tmp_path / "portal")
    yield under_test
    under_test.close()


@pytest.fixture
def core(portal, tmp_path):
    return core_of(portal, tmp_path / "profile")


@pytest.fixture
def maria(portal, tmp_path):
    """A patient with records in every category; returns the id."""
    file = tmp_path / "maria.json"
    entries = [{"resource": one} for one in chart_bundle.resources(chart_bundle.PATIENT)]
    file.write_text(json.dumps({"resourceType": "Bundle", "type": "collection", "entry": entries}))
    load_files(portal.database, portal.clock, [file], practice="Lakeview Family Medicine")
    return chart_bundle.PATIENT


@pytest.fixture
def invited(portal):
    """An invitation for a patient born on 02/11/1985 whose phone ends in 87."""
    return portal.invite(portal.add_patient(), relationship="self")


class Registering(AtWizard):
    """One registration and the person in front of it."""

    def __init__(self, wizard, core):
        super().__init__(wizard)
        self.core, self.sessions = core, self.results

    async def find(self):
        """From the link to the choice of method."""
        await self.keys.enter()
        assert self.vm.state.invitation is not None
        await self.keys.enter()
        assert self.step is Step.METHOD

    async def to_pin(self):
        await self.find()
        await self.keys.enter()
        assert self.step is Step.PIN

    def birth_date(self, month=BORN[0], day=BORN[1], year=BORN[2]):
        self.type_born(tr("Date of birth"), (month, day, year))

    async def prove_by_pin(self, pin):
        await self.to_pin()
        self.birth_date()
        self.keys.reach(tr("PIN from your doctor")).type(pin)
        await self.keys.enter()

    async def to_code(self, phone=PHONE):
        await self.find()
        self.keys.press(_DOWN)
        await self.keys.enter()
        assert self.step is Step.PHONE
        self.birth_date()
        self.keys.reach(tr("Phone number your doctor has for you")).type(phone)
        await self.keys.enter()
        assert self.step is Step.CODE

    async def make_account(self, password=PASSWORD):
        """From the choice of account to the last page."""
        await self.keys.enter()
        assert self.step is Step.TERMS
        self.keys.reach(tr("I have read the terms of use and I agree to them.")).space()
        await self.keys.enter()
        assert self.step is Step.USERNAME
        self.keys.reach(tr("Security question")).press(_DOWN)
        self.keys.reach(tr("Your answer")).type("Captain Whiskers")
        await self.keys.enter()
        assert self.step is Step.PASSWORD
        self.keys.reach(tr("Password")).type(password)
        await self.keys.enter()


@pytest.fixture
def register(desk, core):
    """Opens the wizard; what is left of it afterwards is closed."""
    opened = []

    def open_wizard(link="", session=None, size=(1280, 800), **more):
        vm = RegistrationViewModel(core, link, session, **more)
        wizard = desk(RegistrationWizard(vm), size)
        opened.append(wizard)
        return Registering(wizard, core)

    return open_wizard
