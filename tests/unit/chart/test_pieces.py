"""What is let go of in pieces is freed, all of it, and never much at once."""

import weakref
from collections import Counter

import pytest

from pfclient.chart.pieces import let_go


class _Thing:
    pass


@pytest.mark.parametrize("count", [0, 1, 2_000, 4_500])
def test_everything_is_freed_but_what_somebody_else_holds(count):
    things = [_Thing() for _ in range(count)]
    held, watched = things[:1], [weakref.ref(one) for one in things]
    let_go(things)
    assert things == []
    assert [one() is not None for one in watched] == [True] * len(held) + [False] * (count - len(held))


def test_never_much_is_freed_at_once():
    things, left = [], Counter()

    class Thing:
        def __del__(self):
            left[len(things)] += 1

    things.extend(Thing() for _ in range(4_500))
    let_go(things)
    assert left == {2_500: 2_000, 500: 2_000, 0: 500}
