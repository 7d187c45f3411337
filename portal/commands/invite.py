"""`portal invite`: an invitation by e-mail, and the letter with the PIN on standard output."""

import argparse
from datetime import UTC, date

from portal.clock import SystemClock
from portal.commands.arguments import add_data, add_json, add_patient
from portal.commands.handing_over import base_url_of, hand_over
from portal.errors import Problem
from portal.rules.invitations import RELATIONSHIPS, Invitee, invite
from portal.rules.phones import normalised
from portal.rules.usernames import checked_email
from portal.site import SiteError, opened
from portal.store.patients import find


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    add_data(parser)
    add_patient(parser)
    parser.add_argument("--email", required=True, metavar="E", help="where the invitation goes")
    parser.add_argument("--phone", default="", metavar="P", help="where codes go, if not the patient's own phone")
    parser.add_argument(
        "--relationship", default="", choices=RELATIONSHIPS, help="what the patient is to the person invited"
    )
    parser.add_argument("--until", default="", metavar="DATE", help="last day of access, YYYY-MM-DD")
    parser.add_argument("--locale", default="en", choices=("en", "es"), help="language of the e-mail and the letter")
    parser.add_argument("--public-url", default="", metavar="URL", help="the portal's address, if serve never ran")
    add_json(parser)


def run(args: argparse.Namespace) -> int:
    """Invite, and print what only this moment knows."""
    invitee = _invitee(args)
    with opened(args.data) as (site, database):
        base_url = base_url_of(site, args.public_url)
        with database.write() as connection:
            patient = find(connection, args.patient)
            invited = invite(connection, patient, invitee, base_url=base_url, now=SystemClock().now())
    hand_over(invited, patient, invitee.email, locale=invitee.locale, base_url=base_url, as_json=args.json)
    return 0


def _invitee(args: argparse.Namespace) -> Invitee:
    phone = normalised(args.phone)
    if args.phone and not phone:
        raise SiteError(f"{args.phone!r} is not a telephone number.")
    try:
        email = checked_email(args.email)
    except Problem as exc:
        raise SiteError(f"{args.email!r} is not an e-mail address.") from exc
    return Invitee(email, phone, args.relationship, args.locale, _until(args.until))


def _until(text: str) -> str:
    if not text:
        return ""
    try:
        day = date.fromisoformat(text)
    except ValueError as exc:
        raise SiteError(f"{text!r} is not a date; write it as YYYY-MM-DD.") from exc
    if day < SystemClock().now().astimezone(UTC).date():
        raise SiteError(f"{text} is over already: nobody could open the chart.")
    return day.isoformat()
