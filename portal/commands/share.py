"""`portal share`: let a patient see laboratory results (and other entries named) in the portal."""

import argparse

from portal.commands.sharing import add_sharing_arguments, run_sharing


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """`--data DIR PATIENT [--all-labs | --since DATE | --vital-signs | --visits | ID…] [--json]`."""
    add_sharing_arguments(parser)


def run(args: argparse.Namespace) -> int:
    """Share; 0 when everything asked for could be shared, else 2."""
    return run_sharing(args, shared=True)
