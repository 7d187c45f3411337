"""Which texts are the link of the e-mail about a forgotten password."""

import pytest

from pfclient.flows import recovery_link
from pfclient.flows.flow import Problem
from pfclient.flows.recovery_link import RecoveryLink
from tests.unit.flows.scripted import PORTAL
from tests.unit.flows.scripted_recovery import LINK, TOKEN


@pytest.mark.parametrize(
    "text",
    [
        LINK,
        f"  {LINK}\n",
        f"pfclient://recover?portal=https%3A%2F%2Fchart.example.org&handle={TOKEN}",
        f"PFCLIENT://recover/?handle={TOKEN}&portal=https://chart.example.org:443",
    ],
)
def test_a_link_names_its_portal_and_its_token_and_nothing_else(text):
    assert recovery_link.read(text) == RecoveryLink(PORTAL, TOKEN)


@pytest.mark.parametrize(
    "text",
    [
        f"pfclient://register?portal={PORTAL}&handle={TOKEN}&more=1",
        f"pfclient://recover?portal={PORTAL}&handle={TOKEN}&password=Blue-kettle-7",
        f"pfclient://recover?portal={PORTAL}&portal={PORTAL}&handle={TOKEN}",
        f"pfclient://recover/now?portal={PORTAL}&handle={TOKEN}",
        f"pfclient://recover?portal=file%3A%2F%2F%2Fetc&handle={TOKEN}",
        f"{PORTAL}/recover?token={TOKEN}",
        f"{PORTAL}/recover#token={'r' * 500}",
        f"{PORTAL}/recover#token=short",
        "https://maria:secret@chart.example.org/recover#token=" + TOKEN,
        LINK + "é",
    ],
)
def test_anything_else_is_no_link(text):
    assert isinstance(recovery_link.read(text), Problem)
