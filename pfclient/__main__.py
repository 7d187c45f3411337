"""The core's own commands, no screen needed: `python -m pfclient show FILE [--json]`."""

import argparse
import json
import sys
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from pfclient.errors import Unreadable
from pfclient.printed import printed
from pfclient.show import as_json, show

CANNOT_READ = 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command.

    Args:
        arguments: Command line without the program's name; the process's own unless given.

    Returns:
        Exit status: 0, or 2 when the file cannot be read as JSON.
    """
    parser = argparse.ArgumentParser(prog="pfclient", description="Family Chart without a screen.")
    commands = parser.add_subparsers(dest="command", required=True)
    command = commands.add_parser("show", help="what the viewer would show of a FHIR file (.json, .ndjson, .gz)")
    command.add_argument("file", type=Path)
    command.add_argument("--json", action="store_true", help="as JSON, for programs")
    asked = parser.parse_args(arguments)
    return show_file(asked.file, as_program=asked.json)


def show_file(path: Path, *, as_program: bool) -> int:
    """Print what the viewer would show of one file."""
    try:
        shown = show(path, datetime.now().astimezone())
    except OSError as error:
        return _fail(f"{path} cannot be opened: {error.strerror or 'it cannot be read'}.")
    except Unreadable as error:
        return _fail(f"{path} cannot be read as JSON ({error.why}).")
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(errors="replace")  # a terminal without the letter shows a question mark
    try:
        if as_program:
            print(json.dumps(as_json(shown), indent=1))
        else:
            print("\n".join(printed(shown)))
        sys.stdout.flush()
    except BrokenPipeError:  # the reader, such as `head`, has seen enough
        sys.stderr.close()
    return 0


def _fail(sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return CANNOT_READ


if __name__ == "__main__":
    sys.exit(main())
