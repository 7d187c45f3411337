"""Where programs are killed in one run of the tests: how many points, and which."""

import itertools
import os
import random

from tests.support import strace

LONG = bool(os.environ.get("PFCLIENT_LONG"))
SEED = os.environ.get("PFCLIENT_SEED", "1")
A_RUN = 2000 if LONG else 100
"""Programs killed in one run of the tests (quality.md, It keeps working)."""

VAULT_PARTS, VAULT_EACH = (80, 3) if LONG else (4, 3)
SYNC_PARTS, SYNC_EACH = (40, 4) if LONG else (4, 2)
"""Parts of every kind of run of the vault and of the whole core, and the kills in each of them."""


def found(trace, module, arguments):
    """Every call by which such a program may be killed, as (call, number)."""
    calls = strace.counted(trace, module, arguments)
    return [(call, number) for call, times in calls.items() for number in range(1, times + 1)]


def part(points, name, number, each):
    """Some of the points, others in every part until there are no more, and then more in case one is not reached."""
    mixed = random.Random(f"{SEED}/{name}").sample(points, len(points))
    begun = itertools.islice(itertools.cycle(mixed), number * each, None)
    return itertools.islice(begun, each * 3)
