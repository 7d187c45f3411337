"""Switching two-step verification on and off, without a screen.

What the screens need (picture 10b). PROVE comes first: the field `password` and, but for switching on, `code` with
"Use a backup code" (`backup`). SET_UP is one page of three numbered parts: get an app; scan `uri` as a QR code, or type
`key` (shown by `grouped_key` in fours, selectable, to be copied); the field `code`. CODES shows ten `backup_codes`,
this once, to be printed or saved, with a tick `saved` without which it does not go on; there is no way back from it.
"""

from contextlib import suppress
from dataclasses import field, replace
from enum import StrEnum
from typing import Protocol

from pfclient.errors import NotFound, PortalError, RateLimited, Refused, Rejected, SecondStepAsked, ServerFault
from pfclient.flows import second_code
from pfclient.flows.flow import Flow, Outcome, Problem
from pfclient.values import dataclass

_GROUP = 4


class Step(StrEnum):
    """One page each."""

    PROVE = "prove"
    SET_UP = "set-up"
    CODES = "codes"
    DONE = "done"


class Aim(StrEnum):
    """What the person wants."""

    ON = "on"
    OFF = "off"
    NEW_CODES = "new-codes"


@dataclass(frozen=True, slots=True)
class TwoStep:
    """What was shown and typed.

    Attributes:
        act: Names this very act, so that a repeat after a lost answer gives the same backup codes.
        key: The secret as it is typed into an app, "" before the portal gave one.
        uri: The same for a QR code.
        code: Six digits of the app, or a backup code where `backup`.
        backup_codes: Shown once.
        saved: The person says that the codes are kept somewhere.
    """

    aim: Aim = Aim.ON
    act: str = field(default="", repr=False)
    key: str = field(default="", repr=False)
    uri: str = field(default="", repr=False)
    password: str = field(default="", repr=False)
    code: str = field(default="", repr=False)
    backup: bool = False
    backup_codes: tuple[str, ...] = field(default=(), repr=False)
    saved: bool = False

    @property
    def grouped_key(self) -> str:
        """The key in groups of four, as people read it out."""
        return " ".join(self.key[start : start + _GROUP] for start in range(0, len(self.key), _GROUP))


class Desk(Protocol):
    """What these pages ask of the core."""

    async def begin(self, password: str) -> tuple[str, str]:
        """A new secret, after proving again who one is: as it is typed, and as a URI.

        Raises:
            Rejected: `access_denied` for a wrong password, `already-on`.
        """
        ...

    async def activate(self, code: str, act: str) -> tuple[str, ...]:
        """Switch it on with a first code; the backup codes.

        Raises:
            Rejected: `wrong-code`, `already-on`.
        """
        ...

    async def switch_off(self, password: str, code: str, *, backup: bool) -> None:
        """Switch it off, after proving again who one is.

        Raises:
            Rejected: `access_denied` for a wrong password.
            SecondStepAsked: `wrong`: for a wrong code.
            NotFound: It is off already.
        """
        ...

    async def new_backup_codes(self, password: str, code: str, act: str, *, backup: bool) -> tuple[str, ...]:
        """Ten new backup codes, after proving again who one is; refusals as at `switch_off`."""
        ...


class TwoStepFlow(Flow[TwoStep, Step]):
    """The order of the pages."""

    def is_final(self, step: Step) -> bool:
        """What was switched is switched, and codes that are shown once are not left by mistake."""
        return step in {Step.CODES, Step.DONE}

    def next_step(self, step: Step, state: TwoStep) -> Step:
        """On shows the secret; on and new codes show the codes; off is done."""
        if step is Step.PROVE and state.aim is Aim.ON:
            return Step.SET_UP
        return Step.DONE if step is Step.CODES or state.aim is Aim.OFF else Step.CODES

    def problems(self, step: Step, state: TwoStep) -> dict[str, Problem]:
        """Tell what can be seen to be wrong before the portal is asked."""
        match step:
            case Step.SET_UP:
                return second_code.problems(state.code, backup=False)
            case Step.PROVE:
                missing = {} if state.password else {"password": Problem("password-missing")}
                if state.aim is Aim.ON:
                    return missing
                return missing | second_code.problems(state.code, backup=state.backup)
            case Step.CODES:
                return {} if state.saved else {"saved": Problem("backup-codes-unsaved")}
            case Step.DONE:
                return {}


async def submit(step: Step, state: TwoStep, desk: Desk) -> Outcome[TwoStep, Step]:
    """Send what a page holds; what was typed stays, but for secrets that have done their work."""
    problems = TwoStepFlow().problems(step, state)
    if problems or step in {Step.CODES, Step.DONE}:
        return Outcome(state, problems)
    try:
        if step is Step.SET_UP:
            return _done(state, await _activated(state, desk))
        if state.aim is Aim.ON:
            key, uri = await desk.begin(state.password)
            return Outcome(replace(state, password="", key=key, uri=uri))
        return _done(state, await _proved(state, desk))
    except SecondStepAsked:
        return Outcome(state, {"code": _wrong(state)})
    except (RateLimited, ServerFault) as trouble:
        return Outcome(state, trouble=trouble)
    except Refused as refusal:
        return _refused(step, state, refusal)
    except PortalError as trouble:
        return Outcome(state, trouble=trouble)


def _done(state: TwoStep, codes: tuple[str, ...]) -> Outcome[TwoStep, Step]:
    return Outcome(replace(state, password="", code="", key="", uri="", backup_codes=codes))


async def _activated(state: TwoStep, desk: Desk) -> tuple[str, ...]:
    return await desk.activate(second_code.bare(state.code), state.act)


async def _proved(state: TwoStep, desk: Desk) -> tuple[str, ...]:
    if state.aim is Aim.NEW_CODES:
        return await desk.new_backup_codes(state.password, state.code, state.act, backup=state.backup)
    with suppress(NotFound):  # off it is, whoever did it: a lost answer looks the same
        await desk.switch_off(state.password, state.code, backup=state.backup)
    return ()


def _refused(step: Step, state: TwoStep, refusal: Refused) -> Outcome[TwoStep, Step]:
    if isinstance(refusal, Rejected):
        if step is Step.SET_UP and refusal.code == "wrong-code":
            return Outcome(state, {"code": Problem("second-step-wrong")})
        if step is Step.PROVE and refusal.code == "access_denied":
            return Outcome(state, {"password": Problem("password-wrong")})
        if step is Step.PROVE and refusal.code == "invalid_session":
            return Outcome(state, {"code": _wrong(state)})
    return Outcome(state, trouble=refusal)


def _wrong(state: TwoStep) -> Problem:
    return Problem("backup-code-wrong" if state.backup else "second-step-wrong")
