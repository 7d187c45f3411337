"""Sign-in, walked without a screen."""

import pytest

from pfclient.errors import Offline, RateLimited, Rejected, ServerFault
from pfclient.flows.flow import Place, Problem
from pfclient.flows.sign_in import SignIn, SignInFlow, Step, submit
from tests.unit.flows.scripted import INFO, PORTAL

FLOW = SignInFlow()


class Door:
    """Opens for maria; `fail` is raised by the next call."""

    def __init__(self, fail=None):
        self.fail, self.kept = fail, None

    def _failing(self):
        failure, self.fail = self.fail, None
        if failure is not None:
            raise failure

    async def probe(self, portal):
        self._failing()
        return INFO

    async def sign_in(self, portal, username, password, *, keep):
        self._failing()
        if (portal, username, password) != (PORTAL, "maria", "Right-2026"):
            raise Rejected("access_denied", status=400)
        self.kept = keep
        return "session"


async def go(place, door, **typed):
    from dataclasses import replace

    return FLOW.settled(place, await submit(place.step, replace(place.state, **typed), door))


async def test_a_new_computer_asks_for_the_portal_then_for_the_person():
    door = Door()
    place = await go(Place(Step.PORTAL, SignIn()), door, address="chart.example.org")
    assert (place.step, place.state.portal) == (Step.CREDENTIALS, PORTAL)
    place = await go(place, door, username=" maria ", password="Right-2026")
    assert (place.step, place.state.session, place.state.password, door.kept) == (Step.DONE, "session", "", True)
    assert not FLOW.can_go_back(place)


async def test_on_a_shared_computer_nothing_is_kept():
    door = Door()
    await go(Place(Step.CREDENTIALS, SignIn(portal=PORTAL, username="maria")), door, password="Right-2026", shared=True)
    assert door.kept is False


@pytest.mark.parametrize(
    ("typed", "problems"),
    [
        ({}, {"username": Problem("username-empty"), "password": Problem("password-missing")}),
        ({"username": " "}, {"username": Problem("username-empty"), "password": Problem("password-missing")}),
        ({"username": "maria"}, {"password": Problem("password-missing")}),
        ({"username": "maria", "password": "wrong"}, {"password": Problem("sign-in-wrong")}),
        ({"username": "mario", "password": "Right-2026"}, {"password": Problem("sign-in-wrong")}),
    ],
)
async def test_a_wrong_pair_is_one_problem_and_everything_typed_stays(typed, problems):
    place = await go(Place(Step.CREDENTIALS, SignIn(portal=PORTAL)), Door(), **typed)
    assert (place.step, place.problems) == (Step.CREDENTIALS, problems)
    assert place.state.password == typed.get("password", "")


@pytest.mark.parametrize(
    "trouble",
    [Offline(), RateLimited(retry_after=60), ServerFault(status=500), Rejected("server-is-odd")],
    ids=lambda e: type(e).__name__,
)
@pytest.mark.parametrize("step", [Step.PORTAL, Step.CREDENTIALS])
async def test_trouble_keeps_the_page_as_it_is_and_a_second_try_goes_through(step, trouble):
    door = Door(trouble)
    state = SignIn(address="chart.example.org", portal=PORTAL, username="maria", password="Right-2026")
    held = await go(Place(step, state), door)
    assert (held.step, held.state, held.trouble) == (step, state, trouble)
    assert (await go(held, door)).step is not step


async def test_an_address_that_is_none_is_told_at_its_field():
    place = await go(Place(Step.PORTAL, SignIn()), Door(), address="http://chart.example.org")
    assert place.problems == {"address": Problem("link-unsafe")}


def test_the_state_never_shows_the_password():
    assert "Right" not in repr(SignIn(username="maria", password="Right-2026"))
