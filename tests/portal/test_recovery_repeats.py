"""The last call of a recovery spends its link: a lost reply must not look like a link that is over."""

import hashlib

from sqlalchemy import select

from portal.store.schema import idempotency
from tests.support.recovering import NEW_PASSWORD, Recovering, enrolled
from tests.support.sign_in import Proof, ask_code


async def proved(portal):
    """A recovery that waits for nothing but the new password."""
    enrolled(portal)
    walk = Recovering(portal, portal.client())
    await walk.open()
    await walk.answer()
    return walk


def refusal(answer):
    return answer.status_code, answer.json()["code"]


async def test_a_lost_reply_to_the_new_password_is_had_again_by_the_same_key_alone(portal):
    walk = await proved(portal)
    key = {"Idempotency-Key": "chosen"}
    assert [(await walk.choose(**key)).status_code for _ in range(2)] == [204, 204]
    assert refusal(await walk.choose()) == (410, "recovery-ended")
    assert refusal(await walk.choose(**{"Idempotency-Key": "another"})) == (410, "recovery-ended")
    assert refusal(await walk.choose("Green kettle 9", **key)) == (422, "idempotency-key-reused")
    assert [mail.subject for mail in portal.outbox("email")].count("Your password was changed") == 1
    assert (await ask_code(portal.client(), Proof(), "maria", NEW_PASSWORD)).status_code == 200


async def test_what_is_kept_of_a_repeatable_request_cannot_be_guessed_at(portal):
    walk = await proved(portal)
    await walk.choose(**{"Idempotency-Key": "chosen"})
    body = walk.client.build_request("PUT", "/", json={"password": NEW_PASSWORD}).content
    plain = hashlib.sha256(body).hexdigest()
    with portal.database.read() as connection:
        kept = connection.execute(select(idempotency.c.fingerprint)).scalars().all()
    assert len(kept) >= 1
    assert plain not in kept
