"""From an older layout of a file to today's: on a copy, verified, then put in its place in one step."""

import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import apsw

from pfclient.errors import VaultDamaged, VaultNewer
from pfclient.values import dataclass
from pfclient.vault.cipher import Journal, connect
from pfclient.vault.faults import translated
from pfclient.vault.folder import destroy, reach_disk

DRAFT = ".draft"
Step = Callable[[apsw.Connection], None]


@dataclass(frozen=True, slots=True)
class Layout:
    """The steps to a kind of file.

    Attributes:
        steps: Step number n brings a file from version n to n + 1.
        counted: Tables that hold as many rows after an upgrade as before, and the version that brought each.
    """

    steps: tuple[Step, ...]
    counted: Mapping[str, int]

    @property
    def version(self) -> int:
        """Today's version."""
        return len(self.steps)


def version(connection: apsw.Connection) -> int:
    """The version of an open file; 0 for an empty one."""
    with translated(connection):
        return int(connection.pragma("user_version"))


def assert_known(connection: apsw.Connection, layout: Layout) -> None:
    """Refuse a file of a newer program.

    Raises:
        VaultNewer: It is one.
    """
    if version(connection) > layout.version:
        raise VaultNewer


def build(connection: apsw.Connection, layout: Layout) -> None:
    """Take the steps the file has not seen, all or none."""
    with translated(connection), connection:
        for step in layout.steps[version(connection) :]:
            step(connection)
        connection.pragma("user_version", layout.version)


@contextmanager
def drafted(path: Path) -> Iterator[Path]:
    """Where to write what is to take a file's place; it does in one step, when all inside went well.

    Until then the old file stays as it is; a draft that a crash left is swept up.

    Raises:
        VaultError: It could not be put there; the old file is untouched.
    """
    draft = path.with_name(path.name + DRAFT)
    destroy(draft)
    try:
        yield draft
        reach_disk(draft)
        with translated():
            draft.replace(path)
        reach_disk(path.parent)
    finally:
        destroy(draft)


def upgrade(path: Path, key: bytes, layout: Layout) -> None:
    """Bring a file that nobody has open, and whose log is empty, to today's version.

    Raises:
        VaultDamaged: The copy did not come out as it should.
        VaultError: It could not be written; the old file is untouched.
    """
    with drafted(path) as draft:
        with translated():
            shutil.copyfile(path, draft)
            draft.chmod(0o600)
        _take_steps(draft, key, layout)


def _take_steps(draft: Path, key: bytes, layout: Layout) -> None:
    connection = connect(draft, key, Journal.SINGLE)
    try:
        tables = [name for name, since in layout.counted.items() if since <= version(connection)]
        before = _counts(connection, tables)
        build(connection, layout)
        with translated(connection):
            sound = connection.pragma("quick_check") == "ok"
        if not sound or before != _counts(connection, tables):
            raise VaultDamaged("the new layout does not hold what the old one did")
    finally:
        connection.close()


def _counts(connection: apsw.Connection, tables: list[str]) -> list[int]:
    with translated(connection):
        return [int(connection.execute(f"SELECT count(*) FROM {name}").get) for name in tables]  # noqa: S608
