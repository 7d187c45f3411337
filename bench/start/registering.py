"""Runs in a child: registers those named on standard input, as the wizard does, and keeps the account in a profile."""

import asyncio
import json
import sys
from pathlib import Path

from pfclient.build import Settings, build_core
from pfclient.flows.ports import Enrolment, NewAccount


async def main(portal: str, profile: str, invited: list[dict[str, str]]) -> None:
    """The first makes the account; the others are linked to it."""
    core = build_core(Settings(profile=Path(profile), portal=portal))
    first = await _proved(core.enrolment(portal), invited[0])
    await first.create(await _account(first))
    session = await core.adopt(first, keep=True)
    for each in invited[1:]:
        enrolment = await _proved(core.enrolment(portal, session), each)
        await enrolment.link(None)
        session = await core.adopt(enrolment, keep=True)
    await session.refresh()
    await session.close()
    await core.close()


async def _proved(enrolment: Enrolment, invited: dict[str, str]) -> Enrolment:
    await enrolment.open(code=invited["code"])
    await enrolment.verify("pin", invited["pin"].replace(" ", ""), invited["born"])
    return enrolment


async def _account(enrolment: Enrolment) -> NewAccount:
    info = await enrolment.info()
    return NewAccount(
        username="maria.alvarez",
        password="Correct-horse-7",
        question_id=info.questions[0].id,
        answer="Captain Whiskers",
        email="maria.alvarez@example.com",
        relationship=None,
        terms_version=info.terms.version,
    )


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], sys.argv[2], json.loads(sys.stdin.read())))
