"""`portal revoke`: nobody may read the patient's chart here any more, until the practice invites again."""

import argparse

from portal.clock import SystemClock
from portal.commands.arguments import add_data, add_json, add_patient, print_json
from portal.rules.invitations import revoke
from portal.site import SiteError, opened
from portal.store.patients import find


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    add_data(parser)
    add_patient(parser)
    add_json(parser)


def run(args: argparse.Namespace) -> int:
    """Close the chart and end its open invitations."""
    with opened(args.data) as (_site, database), database.write() as connection:
        patient = find(connection, args.patient)
        closed, ended = revoke(connection, patient, now=SystemClock().now())
        if not closed and not ended:
            raise SiteError(f"Nobody has access to the chart of {patient.name}, so there is nothing to take back.")
    if args.json:
        print_json({"patient": patient.id, "charts": closed, "invitations": ended})
    else:
        print(f"{patient.name}: access of {closed} account(s) taken back, {ended} open invitation(s) ended.")
    return 0
