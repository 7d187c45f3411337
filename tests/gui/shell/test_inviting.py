"""Settings, People and access, by keyboard against the real portal: inviting, changing, withdrawing."""

import contextlib

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from portal.demo.clinic import FAMILY
from tests.support.family_window import CONTROL, LEO, MARIA
from tests.support.records import Reader
from ui.text.language import language
from ui.theme.theme import theme

EMAIL = "rosa@example.com"
INVITE, PART = "Invite someone to your chart", "Only a part"


class Helper:
    """People and access, and the person in front of it."""

    def __init__(self, app):
        self.app, self.keys = app, app.keys

    async def open(self):
        await self.app.key(Qt.Key.Key_Comma, CONTROL)
        while self.page.section != "people":
            await self.app.key(Qt.Key.Key_Down)
        return self

    @property
    def page(self):
        return self.app.view.aside.page

    def said(self, beginning=""):
        return [each for each in self.app.said() if each.startswith(beginning)]

    async def press(self, name):
        await self.keys.reach(name).enter()
        await self.keys.rest()

    def choose(self, field, text):
        """Go down a list until the answer begins so."""
        self.keys.reach(field)
        for _ in range(8):
            if self.keys.focus.currentText().startswith(text):
                return
            self.keys.press(Qt.Key.Key_Down)
        raise AssertionError(text)

    async def name(self, email=EMAIL):
        """Say who it is, and go on."""
        await self.press(INVITE)
        self.keys.reach("Their e-mail address").type(email)
        self.choose("Who they are", "Someone else")
        await self.press("Continue")

    async def allow(self, *sections, term="For 30 days"):
        """Say what they may see, and until when, and go on."""
        self.keys.reach("All of it").press(Qt.Key.Key_Down)
        assert self.keys.heard == PART
        self.keys.space()
        for section in sections:
            self.keys.reach(section).space()
        self.choose("Until when", term)
        await self.press("Continue")


def letters(portal, recipient=EMAIL):
    return [each for each in portal.outbox("email") if each.recipient == recipient]


async def test_somebody_is_invited_to_a_part_and_the_pin_is_shown_once(qt_loop, charts, clinic):
    async with charts(alone=MARIA) as app:
        person = await Helper(app).open()
        await person.name()
        await person.allow("Medications", "Allergies")
        said = app.said()
        assert {"Medications, Allergies", f"{EMAIL}  ·  Someone else who helps with my care"} <= set(said)
        assert any(each.startswith("Diagnoses, ") for each in said)
        assert FAMILY[MARIA].name in said
        assert not letters(clinic)
        await person.press("Send the invitation")
        [letter] = letters(clinic)
        [pin] = [each for each in app.said() if each.replace(" ", "").isdigit() and len(each) == 9]
        assert pin.replace(" ", "") not in letter.text
        await person.press("Copy the PIN")
        assert QGuiApplication.clipboard().text() == pin.replace(" ", "")
        await person.press("Done")
        assert app.keys.heard == f"Withdraw the invitation. {EMAIL}"
        assert not app.keys.focus.visibleRegion().isEmpty()
        assert QGuiApplication.clipboard().text() == ""
        assert pin not in app.said()
        assert {EMAIL, "Only you"} <= set(app.said())
        assert person.said("Invited. Not used yet.")
        await person.press(f"Withdraw the invitation. {EMAIL}")
        assert app.keys.heard == "Keep the invitation"
        await person.press("Withdraw")
        assert f"The invitation to {EMAIL} is withdrawn" in app.said()
        assert not person.said("Invited. Not used yet.")


async def test_in_spanish_it_is_the_address_of_the_other_one_and_the_button_does_not_say_it_is_over(
    qt_loop, charts, clinic
):
    async with charts(alone=MARIA) as app:
        person = await Helper(app).open()
        await person.press(INVITE)
        await person.press("Continue")
        with told_in_spanish():
            await app.keys.rest()
            assert {
                "Correo electrónico de esa persona",
                "Escriba el correo electrónico de esa persona, como nombre@example.com",
            } <= set(app.said())
            assert app.keys.reach("Correo electrónico de esa persona").focus.placeholderText() == "nombre@example.com"
        await app.keys.rest()
        app.keys.reach("Their e-mail address").type(EMAIL)
        person.choose("Who they are", "Someone else")
        await person.press("Continue")
        await person.allow("Medications")
        await person.press("Send the invitation")
        with told_in_spanish():
            await app.keys.rest()
            app.keys.reach("Listo")
        await app.keys.rest()


@contextlib.contextmanager
def told_in_spanish():
    language().switch("es")
    try:
        yield
    finally:
        language().switch("en")


@pytest.fixture
def rosa(clinic):
    """Somebody who helps Maria, and can open two parts of her chart."""
    terms = {"relationship": "other", "categories": ["medications", "allergies"], "until": "2027-03-31"}
    return Reader(clinic, FAMILY[MARIA].patient_id, name="rosa", **terms)


async def sees(rosa, kind):
    answer = (await rosa.get(f"{kind}?patient={FAMILY[MARIA].patient_id}")).json()
    return "suppressed" not in str(answer)


async def test_what_somebody_sees_is_changed_and_counts_at_once(qt_loop, charts, clinic, rosa):
    async with charts(alone=MARIA) as app:
        person = await Helper(app).open()
        await person.press("Change access. Somebody with access")
        assert app.keys.heard == PART
        await person.press("Continue")
        assert "This is what they can see now. Change something, or leave it as it is." in app.said()
        app.keys.reach("Allergies").space()
        await person.press("Continue")
        assert {"Somebody with access", "Medications", "Allergies"} <= set(app.said())
        clinic.offline()
        await person.press("Change access")
        assert "You are offline" in app.said()
        clinic.online()
        await person.press("Change access")
        assert {"Access is changed", "Can see: Medications"} <= set(app.said())
        assert await sees(rosa, "MedicationRequest")
        assert not await sees(rosa, "AllergyIntolerance")


async def test_what_was_typed_outlives_another_look_and_another_section_but_no_pin_outlives_settings(
    qt_loop, charts, clinic
):
    async with charts(alone=MARIA) as app:
        person = await Helper(app).open()
        await person.name("rosa@host")
        wrong = "Check their e-mail address. It looks like name@example.com"
        assert wrong in app.said()
        assert app.keys.heard == "Their e-mail address"
        theme().switch("dark", 1.5)
        await app.keys.rest()
        assert app.keys.focus.text() == "rosa@host"
        app.keys.type(EMAIL)
        person.page.open_section("about")
        person.page.open_section("people")
        app.view.aside.close_page()
        await person.open()
        assert app.keys.reach("Their e-mail address").focus.text() == EMAIL
        await person.press("Continue")
        await person.allow("Medications", term="Until a day")
        assert "Enter the last day" in app.said()
        app.keys.reach("Last day, Month").type("2")
        app.keys.reach("Last day, Day").type("30")
        app.keys.reach("Last day, Year").type("2027")
        await app.keys.enter()
        assert "The last day must be a real date. Check the month and day." in app.said()
        app.keys.reach("Last day, Day").type("28")
        await app.keys.enter()
        assert "Until February\u00a028,\u00a02027. You can end it earlier at any time." in app.said()
        await person.press("Send the invitation")
        [heading] = person.said("Give ")
        assert heading == f"Give {EMAIL} this PIN"
        app.view.aside.close_page()
        await app.keys.rest()
        await person.open()
        assert not person.said("Give ")
        assert EMAIL in app.said()


async def test_who_may_not_invite_is_not_offered_it(qt_loop, charts, clinic):
    async with charts(alone=LEO) as app:
        person = await Helper(app).open()
        with pytest.raises(AssertionError, match="never reaches"):
            app.keys.reach(INVITE)
        assert not person.said("You can let someone see")
