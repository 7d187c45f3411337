"""`portal serve`: the portal as a server; one line of JSON on standard output when it is ready."""

import argparse
import asyncio
import contextlib
import gc
import importlib
import ipaddress
import os
import socket
import sys
import threading
from pathlib import Path
from urllib.parse import urlsplit

import uvicorn
from starlette.applications import Starlette

from portal.app import create_app
from portal.clock import SystemClock
from portal.commands.arguments import add_data, print_json
from portal.rules.passwords import POLICIES
from portal.server import Server
from portal.settings import Settings
from portal.site import Site, SiteError, read_site, write_site
from portal.state import Portal

_GRACE_S = 5
_OBJECTS_A_LOOK = 10_000
# Connections and requests; whoever comes beyond is told 503 at once instead of waiting for ever.
_MOST_AT_ONCE = 1000


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    add_data(parser)
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on (127.0.0.1)")
    parser.add_argument("--port", type=int, default=0, help="port; 0 takes the last one again, or any free one")
    parser.add_argument("--demo", action="store_true", help="fill a demo clinic with a demo family")
    parser.add_argument("--database-url", default="", metavar="URL", help="postgresql+psycopg://… instead of SQLite")
    parser.add_argument("--public-url", default="", metavar="URL", help="what links begin with, behind a proxy")
    parser.add_argument("--smtp-url", default="", metavar="URL", help="smtp://user:password@host:port?from=address")
    parser.add_argument("--text-url", default="", metavar="URL", help="https://SID:TOKEN@host/…?from=%%2B1555…")
    parser.add_argument("--password-policy", choices=sorted(POLICIES), default="default", help="rules for passwords")
    parser.add_argument("--until-stdin-ends", action="store_true", help="stop when whoever started this is gone")
    parser.add_argument("--cert", type=Path, metavar="FILE", help="certificate chain, PEM")
    parser.add_argument("--key", type=Path, metavar="FILE", help="its private key, PEM")


def run(args: argparse.Namespace) -> int:
    """Serve until told to stop (SIGTERM, SIGINT); requests under way are answered first."""
    _check(args)
    args.data.mkdir(mode=0o700, parents=True, exist_ok=True)
    with contextlib.closing(_listener(args.host, _ports(args))) as listener:
        port = listener.getsockname()[1]
        settings = _settings(args, port)
        app = _prepared(settings)
        scheme = "https" if args.cert else "http"
        base_url = args.public_url.rstrip("/") or f"{scheme}://{_bracketed(args.host)}:{port}"
        if settings.demo:
            # Imported late, as the demo clinic; its screen's key file tells where the portal is reached.
            state: Portal = app.state.portal
            room = importlib.import_module("portal.demo.waiting_room")
            room.fill(state.database, state.clock, settings.data, base_url)
        server = Server(_config(app, args), ready=lambda: _announce(settings, base_url))
        # What is there now stays for good: looking through it for garbage again and again is for nothing.
        gc.freeze()
        # What a request leaves goes by itself, all but a little; to look for it after every 700 objects costs 1 %.
        gc.set_threshold(_OBJECTS_A_LOOK)
        if args.until_stdin_ends:
            threading.Thread(target=server.stop_with_input, args=(sys.stdin.buffer,), daemon=True).start()
        asyncio.run(server.serve(sockets=[listener]))
    return 0 if server.started else 2


def _settings(args: argparse.Namespace, port: int) -> Settings:
    return Settings(
        data=args.data,
        host=args.host,
        port=port,
        database_url=args.database_url or read_site(args.data).database_url,
        public_url=args.public_url,
        smtp_url=args.smtp_url,
        text_url=args.text_url,
        cert=args.cert,
        key=args.key,
        demo=args.demo,
        password_policy=args.password_policy,
    )


def _prepared(settings: Settings) -> Starlette:
    """The application with its database in place: what is wrong with either is said before anything is served."""
    try:
        app = create_app(settings, SystemClock())
    except ValueError as exc:
        raise SiteError(f"That does not work: {exc}.") from exc
    portal: Portal = app.state.portal
    portal.database.prepare()
    if settings.demo:
        # Imported late: the demo family's records are of no use to a real clinic.
        importlib.import_module("portal.demo.clinic").fill(portal.database, portal.clock)
    return app


def _announce(settings: Settings, base_url: str) -> None:
    write_site(settings.data, Site(base_url, settings.database_url))
    print_json({"base_url": base_url, "fhir_base": f"{base_url}/fhir", "pid": os.getpid()})


def _config(app: Starlette, args: argparse.Namespace) -> uvicorn.Config:
    return uvicorn.Config(
        app,
        log_level="warning",
        # Addresses in an access log hold patients' ids and search words.
        access_log=False,
        server_header=False,
        # Only a proxy that was announced may say whom it speaks for.
        proxy_headers=bool(args.public_url),
        ssl_certfile=str(args.cert) if args.cert else None,
        ssl_keyfile=str(args.key) if args.key else None,
        timeout_graceful_shutdown=_GRACE_S,
        limit_concurrency=_MOST_AT_ONCE,
        ws="none",
        lifespan="on",
    )


def _check(args: argparse.Namespace) -> None:
    if bool(args.cert) != bool(args.key):
        raise SiteError("--cert and --key belong together.")
    for path in filter(None, (args.cert, args.key)):
        if not path.is_file():
            raise SiteError(f"{path} is not there.")
    if not _is_loopback(args.host) and not args.cert:
        raise SiteError(f"{args.host} can be reached by others: that needs a certificate (--cert FILE --key FILE).")
    public = urlsplit(args.public_url)
    if args.public_url and (public.scheme not in {"http", "https"} or not public.hostname or public.query):
        raise SiteError(f"{args.public_url!r} is not a web address.")
    if public.scheme == "http" and not _is_loopback(public.hostname or ""):
        raise SiteError("The public address must be https.")


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _ports(args: argparse.Namespace) -> list[int]:
    # Links in e-mails already sent keep working when the next start takes the same port.
    last = 0 if args.port or args.public_url else urlsplit(read_site(args.data).base_url).port
    return [last, 0] if last else [args.port]


def _listener(host: str, ports: list[int]) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    refusal = ""
    for port in ports:
        # Named as TCP, or asyncio leaves Nagle's delay on: 40 ms for every small answer.
        listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
        if os.name == "posix":
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((host, port))
        except (OSError, OverflowError) as exc:
            listener.close()
            refusal = getattr(exc, "strerror", None) or str(exc)
        else:
            return listener
    raise SiteError(f"Cannot listen on {host} port {ports[-1]}: {refusal}.")


def _bracketed(host: str) -> str:
    return f"[{host}]" if ":" in host else host
