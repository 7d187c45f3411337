"""The clinic's commands: an invitation's whole life beside a running portal, and what bad input is told."""

import json
import re
from datetime import UTC, datetime

import pytest

from portal.__main__ import COMMANDS, main
from tests.support.clock import FakeClock
from tests.support.enrolling import BIRTH_DATE, new_account
from tests.support.portal import PortalUnderTest
from tests.support.portal_process import PortalProcess, answer, command, following, get, post
from tests.support.sign_in import Proof

PUBLIC = ("--public-url", "http://127.0.0.1:9")


@pytest.fixture
def data(tmp_path):
    """A data directory with patients: Maria, and two who share a name."""
    portal = PortalUnderTest(tmp_path / "portal")
    portal.add_patient()
    portal.add_patient("Ana", "Ruiz", id="ana-1")
    portal.add_patient("Ana", "Ruiz", id="ana-2")
    portal.close()
    return tmp_path / "portal"


def run(capsys, *words):
    status = main([*words])
    said = capsys.readouterr()
    return status, said.out, said.err


def standing(data):
    return {row["id"]: row["status"] for row in answer("patients", data=data)}["maria-alvarez"]


def register(base_url, invited, **account):
    """The wizard's calls; the last answer."""
    opened = post(f"{base_url}/enroll/v1/sessions", json={"invitation_code": invited["invitation_code"]})
    headers = {"Enrollment-Session": opened.json()["enrollment_session"]}
    proof = {"method": "pin", "code": invited["pin"], "birth_date": BIRTH_DATE}
    post(f"{base_url}/enroll/v1/verify", json=proof, headers=headers).raise_for_status()
    bearer = account.pop("bearer", {})
    return post(f"{base_url}/enroll/v1/account", json=account, headers=headers | bearer)


def test_what_opens_nothing_any_more_is_not_sent_again(tmp_path, capsys):
    portal = PortalUnderTest(tmp_path / "portal", clock=FakeClock(datetime(2020, 3, 10, tzinfo=UTC)))
    portal.invite(portal.add_patient(), relationship="parent", until="2020-03-11")
    portal.close()
    status, out, err = run(capsys, "resend", "maria-alvarez", "--data", str(portal.data), *PUBLIC)
    assert (status, out) == (2, "")
    assert "is over by now" in err
    portal = PortalUnderTest(portal.data)
    assert len(portal.outbox("email")) == 1
    portal.close()


def test_an_invitations_whole_life(data):
    with PortalProcess(data) as server:
        assert standing(data) == "not-invited"
        first = answer("invite", "Maria Alvarez", "--email", "maria@example.org", data=data)
        assert set(first) == {"invitation_id", "link", "deep_link", "invitation_code", "pin", "expires"}
        assert re.fullmatch(r"\d{8}", first["pin"])
        assert re.fullmatch(r"[B-Z]{4}-[B-Z]{4}", first["invitation_code"])
        assert standing(data) == "invited"
        second = answer("resend", "maria-alvarez", data=data)
        assert second["pin"] != first["pin"]
        gone = post(f"{server.base_url}/enroll/v1/sessions", json={"invitation_code": first["invitation_code"]})
        assert gone.status_code == 410
        proof = Proof()
        made = register(server.base_url, second, **new_account(code_challenge=proof.challenge)).json()
        form = {
            "grant_type": "authorization_code",
            "client_id": "pfclient",
            "code": made["authorization_code"],
            "code_verifier": proof.verifier,
        }
        tokens = post(f"{server.base_url}/oauth/token", data=form).json()
        bearer = {"Authorization": f"Bearer {tokens['access_token']}"}
        assert standing(data) == "enrolled"
        assert answer("revoke", "maria-alvarez", data=data)["charts"] == 1
        assert standing(data) == "revoked"
        listed = get(f"{server.base_url}/account/v1/charts", headers=bearer).json()
        assert [chart["status"] for chart in listed] == ["revoked"]
        third = answer("invite", "maria-alvarez", "--email", "maria@example.org", data=data)
        assert standing(data) == "invited"
        linked = register(server.base_url, third, mode="link", relationship="self", bearer=bearer)
        assert linked.json()["linked_chart"]["chart_id"] == made["linked_chart"]["chart_id"]
        assert standing(data) == "enrolled"


def test_the_outbox_shows_mail_before_and_after_the_portal_ran_and_follows_what_comes(data):
    answer("invite", "maria-alvarez", "--email", "maria@example.org", *PUBLIC, data=data)
    (queued,) = answer("outbox", data=data)
    assert (queued["kind"], queued["to"], queued["state"]) == ("email", "maria@example.org", "queued")
    with following("outbox", "--json", "--follow", data=data) as lines:
        assert json.loads(lines.readline())["id"] == queued["id"]
        answer("invite", "ana-1", "--email", "ana@example.org", *PUBLIC, data=data)
        assert json.loads(lines.readline())["to"] == "ana@example.org"
    shown = command("outbox", data=data).stdout
    assert "Subject: Lakeview Family Medicine: access your health records" in shown


@pytest.mark.parametrize(("locale", "words"), [("en", "Your PIN"), ("es", "Su PIN")])
def test_without_json_the_letter_is_printed(data, capsys, locale, words):
    line = ["invite", "--data", str(data), "maria-alvarez", "--email", "m@example.org", "--locale", locale, *PUBLIC]
    status, out, err = run(capsys, *line)
    assert (status, err) == (0, "")
    assert words in out
    assert re.search(r"\b\d{4} \d{4}\b", out)
    assert "#token=" not in out


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["invite", "Nobody", "--email", "a@example.org", *PUBLIC], "No patient is known by Nobody."),
        (["invite", "ana ruiz", "--email", "a@example.org", *PUBLIC], "use an id: ana-1, ana-2."),
        (["invite", "ana-1", "--email", "a@example.org"], "never started"),
        (["invite", "ana-1", "--email", "nonsense", *PUBLIC], "'nonsense' is not an e-mail address."),
        (["invite", "ana-1", "--email", "a@example.org", "--phone", "12"], "'12' is not a telephone number."),
        (["invite", "ana-1", "--email", "a@example.org", "--until", "soon"], "not a date"),
        (["invite", "ana-1", "--email", "a@example.org", "--until", "2001-01-01"], "over already"),
        (["resend", "ana-1", *PUBLIC], "no open invitation"),
        (["cancel", "ana-1"], "no open invitation"),
        (["revoke", "ana-1"], "nothing to take back"),
    ],
)
def test_bad_input_is_told_in_one_sentence(data, capsys, words, sentence):
    status, out, err = run(capsys, words[0], "--data", str(data), *words[1:])
    assert (status, out) == (2, "")
    assert sentence in err
    assert err.count("\n") == 1


@pytest.mark.parametrize("words", [[], ["dance"], ["invite"], ["invite", "--data"], ["patients", "--data", "x", "--y"]])
def test_a_line_that_makes_no_sense_is_told_so(capsys, words):
    with pytest.raises(SystemExit) as ended:
        main(words)
    assert ended.value.code == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_a_broken_address_file_is_told(data, capsys):
    (data / "portal.json").write_text("{")
    status, _out, err = run(capsys, "patients", "--data", str(data))
    assert status == 2
    assert "start the portal once" in err


def test_cancelling_ends_every_open_invitation(data, capsys):
    for email in ("a@example.org", "b@example.org"):
        run(capsys, "invite", "--data", str(data), "maria-alvarez", "--email", email, *PUBLIC)
    status, out, _err = run(capsys, "cancel", "--data", str(data), "maria-alvarez", "--json")
    assert (status, json.loads(out)) == (0, {"patient": "maria-alvarez", "invitations": 2})
    assert run(capsys, "cancel", "--data", str(data), "maria-alvarez")[0] == 2


def test_every_command_explains_itself(capsys):
    for name in COMMANDS:
        with pytest.raises(SystemExit) as ended:
            main([name, "--help"])
        assert ended.value.code == 0
        assert "--data DIR" in capsys.readouterr().out


def test_an_empty_portal_says_how_to_fill_it(tmp_path, capsys):
    status, out, _err = run(capsys, "patients", "--data", str(tmp_path / "new"))
    assert status == 0
    assert "load" in out
