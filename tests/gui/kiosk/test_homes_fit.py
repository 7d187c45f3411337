"""Pages of home at the kiosk keep its sizes: a finger finds every target, every word is large, nothing is clipped."""

import os
from itertools import combinations

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QApplication, QLabel, QLineEdit

from tests.gui.kiosk.reading import answers, comes_to_read, field, reads, signs_in, types_password
from tests.gui.kiosk.test_reach_and_fit import HALF, LOOKS
from tests.gui.wizards.conftest import Registering
from tests.gui.wizards.walk import Walk
from tests.support import two_step
from tests.support.fitting import misfits
from tests.support.waiting_room import SCREEN
from ui.kiosk.big_button import BigButton
from ui.kiosk.looks import looks
from ui.kiosk.touch_keyboard import TouchKeyboard
from ui.shell.topics import face
from ui.text.language import language
from ui.text.translate import tr
from ui.widgets.check_field import CheckField
from ui.widgets.radio_card import RadioCard
from ui.wizards.registration.wizard import RegistrationWizard

SAMPLE = tuple(LOOKS) if os.environ.get("PFCLIENT_LONG") else ("usual", "Spanish, bigger, lower, contrast")
LEAST_TARGET, LEAST_GAP, LEAST_TEXT = 96, 18, 27


@pytest.fixture(params=SAMPLE)
def look(request):
    code, choices = LOOKS[request.param]
    language().switch(code)
    looks().choose(**choices)
    QApplication.processEvents()


def target(control):
    """What is pressed to use a control: a tick's words, and the whole card of an answer, are pressed too."""
    above = control.parentWidget()
    while above is not None and not isinstance(above, CheckField | RadioCard):
        above = above.parentWidget()
    own = above is not None and above.findChild(type(control)) is control and not isinstance(control, QLineEdit)
    return above if own and type(control).__name__ in {"_Tick", "_Choice"} else control


def controls(one):
    """Everything of a page of home that is pressed or typed into, and where on the display it lies."""
    pressed = [*one.shown.findChildren(QAbstractButton), *one.shown.findChildren(QLineEdit)]
    found = {target(w) for w in pressed if w.isVisible() and not isinstance(w, BigButton)}
    return [(w, QRect(w.mapTo(one.window, QPoint(0, 0)), w.size())) for w in found]


def in_sight(widget, window):
    """As much of a widget as no list or page that scrolls hides."""
    place, above = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size()), widget.parentWidget()
    while above is not None and above is not window:
        if isinstance(above, QAbstractScrollArea):
            view = above.viewport()
            place = place.intersected(QRect(view.mapTo(window, QPoint(0, 0)), view.size()))
        above = above.parentWidget()
    return place


def apart(one, other):
    across = max(one.left() - other.right() - 1, other.left() - one.right() - 1)
    down = max(one.top() - other.bottom() - 1, other.top() - one.bottom() - 1)
    return max(across, down)


def touching(one, other):
    """Whether two targets are meant to touch: parts of one switch, or one inside the other."""
    return (one.property("segment") and other.property("segment")) or one.isAncestorOf(other) or other.isAncestorOf(one)


def amiss(one):
    """What is wrong with the screen, in words."""
    found = list(misfits(one.window, SCREEN))
    held = controls(one)
    found += [
        f"{type(w).__name__} {w.accessibleName()!r} is {place.width()} x {place.height()}"
        for w, place in held
        if min(place.width(), place.height()) < LEAST_TARGET
    ]
    seen = [(w, place) for w, _ in held if not (place := in_sight(w, one.window)).isEmpty()]
    found += [
        f"{a.accessibleName()!r} and {b.accessibleName()!r} are {apart(here, there)} apart"
        for (a, here), (b, there) in combinations(seen, 2)
        if apart(here, there) < LEAST_GAP and not touching(a, b)
    ]
    words = [w for w in one.shown.findChildren(QLabel) if w.isVisible() and w.text()]
    found += [f"{w.text()!r} is {w.font().pixelSize()}" for w in words if w.font().pixelSize() < LEAST_TEXT]
    return found


async def test_every_step_of_registering_keeps_the_sizes_of_the_kiosk(visiting, clinic, kiosk_looks, look, qt_loop):
    async with visiting() as one:
        invited = clinic.invite(clinic.add_patient(), email="new@example.org")
        await one.tap("Start in English" if language().code == "en" else "Empezar en español")
        await one.tap(tr("Use my invitation"))
        assert not amiss(one)
        field(one, tr("Invitation link or code")).setText(invited.link)
        person = Registering(one.shown.findChild(RegistrationWizard), one.core)
        walk = Walk(person, lambda: amiss(one))
        await walk.prove(clinic)
        await walk.make_account()
        assert walk.seen == {}
        # Who stands behind may read along: no whole name.
        assert "Maria A." in one.said()
        assert not [said for said in one.said() if "Alvarez" in said]


async def test_both_steps_of_signing_in_keep_the_sizes_of_the_kiosk(visiting, clinic, kiosk_looks, look, qt_loop):
    async with clinic.client() as client:
        await two_step.set_up(clinic, client)
    async with visiting() as one:
        await comes_to_read(one)
        found = {"password": amiss(one)}
        types_password(one)
        await answers(one, tr("Sign in"))
        found["code"] = amiss(one)
        field(one, tr("Code")).setText("000000")
        await answers(one, tr("Continue"))
        found["wrong code"] = amiss(one)
        await one.tap(tr("Use a backup code"))
        assert one.shown.findChild(TouchKeyboard).isVisible()
        found["backup code"] = amiss(one)
        assert {name: wrong for name, wrong in found.items() if wrong} == {}


async def test_every_page_of_the_records_keeps_the_sizes_of_the_kiosk(visiting, kiosk_looks, look, qt_loop):
    async with visiting() as one:
        session = await signs_in(one)
        await reads(session)
        found = {"people": amiss(one)}
        await one.tap(next(b.accessibleName() for b in one.buttons() if b.accessibleName().startswith("Maria A., ")))
        found["sections"] = amiss(one)
        # A ring goes round what is pressed, never round a whole screen.
        assert one.window.focusWidget() is None or isinstance(one.window.focusWidget(), BigButton)
        for section in one.homes._records._sections:
            await one.tap(face(section)[0])
            assert not one.shown.findChild(TouchKeyboard).isVisible(), section
            table = one.homes._records._page.list.table
            rows = [row for row in range(table.model().rowCount()) if not table.model().group(row)]
            low = [f"a row is {table.rowHeight(row)}" for row in rows if table.rowHeight(row) < LEAST_TARGET]
            found[section] = amiss(one) + low
            if looks().lower:
                high = [w.accessibleName() for w, place in controls(one) if place.top() < HALF]
                found[section] += [f"{name!r} lies in the upper half" for name in high]
            await one.tap(tr("Back"))
        assert {name: wrong for name, wrong in found.items() if wrong} == {}
