"""The registered clients and what each may ask for."""

from dataclasses import dataclass

RECORDS = "user/*.rs"
ACCOUNT = "__account"


@dataclass(frozen=True, slots=True)
class Client:
    """One registered client.

    Attributes:
        scopes: Everything it may be granted, in the order they are written.
        first_party: Whether it may use the authorization challenge endpoint.
    """

    id: str
    scopes: tuple[str, ...]
    first_party: bool = False


_PFCLIENT = Client("pfclient", ("openid", "fhirUser", "offline_access", RECORDS, ACCOUNT), first_party=True)
_CLIENTS = {client.id: client for client in (_PFCLIENT,)}


def find_client(client_id: str) -> Client | None:
    """The client registered under this id."""
    return _CLIENTS.get(client_id)


def known_scopes() -> tuple[str, ...]:
    """Every scope some client can be granted, for the discovery documents."""
    return tuple(dict.fromkeys(scope for client in _CLIENTS.values() for scope in client.scopes))


def granted_scope(client: Client, asked: str) -> str:
    """What of the asked scope the client gets (RFC 6749 §3.3: the grant may be narrower); "" when nothing."""
    wanted = set(asked.split())
    return " ".join(scope for scope in client.scopes if scope in wanted)


def without_refresh(scope: str) -> str:
    """The scope of a sign-in at a kiosk: no refresh token, so that it ends with the visit at the latest."""
    return " ".join(name for name in scope.split() if name != "offline_access")
