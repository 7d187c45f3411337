"""Generated charts for rows that need many records: the same arguments give the same bytes, on every machine."""

import random
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import msgspec

from bench.chart_records import MIX, NOW, OF_CATEGORY, ORGANIZATION, Maker, instant
from bench.chart_words import PRACTITIONERS

__all__ = ["NOW", "Resources", "bundle", "bundle_pages", "chart", "surroundings"]

Resources = list[tuple[str, bytes]]
"""`Type/id` and the JSON of each resource."""

_ENCODER = msgspec.json.Encoder(decimal_format="number")


def chart(count: int, patient: str = "p1", seed: int = 1, *, category: str = "") -> Resources:
    """The records of one person, newest and oldest mixed, all about `Patient/{patient}`.

    Args:
        count: How many resources, exactly.
        patient: Logical id of the person; it also begins every id, so charts of several people never meet.
        seed: Another number gives another chart.
        category: Name of a record category (`lab_results`) whose own type all resources shall be of; a mix when "".

    Raises:
        KeyError: There is no such category.
    """
    dice = random.Random(f"{patient}/{seed}")
    kinds = [OF_CATEGORY[category]] if category else [kind for kind, share in MIX for _ in range(share)]
    if not category:
        dice.shuffle(kinds)
    made = (_made(kinds[number % len(kinds)], number, patient, dice) for number in range(count))
    return [(f"{body['resourceType']}/{body['id']}", _ENCODER.encode(body)) for body in made]


def surroundings(patient: str = "p1") -> Resources:
    """What the records of a chart refer to: the person, who looks after them, and where."""
    people = [
        {"resourceType": "Practitioner", "id": f"prac-{number}", "name": [{"text": name}]}
        for number, name in enumerate(PRACTITIONERS, 1)
    ]
    bodies: list[dict[str, Any]] = [
        {
            "resourceType": "Patient",
            "id": patient,
            "name": [{"use": "official", "family": "Alvarez", "given": ["Maria"]}],
            "birthDate": "1980-05-17",
            "gender": "female",
        },
        {"resourceType": "Organization", "id": "org-1", "name": "Lakeview Family Medicine"},
        {
            "resourceType": "Location",
            "id": "loc-1",
            "name": "Lakeview Family Medicine",
            "managingOrganization": ORGANIZATION,
        },
        *people,
    ]
    return [(f"{body['resourceType']}/{body['id']}", _ENCODER.encode(body)) for body in bodies]


def bundle(resources: Iterable[tuple[str, bytes]], base: str = "https://portal.example/fhir") -> bytes:
    """One `collection` Bundle of them all, with full URLs."""
    return _bundle(resources, base, kind="collection")


def bundle_pages(
    resources: Sequence[tuple[str, bytes]], size: int = 50, base: str = "https://portal.example/fhir"
) -> Iterator[bytes]:
    """The same as a portal answers a search: `searchset` Bundles of `size` entries with a link to the next."""
    for start in range(0, max(len(resources), 1), size):
        more = start + size < len(resources)
        link = [{"relation": "next", "url": f"{base}/page?start={start + size}"}] if more else []
        yield _bundle(resources[start : start + size], base, kind="searchset", total=len(resources), link=link)


def _bundle(resources: Iterable[tuple[str, bytes]], base: str, *, kind: str, **more: Any) -> bytes:
    mode = {"search": {"mode": "match"}} if kind == "searchset" else {}
    entries = [{"fullUrl": f"{base}/{key}", "resource": msgspec.Raw(raw), **mode} for key, raw in resources]
    return _ENCODER.encode({"resourceType": "Bundle", "type": kind, **more, "entry": entries})


def _made(kind: Maker, number: int, patient: str, dice: random.Random) -> dict[str, Any]:
    body = kind(dice)
    about = {"reference": f"Patient/{patient}"}
    subject: dict[str, Any] = {"subject": about}
    if body["resourceType"] in ("AllergyIntolerance", "Immunization"):
        subject = {"patient": about}
    if body["resourceType"] == "Appointment":
        subject = {}
        body["participant"].append({"actor": about, "status": "accepted"})
    meta = {"versionId": "1", "lastUpdated": instant(dice)}
    return {"resourceType": body.pop("resourceType"), "id": f"{patient}-{number}", "meta": meta, **body, **subject}
