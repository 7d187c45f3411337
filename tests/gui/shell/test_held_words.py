"""Settings: what is said to whoever would leave while the portal is asked, and what comes of it."""

from PySide6.QtCore import QEvent, QObject, Qt

from tests.gui.shell.test_answers_shown_once import to_new_password
from tests.support.family_window import MARIA
from ui.pages.settings.security.new_password import NewPasswordPage
from ui.widgets.password_checklist import PasswordChecklist

SMALL = (1024, 600)


class Frames(QObject):
    """How much of the height a widget needs it lacked, a frame at a time."""

    def __init__(self, watched):
        super().__init__()
        self.lacking = []
        watched.installEventFilter(self)

    def eventFilter(self, watched, event):  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.Paint:
            self.lacking.append(watched.heightForWidth(watched.width()) - watched.height())
        return False


def is_held(app):
    return any(said.startswith("This was sent already and cannot be stopped now.") for said in app.said())


def hold_back(app):
    """The portal is asked when the person wants to leave."""
    app.keys.press(Qt.Key.Key_Return)
    app.keys.reach("Keep the one I have").press(Qt.Key.Key_Return)
    assert is_held(app)


async def test_room_is_made_for_it_before_anything_is_painted(qt_loop, charts):
    async with charts(SMALL, alone=MARIA) as app:
        await to_new_password(app)
        (rules,) = app.view.findChildren(PasswordChecklist)
        frames = Frames(rules)
        hold_back(app)
        app.view.window().repaint()
        assert frames.lacking
        assert max(frames.lacking) <= 0
        await app.keys.rest()


async def test_it_goes_where_no_answer_comes(qt_loop, charts):
    async with charts(alone=MARIA) as app:
        await to_new_password(app)
        (page,) = app.view.findChildren(NewPasswordPage)
        hold_back(app)
        page.vm.tasks.cancel("submit")
        await app.keys.rest()
        assert not is_held(app)
        await app.keys.reach("Keep the one I have").enter()
        assert not app.view.findChildren(NewPasswordPage)
