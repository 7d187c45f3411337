"""One visitor's conversation with the portal (portal-api, Kiosk): `pfclient.flows.kiosk_ports.Kiosk`."""

from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from datetime import datetime
from enum import StrEnum
from typing import TypeVar

from pfclient.errors import Incompatible, PortalError, SessionExpired
from pfclient.flows.kiosk_ports import Correction, FormState, KioskInfo, Purpose, TodaysVisit, VisitState
from pfclient.gateway.enrolment import PortalEnrolment
from pfclient.gateway.fields import Fields, decode
from pfclient.gateway.http import Gateway
from pfclient.gateway.idempotency import Keys
from pfclient.gateway.oauth import OAuth
from pfclient.gateway.reply import FHIR, Call

Word = TypeVar("Word", bound=StrEnum)

_BY = {Purpose.CHECK_IN: "appointment", Purpose.REGISTER: "invitation", Purpose.RECORD: "account"}


class PortalKiosk:
    """Holds a ticket, then the visit's token, both in memory only.

    Args:
        gateway: To the portal.
        tickets: Gives a ticket; asked once more only when the one held was used up.
    """

    def __init__(self, gateway: Gateway, tickets: Callable[[], Awaitable[str]]) -> None:
        self._gateway, self._tickets = gateway, tickets
        self._keys = Keys()
        self._ticket = self._visit = self._token = self._appointment = ""

    @property
    def gateway(self) -> Gateway:
        """The way to the portal."""
        return self._gateway

    @property
    def visit_token(self) -> str:
        """The token of the visit that is open, "" before; a sign-in made with it ends with the visit."""
        return self._token

    def __repr__(self) -> str:
        return "PortalKiosk(…)"

    async def info(self) -> KioskInfo:
        """Whose screen this is, what it offers, and whether the clinic is open."""
        answer = await self._with_ticket(self._ask_info)
        practice = answer.inner("practice")
        known = {purpose.value: purpose for purpose in Purpose}
        return KioskInfo(
            practice=practice.words("name", ""),
            place=answer.words("place", ""),
            phone=practice.words("phone", ""),
            offers=frozenset(known[name] for name in answer.texts("offers") if name in known),
            is_open=answer.flag("open", default=True),
            opens_at=_moment(answer.text("opens_at", "")),
            staff_needed=answer.flag("staff_needed", default=False),
        )

    async def find_visit(self, birth_date: str, phone_last4: str) -> TodaysVisit:
        """Find the one appointment of today here."""
        found = await self._open(Purpose.CHECK_IN, {"birth_date": birth_date, "phone_last4": phone_last4})
        self._appointment = found.text("appointment")
        time = _moment(found.text("time"))
        if time is None:
            raise Incompatible("time")
        return TodaysVisit(
            given_masked=found.words("given_masked", ""),
            time=time,
            with_whom=found.words("with", ""),
            place=found.words("place", ""),
            phone_hint=found.words("phone_hint", ""),
            address_hint=found.words("address_hint", ""),
            insurance_hint=found.words("insurance_hint", ""),
            state=_word(VisitState, found.text("state")),
            opens_at=_moment(found.text("opens_at", "")),
            area=found.words("area", ""),
            form=_word(FormState, found.text("form", "none")),
        )

    async def open_for(self, purpose: Purpose) -> None:
        """Begin a visit that registers or reads."""
        await self._open(purpose, {})

    async def check_in(self) -> str:
        """Check in to the visit that was found, and give the area where to sit."""
        self._require_visit()
        call = Call(
            method="POST",
            reference=f"fhir/{self._appointment}/$check-in",
            accept=(FHIR,),
            headers=self._bearer(self._token),
            # Arriving twice is arriving.
            repeatable=True,
        )
        answer = Fields(decode((await self._gateway.send(call)).body))
        said = {item.text("name", ""): item for item in answer.each("parameter")}
        return said["area"].words("valueString", "") if "area" in said else ""

    async def correct(self, correction: Correction, note: str) -> None:
        """Leave the desk a task."""
        self._require_visit()
        body = {"field": correction.value, "note": note}
        call = Call(
            method="POST",
            reference=f"kiosk/v1/visits/{self._visit}/corrections",
            json=body,
            headers=self._bearer(self._token),
            # The same field of one visit is one task, however often it is said.
            repeatable=True,
        )
        await self._gateway.send(call)

    async def end(self) -> None:
        """Tell the portal that the visit is over; without its answer the token dies at the hard cap."""
        token, visit = self._token, self._visit
        self._visit = self._token = self._appointment = ""
        if token:
            reference = f"kiosk/v1/visits/{visit}/end"
            call = Call(method="POST", reference=reference, headers=self._bearer(token), accept=(), once=True)
            with suppress(PortalError):
                await self._gateway.send(call)

    def enrolment(self) -> PortalEnrolment:
        """A registration that is part of this visit: what it signs in ends with the visit."""
        return PortalEnrolment(
            self._gateway, OAuth(self._gateway, visit=self._token), signed_in=None, visit=self._token
        )

    # ---- inside

    async def _open(self, purpose: Purpose, typed: Mapping[str, str]) -> Fields:
        if self._token:
            await self.end()
        answer = await self._with_ticket(lambda: self._ask_visit(purpose, typed))
        self._ticket = ""  # it opens one visit
        found = answer.inner("visit")
        self._token, self._visit = answer.text("visit_token"), found.text("id")
        return found

    def _require_visit(self) -> None:
        if not self._token:
            raise SessionExpired("visit-over")

    async def _with_ticket(self, ask: Callable[[], Awaitable[Fields]]) -> Fields:
        """Ask with the ticket held; with a fresh one where that turns out to be over."""
        held = bool(self._ticket)
        self._ticket = self._ticket or await self._tickets()
        try:
            return await ask()
        except SessionExpired:
            self._ticket = ""
            if not held:
                raise
        self._ticket = await self._tickets()
        return await ask()

    async def _ask_info(self) -> Fields:
        call = Call(reference="kiosk/v1/self", headers=self._bearer(self._ticket))
        return Fields(decode((await self._gateway.send(call)).body))

    async def _ask_visit(self, purpose: Purpose, typed: Mapping[str, str]) -> Fields:
        body = {"ticket": self._ticket, "by": _BY[purpose], **typed}
        with self._keys.key_for("kiosk/v1/visits", body) as key:
            call = Call(method="POST", reference="kiosk/v1/visits", json=body, key=key)
            return Fields(decode((await self._gateway.send(call)).body))

    @staticmethod
    def _bearer(token: str) -> dict[str, str]:
        return {"Authorization": f"Bearer {token}"}


def _moment(text: str) -> datetime | None:
    if not text:
        return None
    try:
        moment = datetime.fromisoformat(text)
    except ValueError as exc:
        raise Incompatible("a moment") from exc
    if moment.tzinfo is None:
        raise Incompatible("a moment without a zone")
    return moment


def _word(kind: type[Word], text: str) -> Word:
    try:
        return kind(text)
    except ValueError as exc:
        raise Incompatible(kind.__name__) from exc
