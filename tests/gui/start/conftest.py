"""The pages before sign-in, on the real core and a portal in the same process with one account."""

import pytest

from pfclient.build import Settings, build_core
from tests.support import sign_in
from tests.support.keystores import MemoryBackend, keyring_over
from tests.support.portal import PortalUnderTest


@pytest.fixture
def portal(tmp_path):
    under_test = PortalUnderTest(tmp_path / "portal")
    account = sign_in.add_account(under_test)
    sign_in.link(under_test, account, under_test.add_patient())
    yield under_test
    under_test.close()


@pytest.fixture
def backend():
    return MemoryBackend()


@pytest.fixture
def make_core(portal, backend, tmp_path):
    """Makes a core on the same profile, as another start of the program would."""

    def make(**changes):
        settings = {
            "profile": tmp_path / "profile",
            "keyring": keyring_over(backend),
            "transport": portal.asgi_transport(),
            "now": portal.clock.now,
            **changes,
        }
        return build_core(Settings(**settings))

    return make


@pytest.fixture
def core(make_core):
    return make_core()
