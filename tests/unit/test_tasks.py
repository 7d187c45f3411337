"""Work beside whoever began it: one of each kind at a time, and none that was asked for is left out."""

import asyncio

from pfclient.tasks import Tasks


async def test_work_asked_for_in_the_very_turn_in_which_the_last_ends_is_done():
    tasks, done = Tasks(), asyncio.Queue()

    async def work():
        done.put_nowait("done")

    tasks.start("reading", work)
    asyncio.get_running_loop().call_soon(tasks.start, "reading", work)
    async with asyncio.timeout(5):
        assert [await done.get(), await done.get()] == ["done", "done"]


async def test_work_under_way_is_not_begun_again():
    tasks, begun, go_on = Tasks(), [], asyncio.Event()

    async def work():
        begun.append("begun")
        await go_on.wait()

    for _ in range(3):
        tasks.start("reading", work)
        await asyncio.sleep(0)
    assert begun == ["begun"]
    await tasks.stop()
