"""Arguments several commands take, so that they read alike everywhere."""

import argparse
import json
import sys
from pathlib import Path
from typing import Any


def add_data(parser: argparse.ArgumentParser) -> None:
    """`--data DIR`."""
    parser.add_argument("--data", type=Path, required=True, metavar="DIR", help="the portal's data directory")


def add_patient(parser: argparse.ArgumentParser) -> None:
    """`PATIENT`: an id or a unique name."""
    parser.add_argument("patient", metavar="PATIENT", help="a patient's id, or their name where only one bears it")


def add_json(parser: argparse.ArgumentParser) -> None:
    """`--json`."""
    parser.add_argument("--json", action="store_true", help="print JSON for a program to read")


def print_json(value: Any) -> None:
    """One JSON document on standard output."""
    json.dump(value, sys.stdout, ensure_ascii=False, indent=None)
    sys.stdout.write("\n")
    sys.stdout.flush()
