"""`portal resend`: a fresh invitation in place of one nobody used; the old link, code and PIN are dead."""

import argparse

from portal.clock import SystemClock
from portal.commands.arguments import add_data, add_json, add_patient
from portal.commands.handing_over import base_url_of, hand_over
from portal.rules.invitations import resend
from portal.site import SiteError, opened
from portal.store import invitations
from portal.store.patients import find


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    add_data(parser)
    add_patient(parser)
    parser.add_argument("--public-url", default="", metavar="URL", help="the portal's address, if serve never ran")
    add_json(parser)


def run(args: argparse.Namespace) -> int:
    """Invite again on the same terms."""
    with opened(args.data) as (site, database):
        base_url = base_url_of(site, args.public_url)
        with database.write() as connection:
            patient = find(connection, args.patient)
            now = SystemClock().now()
            invited = resend(connection, patient, base_url=base_url, now=now)
            if invited is not None and invited.expires <= now:
                raise SiteError(f"What the invitation to {patient.name} opens is over by now; use invite.")
            if invited is None:
                raise SiteError(f"{patient.name} has no open invitation to send again; use invite.")
            kept = invitations.get(connection, invited.invitation_id)
    email, locale = (kept.email, kept.locale) if kept else ("", "en")
    hand_over(invited, patient, email, locale=locale, base_url=base_url, as_json=args.json)
    return 0
