"""`python -m portal COMMAND`: the clinic's side of the portal, one module a command, imported only when asked for."""

import argparse
import importlib
import os
import sys
from collections.abc import Sequence
from typing import NoReturn

from sqlalchemy.exc import SQLAlchemyError

from portal.errors import Problem
from portal.site import SiteError
from portal.store.patients import AmbiguousPatientError, PatientNotFoundError

COMMANDS = {
    "serve": "run the portal",
    "load": "read FHIR files into the portal",
    "patients": "list the patients and how far their registration is",
    "invite": "invite a patient, or somebody who cares for them",
    "resend": "send a fresh invitation with a new PIN; the old one is dead",
    "cancel": "cancel a patient's open invitations",
    "revoke": "take back access to a patient's chart",
    "share": "share laboratory results with a patient",
    "unshare": "stop sharing laboratory results",
    "kiosk": "register, list and remove waiting-room screens, and list what they left for the desk",
    "outbox": "show e-mails, texts and calls as the patient gets them",
}


_NAME = "pfclient-portal" if getattr(sys, "frozen", False) else "python -m portal"


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        """One sentence; `--help` shows the rest."""
        self.exit(2, f"{self.prog}: {message}.\n")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; its exit status: 0 done, 2 when what was asked for makes no sense."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    parser = _Parser(prog=_NAME, description="The reference patient portal.")
    subparsers = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    wanted = next((word for word in words if not word.startswith("-")), "")
    for name, summary in COMMANDS.items():
        subparser = subparsers.add_parser(name, help=summary, description=f"{summary[0].upper()}{summary[1:]}.")
        if name == wanted:
            importlib.import_module(f"portal.commands.{name}").add_arguments(subparser)
    args = parser.parse_args(words)
    # Whatever the portal writes is about patients: nobody else on this computer may read it.
    os.umask(0o077)
    return _run(args)


def _run(args: argparse.Namespace) -> int:
    try:
        return int(importlib.import_module(f"portal.commands.{args.command}").run(args))
    except SiteError as exc:
        sentence = str(exc)
    except Problem as exc:
        sentence = exc.detail or exc.code
    except PatientNotFoundError as exc:
        sentence = f"No patient is known by {exc}."
    except AmbiguousPatientError as exc:
        sentence = f"Several patients bear that name; use an id: {exc}."
    except SQLAlchemyError as exc:
        sentence = f"The database cannot be used ({type(exc).__name__})."
    except BrokenPipeError:
        return 0
    sys.stderr.write(f"{sentence}\n")
    return 2


if __name__ == "__main__":
    sys.exit(main())
