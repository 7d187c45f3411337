"""What a person pastes or types to name their invitation: strict grammar, at most 512 bytes.

Reading a link never acts: it only tells which portal and which invitation are meant.
"""

import re
from dataclasses import field
from urllib.parse import parse_qsl, urlsplit

from pfclient.flows.flow import Problem
from pfclient.values import dataclass

MAX_BYTES = 512
_TOKEN = re.compile(r"[A-Za-z0-9_-]{22,128}")
_CODE = re.compile(r"([A-Z]{4})[- ]?([A-Z]{4})")
_HOST = re.compile(
    r"(?=.{1,253}\Z)[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*|\[[0-9a-f:.]+\]"
)
_PATH = re.compile(r"(?:/[A-Za-z0-9._~-]+)*/?")
_LOOPBACK = {"127.0.0.1", "[::1]"}
_DEFAULT_PORT = {"https": ":443", "http": ":80"}
_PORT = re.compile(r"[1-9][0-9]{0,4}")


@dataclass(frozen=True, slots=True)
class InvitationLink:
    """An invitation as named by a link (portal and token) or by a typed code (no portal)."""

    portal: str = ""
    token: str = field(default="", repr=False)
    code: str = field(default="", repr=False)


def read(text: str) -> InvitationLink | Problem:
    """Read a deep link, a web link or a typed code; a `Problem` when it is none of them."""
    typed = text.strip()
    if not typed:
        return Problem("link-empty")
    if len(typed.encode()) > MAX_BYTES or not typed.isascii() or not typed.isprintable():
        return Problem("link-bad")
    code = _CODE.fullmatch(typed.upper())
    if code:
        return InvitationLink(code=f"{code[1]}-{code[2]}")
    named = portal_and_token(typed, "register")
    return named if isinstance(named, Problem) else InvitationLink(portal=named[0], token=named[1])


def address(text: str) -> str | Problem:
    """Read the clinic's portal from its address or from any link it sent; plain http only for this computer."""
    typed = text.strip()
    if not typed:
        return Problem("portal-empty")
    if len(typed.encode()) > MAX_BYTES:
        return Problem("portal-bad")
    for kind in ("register", "recover"):
        named = portal_and_token(typed, kind)
        if not isinstance(named, Problem):
            return named[0]
    host = re.split(r"[:/]", typed.lower(), maxsplit=1)[0]
    scheme = "http" if host in _LOOPBACK or typed.startswith("[::1]") else "https"
    return _origin(typed if "://" in typed else f"{scheme}://{typed}") or Problem(_why(typed, "portal-bad"))


def portal_and_token(typed: str, kind: str) -> tuple[str, str] | Problem:
    """Read which portal a link names, and the token in it.

    Args:
        typed: `pfclient://KIND?portal=…&handle=…`, or `https://PORTAL/KIND#token=…`.
        kind: What the link is for: `register` or `recover`.
    """
    if len(typed.encode()) > MAX_BYTES or not typed.isascii() or not typed.isprintable():
        return Problem("link-bad")
    if typed[:11].lower() == "pfclient://":
        return _deep(typed, kind)
    before, found, token = typed.partition(f"/{kind}#token=")
    return _named(before, token) if found else Problem("link-bad")


def _deep(typed: str, kind: str) -> tuple[str, str] | Problem:
    parts = urlsplit(typed)
    pairs = parse_qsl(parts.query, keep_blank_values=True)
    if parts.netloc.lower() != kind or parts.path not in {"", "/"} or parts.fragment:
        return Problem("link-bad")
    if sorted(name for name, _ in pairs) != ["handle", "portal"]:
        return Problem("link-bad")
    values = dict(pairs)
    return _named(values["portal"], values["handle"])


def _named(portal: str, token: str) -> tuple[str, str] | Problem:
    origin = _origin(portal)
    if not origin:
        return Problem(_why(portal, "link-bad"))
    return (origin, token) if _TOKEN.fullmatch(token) else Problem("link-bad")


def _origin(text: str) -> str:
    """Give scheme, host, port and path prefix in one spelling, or "" when it is not a portal's address."""
    if not text.isascii() or not text.isprintable() or "\\" in text:
        return ""
    scheme, found, rest = text.partition("://")
    scheme = scheme.lower()
    where, slash, path = rest.partition("/")
    host, port = _host_and_port(where.lower())
    if not found or not _HOST.fullmatch(host) or not _PATH.fullmatch(slash + path):
        return ""
    if scheme != "https" and not (scheme == "http" and host in _LOOPBACK):
        return ""
    if port is None:
        return ""
    return f"{scheme}://{host}{'' if port == _DEFAULT_PORT[scheme] else port}{slash}{path}".rstrip("/")


def _host_and_port(where: str) -> tuple[str, str | None]:
    match = re.fullmatch(r"(\[[^\]]*\]|[^:]*)(?::(.*))?", where)
    if match is None:
        return "", None
    host, port = match[1], match[2]
    if port is None:
        return host, ""
    return host, f":{port}" if _PORT.fullmatch(port) and int(port) <= 65535 else None


def _why(text: str, otherwise: str) -> str:
    return "link-unsafe" if text.lower().startswith("http://") else otherwise
