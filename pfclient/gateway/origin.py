"""The origin rule: which addresses belong to a portal, and nothing else is ever asked (NET-01)."""

import re
from urllib.parse import unquote, urljoin

from pfclient.errors import UnsafeAddress
from pfclient.values import dataclass

_LONGEST = 8192
_ALLOWED = re.compile(r"[A-Za-z0-9\-._~:/?\[\]@!$&'()*+,;=%|]*")
_ABSOLUTE = re.compile(r"(?P<scheme>https?)://(?P<authority>[^/?]*)(?P<path>[^?]*)(?P<query>\?.*)?", re.IGNORECASE)
_SCHEME = re.compile(r"[^/?]*:")
_NAME = r"[a-z0-9](?:[a-z0-9-]*[a-z0-9])?"
_AUTHORITY = re.compile(rf"(?P<host>{_NAME}(?:\.{_NAME})*|\[[0-9a-f:.]+\])(?::(?P<port>[0-9]{{1,5}}))?", re.IGNORECASE)
_LOOPBACK = ("127.0.0.1", "[::1]")
_DEFAULT_PORT = {"https": 443, "http": 80}


@dataclass(frozen=True, slots=True)
class _Parts:
    scheme: str
    host: str
    port: int
    path: str
    query: str


def _check_path(path: str) -> None:
    for segment in path.split("/")[1:-1]:
        if not segment:
            raise UnsafeAddress("empty path segment")
    for segment in path.split("/"):
        plain = unquote(unquote(segment))
        if plain.partition(";")[0] in (".", "..") or any(c in plain for c in "/\\\0\r\n"):
            raise UnsafeAddress("path that climbs")


def _split(url: str) -> _Parts:
    whole = _ABSOLUTE.fullmatch(url)
    authority = _AUTHORITY.fullmatch(whole["authority"]) if whole else None
    if whole is None or authority is None:
        raise UnsafeAddress("not an http address")
    scheme, host = whole["scheme"].lower(), authority["host"].lower()
    port = int(authority["port"] or _DEFAULT_PORT[scheme])
    if not 0 < port < 65536:
        raise UnsafeAddress("no such port")
    if scheme == "http" and host not in _LOOPBACK:
        raise UnsafeAddress("plain http beyond loopback")
    _check_path(whole["path"])
    return _Parts(scheme, host, port, whole["path"], whole["query"] or "")


def _check_characters(reference: str) -> None:
    if len(reference) > _LONGEST or _ALLOWED.fullmatch(reference) is None:
        raise UnsafeAddress("characters no portal address holds")


@dataclass(frozen=True, slots=True)
class Origin:
    """Scheme, host, port and path prefix of one portal.

    Attributes:
        prefix: Path every address of the portal begins with, without a slash at its end; "" for the whole host.
    """

    scheme: str
    host: str
    port: int
    prefix: str

    @classmethod
    def parse(cls, base: str) -> "Origin":
        """Read a portal's base address.

        Raises:
            UnsafeAddress: Not https (or loopback http), credentials in it, a query, or not an address at all.
        """
        _check_characters(base)
        parts = _split(base)
        if parts.query:
            raise UnsafeAddress("a base address has no query")
        return cls(parts.scheme, parts.host, parts.port, parts.path.rstrip("/"))

    @property
    def base(self) -> str:
        """The base address in its one spelling, without a slash at its end."""
        port = "" if self.port == _DEFAULT_PORT[self.scheme] else f":{self.port}"
        return f"{self.scheme}://{self.host}{port}{self.prefix}"

    def url(self, path: str) -> str:
        """The address of a path below the base, such as `fhir/Patient`."""
        return self.resolve(f"{self.base}/{path}")

    def resolve(self, reference: str, *, against: str = "") -> str:
        """The absolute address a server's reference means, if it belongs to this portal.

        Args:
            reference: A `next` link, Location or other address from an answer; may be relative.
            against: The address the answer came from; the base when empty.

        Raises:
            UnsafeAddress: It leads anywhere else.
        """
        _check_characters(reference)
        if not reference:
            raise UnsafeAddress("no address")
        absolute = _SCHEME.match(reference) is not None
        if not absolute:
            _check_path("/" + reference.partition("?")[0].lstrip("/"))
        # urljoin reads `https:x` and `https:///x` as relative to an https address; a scheme means absolute here.
        parts = _split(reference if absolute else urljoin(against or f"{self.base}/", reference))
        if (parts.scheme, parts.host, parts.port) != (self.scheme, self.host, self.port):
            raise UnsafeAddress("another origin")
        if parts.path != self.prefix and not parts.path.startswith(f"{self.prefix}/"):
            raise UnsafeAddress("outside the portal's path")
        port = "" if self.port == _DEFAULT_PORT[self.scheme] else f":{self.port}"
        return f"{self.scheme}://{self.host}{port}{parts.path}{parts.query}"


def typed_base(text: str) -> str:
    """The base address a person means by what they typed: https where they left the scheme out.

    Raises:
        UnsafeAddress: It cannot be a portal's address.
    """
    address = text.strip()
    if "://" not in address:
        address = f"https://{address}"
    return Origin.parse(address).base
