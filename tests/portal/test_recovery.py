"""A forgotten user name or password: the letters, the second proof, the new password, and everything that ends."""

import asyncio

import pytest

from portal.rules.recovery import NOBODYS
from portal.store import recovery_schema
from tests.support.enrolling import essence, wrong
from tests.support.recovering import ANSWER, BIRTH_DATE, NEW_PASSWORD, Recovering, enrolled
from tests.support.sign_in import PASSWORD, Proof, add_account, ask_code, bearer, redeem, sign_in
from tests.support.two_step import first_step, second_step, set_up, trusting


@pytest.fixture
def account(portal):
    return enrolled(portal)


@pytest.fixture
def walk(portal, account):
    return Recovering(portal, portal.client())


def refusal(answer):
    assert answer.headers["content-type"] == "application/problem+json"
    return answer.status_code, answer.json()["code"]


async def opens(portal, password, name="maria"):
    return (await ask_code(portal.client(), Proof(), name, password)).status_code == 200


# ---- the way through


async def test_the_link_the_answer_and_the_birth_date_give_a_new_password(portal, walk):
    tokens = await sign_in(walk.client)
    shown = (await walk.open()).json()
    assert shown["step"] == "verify"
    assert shown["question"] == {"id": "first-pet", "text": "What was the name of your first pet?"}
    assert shown["patient"] == {"given": "Maria"}
    assert shown["methods"] == [{"id": "question"}, {"id": "sms", "hint": "87"}, {"id": "voice", "hint": "87"}]
    proved = await walk.answer(" captain WHISKERS ")
    assert proved.status_code == 200
    assert proved.json()["username"] == "maria"
    assert proved.json()["password_policy"]["min_length"] == 8
    assert (await walk.show()).json()["step"] == "password"
    chosen = await walk.choose()
    assert (chosen.status_code, chosen.content) == (204, b"")
    assert await opens(portal, NEW_PASSWORD)
    assert not await opens(portal, PASSWORD)
    # Whoever was signed in is not any more, and nobody was signed in by it.
    assert (await walk.client.get("/account/v1/me", headers=bearer(tokens))).status_code == 401


async def test_a_code_by_phone_does_as_well_and_only_the_newest_counts(portal, walk):
    await walk.open()
    first = await walk.code()
    assert first.status_code == 202
    assert (first.json()["expires_in"], first.json()["resend_after"], first.json()["sends_remaining"]) == (600, 30, 4)
    assert portal.outbox("sms")[-1].recipient == "+15550100187"
    early = await walk.code()
    assert refusal(early) == (429, "rate-limited")
    assert early.json()["retry_after"] == 30
    old = portal.last_code()
    portal.clock.advance(seconds=30)
    second = (await walk.code("voice")).json()
    assert refusal(await walk.type_code(old, first.json()["challenge_id"])) == (410, "code-expired")
    assert refusal(await walk.type_code(wrong(portal.last_code()), second["challenge_id"])) == (
        422, "verification-failed",
    )  # fmt: skip
    assert (await walk.type_code(portal.last_code(), second["challenge_id"], "voice")).status_code == 200
    assert (await walk.choose()).status_code == 204


async def test_a_code_is_good_for_ten_minutes_and_five_may_be_sent(portal, walk):
    await walk.open()
    for _ in range(5):
        challenge = await walk.code()
        assert challenge.status_code == 202
        portal.clock.advance(seconds=30)
    assert refusal(await walk.code()) == (429, "too-many-sends")
    portal.clock.advance(minutes=9, seconds=30)
    late = await walk.type_code(portal.last_code(), challenge.json()["challenge_id"])
    assert refusal(late) == (410, "code-expired")


async def test_a_lost_reply_costs_neither_try_nor_code_nor_letter(portal, walk):
    key = {"Idempotency-Key": "once"}
    letters = [await walk.ask(**key) for _ in range(2)]
    assert essence(letters[0]) == essence(letters[1])
    assert len(portal.outbox("email")) == 1
    walk.take(portal.outbox("email")[-1].text)
    codes = [(await walk.code(**key)).json() for _ in range(2)]
    assert codes[0] == codes[1]
    missed = [await walk.answer("Rex", **{"Idempotency-Key": "miss"}) for _ in range(2)]
    assert [one.json()["attempts_remaining"] for one in missed] == [4, 4]
    typed = [await walk.type_code(portal.last_code(), codes[0]["challenge_id"], **{"Idempotency-Key": "code"})
             for _ in range(2)]  # fmt: skip
    assert [one.status_code for one in typed] == [200, 200]


async def test_a_password_the_rules_refuse_is_refused_with_every_reason_and_the_link_stays(walk):
    await walk.open()
    await walk.answer()
    for password, reasons in (("short", ["too-short", "no-uppercase", "no-number-or-symbol"]),
                              ("Alvarez-2026!", ["contains-context"])):  # fmt: skip
        refused = await walk.choose(password)
        assert refusal(refused) == (422, "password-rejected")
        assert refused.json()["reasons"] == reasons
    assert (await walk.choose()).status_code == 204


async def test_every_sign_in_trusted_computer_and_half_done_sign_in_ends_and_the_holder_is_told(portal, walk):
    tokens = await sign_in(walk.client)
    app, _ = await set_up(portal, walk.client, tokens)
    trusted, _ = await trusting(portal, walk.client, app)
    half_done = await first_step(walk.client)
    proof = Proof()
    unspent = (await ask_code(walk.client, proof, device_token=trusted)).json()["authorization_code"]
    await walk.open()
    await walk.answer()
    assert (await walk.choose()).status_code == 204
    mail = portal.outbox("email")[-1]
    assert (mail.recipient, mail.subject) == ("maria@example.org", "Your password was changed")
    assert (await redeem(walk.client, unspent, proof)).json()["error"] == "invalid_grant"
    portal.clock.advance(minutes=1)
    late = await second_step(walk.client, half_done, otp=app.code(portal.clock.now()))
    assert late.json()["error"] == "invalid_session"
    await first_step(walk.client, password=NEW_PASSWORD, device_token=trusted)  # two-step verification stays on


async def test_waiting_for_wrong_passwords_ends_with_a_new_one(portal, walk):
    for _ in range(5):
        await ask_code(walk.client, Proof(), password="Wrong kettle 1")
    assert (await ask_code(walk.client, Proof())).status_code == 429
    await walk.open()
    await walk.answer()
    await walk.choose()
    assert await opens(portal, NEW_PASSWORD)


async def test_without_a_chart_or_a_question_there_is_what_is_left_or_nothing(portal):
    walk = Recovering(portal, portal.client())
    enrolled(portal, question="")
    assert [one["id"] for one in (await walk.open()).json()["methods"]] == ["sms", "voice"]
    assert refusal(await walk.answer()) == (409, "method-not-available")
    add_account(portal, "nobody", "nobody@example.org")
    assert (await walk.open("nobody")).json() == {"step": "verify", "expires_in": 3600, "methods": []}
    assert refusal(await walk.code()) == (409, "method-not-available")
    enrolled(portal, "leo", "leo@example.org", given="Leo", phone="")
    assert [one["id"] for one in (await walk.open("leo")).json()["methods"]] == ["question"]


# ---- what a stranger learns


async def test_known_unknown_and_put_off_names_get_the_same_answer_and_only_the_holder_a_letter(portal, walk):
    known, unknown = await walk.ask("maria"), await walk.ask("marja")
    assert essence(known) == essence(unknown)
    assert [mail.recipient for mail in portal.outbox("email")] == ["maria@example.org"]
    for _ in range(4):
        known, unknown = await walk.ask("maria"), await walk.ask("marja")
        assert essence(known) == essence(unknown)
    assert len(portal.outbox("email")) == 3
    with portal.database.read() as connection:
        kept = [row.account_id for row in connection.execute(recovery_schema.recoveries.select())]
    # A row is written for each, and only of the holder's three links does it say whose.
    assert (len(kept), len(set(kept)), kept.count(NOBODYS)) == (10, 2, 7)


async def test_user_names_go_to_their_address_and_nowhere_else(portal, walk):
    enrolled(portal, "maria.2", patient="maria-alvarez")
    known, unknown = await walk.ask_names(" Maria@Example.org"), await walk.ask_names("marja@example.org")
    assert essence(known) == essence(unknown)
    (mail,) = portal.outbox("email")
    assert mail.recipient == "maria@example.org"
    assert "maria\nmaria.2\n" in mail.text


async def test_an_address_of_two_accounts_is_sent_their_names_to_choose_from(portal, walk):
    enrolled(portal, "maria.2", patient="maria-alvarez")
    await walk.ask("maria@example.org")
    (mail,) = portal.outbox("email")
    assert mail.subject == "Your user name"
    assert "token=" not in mail.text


async def test_a_wrong_answer_and_a_wrong_date_are_the_same_with_the_same_work(portal, walk, monkeypatch):
    runs = []
    monkeypatch.setattr("portal.rules.passwords.work_listeners", [runs.append])
    answers = []
    for answer, born in (("Rex", BIRTH_DATE), (ANSWER, "1985-02-12"), ("Rex", "1985-02-12")):
        await walk.open()
        runs.clear()
        answers.append(essence(await walk.answer(answer, born)))
        assert runs == ["verify"]
    assert answers[0] == answers[1] == answers[2]
    assert answers[0][0] == 422


async def test_links_that_are_unknown_used_or_over_are_the_same(portal, walk):
    await walk.open()
    await walk.answer()
    await walk.choose()
    used = await walk.show()
    assert refusal(used) == (410, "recovery-ended")
    await walk.open()
    portal.clock.advance(hours=1)
    over = await walk.show()
    walk.headers = {"Recovery-Token": "A" * 32}
    unknown = await walk.show()
    walk.headers = {}
    assert essence(used) == essence(over) == essence(unknown) == essence(await walk.show())
    for step in (walk.code, walk.answer, walk.choose):
        assert refusal(await step()) == (410, "recovery-ended")


async def test_nobody_chooses_a_password_with_the_link_alone(portal, walk):
    await walk.open()
    assert refusal(await walk.choose()) == (403, "not-verified")
    assert await opens(portal, PASSWORD)


async def test_of_two_new_passwords_at_once_one_wins_and_every_link_is_used(portal, walk):
    await walk.open()
    other = dict(walk.headers)
    await walk.open()
    await walk.answer()
    answers = await asyncio.gather(*(walk.choose(f"Yellow kettle {number}") for number in range(4)))
    assert sorted(one.status_code for one in answers) == [204, 410, 410, 410]
    walk.headers = other
    assert refusal(await walk.show()) == (410, "recovery-ended")


async def test_neither_token_nor_code_nor_answer_stands_in_the_database(portal, walk):
    await walk.open()
    await walk.code()
    with portal.database.read() as connection:
        (row,) = connection.execute(recovery_schema.recoveries.select()).all()
    said = str(tuple(row))
    assert walk.headers["Recovery-Token"] not in said
    assert portal.last_code() not in said


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ({}, "invalid-request"),
        ({"method": "pin"}, "invalid-request"),
        ({"method": "question", "answer": "x", "birth_date": "1985-02-30"}, "invalid-birth-date"),
        ({"method": "sms", "code": "12345", "challenge_id": "x"}, "invalid-code"),
        ({"method": "sms", "code": "123456"}, "invalid-request"),
    ],
)
async def test_what_cannot_be_a_proof_costs_no_try(walk, body, expected):
    await walk.open()
    refused = await walk.client.post("/recovery/v1/verify", json=body, headers=walk.headers)
    assert refusal(refused) == (422, expected)
    assert (await walk.answer("Rex")).json()["attempts_remaining"] == 4


async def test_config_says_that_it_can_be_had(portal):
    async with portal.client() as client:
        assert (await client.get("/portal/v1/config")).json()["features"]["recovery"] is True


async def test_the_page_behind_the_link_knows_the_way_into_the_app(portal):
    async with portal.client() as client:
        page = await client.get("/recover", headers={"accept-language": "es-US,es"})
    assert page.status_code == 200
    assert 'data-act="recover"' in page.text
    assert "Elija una contraseña nueva" in page.text
    assert "script-src 'self'" in page.headers["content-security-policy"]
