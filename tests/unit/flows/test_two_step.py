"""Switching two-step verification on and off, walked without a screen."""

from dataclasses import replace

import pytest

from pfclient.errors import NotFound, Offline, RateLimited, Rejected, SecondStepAsked, ServerFault
from pfclient.flows.flow import Place, Problem
from pfclient.flows.two_step import Aim, Step, TwoStep, TwoStepFlow, submit

FLOW = TwoStepFlow()
CODES = tuple(f"BBBB-CCCC-DDDD-{letter * 4}" for letter in "BCDFGHJKLM")


class Desk:
    """Takes 314159 and the password Right-2026; `fail` is raised by the next call."""

    def __init__(self, fail=None):
        self.fail, self.on, self.begun, self.acts = fail, False, 0, []

    def _failing(self):
        failure, self.fail = self.fail, None
        if failure is not None:
            raise failure

    async def begin(self, password):
        self._failing()
        if password != "Right-2026":
            raise Rejected("access_denied", status=400)
        self.begun += 1
        return "ABCDEFGHIJKL", "otpauth://totp/x"

    async def activate(self, code, act):
        self._failing()
        if code != "314159":
            raise Rejected("wrong-code", fields={"code": "wrong-code"})
        self.on = True
        self.acts.append(act)
        return CODES

    def _proved(self, password, code, backup):
        self._failing()
        if password != "Right-2026":
            raise Rejected("access_denied", status=400)
        if (code, backup) not in {("314 159", False), (CODES[0], True)}:
            raise SecondStepAsked(session="s", wrong=True)

    async def switch_off(self, password, code, *, backup):
        self._proved(password, code, backup)
        if not self.on:
            raise NotFound("not-set-up", status=404)
        self.on = False

    async def new_backup_codes(self, password, code, act, *, backup):
        self._proved(password, code, backup)
        self.acts.append(act)
        return CODES


def start(aim):
    return Place(Step.PROVE, TwoStep(aim=aim, act="act"))


async def go(place, desk, **typed):
    return FLOW.settled(place, await submit(place.step, replace(place.state, **typed), desk))


PASSWORD = {"password": "Right-2026"}
PROOF = {**PASSWORD, "code": "314 159"}
WITH_A_BACKUP_CODE = {"password": "Right-2026", "code": CODES[0], "backup": True}
PATHS = {
    "on": (
        Aim.ON,
        [("prove", PASSWORD), ("set-up", {"code": "314 159"}), ("codes", {"saved": True}), ("done", {})],
        True,
    ),
    "off": (Aim.OFF, [("prove", PROOF), ("done", {})], False),
    "off, with a backup code": (Aim.OFF, [("prove", WITH_A_BACKUP_CODE), ("done", {})], False),
    "new codes": (Aim.NEW_CODES, [("prove", PROOF), ("codes", {"saved": True}), ("done", {})], True),
    "new codes, with a backup code": (
        Aim.NEW_CODES, [("prove", WITH_A_BACKUP_CODE), ("codes", {"saved": True}), ("done", {})], True,
    ),
}  # fmt: skip


@pytest.mark.parametrize(("aim", "pages", "on"), PATHS.values(), ids=PATHS)
async def test_every_path(aim, pages, on):
    desk, place = Desk(), start(aim)
    desk.on = aim is not Aim.ON
    for name, typed in pages:
        assert place.step == name
        if name == "set-up":
            assert (place.state.grouped_key, place.state.password) == ("ABCD EFGH IJKL", "")
        if name == "codes":
            assert place.state.backup_codes == CODES
            assert not FLOW.can_go_back(place)
        place = await go(place, desk, **typed)
    assert desk.on is on
    assert (place.state.password, place.state.code, place.state.key) == ("", "", "")


async def setting_up(desk):
    return await go(start(Aim.ON), desk, **PASSWORD)


async def test_without_the_password_there_is_no_secret():
    desk = Desk()
    place = await go(start(Aim.ON), desk, password="wrong")
    assert (place.step, place.state.key, desk.begun) == (Step.PROVE, "", 0)


async def test_codes_are_not_left_before_they_are_kept():
    desk = Desk()
    place = await go(await setting_up(desk), desk, code="314159")
    held = await go(place, desk)
    assert (held.step, held.problems) == (Step.CODES, {"saved": Problem("backup-codes-unsaved")})


@pytest.mark.parametrize(
    ("aim", "typed", "problems"),
    [
        (Aim.ON, {}, {"password": "password-missing"}),
        (Aim.ON, {"password": "wrong"}, {"password": "password-wrong"}),
        (Aim.OFF, {}, {"password": "password-missing", "code": "second-step-empty"}),
        (Aim.OFF, {**PROOF, "password": "wrong"}, {"password": "password-wrong"}),
        (Aim.OFF, {**PROOF, "code": "271828"}, {"code": "second-step-wrong"}),
        (Aim.NEW_CODES, {**PROOF, "backup": True}, {"code": "backup-code-length"}),
        (Aim.NEW_CODES, {**WITH_A_BACKUP_CODE, "code": CODES[1]}, {"code": "backup-code-wrong"}),
    ],
)
async def test_what_does_not_do_is_told_at_its_field_and_stays(aim, typed, problems):
    desk = Desk()
    desk.on = aim is not Aim.ON
    place = await go(start(aim), desk, **typed)
    assert place.step is Step.PROVE
    assert place.problems == {name: Problem(code) for name, code in problems.items()}
    assert all(getattr(place.state, name) == value for name, value in typed.items())
    assert desk.on is (aim is not Aim.ON)


@pytest.mark.parametrize(("code", "problem"), [("", "empty"), ("31415", "length"), ("271828", "wrong")])
async def test_a_first_code_that_does_not_do_is_told_at_its_field_and_stays(code, problem):
    desk = Desk()
    place = await go(await setting_up(desk), desk, code=code)
    assert (place.step, place.problems) == (Step.SET_UP, {"code": Problem(f"second-step-{problem}")})
    assert (place.state.code, bool(place.state.key), desk.on) == (code, True, False)


@pytest.mark.parametrize(
    "trouble",
    [Offline(), RateLimited(), ServerFault(), Rejected("already-on", status=409)],
    ids=lambda e: type(e).__name__,
)
@pytest.mark.parametrize("aim", list(Aim))
async def test_trouble_keeps_the_page_and_the_same_act_goes_through_later(aim, trouble):
    desk = Desk(trouble)
    desk.on = aim is not Aim.ON
    held = await go(start(aim), desk, **PROOF)
    assert (held.step, held.trouble, held.state.code) == (Step.PROVE, trouble, "314 159")
    assert (await go(held, desk)).step is not held.step
    assert desk.acts == (["act"] if aim is Aim.NEW_CODES else [])


async def test_a_first_code_whose_answer_got_lost_is_the_same_act_again():
    desk = Desk()
    place = await setting_up(desk)
    desk.fail = Offline()
    held = await go(place, desk, code="314159")
    assert (held.step, held.state.code) == (Step.SET_UP, "314159")
    assert (await go(held, desk)).state.backup_codes == CODES
    assert desk.acts == ["act"]


async def test_off_already_is_off():
    place = await go(start(Aim.OFF), Desk(), **PROOF)
    assert place.step is Step.DONE


def test_the_state_shows_no_secret():
    shown = repr(
        TwoStep(act="hidden", key="hidden", uri="hidden", password="hidden", code="hidden", backup_codes=("hidden",))
    )
    assert "hidden" not in shown
