"""The reference portal in a process of its own, with one account and generated charts of a family."""

import contextlib
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from bench.charts import bundle, chart, surroundings

ROOT = Path(__file__).resolve().parent.parent
USERNAME, PASSWORD = "bench", "Blue kettle 7"


@dataclass(frozen=True, slots=True)
class Served:
    """Where the portal answers; `people` charts are linked to the account."""

    base_url: str
    people: int


@contextlib.contextmanager
def served(people: int, resources: int) -> Iterator[Served]:
    """A portal with so many linked charts of so many resources each, laboratory results shared."""
    with tempfile.TemporaryDirectory(prefix="bench-portal-") as folder:
        data = Path(folder) / "data"
        data.mkdir(mode=0o700)
        _prepare(data, Path(folder), people, resources)
        command = [sys.executable, "-m", "portal", "serve", "--data", str(data), "--until-stdin-ends"]
        process = subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        assert process.stdout is not None
        try:
            yield Served(json.loads(process.stdout.readline())["base_url"], people)
        finally:
            process.terminate()
            process.communicate(timeout=20)


def _prepare(data: Path, folder: Path, people: int, resources: int) -> None:
    from portal.app import create_app
    from portal.clock import SystemClock
    from portal.loading.loader import load_files
    from portal.rules import sharing
    from portal.rules.passwords import hash_secret
    from portal.settings import Settings
    from portal.store.accounts import create_account
    from portal.store.charts import link_chart

    clock, now = SystemClock(), datetime.now(UTC)
    database = create_app(Settings(data=data), clock).state.portal.database
    database.prepare()
    with database.write() as connection:
        account = create_account(
            connection, username=USERNAME, email="bench@example.org", password_hash=hash_secret(PASSWORD), now=now
        )
    for number in range(1, people + 1):
        patient, file = f"p{number}", folder / f"p{number}.json"
        file.write_bytes(bundle([*surroundings(patient), *chart(resources, patient)]))
        load_files(database, clock, [file])
        with database.write() as connection:
            labs = sharing.labs(connection, patient, "")
            sharing.apply(connection, labs, patient_id=patient, shared=True, now=now)
            relationship = "self" if number == 1 else "child"
            link_chart(connection, account_id=account, patient_id=patient, relationship=relationship, now=now)
    database.dispose()
