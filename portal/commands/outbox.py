"""`portal outbox`: e-mails, texts and calls as the patient gets them; queued ones too."""

import argparse
import time
from typing import Any

from portal.commands.arguments import add_data, add_json, print_json
from portal.site import opened
from portal.store.database import Database
from portal.store.deliveries import Delivery, listed

_LOOK_AGAIN = 0.5


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    add_data(parser)
    add_json(parser)
    parser.add_argument("--follow", action="store_true", help="keep printing what is added, one JSON line each")


def run(args: argparse.Namespace) -> int:
    """Show what there is; with --follow, what comes too, until interrupted."""
    with opened(args.data) as (_site, database):
        known = _read(database, 0)
        if args.json and not args.follow:
            print_json([as_json(delivery) for delivery in known])
            return 0
        try:
            _show(known, as_lines=args.json)
            while args.follow:
                time.sleep(_LOOK_AGAIN)
                last = known[-1].id if known else 0
                fresh = _read(database, last)
                _show(fresh, as_lines=args.json)
                known = fresh or known
        except KeyboardInterrupt:
            pass
    return 0


def as_json(delivery: Delivery) -> dict[str, Any]:
    """One delivery for a program."""
    letter = delivery.letter
    return {
        "id": delivery.id,
        "kind": letter.kind,
        "to": letter.recipient,
        "subject": letter.subject,
        "text": letter.text,
        "html": letter.html,
        "created": delivery.created,
        "state": delivery.state,
    }


def _read(database: Database, after: int) -> tuple[Delivery, ...]:
    with database.read() as connection:
        return listed(connection, after)


def _show(found: tuple[Delivery, ...], *, as_lines: bool) -> None:
    for delivery in found:
        letter = delivery.letter
        if as_lines:
            print_json(as_json(delivery))
            continue
        print(f"--- {letter.kind} to {letter.recipient}, {delivery.created}, {delivery.state}")
        if letter.subject:
            print(f"Subject: {letter.subject}")
        print(f"\n{letter.text or '(handed over, no longer kept here)'}\n", flush=True)
