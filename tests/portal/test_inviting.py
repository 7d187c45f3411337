"""The patient invites somebody to their chart: what is told to whom, what it opens, and how it is taken back."""

import pytest

from portal.rules.proxies import OFFERED
from portal.store.charts import revoke_chart, unlink_chart
from tests.support.enrolling import Walk, essence, new_account, wrong
from tests.support.proxies import (
    BORN,
    as_invited,
    call,
    day,
    invite,
    mails_to,
    narrow,
    own,
    proved,
    proxies,
    refusal,
    unused,
)
from tests.support.records import Reader, condition, load, patient
from tests.support.sign_in import add_account, bearer, sign_in


@pytest.fixture
def clinic(portal):
    """Ana's chart."""
    load(portal, patient("p1", telecom=[{"system": "phone", "value": "(555) 010-0187"}]), condition("c1"))
    return portal


@pytest.fixture
def ana(clinic):
    return Reader(clinic, "p1", name="ana")


@pytest.fixture
def client(clinic):
    return clinic.client()


async def registered(client, invited, name="rosa"):
    """A new account from the invitation: the answer, and its tokens."""
    walk = await proved(client, invited)
    address = f"{name}@example.org"
    answer = await walk.account(
        new_account(username=name, email=address, relationship="other", password="Red kettle 7")
    )
    return answer, await sign_in(client, name, "Red kettle 7") if answer.status_code == 201 else None


async def test_who_is_invited_sees_what_was_chosen_and_the_patient_is_told(clinic, ana, client):
    sent = await invite(ana, categories=["diagnoses", "medications"], until=day(clinic, 90))
    assert sent.status_code == 201
    told = sent.json()
    access = {"categories": ["diagnoses", "medications"], "until": day(clinic, 90), "reason": None}
    assert (told["access"], told["email"], told["state"]) == (access, "rosa@example.org", "open")
    (listed,) = await unused(ana)
    assert listed == {name: value for name, value in told.items() if name not in {"pin", "invitation_code"}}

    answer, tokens = await registered(client, as_invited(clinic, sent))
    chart = answer.json()["linked_chart"]
    assert (chart["relationship"], chart["access"]) == ("parent", access)
    for asked, status in (("Condition/c1", 200), ("Condition?patient=p1", 200)):
        assert (await client.get(f"/fhir/{asked}", headers=bearer(tokens))).status_code == status
    withheld = (await client.get("/fhir/Procedure?patient=p1", headers=bearer(tokens))).json()
    assert [each["search"]["mode"] for each in withheld["entry"]] == ["outcome"]

    (item,) = await proxies(ana)
    assert (item["given_by"], item["email"], item["access"]) == ("patient", "rosa@example.org", access)
    assert await unused(ana) == []
    assert [each.subject for each in mails_to(clinic, "ana@")] == [
        "You have invited somebody to your records",
        "Somebody can now see your records",
    ]
    async with clinic.client(headers=bearer(ana.token)) as own_client:
        found = (await own_client.get("/account/v1/activity", params={"patient": "Patient/p1"})).json()["items"]
    acts = {(each["action"], each["by"]["kind"], tuple(each["what"])) for each in found}
    assert {("invite", "you", ("diagnoses", "medications")), ("link", "account", ())} <= acts


async def test_the_pin_is_told_to_the_patient_alone_and_the_letter_says_who_invites(clinic, ana):
    sent = await invite(ana)
    pin = sent.json()["pin"]
    assert pin.isdigit()
    assert len(pin) == 8
    (letter,) = mails_to(clinic, "rosa@")
    assert letter.subject == "Ana wants to share health records with you"
    assert "the PIN that Ana gives you" in letter.text
    for kept in clinic.outbox():
        assert pin not in kept.text + kept.html + kept.subject
    assert pin not in (await call(ana)).text


@pytest.mark.parametrize(("asked", "said"), [({"locale": "es-MX"}, "quiere compartir"), ({}, "wants to share")])
async def test_the_letter_is_in_the_language_that_was_asked_for(clinic, ana, asked, said):
    await invite(ana, **asked)
    assert said in mails_to(clinic, "rosa@")[0].subject


async def test_without_the_pin_nobody_comes_in_and_no_code_goes_by_phone(clinic, ana, client):
    invited = as_invited(clinic, await invite(ana))
    walk = Walk(client)
    opened = (await walk.open(invited)).json()
    assert (opened["by"], opened["methods"]) == ("patient", [{"id": "pin"}])
    assert refusal(await walk.challenge(birth_date=BORN)) == (409, "method-not-available")
    for _ in range(4):
        assert refusal(await walk.verify(wrong(invited.pin), birth_date=BORN))[1] == "verification-failed"
    assert refusal(await walk.verify(wrong(invited.pin), birth_date=BORN)) == (423, "invitation-locked")
    assert refusal(await walk.verify(invited.pin, birth_date=BORN)) == (423, "invitation-locked")
    assert [each["state"] for each in await unused(ana)] == ["locked"]


async def test_an_account_that_exists_gets_the_chart(clinic, ana, client):
    add_account(clinic, "rosa")
    walk = await proved(client, as_invited(clinic, await invite(ana)))
    body = {"mode": "link"}
    tokens = await sign_in(client, "rosa")
    answer = await walk.account(body, **bearer(tokens))
    assert answer.status_code == 200
    assert (await client.get("/fhir/Condition/c1", headers=bearer(tokens))).status_code == 200


async def test_whoever_has_the_address_the_answer_is_the_same(clinic, ana):
    Reader(clinic, "p1", name="ernesto", relationship="parent")
    add_account(clinic, "leo")
    found = []
    for name in ("nobody", "leo", "ernesto", "ana"):
        status, _, headers = essence(answer := await invite(ana, f"{name}@example.org"))
        mail = mails_to(clinic, f"{name}@")[-1 if name != "ana" else -2]
        told = {key: value for key, value in answer.json().items() if key not in {"id", "pin", "invitation_code"}}
        found.append((status, {**headers, "content-length": ""}, told | {"email": ""}, mail.subject))
    assert found[1:] == found[:1] * 3


async def test_asked_again_after_a_lost_reply_it_is_the_same_invitation(clinic, ana):
    first, again = [await invite(ana, key="k1") for _ in range(2)]
    assert first.content == again.content
    assert len(mails_to(clinic, "rosa@")) == 1
    assert refusal(await invite(ana, "x@example.org", key="k1")) == (422, "idempotency-key-reused")


async def test_an_invitation_that_is_taken_back_opens_nothing(clinic, ana, client):
    sent = await invite(ana)
    walk = await proved(client, as_invited(clinic, sent))
    path = f"proxies/invitations/{sent.json()['id']}"
    assert (await call(ana, "DELETE", path)).status_code == 204
    assert await unused(ana) == []
    assert refusal(await walk.account(new_account())) == (410, "invitation-revoked")
    assert refusal(await call(ana, "DELETE", path)) == (404, "not-found")
    async with clinic.client(headers=bearer(ana.token)) as own_client:
        found = (await own_client.get("/account/v1/activity", params={"patient": "Patient/p1"})).json()["items"]
    assert "uninvite" in {each["action"] for each in found}


async def test_nobody_else_takes_it_back_or_is_told_of_it(clinic, ana):
    sent = (await invite(ana)).json()["id"]
    practice = clinic.invite("p1", "other@example.org").invitation_id
    other = Reader(clinic, "p1", name="ernesto", relationship="parent")
    assert await unused(other) == []
    for who, which in ((other, sent), (ana, practice), (ana, "x"), (ana, "x%00")):
        assert refusal(await call(who, "DELETE", f"proxies/invitations/{which}")) == (404, "not-found")
    assert [each["id"] for each in await unused(ana)] == [sent]


async def test_a_used_one_is_not_taken_back_but_its_access_is_ended(clinic, ana, client):
    sent = await invite(ana)
    _, tokens = await registered(client, as_invited(clinic, sent))
    assert refusal(await call(ana, "DELETE", f"proxies/invitations/{sent.json()['id']}")) == (404, "not-found")
    (item,) = await proxies(ana)
    await call(ana, "DELETE", f"proxies/{item['id']}")
    assert (await client.get("/fhir/Condition/c1", headers=bearer(tokens))).status_code == 403
    # Given again, it is the same chart to their program, and whole.
    walk = await proved(client, as_invited(clinic, await invite(ana)))
    again = await walk.account({"mode": "link"}, **bearer(tokens))
    assert again.json()["linked_chart"]["chart_id"] == item["id"]
    assert (await client.get("/fhir/Condition/c1", headers=bearer(tokens))).status_code == 200


async def test_what_the_patient_gave_the_patient_may_widen(clinic, ana, client):
    _, tokens = await registered(client, as_invited(clinic, await invite(ana, categories=["medications"])))
    assert (await client.get("/fhir/Condition/c1", headers=bearer(tokens))).status_code in {403, 404}
    (item,) = await proxies(ana)
    assert tuple(item["limits"]["categories"]) == OFFERED
    await narrow(ana, categories=["diagnoses"])
    assert (await client.get("/fhir/Condition/c1", headers=bearer(tokens))).status_code == 200


async def test_nobody_is_given_more_than_the_patient_has(clinic, client):
    ana = Reader(clinic, "p1", name="ana", categories=["medications", "allergies"], until=day(clinic, 40))
    assert (await own(ana))["limits"] == {"categories": ["medications", "allergies"], "until": day(clinic, 40)}
    assert refusal(await invite(ana, categories=["diagnoses"])) == (422, "invalid-categories")
    assert refusal(await invite(ana, until=day(clinic, 41))) == (422, "invalid-until")
    sent = await invite(ana)
    assert sent.json()["access"]["until"] == day(clinic, 40)
    _, tokens = await registered(client, as_invited(clinic, sent))
    assert (await client.get("/fhir/Condition/c1", headers=bearer(tokens))).status_code in {403, 404}
    (item,) = await proxies(ana)
    assert (item["access"]["until"], item["limits"]["categories"]) == (day(clinic, 40), ["medications", "allergies"])


async def test_what_the_patient_says_somebody_is_to_them_is_not_the_practices_word(clinic, ana, client):
    _, tokens = await registered(client, as_invited(clinic, await invite(ana, relationship="child")))
    async with clinic.client(headers=bearer(tokens)) as theirs:
        found = (await theirs.get("/account/v1/activity", params={"patient": "Patient/p1"})).json()
    assert not found["everybody"]


@pytest.mark.parametrize("patient_id", ["p2", "nobody", "Patient/p2"])
async def test_only_to_ones_own_chart(clinic, ana, patient_id):
    load(clinic, patient("p2", given="Leo"))
    parent = Reader(clinic, "p2", name="rosa", relationship="child")
    for who in (ana, parent):
        assert refusal(await invite(who, patient=patient_id)) == (404, "not-found")


@pytest.mark.parametrize("ending", ["unlinked", "revoked"])
async def test_whose_own_chart_is_closed_has_nothing_to_give(clinic, ana, client, ending):
    walk = await proved(client, as_invited(clinic, await invite(ana)))
    with clinic.database.write() as connection:
        if ending == "revoked":
            revoke_chart(connection, ana.charts[0])
        else:
            unlink_chart(connection, account_id=ana.account_id, chart_id=ana.charts[0])
    assert refusal(await walk.account(new_account())) == (410, "invitation-revoked")
    assert refusal(await invite(ana)) == (404, "not-found")


async def test_the_practice_ends_them_with_its_own(clinic, ana, client):
    invited = as_invited(clinic, await invite(ana))
    assert clinic.cancel("p1") == 1
    assert refusal(await Walk(client).open(invited)) == (410, "invitation-revoked")


async def test_a_second_one_to_the_same_address_replaces_the_first_but_none_of_the_practices(clinic, ana, client):
    practice = clinic.invite("p1", "rosa@example.org", relationship="guardian")
    first = as_invited(clinic, await invite(ana))
    second = as_invited(clinic, await invite(ana, "ROSA@example.org"))
    assert refusal(await Walk(client).open(first)) == (410, "invitation-revoked")
    for still in (practice, second):
        assert (await Walk(client).open(still)).status_code == 201
    assert clinic.resend("p1").invitation_id != practice.invitation_id
    assert (await Walk(client).open(second)).status_code == 201
