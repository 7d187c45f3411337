"""From the e-mail's link to every line of a chart, by keyboard alone, and no line that is not shared."""

import base64
import gzip
import hashlib
import json

import httpx
import pytest

from pfclient.records.catalog import CATEGORIES
from tests.journeys import enrolling
from tests.journeys.screens import SECTIONS, current_and_all, differences, open_section, shown_of
from tests.support import chart_bundle
from tests.support.desktop import ROOT
from tests.support.portal_process import PATIENCE

pytestmark = pytest.mark.timeout(120)

_SYNTHEA = ROOT.parent / "shared" / "data" / "synthea"
_EMAIL = "reader@example.com"


def the_chart(directory):
    """A chart somebody else made where one is at hand, else our own; with visits."""
    files = sorted(_SYNTHEA.glob("Jorge_Brekke_*.json.gz"))
    if files:
        entries = [entry["resource"] for entry in json.loads(gzip.decompress(files[0].read_bytes()))["entry"]]
    else:
        print("no ../shared/data/synthea beside the checkout: read our own chart instead")
        entries = chart_bundle.resources()
    (patient,) = [entry for entry in entries if entry["resourceType"] == "Patient"]
    if files:
        bundle = json.loads(gzip.decompress(files[0].read_bytes()))
        bundle["entry"] += [_created(visit) for visit in chart_bundle.appointments(patient["id"])]
        path = directory / "chart.json"
        path.write_text(json.dumps(bundle))
    else:
        path = chart_bundle.write(directory / "chart.json", entries + chart_bundle.appointments(patient["id"]))
    return path, patient


def _created(resource):
    kind = resource["resourceType"]
    return {
        "fullUrl": f"urn:uuid:{resource['id']}",
        "resource": resource,
        "request": {"method": "POST", "url": kind},
    }


def token_for(url):
    """Sign in as another first-party client of the same account would."""
    verifier = "v" * 43
    digest = hashlib.sha256(verifier.encode()).digest()
    with httpx.Client(base_url=url, timeout=PATIENCE) as http:
        asked = {
            "client_id": "pfclient",
            "response_type": "code",
            "scope": "openid fhirUser offline_access user/*.rs __account",
            "code_challenge": base64.urlsafe_b64encode(digest).decode().rstrip("="),
            "code_challenge_method": "S256",
            "username": _EMAIL,
            "password": enrolling.PASSWORD,
        }
        code = http.post("/oauth/challenge", data=asked).raise_for_status().json()["authorization_code"]
        swap = {
            "client_id": "pfclient",
            "grant_type": "authorization_code",
            "code": code,
            "code_verifier": verifier,
        }
        return http.post("/oauth/token", data=swap).raise_for_status().json()["access_token"]


def counted_by_portal(url, patient):
    """What the portal says it has for each question the app asks of what is shared: {category: {type: total}}."""
    with httpx.Client(
        base_url=f"{url}/fhir/", headers={"Authorization": f"Bearer {token_for(url)}"}, timeout=PATIENCE
    ) as http:
        known = {each["type"] for each in http.get("metadata").raise_for_status().json()["rest"][0]["resource"]}
        found = {}
        for name in SECTIONS:
            category = CATEGORIES[name]
            for query in category.queries:
                if query.resource_type in known:
                    asked = {"patient": patient, "_summary": "count", **dict(query.parameters)}
                    answer = http.get(query.resource_type, params=asked).raise_for_status().json()
                    found.setdefault(name, {})[query.resource_type] = answer["total"]
        return found


def counted_in_file(shown, asked):
    """The same from what `show` tells: sources of rows and of what is not shown."""
    found = {}
    for name, types in asked.items():
        told = shown["categories"][name]
        sources = {
            source for entry in told["current"] + told["past"] + told["not_shown"] for source in entry["sources"]
        }
        found[name] = {kind: sum(source.startswith(f"{kind}/") for source in sources) for kind in types}
    return found


def test_a_patient_registers_by_keyboard_and_reads_every_shared_entry_and_no_other(app, clinic, tmp_path):
    path, person = the_chart(tmp_path)
    shown = shown_of(path)
    patient = clinic.admit(path, labs=True)
    invited = clinic.invite(patient, email=_EMAIL)
    with app(invited["deep_link"]) as walker:
        enrolling.register(walker, invited, person["birthDate"])
        for name in SECTIONS:
            told = shown["categories"][name]
            current, every = current_and_all(walker, name)
            if told["current"]:
                assert differences(name, told["current"], current) == ({}, []), f"current {name}"
            assert differences(name, told["current"] + told["past"], every) == ({}, []), f"all {name}"
        counted = counted_by_portal(clinic.url, patient)
        assert counted == counted_in_file(shown, counted)
        assert counted["lab_results"]["Observation"]
        assert counted["appointments"] == {"Appointment": 2}

        clinic.do("unshare", patient, "--all-labs")
        open_section(walker, "lab_results")
        walker.keys("F5")
        walker.hears("have not shared any lab results")
        assert walker.rows() == []


def test_labs_that_were_never_shared_are_not_on_screen(app, clinic, tmp_path):
    path = chart_bundle.write(tmp_path / "chart.json", chart_bundle.resources())
    patient = clinic.admit(path, labs=False)
    labs = shown_of(path)["categories"]["lab_results"]["current"]
    assert labs, "the chart has labs to hold back"
    invited = clinic.invite(patient)
    with app(invited["link"]) as walker:
        enrolling.register(walker, invited, chart_bundle.BIRTH_DATE)
        open_section(walker, "lab_results")
        walker.hears("have not shared any lab results")
        assert walker.rows() == []
        assert not any(walker.says(lab["title"]) for lab in labs)
