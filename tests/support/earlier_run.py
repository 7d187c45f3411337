"""What an earlier run of the program left at the demo clinic and on the computer, for windows that begin with it.

Reading four charts for the first time costs a test more than most of what it is about; it is done once for all tests
of a process, and each begins with a copy.
"""

import asyncio
import filecmp
import shutil
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from pfclient.build import Settings, build_core
from tests.support.clock import FakeClock
from tests.support.keystores import MemoryBackend, keyring_over
from tests.support.portal import PortalUnderTest
from tests.support.prepared import sqlite_file
from tests.support.sign_in import PASSWORD
from ui.text.tongues import Spoken


@dataclass(frozen=True)
class EarlierRun:
    """Ended in good order: the clinic's files, what time it was, the profile, and what the keyring holds.

    `after` has the runs that began with what this one left, when other charts were taken off the account, by patient.
    """

    data: Path
    ended: datetime
    profile: Path
    items: dict[tuple[str, str], str] = field(repr=False)
    after: dict[str, "EarlierRun"] = field(default_factory=dict, repr=False)

    def is_news_to(self, clinic):
        """Whether a clinic that began with a copy of these files has been changed since, or its clock put on."""
        left, now = sqlite_file(self.data), sqlite_file(clinic.data)
        written = now.with_name(f"{now.name}-wal")
        changed = (written.exists() and written.stat().st_size) or not filecmp.cmp(left, now, shallow=False)
        return bool(changed) or clinic.clock.now() != self.ended

    async def with_one_chart(self, patient, unlink):
        """The run after this one, in which only the patient's chart is left; `unlink` takes off the others."""
        if patient not in self.after:
            data, profile = (there.with_name(f"{there.name}-{patient}") for there in (self.data, self.profile))
            clinic = PortalUnderTest(shutil.copytree(self.data, data), clock=FakeClock(self.ended), copied=True)
            unlink(clinic, patient)
            keyring = self.give(profile)
            core = core_of(clinic, profile, keyring)
            self.after[patient] = await _ended(clinic, profile, keyring, core, await core.resume())
        return self.after[patient]

    def give(self, profile):
        """Put a copy of the profile there; gives the keyring to it."""
        shutil.copytree(self.profile, profile)
        keyring = MemoryBackend()
        keyring.items |= self.items
        return keyring


def core_of(clinic, profile, keyring):
    """The core of a program that knows one clinic, with what it keeps in `profile` and in the keyring of the test."""
    return build_core(
        Settings(
            profile=profile,
            keyring=keyring_over(keyring),
            transport=clinic.asgi_transport(),
            now=clinic.clock.now,
            tongues=Spoken(),
        )
    )


async def run_once(clinic, profile):
    """Have Maria sign in to be kept, read everything, and end the program; the clinic is closed afterwards."""
    keyring = MemoryBackend()
    core = core_of(clinic, profile, keyring)
    session = await core.sign_in(clinic.base_url, "maria", PASSWORD, keep=True)
    return await _ended(clinic, profile, keyring, core, session)


async def _ended(clinic, profile, keyring, core, session):
    await read_all(session)
    await session.close()
    await core.close()
    clinic.close()
    return EarlierRun(clinic.data, clinic.clock.now(), profile, keyring.items)


async def read_all(session):
    """Read everything, until it can be found by search too."""
    session.begin()
    await session.refresh()  # the reading that has just begun
    await looked_through(session)


async def looked_through(session):
    """Until what was read can be found by search, and what is no news is erased: each section tells its end."""
    family = session._reading.family
    while under_way := [task for part in (family.finder, family.looking) for task in part._tasks._running.values()]:
        await asyncio.wait(under_way)
