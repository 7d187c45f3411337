"""Records on a test portal: loading bundles, and a caller who reads them."""

import json
import secrets
from datetime import timedelta
from pathlib import Path

from portal.loading.loader import load_entries, load_files
from portal.loading.sources import RawEntry
from portal.store import tokens
from portal.store.accounts import create_account
from tests.support.sign_in import SCOPE, link

SHARED_DATA = Path(__file__).resolve().parents[2].parent / "shared" / "data"
NO_DATA = f"the example records are not at {SHARED_DATA}; put them there to run this"


def load(portal, *resources, practice="Lakeview"):
    """Load resources (dicts, or JSON bytes where digits matter) and return the report."""
    bodies = [each if isinstance(each, bytes) else json.dumps(each).encode() for each in resources]
    entries = [RawEntry(f"entry[{number}]", body=body) for number, body in enumerate(bodies)]
    return load_entries(portal.database, portal.clock, entries, practice=practice)


def load_paths(portal, *paths, practice="Lakeview"):
    """Load files as the command does."""
    return load_files(portal.database, portal.clock, [Path(path) for path in paths], practice=practice)


def share(portal, patient_id, *ids, shared=True):
    """Share entries by id, or all laboratory results when none is named; returns how many changed."""
    return portal.share(patient_id, *ids, shared=shared)


class Reader:
    """An account with a live access token; `get` and `search` as it."""

    def __init__(self, portal, *patient_ids, name="maria", relationship="self", **terms):
        self.portal = portal
        self.account_id = _account(portal, name)
        self.charts = [link(portal, self.account_id, each, relationship, **terms) for each in patient_ids]
        self.token = secrets.token_urlsafe(32)
        now = portal.clock.now()
        life = {"scope": SCOPE, "now": now, "expires": now + timedelta(days=30)}
        with portal.database.write() as connection:
            family = tokens.start_family(connection, account_id=self.account_id, client_id="pfclient", **life)
            tokens.add_access(connection, self.token, family_id=family, **life)

    async def get(self, url, **headers):
        """GET under /fhir, or an absolute address."""
        path = url if url.startswith(("http", "/")) else f"/fhir/{url}"
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        async with self.portal.client(headers={"Authorization": f"Bearer {self.token}"} | named) as client:
            return await client.get(path)

    async def post(self, url, **options):
        """POST under /fhir."""
        async with self.portal.client(headers={"Authorization": f"Bearer {self.token}"}) as client:
            return await client.post(f"/fhir/{url}", **options)

    async def ids(self, url):
        """The ids of the matches of a search, following `next` to the end."""
        found = []
        while url:
            answer = await self.get(url)
            assert answer.status_code == 200, answer.text
            bundle = answer.json()
            found += [each["resource"]["id"] for each in bundle.get("entry", []) if each["search"]["mode"] == "match"]
            url = next((each["url"] for each in bundle["link"] if each["relation"] == "next"), "")
        return found


def _account(portal, name):
    # Nobody signs in with its password, so none is hashed.
    with portal.database.write() as connection:
        return create_account(
            connection, username=name, email=f"{name}@example.org", password_hash="-", now=portal.clock.now()
        )


def entries(bundle, mode):
    """The resources of a searchset with this search mode."""
    return [each["resource"] for each in bundle.get("entry", []) if each["search"]["mode"] == mode]


def patient(key="p1", given="Ana", family="Reyes", born="1980-05-04", **more):
    """A Patient."""
    name = [{"given": [given], "family": family}]
    return {"resourceType": "Patient", "id": key, "name": name, "birthDate": born} | more


def condition(key, owner="p1", text="Asthma", **more):
    """A Condition."""
    return {
        "resourceType": "Condition",
        "id": key,
        "subject": {"reference": f"Patient/{owner}"},
        "code": {"text": text},
    } | more


def lab(key, owner="p1", value=5, day="2026-01-02", **more):
    """A laboratory Observation."""
    return {
        "resourceType": "Observation",
        "id": key,
        "status": "final",
        "category": [
            {"coding": [{"system": "http://terminology.hl7.org/CodeSystem/observation-category", "code": "laboratory"}]}
        ],
        "code": {"coding": [{"system": "http://loinc.org", "code": "2339-0"}], "text": "Glucose"},
        "subject": {"reference": f"Patient/{owner}"},
        "effectiveDateTime": day,
        "valueQuantity": {"value": value, "unit": "mg/dL"},
    } | more
