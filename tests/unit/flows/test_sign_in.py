"""Sign-in, walked without a screen."""

import pytest

from pfclient.errors import Offline, RateLimited, Rejected, SecondStepAsked, ServerFault
from pfclient.flows.flow import Place, Problem
from pfclient.flows.sign_in import SignIn, SignInFlow, Step, submit
from tests.unit.flows.scripted import INFO, PORTAL

FLOW = SignInFlow()


class Door:
    """Opens for maria; `fail` is raised by the next call. With `asks` it wants 314159, or a backup code of B's, too."""

    def __init__(self, fail=None, *, asks=False, backup=True):
        self.fail, self.kept, self.trusted = fail, None, None
        self.asks, self.backup, self.waits = asks, backup, False

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
        self.waits = self.asks
        if self.asks:
            raise SecondStepAsked(session="s", backup=self.backup)
        self.kept = keep
        return "session"

    async def second_step(self, code, *, backup, trust, keep):
        self._failing()
        if not self.waits:
            raise Rejected("invalid_session", status=400)
        if (code, backup) not in {("314 159", False), ("BBBB-BBBB-BBBB-BBBB", True)}:
            raise SecondStepAsked(session="s", backup=self.backup, wrong=True)
        self.kept, self.trusted = keep, trust
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


# ---- the second step

SIGNED = {"portal": PORTAL, "username": "maria", "password": "Right-2026"}


async def at_the_code(door, **state):
    place = await go(Place(Step.CREDENTIALS, SignIn(**{**SIGNED, **state})), door)
    assert (place.step, place.problems, place.trouble) == (Step.CODE, {}, None)
    return place


BACKUP = {"backup": True, "code": "BBBB-BBBB-BBBB-BBBB"}
PATHS = {
    "a code of the app": ({}, {"code": "314 159"}, (True, False)),
    "a code, and not again on this computer": ({}, {"code": "314 159", "trust": True}, (True, True)),
    "a backup code": ({}, BACKUP, (True, False)),
    "a backup code, and not again on this computer": ({}, {**BACKUP, "trust": True}, (True, True)),
    "a shared computer is never trusted": ({"shared": True}, {"code": "314 159", "trust": True}, (False, False)),
}


@pytest.mark.parametrize(("state", "typed", "kept"), PATHS.values(), ids=PATHS)
async def test_an_account_with_two_steps_is_asked_for_a_code(state, typed, kept):
    door = Door(asks=True)
    place = await go(await at_the_code(door, **state), door, **typed)
    assert (place.step, place.state.session) == (Step.DONE, "session")
    assert (place.state.password, place.state.code) == ("", "")
    assert (door.kept, door.trusted) == kept


@pytest.mark.parametrize(
    ("typed", "problem"),
    [
        ({"code": ""}, "second-step-empty"),
        ({"code": "31415"}, "second-step-length"),
        ({"code": "31415a"}, "second-step-length"),
        ({"code": "٣١٤١٥٩"}, "second-step-length"),
        ({"code": "314160"}, "second-step-wrong"),
        ({"code": "", "backup": True}, "backup-code-empty"),
        ({"code": "314 159", "backup": True}, "backup-code-length"),
        ({"code": "CCCC-CCCC-CCCC-CCCC", "backup": True}, "backup-code-wrong"),
    ],
)
async def test_a_code_that_does_not_do_is_one_problem_and_may_be_mended(typed, problem):
    door = Door(asks=True)
    place = await go(await at_the_code(door), door, **typed)
    assert (place.step, place.problems) == (Step.CODE, {"code": Problem(problem)})
    assert place.state.code == typed["code"]
    assert (await go(place, door, code="314159"[:3] + " 159", backup=False)).step is Step.DONE


async def test_too_late_a_code_leads_back_to_the_password():
    door = Door(asks=True)
    place = await at_the_code(door)
    door.waits = False
    place = await go(place, door, code="314 159")
    assert (place.step, place.problems) == (Step.CREDENTIALS, {"password": Problem("second-step-over")})
    assert (place.state.username, place.state.code) == ("maria", "")
    assert (await go(place, door)).step is Step.CODE


async def test_back_from_the_code_leads_to_the_password_with_everything_typed():
    place = FLOW.back(await at_the_code(Door(asks=True)))
    assert (place.step, place.state.password) == (Step.CREDENTIALS, "Right-2026")


@pytest.mark.parametrize(
    "trouble", [Offline(), RateLimited(retry_after=60), ServerFault(status=500)], ids=lambda e: type(e).__name__
)
async def test_trouble_at_the_code_keeps_the_page_as_it_is(trouble):
    door = Door(asks=True)
    place = await at_the_code(door)
    door.fail = trouble
    held = await go(place, door, code="314 159")
    assert (held.step, held.state.code, held.trouble) == (Step.CODE, "314 159", trouble)
    assert (await go(held, door)).step is Step.DONE


async def test_a_portal_without_backup_codes_says_so():
    assert (await at_the_code(Door(asks=True, backup=False))).state.may_backup is False


def test_neither_the_state_nor_the_error_shows_a_code():
    assert "314" not in repr(SignIn(code="314159"))
    assert "secret" not in repr(SecondStepAsked(session="secret")) + str(SecondStepAsked(session="secret"))
