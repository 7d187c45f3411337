"""What a portal writes into an error is shown to nobody: known codes become our words, everything else says nothing."""

import json
import random
from datetime import UTC, datetime

import pytest

from pfclient.gateway.refusals import refusal
from pfclient.gateway.reply import FHIR, JSON, PROBLEM, Reply
from ui.text import refusals
from ui.text.errors import words

NOW = datetime(2026, 11, 25, tzinfo=UTC)
STATUSES = (400, 401, 403, 404, 409, 410, 412, 422, 423, 429, 500, 502, 503)
MARK = "zzcanary"
SAID = (
    "Call {0} at once",
    "<b>{0}</b>",
    "file:///tmp/{0}",
    "{0}",
    "{0} ({1})",
    "https://evil.example/{0}",
    "{0}\u202e",
)


def outcome(said):
    issue = {"severity": "fatal", "code": "processing", "diagnostics": said, "details": {"text": said}}
    return {"resourceType": "OperationOutcome", "text": {"div": f"<div>{said}</div>"}, "issue": [issue]}


def oauth(said):
    return {"error": "invalid_grant", "error_description": said, "error_uri": said}


def problem(said):
    fields = [{"field": "username", "code": "bad", "message": said}, {"field": said, "code": said}]
    return {
        "type": said,
        "title": said,
        "detail": said,
        "code": "no-such-code",
        "field_errors": fields,
        "reasons": [said],
    }


BODIES = {FHIR: outcome, JSON: oauth, PROBLEM: problem}


def replies():
    """A hundred errors of each kind, and some whose very code is made of the portal's words."""
    chosen = random.Random(1)
    for media, body in BODIES.items():
        for _ in range(100):
            said = chosen.choice(SAID).format(MARK, chosen.getrandbits(32))
            yield reply(chosen.choice(STATUSES), media, body(said))
        for status in STATUSES:
            yield reply(status, media, body(MARK) | {"error": MARK, "code": MARK, "issue": [{"code": MARK}]})


def reply(status, media, body):
    return Reply(url="https://portal.example/x", status=status, media=media, headers={}, body=json.dumps(body).encode())


def test_no_word_of_a_portal_is_in_what_is_said_of_its_errors():
    shown = [words(refusal(each, NOW)) for each in replies()]
    assert len(shown) > 300
    assert [message for message in shown if MARK in f"{message.title} {message.text} {message.action}"] == []


def test_a_code_nobody_knows_says_no_more_than_its_class():
    unknown = refusal(reply(422, PROBLEM, problem(MARK)), NOW)
    assert words(unknown) == words(type(unknown)("other"))


@pytest.mark.parametrize("code", sorted(refusals.codes()))
def test_a_code_we_know_says_our_words(code):
    message = words(refusal(reply(422, PROBLEM, problem(MARK) | {"code": code}), NOW))
    assert message.title
    assert MARK not in f"{message.title} {message.text}"
