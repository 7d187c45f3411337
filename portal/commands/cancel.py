"""`portal cancel`: a patient's open invitations stop working."""

import argparse

from portal.clock import SystemClock
from portal.commands.arguments import add_data, add_json, add_patient, print_json
from portal.rules.invitations import cancel
from portal.site import SiteError, opened
from portal.store.patients import find


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    add_data(parser)
    add_patient(parser)
    add_json(parser)


def run(args: argparse.Namespace) -> int:
    """Cancel them all."""
    with opened(args.data) as (_site, database), database.write() as connection:
        patient = find(connection, args.patient)
        ended = cancel(connection, patient, now=SystemClock().now())
        if not ended:
            raise SiteError(f"{patient.name} has no open invitation.")
    if args.json:
        print_json({"patient": patient.id, "invitations": ended})
    else:
        print(f"{patient.name}: {ended} open invitation{'s' if ended > 1 else ''} cancelled.")
    return 0
