"""The log holds events and safe fields, and nothing else can get into it."""

import json
from datetime import UTC, datetime

import pytest

from pfclient import log
from pfclient.errors import Offline
from pfclient.log import Event
from pfclient.vault.vault import Answer

AT = datetime(2026, 3, 10, 15, 0, tzinfo=UTC)


@pytest.mark.parametrize("words", ["Maria", b"Maria", ["Maria"], {"a": 1}, Offline("Maria"), 2**53 + 1, float("inf")])
def test_nothing_that_could_carry_words_is_a_field(words):
    with pytest.raises(TypeError):
        log.line(Event.REPLY, {"x": words}, at=AT, number=1)


def test_an_event_is_one_line_of_json():
    fields = {
        "status": 200,
        "seconds": 0.123456,
        "ok": True,
        "error": Offline,
        "answer": Answer.NOT_ASKED,
        "none": None,
    }
    line = log.line(Event.REPLY, fields, at=AT, number=7)
    assert "\n" not in line
    assert json.loads(line) == {
        "at": "2026-03-10T15:00:00.000+00:00",
        "n": 7,
        "event": "gateway.reply",
        "status": 200,
        "seconds": 0.1235,
        "ok": True,
        "error": "Offline",
        "answer": "not_asked",
        "none": None,
    }
