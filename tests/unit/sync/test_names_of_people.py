"""What the portal says of people: names are plain text before any screen sees them, and nobody dies before birth."""

import json

import pytest

from pfclient.gateway.account import AccountApi
from pfclient.gateway.fhir import FhirApi
from pfclient.gateway.reply import FHIR
from pfclient.sync.people import read_people
from tests.support.clients import authorized, gateway_to
from tests.support.lab import Lab, reply

NASTY = "Ma\u202eria\u200b\u2066 \u0007Alvarez\n"


async def people(display=NASTY, **more):
    patient = {
        "resourceType": "Patient",
        "id": "p",
        "name": [{"given": [NASTY], "family": NASTY}],
        "gender": NASTY,
        "birthDate": NASTY,
        **more,
    }
    chart = {
        "chart_id": "1",
        "patient": "Patient/p",
        "display": display,
        "relationship": "self",
        "practice": NASTY,
        "practice_phone": NASTY,
        "status": "active",
        "access": {},
    }

    def script(request, _writer):
        if b" /account/v1/charts" in request[:60]:
            return reply([chart])
        return reply({"resourceType": "Bundle", "type": "searchset", "entry": [{"resource": patient}]}, media=FHIR)

    async with Lab(script) as lab:
        gateway = gateway_to(lab.url)
        signed_in = authorized(gateway)
        try:
            return await read_people(AccountApi(signed_in), FhirApi(signed_in))
        finally:
            await gateway.aclose()


async def test_no_name_of_a_person_or_clinic_turns_the_text_around():
    (person,) = await people()
    shown = [person.display, person.given, person.family, person.gender, person.connection.practice]
    shown += [person.connection.practice_phone, person.birth_date]
    assert not set("\u202e\u200b\u2066\u0007\n") & set(json.dumps(shown, ensure_ascii=False))
    assert person.display == "Maria Alvarez"


@pytest.mark.parametrize(
    ("told", "is_so"),
    [
        ({}, False),
        ({"deceasedBoolean": False}, False),
        ({"deceasedBoolean": True}, True),
        ({"deceasedDateTime": "2020-05-01"}, True),
        ({"deceasedDateTime": "1984"}, True),
        ({"deceasedDateTime": "in spring"}, True),
        ({"deceasedDateTime": "1899-12-30"}, False),
        ({"deceasedDateTime": "1899-12-30", "deceasedBoolean": True}, True),
        ({"deceasedDateTime": "1899-12-30", "birthDate": None}, True),
    ],
)
async def test_who_died_before_being_born_is_alive(told, is_so):
    """A date nobody filled in hides no living woman's age."""
    (person,) = await people(**{"birthDate": "1984-05-02"} | told)
    assert person.deceased is is_so


@pytest.mark.parametrize(
    ("display", "name", "called"),
    [
        ("", [], "p"),
        ("", [{"use": "old"}], "p"),
        ("", [{"given": ["Ana"], "family": "Ruiz"}], "Ana Ruiz"),
        ("", [{"family": "Ruiz"}], "Ruiz"),
        ("\u200b", [], "p"),
        ("Ana", [], "Ana"),
    ],
)
async def test_whoever_has_no_name_is_called_as_the_clinic_knows_them(display, name, called):
    (person,) = await people(display, name=name)
    assert (person.display, bool(person.given)) == (called, True)


@pytest.mark.parametrize(
    ("told", "day"),
    [
        ({"deceasedDateTime": "2020-05-01"}, "2020-05-01"),
        ({"deceasedDateTime": "2020-05-01T23:30:00-05:00"}, "2020-05-01"),
        ({"deceasedDateTime": "2020-05"}, "2020-05"),
        ({"deceasedDateTime": "in spring"}, ""),
        ({"deceasedDateTime": "1899-12-30"}, ""),
        ({"deceasedDateTime": "1899-12-30", "deceasedBoolean": True}, ""),
        ({"deceasedBoolean": True}, ""),
        ({}, ""),
    ],
)
async def test_the_day_somebody_died_is_as_it_was_sent_or_not_known(told, day):
    (person,) = await people(**{"birthDate": "1984-05-02"} | told)
    assert person.died == day
