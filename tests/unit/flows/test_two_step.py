"""Switching two-step verification on and off, walked without a screen."""

from dataclasses import replace

import pytest

from pfclient.errors import NotFound, Offline, RateLimited, Rejected, SecondStepAsked, ServerFault
from pfclient.flows.flow import Place, Problem
from pfclient.flows.two_step import Aim, Step, TwoStep, TwoStepFlow, prepared, submit

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

    async def begin(self):
        self._failing()
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
    return Place(FLOW.first(aim), TwoStep(aim=aim, act="act"))


async def go(place, desk, **typed):
    return FLOW.settled(place, await submit(place.step, replace(place.state, **typed), desk))


PROOF = {"password": "Right-2026", "code": "314 159"}
WITH_A_BACKUP_CODE = {"password": "Right-2026", "code": CODES[0], "backup": True}
PATHS = {
    "on": (Aim.ON, [("set-up", {"code": "314 159"}), ("codes", {"saved": True}), ("done", {})], True),
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
    if aim is Aim.ON:
        place = FLOW.settled(place, await prepared(place.state, desk))
        assert place.state.grouped_key == "ABCD EFGH IJKL"
    for name, typed in pages:
        assert place.step == name
        if name == "codes":
            assert place.state.backup_codes == CODES
            assert not FLOW.can_go_back(place)
        place = await go(place, desk, **typed)
    assert desk.on is on
    assert (place.state.password, place.state.code, place.state.key) == ("", "", "")


async def test_the_secret_is_asked_for_once_and_again_after_trouble():
    desk, place = Desk(Offline()), start(Aim.ON)
    place = FLOW.settled(place, await prepared(place.state, desk))
    assert isinstance(place.trouble, Offline)
    for _ in range(3):
        place = FLOW.settled(place, await prepared(place.state, desk))
    assert (place.step, place.trouble, desk.begun) == (Step.SET_UP, None, 1)


async def test_codes_are_not_left_before_they_are_kept():
    desk = Desk()
    place = await go(start(Aim.ON), desk, code="314159")
    held = await go(place, desk)
    assert (held.step, held.problems) == (Step.CODES, {"saved": Problem("backup-codes-unsaved")})


@pytest.mark.parametrize(
    ("aim", "typed", "problems"),
    [
        (Aim.ON, {"code": ""}, {"code": "second-step-empty"}),
        (Aim.ON, {"code": "31415"}, {"code": "second-step-length"}),
        (Aim.ON, {"code": "271828"}, {"code": "second-step-wrong"}),
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
    assert place.step is FLOW.first(aim)
    assert place.problems == {name: Problem(code) for name, code in problems.items()}
    assert all(getattr(place.state, name) == value for name, value in typed.items())
    assert desk.on is (aim is not Aim.ON)


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
    assert (held.step, held.trouble, held.state.code) == (FLOW.first(aim), trouble, "314 159")
    assert (await go(held, desk)).step is not held.step
    assert desk.acts == ([] if aim is Aim.OFF else ["act"])


async def test_off_already_is_off():
    place = await go(start(Aim.OFF), Desk(), **PROOF)
    assert place.step is Step.DONE


def test_the_state_shows_no_secret():
    shown = repr(
        TwoStep(act="hidden", key="hidden", uri="hidden", password="hidden", code="hidden", backup_codes=("hidden",))
    )
    assert "hidden" not in shown
