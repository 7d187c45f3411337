"""Coroutines have an owner, one place each, and their exceptions are told."""

import asyncio

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject

from ui.base.tasks import TaskScope
from ui.base.viewmodel import ViewModel, WaitingViewModel


@pytest.fixture
def told():
    return []


@pytest.fixture
def scope(qapp, told):
    owner = QObject()
    made = TaskScope(owner, told.append)
    made.owner = owner
    return made


async def test_work_runs_to_its_end(qt_loop, scope, told):
    done = []

    async def work():
        await asyncio.sleep(0)
        done.append(1)

    assert scope.start("read", work())
    assert scope.running("read")
    await scope.drained()
    assert (done, told, scope.running("read")) == ([1], [], False)


async def test_an_exception_reaches_the_reporter(qt_loop, scope, told):
    async def work():
        raise ValueError("x")

    scope.start("read", work())
    await scope.drained()
    assert [type(error) for error in told] == [ValueError]


async def test_replace_cancels_the_older_read(qt_loop, scope, told):
    seen, gate = [], asyncio.Event()

    async def work(name):
        await gate.wait()
        seen.append(name)

    scope.start("read", work("old"))
    await asyncio.sleep(0)
    scope.start("read", work("new"))
    gate.set()
    await scope.drained()
    assert (seen, told) == (["new"], [])


async def test_drop_keeps_the_older_write(qt_loop, scope, told):
    seen = []

    async def work(name):
        await asyncio.sleep(0)
        seen.append(name)

    assert scope.start("write", work("first"), "drop")
    assert not scope.start("write", work("second"), "drop")
    await scope.drained()
    assert seen == ["first"]
    assert scope.start("write", work("third"), "drop")
    await scope.drained()
    assert seen == ["first", "third"]


async def test_different_keys_run_side_by_side(qt_loop, scope):
    gate = asyncio.Event()

    async def wait():
        await gate.wait()

    async def open_it():
        gate.set()

    scope.start("a", wait())
    scope.start("b", open_it())
    await scope.drained()
    assert not scope.running("a")


async def test_work_ends_with_its_owner(qt_loop, scope, told):
    cancelled = []

    async def work():
        try:
            await asyncio.Event().wait()
        except asyncio.CancelledError:
            cancelled.append(1)
            raise

    scope.start("read", work())
    await asyncio.sleep(0)
    scope.owner.deleteLater()
    QCoreApplication.sendPostedEvents(scope.owner, QEvent.Type.DeferredDelete.value)
    await scope.drained()
    assert (cancelled, told) == ([1], [])


async def test_nothing_starts_after_the_owner_is_gone(qt_loop, scope):
    async def work():
        raise AssertionError("ran")

    scope.close()
    assert not scope.start("read", work())


@pytest.fixture
def ended():
    """Names of the work that was cancelled, in order."""
    return []


@pytest.fixture
def forever(ended):
    """Work that ends only when it is cancelled."""

    async def wait(name):
        try:
            await asyncio.Event().wait()
        except asyncio.CancelledError:
            ended.append(name)
            raise

    return wait


async def test_cancel_all_ends_everything_and_leaves_the_scope_usable(qt_loop, scope, forever, ended, told):
    done = []

    async def short():
        done.append(1)

    scope.start("a", forever("a"))
    scope.start("b", forever("b"))
    await asyncio.sleep(0)
    scope.cancel_all()
    await scope.drained()
    assert (sorted(ended), scope.running("a"), scope.running("b")) == (["a", "b"], False, False)
    assert scope.start("a", short())
    await scope.drained()
    assert (done, told) == ([1], [])


async def test_cancelling_one_key_leaves_the_others(qt_loop, scope, forever, ended):
    scope.start("a", forever("a"))
    scope.start("b", forever("b"))
    await asyncio.sleep(0)
    scope.cancel("a")
    await asyncio.sleep(0)
    assert (ended, scope.running("a"), scope.running("b")) == (["a"], False, True)
    scope.cancel_all()
    await scope.drained()
    assert ended == ["a", "b"]


def test_a_view_model_has_one_signal_and_its_own_tasks(qapp, qtbot):
    model = ViewModel(lambda error: None)
    with qtbot.waitSignal(model.changed):
        model.changed.emit()
    assert not model.tasks.running("anything")


def test_much_news_in_one_turn_is_told_once_in_the_next(qapp):
    model, told = ViewModel(lambda error: None), []
    model.changed.connect(lambda: told.append("changed"))
    for _ in range(3):
        model.tell_soon()
    assert told == []
    QCoreApplication.processEvents()
    assert told == ["changed"]
    model.tell_soon()
    model.changed.emit()  # told at once: there is nothing to tell any more
    QCoreApplication.processEvents()
    assert told == ["changed"] * 2
    model.tell_soon()
    model.close()
    QCoreApplication.processEvents()
    assert told == ["changed"] * 2


async def test_what_is_given_up_before_its_first_step_is_waited_for_no_more(qt_loop, told):
    model, heard = WaitingViewModel(told.append), []
    model.changed.connect(lambda: heard.append(model.busy))
    model.wait_for("submit", asyncio.Event().wait())
    assert model.busy
    model.tasks.cancel("submit")
    await model.tasks.drained()
    assert (model.busy, heard, told) == (False, [False], [])
