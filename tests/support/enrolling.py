"""The steps of registration as a plain HTTP client takes them."""

BIRTH_DATE = "1985-02-11"
PHONE = "(555) 010-0187"
PASSWORD = "Correct-horse-7"


def new_account(**changes):
    """The body that creates an account; a change to None leaves the member out."""
    body = {
        "mode": "create",
        "username": "maria@example.org",
        "password": PASSWORD,
        "security_question": {"id": "first-pet", "answer": "Captain Whiskers"},
        "email": "maria@example.org",
        "relationship": "self",
        "locale": "en",
        "terms_version": "2026-11",
        **changes,
    }
    return {name: value for name, value in body.items() if value is not None}


class Walk:
    """One person's way through registration; every step returns the answer."""

    def __init__(self, client):
        self.client = client
        self.headers = {}

    async def open(self, invited, *, by="token", **headers):
        """Name the invitation by the link's token or the letter's code."""
        named = {"invitation_token": invited.token} if by == "token" else {"invitation_code": invited.invitation_code}
        answer = await self.client.post("/enroll/v1/sessions", json={**named, "locale": "en"}, headers=headers)
        if answer.status_code == 201:
            self.headers = {"Enrollment-Session": answer.json()["enrollment_session"]}
        return answer

    async def challenge(self, method="sms", phone=PHONE, birth_date=BIRTH_DATE, **headers):
        """Ask for a security code."""
        body = {"method": method, "phone": phone, "birth_date": birth_date}
        return await self.client.post("/enroll/v1/challenges", json=body, headers=self.headers | headers)

    async def verify(self, code, method="pin", birth_date=BIRTH_DATE, *, key="", **more):
        """Offer a PIN or code."""
        body = {"method": method, "code": code, "birth_date": birth_date, **more}
        headers = self.headers | ({"Idempotency-Key": key} if key else {})
        return await self.client.post("/enroll/v1/verify", json=body, headers=headers)

    async def account(self, body, **headers):
        """Create or link."""
        return await self.client.post("/enroll/v1/account", json=body, headers=self.headers | headers)

    async def session(self):
        """Where the registration stands."""
        return await self.client.get("/enroll/v1/session", headers=self.headers)

    async def username(self, name):
        """Whether a user name is free."""
        return await self.client.get(f"/enroll/v1/usernames/{name}", headers=self.headers)


async def verified(client, invited, **opening):
    """A walk that stands before the account."""
    walk = Walk(client)
    assert (await walk.open(invited, **opening)).status_code == 201
    assert (await walk.verify(invited.pin)).status_code == 200
    return walk


def wrong(pin):
    """A PIN or code of the same length that is another one."""
    return f"{(int(pin) + 1) % 10 ** len(pin):0{len(pin)}}"


def essence(answer):
    """What a stranger can compare: status, bytes, and every header but the request's id."""
    headers = {name: value for name, value in answer.headers.items() if name != "x-request-id"}
    return answer.status_code, answer.content, headers
