"""Whatever a portal calls itself, its practices or its questions is plain text before a screen sees it."""

import dataclasses

import pytest

from pfclient.gateway.config import portal_info
from pfclient.gateway.enrolment import PortalEnrolment
from pfclient.gateway.oauth import OAuth
from tests.support.clients import gateway_to
from tests.support.lab import Lab, reply

NASTY = "Lake\u202eview\u200b \u2066Clinic\u0007\n"
PLAIN = "Lakeview Clinic"
PRACTICE = {"name": NASTY, "phone": NASTY}


def script(request, _writer):
    path = request.split(b" ")[1].decode()
    match path:
        case "/portal/v1/config":
            terms = {"version": "1", "url": "/portal/v1/terms"}
            return reply({"name": NASTY, "practices": [PRACTICE], "terms": terms})
        case "/portal/v1/security-questions":
            return reply({"items": [{"id": "pet", "text": NASTY}]})
        case "/portal/v1/terms":
            return reply(f"{NASTY}{NASTY}".encode(), media="text/plain")
        case "/enroll/v1/sessions":
            methods = [{"id": "sms", "hint": NASTY}]
            return reply({"enrollment_session": "t", "practice": PRACTICE, "methods": methods})
        case "/enroll/v1/verify":
            return reply({"patient": {"given": NASTY, "family_initial": NASTY}, "username_suggestion": "maria"})
    return reply({"linked_chart": {"display": NASTY, "practice": PRACTICE}, "recovery_codes": []})


def texts(found):
    for value in dataclasses.astuple(found):
        for one in value if isinstance(value, tuple) else (value,):
            yield from one if isinstance(one, tuple) else (one,)


async def answers():
    async with Lab(script) as lab:
        gateway = gateway_to(lab.url)
        enrolment = PortalEnrolment(gateway, OAuth(gateway), signed_in=None)
        try:
            yield await portal_info(gateway)
            yield await enrolment.open(token="t")
            yield await enrolment.verify("pin", "12345678", "1985-02-11")
            yield await enrolment.link(None)
        finally:
            await gateway.aclose()


@pytest.mark.parametrize("letter", ["\u202e", "\u200b", "\u2066", "\u0007"])
async def test_no_answer_brings_letters_that_turn_or_hide_text(letter):
    async for found in answers():
        assert not [text for text in texts(found) if isinstance(text, str) and letter in text], type(found)


async def test_what_is_left_reads_as_it_was_meant():
    info, invitation, verified, enrolled = [found async for found in answers()]
    assert (info.name, info.questions[0].text, info.terms.text) == (PLAIN, PLAIN, f"{PLAIN}\n{PLAIN}")
    assert (invitation.practice, verified.given, enrolled.display) == (PLAIN, PLAIN, PLAIN)
