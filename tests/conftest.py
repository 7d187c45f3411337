"""What every test gets: coroutine tests run to their end, on the Qt loop where `qt_loop` is asked for."""

import asyncio
import gc
import inspect

import pytest

from tests.support import costs

_SECONDS = 90

costs.as_little_as_it_can()


def pytest_collection_finish():
    """What is imported and collected stays until the end: no search for garbage has to walk all of it again."""
    gc.collect()
    gc.freeze()


@pytest.hookimpl(tryfirst=True)
def pytest_pyfunc_call(pyfuncitem):
    if not inspect.iscoroutinefunction(pyfuncitem.obj):
        return None
    wanted = {name: pyfuncitem.funcargs[name] for name in pyfuncitem._fixtureinfo.argnames}
    runner = pyfuncitem.funcargs.get("qt_loop")
    if runner is not None:
        runner.run(_watched(_bounded(pyfuncitem.obj(**wanted))))
    else:
        with asyncio.Runner() as plain:
            plain.run(_watched(pyfuncitem.obj(**wanted)))
    return True


async def _bounded(test):
    """A test that waits for what never comes fails and says what is under way."""
    try:
        async with asyncio.timeout(_SECONDS):
            await test
    except TimeoutError:
        under_way = "\n".join(str(task) for task in asyncio.all_tasks())
        raise AssertionError(f"not ended after {_SECONDS} s; under way:\n{under_way}") from None


async def _watched(test):
    """A test that loses an exception in a callback fails and says what it was."""
    loop, lost = asyncio.get_running_loop(), []
    loop.set_exception_handler(lambda _, context: lost.append(context))
    try:
        await test
    finally:
        loop.set_exception_handler(None)
    assert not lost, f"nobody caught: {lost}"
