"""What every test gets: coroutine tests run to their end, on the Qt loop where `qt_loop` is asked for."""

import asyncio
import inspect

import pytest


@pytest.hookimpl(tryfirst=True)
def pytest_pyfunc_call(pyfuncitem):
    if not inspect.iscoroutinefunction(pyfuncitem.obj):
        return None
    wanted = {name: pyfuncitem.funcargs[name] for name in pyfuncitem._fixtureinfo.argnames}
    runner = pyfuncitem.funcargs.get("qt_loop")
    if runner is not None:
        runner.run(pyfuncitem.obj(**wanted))
    else:
        with asyncio.Runner() as plain:
            plain.run(pyfuncitem.obj(**wanted))
    return True
