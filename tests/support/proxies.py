"""Others' access to one's chart, as a plain HTTP client asks for it."""

from datetime import timedelta
from types import SimpleNamespace

from tests.support.enrolling import Walk
from tests.support.sign_in import bearer

BORN = "1980-05-04"
"""Of `records.patient`."""


async def call(reader, method="GET", path="proxies", body=None, **headers):
    """Ask the account surface as this reader."""
    async with reader.portal.client(headers=bearer(reader.token) | headers) as client:
        return await client.request(method, f"/account/v1/{path}", json=body)


async def proxies(reader):
    """Who else can open the reader's chart."""
    return (await call(reader)).json()["items"]


async def charts(reader):
    """The reader's charts, by patient."""
    return {each["patient"]: each for each in (await call(reader, path="charts")).json()}


async def narrow(reader, **body):
    """Narrow the only access there is to the reader's chart."""
    (item,) = await proxies(reader)
    return await call(reader, "PATCH", f"proxies/{item['id']}", body)


async def invite(reader, email="rosa@example.org", *, key="", **terms):
    """Invite somebody to p1, the reader's own chart."""
    body = {"patient": "Patient/p1", "email": email, "relationship": "parent", **terms}
    return await call(reader, "POST", "proxies", body, **({"Idempotency-Key": key} if key else {}))


def as_invited(portal, answer):
    """What the invited person holds: the link's token out of the newest e-mail to them, and the PIN they were told."""
    told = answer.json()
    letter = [each for each in portal.outbox("email") if each.recipient == told["email"]][-1]
    token = letter.text.partition("#token=")[2].split()[0]
    return SimpleNamespace(token=token, pin=told["pin"], invitation_code=told["invitation_code"])


def refusal(answer):
    """Status and code."""
    return answer.status_code, answer.json()["code"]


async def unused(reader):
    """The invitations to the reader's chart that nobody used."""
    return (await call(reader)).json()["invitations"]


async def own(reader):
    """What is said of the reader's only own chart."""
    (chart,) = (await call(reader)).json()["charts"]
    return chart


async def proved(client, invited, born=BORN):
    """A walk that stands before the account."""
    walk = Walk(client)
    assert (await walk.open(invited)).status_code == 201
    assert (await walk.verify(invited.pin, birth_date=born)).status_code == 200
    return walk


def day(portal, days):
    """The day so many days from now, as the wire has it."""
    return (portal.clock.now().date() + timedelta(days=days)).isoformat()


def mails_to(portal, start):
    """Every e-mail to addresses that begin so."""
    return [each for each in portal.outbox("email") if each.recipient.startswith(start)]
