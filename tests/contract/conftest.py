"""The real client core against the real portal, over ASGI and over a socket; only clock and keyring are replaced."""

import json

import pytest

from pfclient.build import Settings, build_core
from portal.loading.loader import load_files
from portal.rules import sharing
from portal.store import patients
from tests.support import chart_bundle, sign_in
from tests.support.keystores import MemoryBackend, keyring_over
from tests.support.portal import PortalUnderTest

PASSWORD = sign_in.PASSWORD


@pytest.fixture
def portal(tmp_path):
    """A portal with an empty database."""
    under_test = PortalUnderTest(tmp_path / "portal")
    yield under_test
    under_test.close()


@pytest.fixture
def backend():
    """What the operating system's keyring holds."""
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
    """The client's core."""
    return make_core()


def add_chart(portal, tmp_path, patient=chart_bundle.PATIENT, practice="Lakeview Family Medicine", *, extra=()):
    """Load one patient with records in every category; returns the patient's id."""
    resources = chart_bundle.resources(patient)
    for resource in resources:
        if patient != chart_bundle.PATIENT and resource["resourceType"] != "Patient":
            resource["id"] = f"{patient}-{resource['id']}"
    entries = [{"resource": one} for one in [*resources, *extra]]
    file = tmp_path / f"{patient}.json"
    file.write_text(json.dumps({"resourceType": "Bundle", "type": "collection", "entry": entries}))
    load_files(portal.database, portal.clock, [file], practice=practice)
    with portal.database.read() as connection:
        assert patients.get(connection, patient) is not None
    return patient


def share_labs(portal, patient=chart_bundle.PATIENT, *, shared=True):
    """What the practice does with `portal share --all-labs`."""
    with portal.database.write() as connection:
        chosen = sharing.labs(connection, patient, "")
        sharing.apply(connection, chosen, patient_id=patient, shared=shared, now=portal.clock.now())


def share_all(portal, patient):
    """All labs, vital signs and visits of a patient."""
    with portal.database.write() as connection:
        for chosen in (sharing.labs, sharing.vital_signs, sharing.visits):
            entries = chosen(connection, patient)
            sharing.apply(connection, entries, patient_id=patient, shared=True, now=portal.clock.now())


@pytest.fixture
def maria(portal, tmp_path):
    """An account with one chart of its own."""
    patient = add_chart(portal, tmp_path)
    account = sign_in.add_account(portal)
    sign_in.link(portal, account, patient)
    return account
