"""Loading records nobody here wrote: nothing is lost, counted with plain JSON."""

import gzip
import json
from collections import Counter

import pytest

from portal.rules.record_types import SEARCHABLE, is_kept
from tests.support.records import NO_DATA, SHARED_DATA, Reader, load_paths, share

pytestmark = pytest.mark.skipif(not SHARED_DATA.is_dir(), reason=NO_DATA)

SYNTHEA = sorted(SHARED_DATA.glob("synthea/*.json.gz"))
OTHERS = [path for folder in ("ips", "uscore", "nasty") for path in sorted(SHARED_DATA.glob(f"{folder}/*.gz"))]


def plain(path):
    """The resources of a file by nothing but the json module."""
    root = json.loads(gzip.decompress(path.read_bytes()))
    if root.get("resourceType") != "Bundle":
        return [root]
    return [each["resource"] for each in root.get("entry", []) if each.get("resource")]


def expected(resources):
    """How many of each searchable type a patient sees once all laboratory results are shared."""
    counts = Counter()
    for resource in resources:
        kind = resource["resourceType"]
        codes = {c.get("code", "").lower() for each in resource.get("category", []) if isinstance(each, dict)
                 for c in each.get("coding", [])}  # fmt: skip
        if kind not in {"Observation", "DiagnosticReport", "Encounter"} or codes & {"laboratory", "lab"}:
            counts[kind] += 1
    return {kind: counts[kind] for kind in SEARCHABLE}


@pytest.mark.parametrize("path", SYNTHEA, ids=lambda path: path.name.split("_")[0])
async def test_a_whole_chart_is_served_to_the_last_resource(portal, path):
    resources = plain(path)
    report = load_paths(portal, path)
    assert (report.refused, report.renamed, report.dangling) == ([], 0, 0)
    assert sum(report.saved["new"].values()) + sum(report.skipped.values()) == len(resources)
    (owner,) = report.patients
    share(portal, owner)
    reader = Reader(portal, owner)
    found = {}
    for kind in SEARCHABLE:
        found[kind] = (await reader.get(f"{kind}?patient={owner}&_summary=count")).json()["total"]
    assert found == expected(resources)
    named = {each["id"] for each in resources if each["resourceType"] == "Condition"}
    assert set(await reader.ids(f"Condition?patient={owner}&_count=7")) == named


async def test_a_chart_is_served_as_its_file_says_it(portal):
    path = min(SYNTHEA, key=lambda each: each.stat().st_size)
    (owner,) = load_paths(portal, path).patients
    share(portal, owner)
    reader = Reader(portal, owner)
    addresses = {each["fullUrl"]: f"{each['resource']['resourceType']}/{each['resource']['id']}"
                 for each in json.loads(gzip.decompress(path.read_bytes()))["entry"]}  # fmt: skip
    for resource in plain(path):
        if resource["resourceType"] in {"Immunization", "DiagnosticReport", "Patient"}:
            served = await reader.get(f"{resource['resourceType']}/{resource['id']}")
            text = json.dumps(resource)
            for url, reference in addresses.items():
                text = text.replace(f'"{url}"', f'"{reference}"')
            assert {k: v for k, v in served.json().items() if k != "meta"} == json.loads(text)


def test_every_other_example_is_kept_skipped_or_refused_with_its_reason(portal):
    for path in OTHERS:
        report = load_paths(portal, path, practice=path.name)
        root = json.loads(gzip.decompress(path.read_bytes()))
        size = len(root.get("entry", [])) if root.get("resourceType") == "Bundle" else 1
        saved = sum(sum(counts.values()) for counts in report.saved.values())
        assert saved + sum(report.skipped.values()) + len(report.refused) == size, path.name
        assert report.unreadable == 0


def test_the_summaries_of_fourteen_vendors_lose_only_what_names_nobody(portal):
    report = load_paths(portal, SHARED_DATA / "ips", practice="Summaries")
    kept = sum(is_kept(each["resourceType"]) for path in SHARED_DATA.glob("ips/*") for each in plain(path))
    assert sum(sum(counts.values()) for counts in report.saved.values()) == kept - len(report.refused)
    assert len(report.refused) == 2
    assert len(report.patients) == 11
