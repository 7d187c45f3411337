"""Whoever hears of events: one that fails takes nothing from the others, nor from whoever tells."""

import asyncio

from pfclient.sync.events import Listeners, PeopleChanged


async def test_a_listener_that_raises_stops_neither_the_others_nor_whoever_tells():
    loop, lost, heard = asyncio.get_running_loop(), [], []
    before = loop.get_exception_handler()
    loop.set_exception_handler(lambda _, context: lost.append(context["exception"]))
    listeners, wrong = Listeners(), LookupError("gone")

    def fails(_event):
        raise wrong

    listeners.add(fails)
    listeners.add(heard.append)
    listeners.tell(PeopleChanged())
    loop.set_exception_handler(before)
    assert heard == [PeopleChanged()]
    assert lost == [wrong]
