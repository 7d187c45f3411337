"""The whole core in a program of its own that reads a chart from a live portal and keeps it, to be killed on the way.

`python -m tests.support.sync_runs NAME PROFILE KEYRING PORTAL`
"""

import asyncio
import sys
from pathlib import Path

from pfclient.build import Settings, build_core
from pfclient.vault.keyring import TrustedKeyring
from tests.support.sign_in import PASSWORD
from tests.support.vault_runs import FileKeyring


def core_at(profile, keyring):
    """The core of a start; its keyring lies in a file."""
    backend = FileKeyring(Path(keyring))
    return build_core(
        Settings(profile=Path(profile), keyring=TrustedKeyring(lambda: backend, allowed=lambda: FileKeyring))
    )


async def first(core, portal):
    """Signing in, and everybody's first reading."""
    session = await core.sign_in(portal, "maria", PASSWORD, keep=True)
    await session.refresh()
    return session


async def later(core, _portal):
    """A later start, and what has changed since."""
    session = await core.resume()
    await session.refresh()
    return session


RUNS = {run.__name__: run for run in (first, later)}


async def main(name, profile, keyring, portal):
    """One start from its beginning to its end."""
    core = core_at(profile, keyring)
    session = await RUNS[name](core, portal)
    await session.close()
    await core.close()


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
