"""`pfclient kiosk --self-test`: rehearses every way a visit can end, and prints a certificate a clinic can file.

Its sentences are for whoever sets the screen up, in English as all command lines are.
"""

import asyncio
import itertools
import json
import platform
import shutil
import sys
import tempfile
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from pfclient.errors import KioskError, PortalError
from pfclient.gateway.http import Gateway
from pfclient.gateway.kiosk_key import KioskDesk, read_key
from pfclient.kiosk.canaries import Canaries
from pfclient.kiosk.certificate import Certificate, Judged
from pfclient.kiosk.command import visitor_command
from pfclient.kiosk.host import look, own_memory
from pfclient.kiosk.preflight import REFUSES, Finding, judged
from pfclient.kiosk.rehearsal import Rehearsal
from pfclient.kiosk.rehearsing import Way
from pfclient.kiosk.visitor_process import Start
from ui.demo.kiosk_world import Display, OwnWorld, RunAs, display, environment_for, unprivileged
from ui.demo.portal_process import PortalFailed, PortalProcess
from ui.demo.rehearsal_clinic import LOCATION, PRACTICE, Guest, morning, write_clinic
from ui.text import about
from ui.text.kiosk_findings import words

Say = Callable[[str], object]

_ALL_DAY = ("--opens-before", "1440", "--closes-after", "1440")
"""A thousand visits take hours: nobody of them may be late for it."""


def _print(text: str) -> None:
    """At once, also into a file: a run of hours is looked at while it lasts."""
    sys.stdout.write(text)
    sys.stdout.flush()


def run(key_file: Path | None, visits: int, say: Say = _print) -> int:
    """Rehearse, and print the certificate.

    Args:
        key_file: Of the clinic's own kiosk: it is tried at its portal as well; None for none.
        visits: How many, at least one of each way to end.
        say: Where the certificate goes.

    Returns:
        0 where nothing was left of any visitor, 1 where something was or the rehearsal could not be finished.
    """
    certificate = asyncio.run(_rehearsed(key_file, max(visits, len(Way)), say))
    say(certificate.text())
    return 0 if certificate.passed else 1


async def _rehearsed(key_file: Path | None, visits: int, say: Say) -> Certificate:
    work = Path(tempfile.mkdtemp(prefix="kiosk-self-test-"))
    portal = PortalProcess(work / "portal")
    try:
        async with display() as shown:
            run_as = await unprivileged(environment_for(shown))
            certificate = _begun(shown, run_as)
            await _try_own_key(key_file, certificate)
            try:
                await _rehearse(portal, work, shown, run_as, certificate=certificate, visits=visits, say=say)
            except (PortalFailed, PortalError, KioskError, OSError) as exc:
                certificate.stopped = f"{type(exc).__name__}: {exc}"
            return certificate
    finally:
        await portal.stop()
        shutil.rmtree(work, ignore_errors=True)


async def _rehearse(
    portal: PortalProcess,
    work: Path,
    shown: Display,
    run_as: RunAs | None,
    *,
    certificate: Certificate,
    visits: int,
    say: Say,
) -> None:
    base, birds, now = await portal.start(), Canaries(), datetime.now().astimezone()
    zone = morning(now)
    guests = [Guest(number) for number in range(visits)]
    write_clinic(work / "guests.json", guests, now.astimezone(zone), birds)
    await portal.command("load", "--practice", PRACTICE, str(work / "guests.json"))
    told = ["--name", "Rehearsal", "--location", LOCATION, "--admin-pin", "246810", "--area", birds.fresh(), *_ALL_DAY]
    told += ["--timezone", zone.key] if zone is not None else []
    key = work / "key.json"
    key.touch(mode=0o600)
    key.write_text(json.dumps(await portal.command("kiosk", "add", *told)))
    held = read_key(key)
    desk = KioskDesk(Gateway(held.portal), held)
    who = {"user": run_as.user, "group": run_as.group} if run_as else {}
    start = Start(visitor_command(base, "--rehearsal", birds.argument), environment_for(shown), **who)

    def told_of(visit: Judged) -> None:
        certificate.visits.append(visit)
        held = own_memory()
        if held is not None:
            certificate.held.append(held)
        verdict = "clean" if visit.is_clean else "NOT CLEAN"
        say(f"visit {len(certificate.visits)} of {visits}: ended by {visit.way.value}: {verdict}\n")

    plan = list(zip(itertools.islice(itertools.cycle(Way), visits), guests, strict=True))
    world = OwnWorld(portal, work, shown)
    try:
        certificate.stopped = await Rehearsal(start, desk, world, plan, birds=birds, judged=told_of).run()
    finally:
        await desk.aclose()


def _begun(shown: Display, run_as: RunAs | None) -> Certificate:
    certificate = Certificate(
        began=datetime.now().astimezone(),
        version=about.program().version or "from source",
        computer=f"{platform.node()}, {platform.platform()}",
        user=run_as.name if run_as else "root",
        display=shown.name,
    )
    if run_as is None:
        certificate.reservations.append("visitors ran as root, for no ordinary user can run this program here.")
    if not shown.is_real:
        certificate.reservations.append("there was no display, so windows and clipboards of others were not judged.")
    if not Path("/proc/self/mem").exists():
        certificate.reservations.append("this system lets no process look through its memory.")
    user = run_as.user if run_as and run_as.user is not None else None
    for finding in judged(look(visitors_as=user)):
        if finding is Finding.ROOT:
            continue
        (certificate.reservations if finding in REFUSES else certificate.warnings).append(words(finding.value))
    return certificate


async def _try_own_key(key_file: Path | None, certificate: Certificate) -> None:
    if key_file is None:
        return
    try:
        held = read_key(key_file)
        desk = KioskDesk(Gateway(held.portal), held)
        try:
            await desk.ticket()
        finally:
            await desk.aclose()
    except (KioskError, PortalError) as exc:
        why = f"the key of this kiosk could not be used at its portal ({type(exc).__name__})."
        certificate.reservations.append(why)
