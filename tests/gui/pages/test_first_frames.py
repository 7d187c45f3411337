"""What comes into sight has its place in the first frame: nothing is squeezed, and nothing moves in the next one."""

import contextlib
import time

from PySide6.QtCore import QAbstractEventDispatcher, QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication

from portal.demo.clinic import FAMILY
from tests.support.family_window import ERNESTO
from tests.support.records import share
from ui.widgets.long_text import LongText
from ui.widgets.trend_chart import TrendChart

_LATE = 0.1


class Watch(QObject):
    """Keeps what `look` makes of the events of all widgets, but for None."""

    def __init__(self, look):
        super().__init__()
        self._look = look
        self.seen = []

    def eventFilter(self, watched, event):  # noqa: N802 - Qt's name
        found = self._look(watched, event.type())
        if found is not None:
            self.seen.append(found)
        return False


@contextlib.contextmanager
def watching(look):
    watch = Watch(look)
    QApplication.instance().installEventFilter(watch)
    try:
        yield watch.seen
    finally:
        QApplication.instance().removeEventFilter(watch)


@contextlib.contextmanager
def telling_turns(seen):
    """Has every turn of the loop told among the events."""
    loop = QAbstractEventDispatcher.instance()
    told = loop.awake.connect(lambda: seen.append("turn"))
    try:
        yield
    finally:
        loop.awake.disconnect(told)


def is_late():
    """Keeps the loop for longer than anything waits for a frame."""
    end = time.monotonic() + _LATE
    while time.monotonic() < end:
        pass
    return True


def painted_chart(widget, kind):
    if kind == QEvent.Type.Paint and isinstance(widget, TrendChart):
        return widget.accessibleDescription(), widget.size().toTuple()
    return None


async def test_a_chart_beside_the_list_is_never_painted_in_another_shape_than_its_own(qt_loop, charts):
    async with charts(alone=ERNESTO) as app:
        await app.open(ERNESTO, "lab_results")
        app.table.setFocus(Qt.FocusReason.OtherFocusReason)
        with watching(painted_chart) as painted:
            for _ in range(8):
                await app.key(Qt.Key.Key_Down)
        charts_seen = {words for words, _ in painted}
        assert len(charts_seen) > 3
        assert len(set(painted)) == len(charts_seen)


async def test_a_record_in_the_place_of_the_list_is_seen_whole(qt_loop, charts):
    async with charts((800, 700), alone=ERNESTO) as app:
        await app.open(ERNESTO, "lab_results")
        app.table.setFocus(Qt.FocusReason.OtherFocusReason)
        await app.key(Qt.Key.Key_Return)
        with watching(painted_chart) as painted:
            for _ in range(8):
                app.page.record_page.stepped.emit(1)
                await app.keys.rest()
        charts_seen = {words for words, _ in painted}
        assert len(charts_seen) > 3
        assert len(set(painted)) == len(charts_seen)


async def test_first_rows_what_one_of_them_says_and_its_frame_have_a_turn_of_the_loop_each(qt_loop, charts, clinic):
    patient = FAMILY[ERNESTO].patient_id
    share(clinic, patient, shared=False)
    async with charts(alone=ERNESTO) as app:
        await app.open(ERNESTO, "lab_results")
        page = app.page
        assert not page.model.has_rows
        has_rows = page.list.model.rowCount

        late = []

        def hold():
            # The frame of the rows is late: whatever was put off for a time is due with it.
            if has_rows() and "rows painted" not in seen:
                seen.append("rows there")
                late.append(is_late())

        def step(widget, kind):
            if kind == QEvent.Type.Show and widget is page.detail._inner:
                return "words shown"
            if kind == QEvent.Type.Paint and widget is app.table.viewport() and has_rows():
                return "rows painted"
            if not isinstance(widget, LongText) or not page.detail.isAncestorOf(widget):
                return None
            return {QEvent.Type.ParentChange: "words made", QEvent.Type.Paint: "words painted"}.get(kind)

        share(clinic, patient)
        with watching(step) as seen, telling_turns(seen):
            page.model.changed.connect(hold)  # after the page itself
            app.family.refresh()
            await app.keys.rest()
        assert late
        rows, made, painted = (seen.index(step) for step in ("rows painted", "words made", "words painted"))
        assert rows < made < painted
        # The first lays out what stands round them.
        assert seen[seen.index("rows there") : rows].count("turn") > 1
        assert "turn" in seen[rows:made]
        # What is shown later than it is made is laid out later, too; it may be painted in the same turn.
        assert "turn" in seen[made : seen.index("words shown", made, painted)]
