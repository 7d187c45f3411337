"""A forgotten password as a plain HTTP client gets a new one: the account, the letter, the proof, the password."""

import re

from portal.rules import new_password
from portal.rules.passwords import hash_secret
from portal.rules.questions import folded_answer
from portal.store import accounts
from tests.support.sign_in import PASSWORD, link

ANSWER, BIRTH_DATE, NEW_PASSWORD = "Captain Whiskers", "1985-02-11", "Yellow kettle 8"


def enrolled(portal, username="maria", email="maria@example.org", patient="", *, question="first-pet", **details):
    """An account as registration leaves it, with its holder's own chart; returns its id."""
    with portal.database.write() as connection:
        account = accounts.create_account(
            connection, username=username, email=email, password_hash=hash_secret(PASSWORD), now=portal.clock.now(),
            question_id=question, answer_hash=hash_secret(folded_answer(ANSWER)) if question else "",
        )  # fmt: skip
    link(portal, account, patient or portal.add_patient(**details))
    return account


def changes_during(portal, account, work, action):
    """Somebody else changes the password while the portal is at the first of this work on one.

    Returns:
        What listens to such work, and a list that is no longer empty once the password has changed.
    """
    new, now, begun = hash_secret(NEW_PASSWORD), portal.clock.now(), []

    def meanwhile(done):
        if done == work and not begun:
            begun.append(done)
            with portal.database.write() as connection:
                holder = accounts.get(connection, account)
                assert new_password.change(connection, holder, new, action=action, now=now, request_id="")

    return meanwhile, begun


class Recovering:
    """One person's way to a new password; every step returns the answer."""

    def __init__(self, portal, client):
        self.portal, self.client = portal, client
        self.headers = {}

    async def ask(self, name="maria", **headers):
        """Ask for the link."""
        return await self.client.post("/recovery/v1/sessions", json={"username": name}, headers=headers)

    async def ask_names(self, email="maria@example.org"):
        """Ask for the user names."""
        return await self.client.post("/recovery/v1/username", json={"email": email})

    async def open(self, name="maria"):
        """Ask for the link, and take it out of the newest letter."""
        assert (await self.ask(name)).status_code == 202
        self.take(self.portal.outbox("email")[-1].text)
        return await self.show()

    def take(self, letter):
        """Use the link of a letter from now on."""
        self.headers = {"Recovery-Token": re.search(r"/recover#token=(\S+)", letter)[1]}

    async def show(self, **headers):
        """What can prove it."""
        return await self.client.get("/recovery/v1/session", headers=self.headers | headers)

    async def code(self, method="sms", **headers):
        """Ask for a security code."""
        asked = {"method": method}
        return await self.client.post("/recovery/v1/challenges", json=asked, headers=self.headers | headers)

    async def answer(self, answer=ANSWER, birth_date=BIRTH_DATE, **headers):
        """Answer the question."""
        body = {"method": "question", "answer": answer, "birth_date": birth_date}
        return await self.client.post("/recovery/v1/verify", json=body, headers=self.headers | headers)

    async def type_code(self, code, challenge_id, method="sms", **headers):
        """Type the security code."""
        body = {"method": method, "code": code, "challenge_id": challenge_id}
        return await self.client.post("/recovery/v1/verify", json=body, headers=self.headers | headers)

    async def choose(self, password=NEW_PASSWORD, **headers):
        """Choose the new password."""
        body = {"password": password}
        return await self.client.put("/recovery/v1/password", json=body, headers=self.headers | headers)
