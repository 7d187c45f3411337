"""A private PostgreSQL for one test run: its own directory, its own socket, nothing on the network.

`python -m tests.support.postgres` starts one, prints its URL, and stops it when standard input closes.
"""

import contextlib
import functools
import os
import secrets
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from sqlalchemy import create_engine, text

from portal.store.schema import metadata

VARIABLE = "PFCLIENT_TEST_POSTGRES"
"""URL of a PostgreSQL where tests may create and drop databases."""

HOW_TO = f"set {VARIABLE} to the URL that `python -m tests.support.postgres` prints while it runs (Debian: postgresql)"


class NoPostgres(Exception):
    """PostgreSQL is not installed, or does not start."""


def binaries():
    """The directory with initdb and pg_ctl, the newest version first; None when there is none."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    if found:
        return found[-1].parent
    on_path = shutil.which("initdb")
    return Path(on_path).parent if on_path else None


@contextlib.contextmanager
def running():
    """Start one; yields its URL."""
    home = binaries()
    if home is None:
        raise NoPostgres("PostgreSQL is not installed")
    base = Path(tempfile.mkdtemp(prefix="pfclient-pg-"))
    # PostgreSQL refuses to run as root.
    as_user = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
    if as_user:
        shutil.chown(base, "postgres", "postgres")
    data = base / "data"
    options = f"-c listen_addresses='' -c unix_socket_directories='{base}' -c fsync=off -c max_connections=200"
    try:
        _run(
            as_user, [home / "initdb", "-D", data, "-U", "tests", "--auth=trust", "--no-sync", "--encoding=UTF8"], base
        )
        _run(as_user, [home / "pg_ctl", "-D", data, "-o", options, "-l", base / "log", "-w", "-t", "60", "start"], base)
        try:
            yield f"postgresql+psycopg://tests@/postgres?host={base}"
        finally:
            _run(as_user, [home / "pg_ctl", "-D", data, "-m", "immediate", "-w", "stop"], base)
    finally:
        shutil.rmtree(base, ignore_errors=True)


@contextlib.contextmanager
def fresh_database(server_url):
    """An empty database on that server, dropped afterwards; yields its URL."""
    name = f"t{secrets.token_hex(8)}"
    engine = create_engine(server_url, isolation_level="AUTOCOMMIT")
    try:
        with engine.connect() as connection:
            connection.execute(text(f"CREATE DATABASE {name}"))
        yield engine.url.set(database=name).render_as_string(hide_password=False)
        with engine.connect() as connection:
            connection.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))
    finally:
        engine.dispose()


def empty(url):
    """Forget every row of the portal's tables: quicker than a database a test, or truncating so many tables."""
    with _emptying(url).begin() as connection:
        # One message; the driver hands several statements on where there is nothing to bind.
        connection.exec_driver_sql("; ".join(f"DELETE FROM {table}" for table in reversed(metadata.sorted_tables)))


def wait_until_blocked(database):
    """Until another transaction stands at a row that is held; on SQLite there is one writer anyway."""
    blocked = text("SELECT count(*) FROM pg_locks WHERE NOT granted")
    while database.is_postgresql:
        with database.read() as connection:
            if connection.scalar(blocked):
                return


@functools.cache
def _emptying(url):
    return create_engine(url, pool_size=1)


def _run(as_user, command, directory):
    words = [*as_user, *(str(word) for word in command)]
    # pg_ctl leaves the server holding whatever it inherits: files, not pipes, or waiting for their end never ends.
    with tempfile.TemporaryFile() as said:
        done = subprocess.run(
            words, cwd=directory, stdin=subprocess.DEVNULL, stdout=said, stderr=said, timeout=120, check=False
        )
        said.seek(0)
        if done.returncode:
            raise NoPostgres(f"{words[len(as_user)]}: {said.read().decode(errors='replace').strip()[-500:]}")


def main():
    """Start one for as long as somebody keeps standard input open."""
    with running() as url:
        print(url, flush=True)
        sys.stdin.read()


if __name__ == "__main__":
    main()
