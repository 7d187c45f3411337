"""A canary scan: a whole first journey, with faults, leaves no secret and no name in logs, reprs or files."""

import logging

import pytest

from pfclient.errors import FamilyChartError
from pfclient.people import Relationship
from tests.contract.test_registration import BORN, account_for

CANARIES = ("Canaria", "Secretowski", "canaria@example.org", "Blue kettle 7", "Whiskers", BORN, "5550100187")


async def journey(core, portal, invited):
    enrolment = core.enrolment(portal.base_url)
    portal.offline()
    with pytest.raises(FamilyChartError) as offline:
        await enrolment.open(token=invited.token)
    portal.online()
    await enrolment.open(token=invited.token)
    with pytest.raises(FamilyChartError) as wrong:
        await enrolment.verify("pin", "0000 0000", BORN)
    await enrolment.verify("pin", invited.pin, BORN)
    account = await account_for(enrolment)
    enrolled = await enrolment.create(account)
    session = await core.adopt(enrolment, keep=True)
    await session.refresh()
    portal.fail_next(500, times=3)
    await session.refresh()
    shown = [repr(one) for one in (account, enrolled, enrolment, offline.value, wrong.value)]
    return session, " ".join(shown)


async def test_neither_log_nor_file_nor_repr_holds_a_secret_or_a_name(make_core, portal, tmp_path, caplog, backend):
    caplog.set_level(logging.DEBUG)
    patient = portal.add_patient(given="Canaria", family="Secretowski")
    invited = portal.invite(patient, email="canaria@example.org", relationship=Relationship.SELF.value)
    session, shown = await journey(make_core(), portal, invited)
    token = session.authorized.tokens._tokens
    canaries = (*CANARIES, invited.pin, invited.pin.replace(" ", ""), invited.token, token.access, token.refresh)
    client_log = "\n".join(record.getMessage() for record in caplog.records if not record.name.startswith("portal"))
    files = b"".join(path.read_bytes() for path in (tmp_path / "profile").rglob("*") if path.is_file())
    assert "gateway.reply" in client_log
    assert backend.items
    for canary in canaries:
        assert canary not in client_log
        assert canary not in shown
        assert canary.encode() not in files
    assert "?" not in client_log
    await session.close()
