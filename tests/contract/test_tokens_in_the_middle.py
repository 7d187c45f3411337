"""Tokens that end while records are read: one renewal however many ask, and nobody is signed out for a lost reply."""

import asyncio

import pytest

from pfclient.errors import SessionExpired
from pfclient.gateway.fhir import FhirApi, Validator
from pfclient.sync.state import SyncPhase
from pfclient.vault.vault import Answer
from tests.support import chart_bundle
from tests.support.intervening import InterveningTransport
from tests.support.losing import LosingTransport
from tests.support.syncing import signed_in

TOKEN = ("POST", "/oauth/token")


def expiring(portal, path):
    """Ends every access token when this path is asked for, once."""
    done = []

    def intervene(request):
        if request.url.path == path and not done:
            done.append(path)
            portal.expire_access_tokens()

    return intervene


async def test_a_token_that_ends_in_the_middle_is_renewed_once(portal, maria):
    sync = await signed_in(portal, transport=InterveningTransport(portal.asgi_transport(), expiring(portal, "/fhir")))
    portal.requests.clear()
    await sync.engine.refresh()
    assert portal.requests.count(TOKEN) == 1
    assert sync.engine.state(sync.person).phase is SyncPhase.DONE
    await sync.close()


async def test_a_renewal_whose_reply_is_lost_signs_nobody_out(portal, maria):
    way = LosingTransport(portal.asgi_transport())
    sync = await signed_in(portal, transport=way)
    portal.requests.clear()
    portal.expire_access_tokens()
    way.lose("/oauth/token")
    await sync.engine.refresh()
    assert portal.requests.count(TOKEN) == 2
    assert sync.engine.state(sync.person).phase is SyncPhase.DONE
    await sync.close()


async def test_a_hundred_at_once_share_one_renewal(portal, maria):
    sync = await signed_in(portal)
    api = FhirApi(sync.authorized.unrepeated)
    portal.requests.clear()
    portal.expire_access_tokens()
    question = (("patient", chart_bundle.PATIENT),)
    leaves = await asyncio.gather(*(api.first("Condition", question, Validator()) for _ in range(100)))
    assert all(len(leaf.page.matches) == 2 for leaf in leaves)
    assert portal.requests.count(TOKEN) == 1
    await sync.close()


async def test_a_sign_in_that_ends_in_the_middle_ends_the_reading_and_nothing_else(portal, maria):
    way = InterveningTransport(portal.asgi_transport())
    sync = await signed_in(portal, transport=way)
    await sync.engine.refresh()
    known = sync.keys("procedures")
    way.intervene = lambda request: portal.expire_sessions() if request.url.path == "/fhir/Procedure" else None
    with pytest.raises(SessionExpired):
        await sync.engine.refresh()
    assert sync.keys("procedures") == known
    assert sync.state("procedures").answer is Answer.LOADED
    assert sync.engine.state(sync.person).phase is SyncPhase.DONE
    await sync.close()


async def test_the_background_reading_ends_with_the_sign_in(portal, maria):
    sync = await signed_in(portal)
    portal.expire_sessions()
    with pytest.raises(SessionExpired):
        await sync.engine.run()
    await sync.close()
