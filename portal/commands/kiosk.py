"""`portal kiosk add|list|remove|tasks`: the clinic's waiting-room screens, and what visitors left for the desk."""

import argparse
import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, select

from portal.clock import SystemClock
from portal.commands.arguments import add_json, print_json
from portal.commands.handing_over import base_url_of
from portal.rules.kiosk_days import zone_of
from portal.rules.kiosk_keys import new_key
from portal.rules.kiosk_visits import CORRECTIONS, PURPOSES
from portal.rules.passwords import hash_secret
from portal.site import Site, SiteError, opened
from portal.store import audit, bodies, kiosks
from portal.store.database import Database
from portal.store.schema import practices, resources

_OFFERS = tuple(PURPOSES.values())


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    _add_data(parser, default=None)
    actions = parser.add_subparsers(dest="action", required=True, metavar="add|list|remove|tasks")
    _add_adding(actions.add_parser("add", help="register a screen and print its key file, once"))
    listing = actions.add_parser("list", help="list the screens")
    removing = actions.add_parser("remove", help="forget a screen; its key and everything it holds are dead")
    removing.add_argument("kiosk", metavar="ID", help="the kiosk_id of its key file")
    tasks = actions.add_parser("tasks", help="list what visitors said is no longer right")
    for each in (listing, removing, tasks):
        _add_data(each)
        add_json(each)


def _add_data(parser: argparse.ArgumentParser, default: object = argparse.SUPPRESS) -> None:
    # Before or after the action, as people write it; whichever was said is not overwritten by the other's default.
    parser.add_argument("--data", type=Path, default=default, metavar="DIR", help="the portal's data directory")


def _add_adding(adding: argparse.ArgumentParser) -> None:
    _add_data(adding)
    add_json(adding)
    adding.add_argument("--name", required=True, metavar="N", help="what staff call the screen")
    adding.add_argument("--location", required=True, metavar="L", help="name or id of the Location it stands at")
    adding.add_argument("--admin-pin", required=True, metavar="P", help="4 to 12 digits; - reads it from the input")
    adding.add_argument("--area", default="", metavar="A", help="where those who checked in sit down")
    adding.add_argument("--timezone", default="", metavar="Z", help="such as America/New_York (the server's own)")
    adding.add_argument("--offer", default="check-in,register", metavar="O", help=f"of {', '.join(_OFFERS)}")
    adding.add_argument("--opens-before", type=int, default=60, metavar="MIN", help="check-in opens (60)")
    adding.add_argument("--closes-after", type=int, default=15, metavar="MIN", help="check-in closes (15)")
    adding.add_argument("--public-url", default="", metavar="URL", help="the portal's address, if serve never ran")


def run(args: argparse.Namespace) -> int:
    """Do it; the key file goes to standard output and lives nowhere here."""
    if args.data is None:
        raise SiteError("Say where the portal keeps its data: --data DIR.")
    with opened(args.data) as (site, database):
        return _ACTIONS[args.action](args, site, database)


def _add(args: argparse.Namespace, site: Site, database: Database) -> int:
    base_url = base_url_of(site, args.public_url)
    private, public = new_key()
    # Before the database is held: a PIN may still have to be typed, and nobody else could write meanwhile.
    columns = _columns(args) | {"public_key": public}
    now = SystemClock().now()
    with database.write() as connection:
        location_id, practice_id = _location(connection, args.location)
        kiosk_id = kiosks.add(connection, now=now, practice_id=practice_id, location_id=location_id, **columns)
        audit.record(connection, at=now, action="kiosk-add", target=f"Kiosk/{kiosk_id}")
    print_json({"kiosk_id": kiosk_id, "portal": base_url, "private_key": private})
    return 0


def _columns(args: argparse.Namespace) -> dict[str, Any]:
    """What was said of the screen, checked."""
    return {
        "name": args.name,
        "area": args.area,
        "zone": _zone(args.timezone),
        "offers": " ".join(_offers(args.offer)),
        "opens_before": _minutes(args.opens_before),
        "closes_after": _minutes(args.closes_after),
        "pin_hash": hash_secret(_pin(args.admin_pin)),
    }


def _list(args: argparse.Namespace, _site: Site, database: Database) -> int:
    with database.read() as connection:
        found = kiosks.all_kiosks(connection)
    rows = [
        {
            "kiosk_id": kiosk.id,
            "name": kiosk.name,
            "practice": kiosk.practice,
            "location": kiosk.location_id,
            "area": kiosk.area,
            "offers": list(kiosk.offers),
            "status": "staff-needed" if kiosk.staff_needed else "ready",
        }
        for kiosk in found
    ]
    if args.json:
        print_json(rows)
        return 0
    for row in rows:
        print(f"{row['kiosk_id']}  {row['name']}, {row['practice']}: {row['status']}")
    return 0


def _remove(args: argparse.Namespace, _site: Site, database: Database) -> int:
    with database.write() as connection:
        if not kiosks.remove(connection, args.kiosk):
            raise SiteError(f"No screen is known by {args.kiosk}.")
        audit.record(connection, at=SystemClock().now(), action="kiosk-remove", target=f"Kiosk/{args.kiosk}")
    print(f"{args.kiosk} is forgotten; its key file is of no use any more.")
    return 0


def _tasks(args: argparse.Namespace, _site: Site, database: Database) -> int:
    here = (resources.c.type == "Task", resources.c.state == "live", resources.c.codes.contains(CORRECTIONS))
    with database.read() as connection:
        found = connection.execute(select(resources).where(*here).order_by(resources.c.last_updated)).all()
    rows = []
    for row in found:
        task = bodies.decode(row.body)
        about = {"patient": task["for"]["reference"], "field": task["code"]["coding"][0]["code"]}
        rows.append({"id": row.id, "at": task["authoredOn"], **about, "note": task["description"]})
    if args.json:
        print_json(rows)
        return 0
    for each in rows:
        print(f"{each['at'][:16]}  {each['patient']}  {each['field']}: {each['note']}")
    return 0


_ACTIONS: dict[str, Callable[[argparse.Namespace, Site, Database], int]] = {
    "add": _add,
    "list": _list,
    "remove": _remove,
    "tasks": _tasks,
}


def _location(connection: Connection, wanted: str) -> tuple[str, str]:
    """Id and practice of the Location staff mean, by its id or its name in any case."""
    kept = (resources.c.type == "Location", resources.c.state == "live")
    columns = (resources.c.id, resources.c.practice_id, resources.c.body, practices.c.name.label("practice"))
    query = select(*columns).join(practices, practices.c.id == resources.c.practice_id).where(*kept)
    words = " ".join(wanted.removeprefix("Location/").split()).casefold()
    found = [
        row
        for row in connection.execute(query.order_by(resources.c.id))
        if words in {row.id.casefold(), str(bodies.decode(row.body).get("name", "")).casefold()}
    ]
    # A practice that works with another keeps the other's Location too; appointments name its own.
    own = [row for row in found if row.practice.casefold() == words] or found
    if not own:
        raise SiteError(f"No location is known by {wanted!r}. Load the clinic's records first.")
    if len(own) > 1:
        raise SiteError(f"Several locations bear that name; use an id: {', '.join(row.id for row in own)}.")
    return str(own[0].id), str(own[0].practice_id)


def _pin(text: str) -> str:
    pin = sys.stdin.readline().strip() if text == "-" else text
    if not re.fullmatch(r"[0-9]{4,12}", pin):
        raise SiteError("The admin PIN is 4 to 12 digits; six or more are better.")
    return pin


def _zone(name: str) -> str:
    try:
        zone_of(name)
    except ValueError:
        raise SiteError(f"{name!r} is not a time zone; write it as America/New_York.") from None
    return name


def _offers(text: str) -> list[str]:
    wanted = [word.strip() for word in text.split(",") if word.strip()]
    if not wanted or not set(wanted) <= set(_OFFERS):
        raise SiteError(f"--offer takes {', '.join(_OFFERS)}, with commas between.")
    return wanted


def _minutes(number: int) -> int:
    if not 0 <= number <= 24 * 60:
        raise SiteError("Minutes are between 0 and 1440.")
    return number
