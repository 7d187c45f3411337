"""`portal load`: FHIR R4 Bundles and ndjson into the portal, with a report of what was kept and what refused."""

import argparse
import sys
from pathlib import Path

from portal.clock import SystemClock
from portal.commands.arguments import add_data, add_json, print_json
from portal.loading.loader import DEFAULT_PRACTICE, load_files
from portal.loading.progress import ProgressBar
from portal.site import SiteError, opened


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """`--data DIR [--practice NAME] [--json] FILE|DIR…`."""
    add_data(parser)
    parser.add_argument("--practice", default=DEFAULT_PRACTICE, metavar="NAME", help="whose patients these are")
    parser.add_argument("paths", nargs="+", type=Path, metavar="FILE|DIR", help="Bundles, resources or ndjson, .gz too")
    add_json(parser)


def run(args: argparse.Namespace) -> int:
    """Load; 0 with a report even when some was refused, 2 when no file could be read at all."""
    missing = [path for path in args.paths if not path.exists()]
    if missing:
        raise SiteError(f"There is no {missing[0]}.")
    if not args.practice.strip():
        raise SiteError("A practice needs a name.")
    bar = ProgressBar(sys.stderr)
    with opened(args.data) as (_site, database):
        report = load_files(
            database, SystemClock(), args.paths, practice=" ".join(args.practice.split()), progress=bar.show
        )
    bar.finish()
    if args.json:
        print_json(report.as_json())
    else:
        print("\n".join(report.lines()))
    return 2 if report.nothing_read else 0
