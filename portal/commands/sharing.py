"""What `share` and `unshare` have in common: which entries are meant, and the report."""

import argparse
from datetime import date

from sqlalchemy import Connection

from portal.clock import SystemClock
from portal.commands.arguments import add_data, add_json, add_patient, print_json
from portal.rules import sharing
from portal.site import SiteError, opened
from portal.store.patients import find


def add_sharing_arguments(parser: argparse.ArgumentParser) -> None:
    """`--data DIR PATIENT [--all-labs | --since DATE | --vital-signs | --visits | ID…] [--json]`."""
    add_data(parser)
    add_patient(parser)
    parser.add_argument("--all-labs", action="store_true", help="every laboratory result and report")
    parser.add_argument(
        "--since", metavar="DATE", help="laboratory results and reports of this day (YYYY-MM-DD) and after"
    )
    parser.add_argument("--vital-signs", action="store_true", help="blood pressure, weight and other vital signs")
    parser.add_argument("--visits", action="store_true", help="visits that took place, without any note")
    parser.add_argument("ids", nargs="*", metavar="ID", help="entries by id or Type/id; a report brings its results")
    add_json(parser)


def run_sharing(args: argparse.Namespace, *, shared: bool) -> int:
    """Change what is shared and say what changed; 2 when something named could not be done."""
    _check(args)
    clock = SystemClock()
    with opened(args.data) as (_site, database), database.write() as connection:
        patient = find(connection, args.patient)
        chosen = _chosen(connection, patient.id, args)
        changed = sharing.apply(connection, chosen, patient_id=patient.id, shared=shared, now=clock.now())
        open_labs, closed_labs = sharing.count_labs(connection, patient.id)
    if args.json:
        counts = {"labs_shared": open_labs, "labs_not_shared": closed_labs}
        print_json({"patient": patient.id, "changed": changed, **counts, "refused": chosen.refused})
    else:
        verb = "Now sharing" if shared else "No longer sharing"
        print(f"{verb} {changed} more entries with {patient.name}." if shared else f"{verb} {changed} entries.")
        print(f"Laboratory results and reports shared: {open_labs}; not shared: {closed_labs}.")
        for each in chosen.refused:
            print(f"{each['id']}: {each['reason']}.")
    return 2 if chosen.refused else 0


def _chosen(connection: Connection, patient_id: str, args: argparse.Namespace) -> sharing.Chosen:
    if args.ids:
        return sharing.named(connection, patient_id, args.ids)
    if args.vital_signs:
        return sharing.vital_signs(connection, patient_id)
    if args.visits:
        return sharing.visits(connection, patient_id)
    return sharing.labs(connection, patient_id, args.since or "")


def _check(args: argparse.Namespace) -> None:
    if sum((args.all_labs, args.since is not None, args.vital_signs, args.visits, bool(args.ids))) != 1:
        raise SiteError("Say one of --all-labs, --since DATE, --vital-signs, --visits, or the ids of entries.")
    if args.since is not None:
        try:
            date.fromisoformat(args.since)
        except ValueError:
            raise SiteError("--since takes a date such as 2026-03-01.") from None
        if len(args.since) != 10:
            raise SiteError("--since takes a date such as 2026-03-01.")
