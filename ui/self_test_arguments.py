"""What `pfclient self-test` is told, and what of it cannot be right; said before anything begins, without Qt."""

import argparse
from datetime import date
from typing import Any

from pfclient.flows import invitation_link
from pfclient.flows.flow import Problem


def parser() -> argparse.ArgumentParser:
    """Give the arguments of the self-test."""
    made = _SelfTestParser(
        prog="pfclient self-test",
        description="Check that Family Chart works on this computer, from the keyring to a registration.",
        epilog="At a portal that is given, --invitation, --pin and --birth-date register its patient for good.",
    )
    made.add_argument("--portal", metavar="URL", default="", help="walk the journey at this portal, not at our own")
    made.add_argument("--invitation", metavar="LINK", default="", help="an invitation’s link at that portal")
    made.add_argument("--pin", metavar="PIN", default="", help="the PIN that goes with it")
    made.add_argument(
        "--birth-date", metavar="MM/DD/YYYY", type=_date, default=None, help="the patient’s date of birth"
    )
    return made


class _SelfTestParser(argparse.ArgumentParser):
    def parse_args(self, *given: Any, **named: Any) -> Any:
        asked = super().parse_args(*given, **named)
        together = (asked.portal, asked.invitation, asked.pin, asked.birth_date)
        if any(together) and not all(together):
            self.error("--portal, --invitation, --pin and --birth-date go together")
        if asked.portal:
            asked.portal = self._portal_of(asked.portal, asked.invitation)
        return asked

    def _portal_of(self, portal: str, invitation: str) -> str:
        """A link names its own portal, and the journey goes there: it must be the one that is to be tested."""
        address, found = invitation_link.address(portal), invitation_link.read(invitation)
        if isinstance(address, Problem):
            self.error("--portal is not the address of a portal, such as https://portal.example.org")
        if isinstance(found, Problem) or not found.token:
            self.error("--invitation is not the link of an invitation; copy the whole of it from the e-mail")
        if found.portal != address:
            self.error(f"--invitation leads to {found.portal}, not to --portal {address}")
        return found.portal


def _date(text: str) -> tuple[str, str, str]:
    parts = text.split("/")
    try:
        month, day, year = (int(part) for part in parts)
        date(year, month, day)
    except ValueError as wrong:
        raise argparse.ArgumentTypeError(f"{text} is not a date written as 12/31/1980") from wrong
    return parts[0], parts[1], parts[2]
