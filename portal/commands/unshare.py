"""`portal unshare`: take laboratory results (and other entries named) back out of the patient's sight."""

import argparse

from portal.commands.sharing import add_sharing_arguments, run_sharing


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """`--data DIR PATIENT [--all-labs | --since DATE | --vital-signs | --visits | ID…] [--json]`."""
    add_sharing_arguments(parser)


def run(args: argparse.Namespace) -> int:
    """Stop sharing; 0 when everything asked for could be found, else 2."""
    return run_sharing(args, shared=False)
