"""Reading at the kiosk: whose charts may be read, what is said of them, and what goes when the sign-in does."""

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QAbstractButton

from portal.demo.clinic import FAMILY
from tests.gui.kiosk.reading import comes_to_read, field, reads, signs_in, types_password
from tests.support.family_window import LEO
from tests.support.sign_in import PASSWORD
from ui.shell.topics import face


def people(one):
    return [b.accessibleName() for b in one.buttons() if ", " in b.accessibleName()]


async def opens(one, name, section):
    await one.tap(next(each for each in people(one) if each.startswith(name)))
    await one.tap(section)


async def test_what_comes_in_after_a_page_was_left_disturbs_nobody(visiting, qt_loop):
    async with visiting() as one:
        session = await signs_in(one)
        await opens(one, "Maria", "Allergies")
        await one.tap("Back")
        await reads(session)
        assert one.errors == []


async def test_a_chart_of_which_something_is_withheld_never_tells_which_section(visiting, qt_loop):
    async with visiting() as one:
        session = await signs_in(one)
        await reads(session)
        await opens(one, "Sofia", "Allergies")
        await one.tap("Back")
        sections = one.homes._records._sections
        assert "allergies" in sections
        empty = []
        for section in sections:
            await one.tap(face(section)[0])
            assert "Some of Sofia’s records may be private" in one.said(), section
            page = one.homes._records._page
            if not page.model.section.rows:
                empty.append(page.list.state.accessibleName())
            await one.tap("Back")
        assert empty
        assert all(said.startswith("Nothing to show here") for said in empty)


async def test_what_is_withheld_while_one_looks_is_told_at_once(visiting, qt_loop):
    async with visiting() as one:
        session = await signs_in(one)
        await opens(one, "Sofia", "Allergies")
        await reads(session)
        assert "Some of Sofia’s records may be private" in one.said()


async def test_a_chart_that_was_taken_back_is_not_offered_and_not_shown(visiting, clinic, qt_loop):
    async with visiting() as one:
        session = await signs_in(one)
        await reads(session)
        await opens(one, "Leo", "Allergies")
        clinic.revoke(FAMILY[LEO].patient_id)
        await reads(session)
        assert [name.split()[0] for name in people(one)] == ["Maria", "Sofia", "Ernesto"]
        assert "Whose records?" in one.said()


async def test_an_account_of_which_no_chart_may_be_read_says_so(visiting, clinic, qt_loop):
    for member in FAMILY:
        clinic.revoke(member.patient_id)
    async with visiting() as one:
        await signs_in(one)
        assert "Ask your doctor to provide access to your health records." in one.said()
        assert people(one) == []


async def test_a_sign_in_that_ended_leaves_nothing_and_is_asked_for_again(visiting, clinic, qt_loop):
    async with visiting() as one:
        session = await signs_in(one)
        await reads(session)
        await opens(one, "Maria", "Allergies")
        clinic.expire_sessions()
        await reads(session)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        assert any("Your sign-in has ended" in text for text in one.said())
        assert field(one, "Password").text() == ""
        assert not [name for name in one.said() if "Maria" in name or "Allergies" in name]


async def test_nothing_leads_to_paper_or_a_file(visiting, qt_loop):
    async with visiting() as one:
        await signs_in(one)
        await opens(one, "Maria", "Allergies")
        seen = {b.accessibleName() for b in one.shown.findChildren(QAbstractButton) if b.isVisible()}
        assert "Back" in seen
        assert not {"Print", "Save a copy"} & seen


async def test_a_larger_text_keeps_what_was_typed_to_sign_in(visiting, qt_loop):
    async with visiting() as one:
        await comes_to_read(one)
        types_password(one)
        await one.tap("Bigger text")
        assert (field(one, "Username").text(), field(one, "Password").text()) == ("maria", PASSWORD)
