"""`portal patients`: who is known, and how far their registration is."""

import argparse

from portal.clock import SystemClock
from portal.commands.arguments import add_data, add_json, print_json
from portal.rules.standing import standings
from portal.site import opened
from portal.store.patients import all_patients


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    add_data(parser)
    add_json(parser)


def run(args: argparse.Namespace) -> int:
    """List the patients by practice and name."""
    with opened(args.data) as (_site, database), database.read() as connection:
        known = all_patients(connection)
        found = standings(connection, SystemClock().now())
    rows = [
        {
            "id": patient.id,
            "name": patient.name,
            "birth_date": patient.birth_date,
            "practice": patient.practice,
            "status": found.get(patient.id, "not-invited"),
        }
        for patient in known
    ]
    if args.json:
        print_json(rows)
        return 0
    for row in rows:
        print(f"{row['status']:12} {row['birth_date'] or '-':10} {row['name']:30} {row['practice']:28} {row['id']}")
    if not rows:
        print("No patients yet: `python -m portal load` reads FHIR files, `serve --demo` fills a demo clinic.")
    return 0
