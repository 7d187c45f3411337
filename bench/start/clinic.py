"""The demo portal as a process of its own, and the demo family registered at it through the program's own core."""

import json
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.start.child import ROOT

FAMILY = (
    ("Maria Alvarez", "self"),
    ("Leo Alvarez", "child"),
    ("Sofia Alvarez", "child"),
    ("Ernesto Alvarez", "parent"),
)


@dataclass(frozen=True, slots=True)
class Clinic:
    """A portal that is being served; `data` is its directory."""

    data: Path
    base_url: str

    def command(self, *words: str) -> Any:
        """One command of the portal's own command line; what it answered."""
        command = [sys.executable, "-m", "portal", words[0], "--data", str(self.data), *words[1:], "--json"]
        return json.loads(subprocess.run(command, cwd=ROOT, check=True, capture_output=True).stdout)


@contextmanager
def clinic(data: Path) -> Iterator[Clinic]:
    """The demo clinic, served until the block ends."""
    command = [sys.executable, "-m", "portal", "serve", "--demo", "--until-stdin-ends", "--data", str(data)]
    server = subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    )
    with server:
        try:
            line = server.stdout.readline() if server.stdout else b""
            yield Clinic(data, str(json.loads(line)["base_url"]))
        finally:
            server.terminate()


def register(portal: Clinic, profile: Path, environment: Mapping[str, str]) -> None:
    """Invite the family, and register everybody on one account that is kept in the profile, records read."""
    patients = {str(one["name"]): one for one in portal.command("patients")}
    invited = []
    for name, relationship in FAMILY:
        patient = patients[name]
        words = ["--email", "maria.alvarez@example.com", "--phone", "(555) 010-0187", "--relationship", relationship]
        told = portal.command("invite", str(patient["id"]), *words)
        invited.append({"code": told["invitation_code"], "pin": told["pin"], "born": patient["birth_date"]})
    command = [sys.executable, "-m", "bench.start.registering", portal.base_url, str(profile)]
    subprocess.run(command, cwd=ROOT, env={**environment}, check=True, input=json.dumps(invited).encode())
