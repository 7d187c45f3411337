"""What tests put into a vault."""

from pfclient.vault.vault import Settlement


def done(call):
    """The result of an awaited call that never waits: a vault in memory answers at once."""
    try:
        call.send(None)
    except StopIteration as ended:
        return ended.value
    raise AssertionError("the call waited for something")


async def fill(vault, person, category, resources, state):
    """One whole answer: exactly these resources."""
    resources = tuple(resources)
    await vault.put(person, category, resources)
    gone = vault.stamps(person, category).keys() - {one.key for one in resources}
    await vault.settle(person, category, Settlement(state, drop=frozenset(gone)))
