"""SMART discovery: where a portal's sign-in endpoints are (SMART App Launch 2.2 §2)."""

from pfclient.errors import Incompatible, NotFound
from pfclient.gateway.fields import Fields, decode
from pfclient.gateway.http import Gateway
from pfclient.gateway.reply import Call
from pfclient.values import dataclass


@dataclass(frozen=True, slots=True)
class Endpoints:
    """Absolute addresses, each checked to belong to the portal; `revocation` is "" where it has none."""

    challenge: str
    token: str
    revocation: str


async def discover(gateway: Gateway, *, once: bool = False) -> Endpoints:
    """Read the SMART configuration.

    Args:
        gateway: The way to the portal.
        once: Who asks repeats it himself.

    Raises:
        Incompatible: Something answers, but it is not a portal we can sign in to.
        UnsafeAddress: An endpoint lies outside the portal.
    """
    try:
        reply = await gateway.send(Call(reference="fhir/.well-known/smart-configuration", once=once))
    except NotFound as exc:
        raise Incompatible("no SMART configuration") from exc
    answer = Fields(decode(reply.body))
    names = ("authorization_challenge_endpoint", "token_endpoint")
    challenge, token = (gateway.origin.resolve(answer.text(name)) for name in names)
    revocation = answer.text("revocation_endpoint", "")
    return Endpoints(challenge, token, gateway.origin.resolve(revocation) if revocation else "")
