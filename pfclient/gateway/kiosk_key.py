"""A kiosk's key file, and what only its holder may ask: tickets for visitors, and whether a staff PIN is right."""

import secrets
import time
from collections.abc import Callable, Mapping
from dataclasses import field
from pathlib import Path

from pfclient.errors import Incompatible, KioskKeyUnusable, UnsafeAddress
from pfclient.gateway.fields import Fields, decode
from pfclient.gateway.http import Gateway
from pfclient.gateway.key_file import open_to_others
from pfclient.gateway.oauth import OAuth
from pfclient.gateway.origin import Origin
from pfclient.gateway.reply import Call
from pfclient.values import dataclass

SCOPE = "__kiosk"
_ASSERTION_TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"
_ALGORITHM = "ES256"
_LIFETIME = 60
_LARGEST_FILE = 16 * 1024


@dataclass(frozen=True, slots=True)
class KioskKey:
    """What `portal kiosk add` printed once.

    Attributes:
        kiosk_id: How the portal knows this screen.
        portal: Base address of the portal.
        jwk: The private key (RFC 7517, P-256).
    """

    kiosk_id: str
    portal: str
    jwk: Mapping[str, str] = field(repr=False)

    def assertion(self, audience: str, now: float) -> str:
        """A signed JWT that says who this is (RFC 7523 §2.2): for a minute, for once.

        Args:
            audience: The token endpoint.
            now: Seconds since the epoch.

        Raises:
            KioskKeyUnusable: `cannot-sign`: this program was installed without what signs.
        """
        try:
            from joserfc import jwt  # noqa: PLC0415 - only a kiosk's supervisor signs anything
            from joserfc.jwk import ECKey  # noqa: PLC0415 - only a kiosk's supervisor signs anything
        except ImportError as exc:  # installed without the extra `kiosk`
            raise KioskKeyUnusable("cannot-sign") from exc
        key = ECKey.import_key(dict(self.jwk))
        claims = {
            "iss": self.kiosk_id,
            "sub": self.kiosk_id,
            "aud": audience,
            "iat": int(now),
            "exp": int(now) + _LIFETIME,
            "jti": secrets.token_urlsafe(24),
        }
        return str(jwt.encode({"alg": _ALGORITHM}, claims, key, algorithms=[_ALGORITHM]))


def read_key(path: Path) -> KioskKey:
    """Read a key file.

    Raises:
        KioskKeyUnusable: It is not there, not ours to read, readable by others, or not a kiosk's key.
    """
    try:
        stat = path.stat()
        body = path.read_bytes()[: _LARGEST_FILE + 1]
    except OSError as exc:
        raise KioskKeyUnusable("missing") from exc
    # Windows keeps who may read a file elsewhere; these bits say nothing there.
    if not hasattr(stat, "st_file_attributes") and open_to_others(path, stat.st_mode):
        raise KioskKeyUnusable("open-to-others")
    return parse_key(body)


def parse_key(body: bytes) -> KioskKey:
    """Read what a key file holds.

    Raises:
        KioskKeyUnusable: It is not a kiosk's key.
    """
    try:
        said = Fields(decode(body))
        jwk = {name: said.inner("private_key").text(name) for name in ("kty", "crv", "x", "y", "d")}
        key = KioskKey(said.text("kiosk_id"), Origin.parse(said.text("portal")).base, jwk)
        key.assertion(key.portal, 0)
    except (Incompatible, UnsafeAddress, ValueError, KeyError) as exc:
        raise KioskKeyUnusable("not-a-key") from exc
    return key


class KioskDesk:
    """The supervisor's conversation with the portal.

    Args:
        gateway: To the portal the key belongs to.
        wall: Seconds since the epoch.
    """

    def __init__(self, gateway: Gateway, key: KioskKey, wall: Callable[[], float] = time.time) -> None:
        self._gateway, self._key, self._wall = gateway, key, wall
        self._oauth = OAuth(gateway)

    async def ticket(self) -> str:
        """A ticket for one visitor.

        Raises:
            SessionExpired: The portal no longer knows this kiosk (`invalid_client`).
            PortalError: It could not be asked.
        """
        endpoint = (await self._oauth.endpoints()).token
        form = {
            "grant_type": "client_credentials",
            "client_assertion_type": _ASSERTION_TYPE,
            "client_assertion": self._key.assertion(self._gateway.origin.resolve(endpoint), self._wall()),
            "scope": SCOPE,
        }
        reply = await self._gateway.send(Call(method="POST", reference=endpoint, form=form))
        return Fields(decode(reply.body)).text("access_token")

    async def staff(self, pin: str) -> bool:
        """Ask whether this is the staff PIN, which unlocks this screen at the portal.

        Returns:
            Whether it was locked: then staff came to unlock it, not to close it.

        Raises:
            Rejected: `wrong-pin` with `attempts_remaining`, `pin-locked`.
            PortalError: The portal could not be asked.
        """
        headers = {"Authorization": f"Bearer {await self.ticket()}"}
        asked = await self._gateway.send(Call(reference="kiosk/v1/self", headers=headers))
        # Without a key: nobody's try may be counted twice, or once too little.
        call = Call(method="POST", reference="kiosk/v1/staff", json={"pin": pin}, headers=headers, accept=(), once=True)
        await self._gateway.send(call)
        return Fields(decode(asked.body)).flag("staff_needed", default=False)

    async def aclose(self) -> None:
        """Close every connection."""
        await self._gateway.aclose()
