"""Who else can open the account holder's own charts: telling, changing, inviting (portal-api, Who may see what)."""

from urllib.parse import quote

from pfclient.errors import Incompatible
from pfclient.gateway.account import access_of, last_day
from pfclient.gateway.authorized import Authorized
from pfclient.gateway.fields import Fields, decode
from pfclient.gateway.reply import Call
from pfclient.gateway.sign_ins import moment
from pfclient.people import Access
from pfclient.proxies import InvitationState, Invited, Limits, Offer, OwnChart, Pending, Proxies, Proxy

_PROXIES = "account/v1/proxies"


class ProxiesApi:
    """The account holder's own charts at one portal."""

    def __init__(self, authorized: Authorized) -> None:
        self._authorized = authorized

    async def listed(self) -> Proxies:
        """Who can open them, and who is invited."""
        answer = await self._asked(Call(reference=_PROXIES))
        others = tuple(_proxy(each) for each in answer.each("items"))
        return Proxies(
            others,
            own=bool(others) or answer.flag("own", default=False),
            charts=tuple(_own(each) for each in answer.each("charts")),
            invitations=tuple(_pending(each) for each in answer.each("invitations")),
        )

    async def change(self, proxy: str, access: Access) -> Proxy:
        """Say what somebody may see from now on; it holds at once.

        Raises:
            NotFound: Their access has ended.
            Rejected: `invalid-categories`, `invalid-until`: that is not, or no longer, to be had.
        """
        body = _terms(access)
        return _proxy(await self._asked(Call(method="PATCH", reference=_of(proxy), json=body, repeatable=True)))

    async def end(self, proxy: str) -> None:
        """End somebody's access at once.

        Raises:
            NotFound: It has ended already.
        """
        await self._authorized.send(Call(method="DELETE", reference=_of(proxy), accept=()))

    async def invite(self, offer: Offer, locale: str, key: str) -> Invited:
        """Send an invitation; one that is open to the same address is replaced.

        Args:
            offer: To what.
            locale: The language of the e-mail, a BCP 47 tag.
            key: Names this act; with the same one a lost answer can be had again.

        Raises:
            NotAllowed: `not-allowed`.
            Rejected: `too-many-invitations`; `invalid-…` with the name of what is wrong.
            RateLimited: Ten were sent today.
        """
        body = {
            "patient": offer.patient,
            "email": offer.email,
            "relationship": offer.relationship,
            "locale": locale,
            **_terms(offer.access),
        }
        answer = await self._asked(Call(method="POST", reference=_PROXIES, json=body, key=key))
        return Invited(_pending(answer), answer.text("pin"), answer.text("invitation_code", ""))

    async def withdraw(self, invitation: str) -> None:
        """Take an invitation back: nobody can use it any more.

        Raises:
            NotFound: It was used, or is over.
        """
        reference = f"{_PROXIES}/invitations/{quote(invitation, safe='')}"
        await self._authorized.send(Call(method="DELETE", reference=reference, accept=()))

    async def _asked(self, call: Call) -> Fields:
        return Fields(decode((await self._authorized.send(call)).body))


def _of(proxy: str) -> str:
    return f"{_PROXIES}/{quote(proxy, safe='')}"


def _terms(access: Access) -> dict[str, object]:
    until = access.until.isoformat() if access.until is not None else None
    return {"categories": list(access.categories), "until": until}


def _limits(answer: Fields) -> Limits:
    return Limits(answer.texts("categories"), last_day(answer.text("until", "")))


def _own(answer: Fields) -> OwnChart:
    return OwnChart(
        patient=answer.text("patient"),
        practice=answer.words("practice", ""),
        may_invite=answer.flag("may_invite", default=False),
        limits=_limits(answer.inner("limits")),
    )


def _proxy(answer: Fields) -> Proxy:
    return Proxy(
        id=answer.text("id"),
        display=answer.words("display", ""),
        relationship=answer.text("relationship", ""),
        practice=answer.words("practice", ""),
        since=last_day(answer.text("linked", "")),
        access=access_of(answer.inner("access")),
        patient=answer.text("patient", ""),
        email=answer.words("email", ""),
        limits=_limits(answer.inner("limits")) if "limits" in answer else None,
    )


def _pending(answer: Fields) -> Pending:
    state = answer.text("state", InvitationState.OPEN)
    if state not in set(InvitationState):
        raise Incompatible("state")
    return Pending(
        id=answer.text("id"),
        patient=answer.text("patient"),
        practice=answer.words("practice", ""),
        email=answer.words("email"),
        relationship=answer.text("relationship", ""),
        access=access_of(answer.inner("access")),
        expires=moment(answer.text("expires")),
        state=InvitationState(state),
    )
