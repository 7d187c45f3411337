"""Error statuses of all three surfaces as errors of our tree; the portal's own words stay behind."""

import re
from datetime import datetime

from pfclient.errors import (
    Gone,
    Incompatible,
    NotAllowed,
    NotFound,
    PortalError,
    RateLimited,
    Rejected,
    SecondStepAsked,
    ServerFault,
    SessionExpired,
)
from pfclient.gateway.budgets import OddRefusal
from pfclient.gateway.fields import Fields, decode
from pfclient.gateway.reply import FHIR, JSON, PROBLEM, TEXT, Reply
from pfclient.gateway.retry import DEFAULT_WAIT, retry_after

_CODE = re.compile(r"[a-z0-9][a-z0-9_-]{0,63}")
_SESSION = re.compile(r"[A-Za-z0-9._~+/=-]{1,512}")
_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_.-]{0,63}")


def _code(text: str) -> str:
    return text if _CODE.fullmatch(text) else ""


class _Said:
    """What an error body says, whichever surface it came from."""

    def __init__(self, reply: Reply) -> None:
        self.code = ""
        self.fields: dict[str, str] = {}
        self.attempts: int | None = None
        self.reasons: tuple[str, ...] = ()
        self.by = ""
        self.second_step: SecondStepAsked | None = None
        answer = Fields(decode(reply.body))
        if reply.media == FHIR:
            issue = next(answer.each("issue"), Fields({}))
            self.code = _code(issue.text("code", ""))
        elif reply.media == JSON:
            self.code = _code(answer.text("error", "")) or _code(answer.text("code", ""))
            self.second_step = _second_step(answer)
        else:
            self._problem(answer)

    def _problem(self, answer: Fields) -> None:
        self.code = _code(answer.text("code", ""))
        pairs = [(item.text("field", ""), _code(item.text("code", ""))) for item in answer.each("field_errors")]
        self.fields = {name: code for name, code in pairs if _NAME.fullmatch(name)}
        if "attempts_remaining" in answer:
            self.attempts = answer.number("attempts_remaining")
        self.reasons = tuple(filter(None, map(_code, answer.texts("reasons"))))
        self.by = _code(answer.text("by", ""))


def _second_step(answer: Fields) -> SecondStepAsked | None:
    """What goes on after a first step (draft-ietf-oauth-first-party-apps §5.2.2); None for any other refusal.

    A step of a kind this program does not know is none it can take.
    """
    session, code = answer.text("auth_session", ""), answer.text("error", "")
    if code != "insufficient_authorization" or not _SESSION.fullmatch(session):
        return None
    asked = answer.inner("challenge")
    if asked.text("type", "") != "totp":
        return None
    backup, wrong = "recovery_code" in asked.texts("methods"), asked.text("error", "") == "wrong-code"
    return SecondStepAsked(session=session, backup=backup, wrong=wrong)


def _wait(reply: Reply, now: datetime) -> float | None:
    header = reply.headers.get("retry-after")
    return None if header is None else retry_after(header, now)


def refusal(reply: Reply, now: datetime) -> PortalError:
    """The error an error status means.

    A 4xx that is not in the portal's own form was not said by the portal (a captive login page, a proxy): it is
    Incompatible, so that nobody takes it for "you may not" or "there is none". A 5xx needs no form. Some servers say in
    plain text that a token is over: worth a new one, and not the end of a sign-in.
    """
    status = reply.status
    try:
        said = _Said(reply) if reply.media in (JSON, FHIR, PROBLEM) else None
    except Incompatible:
        said = None
    if status >= 500:
        return ServerFault(said.code if said else "", status=status, retry_after=_wait(reply, now))
    if status == 429:
        code = said.code if said else ""
        return RateLimited(code, status=status, retry_after=_wait(reply, now) or DEFAULT_WAIT)
    if said is None:
        kind = OddRefusal if (status, reply.media) == (401, TEXT) else Incompatible
        return kind("an error that is not a portal's")
    if status == 401:
        return SessionExpired(said.code)
    plain = {403: NotAllowed, 404: NotFound, 410: Gone}.get(status)
    if plain is not None:
        return plain(said.code, status=status, by=said.by)
    if said.second_step is not None:
        return said.second_step
    return Rejected(
        said.code,
        status=status,
        fields=said.fields,
        attempts_remaining=said.attempts,
        reasons=said.reasons,
        by=said.by,
    )
