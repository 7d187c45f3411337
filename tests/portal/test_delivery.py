"""The delivery queue against a real mail server and a real gateway: nothing is lost, nothing is kept too long."""

import asyncio
import base64
import hashlib
import hmac
from datetime import timedelta

import pytest

from portal.delivery.gateway import GatewayCarrier
from portal.delivery.queue import DeliveryQueue, carriers, pause_after
from portal.delivery.smtp import SmtpCarrier
from portal.store import deliveries
from portal.store.deliveries import Letter
from tests.support.enrolling import Walk
from tests.support.mail_server import TextGateway, free_port, mail_server
from tests.support.portal import PortalUnderTest


@pytest.fixture
def posted(tmp_path, database_url):
    """A portal whose mail goes by SMTP and whose texts go by a gateway."""
    with mail_server() as mail, TextGateway() as texts:
        settings = {"smtp_url": mail.url, "text_url": texts.url}
        portal = PortalUnderTest(tmp_path / "portal", database_url=database_url, **settings)
        portal.mail, portal.texts = mail, texts
        yield portal
        portal.close()


def states(portal):
    with portal.database.read() as connection:
        return [delivery.state for delivery in deliveries.listed(connection)]


def put(portal, kind="email", to="maria@example.org", lapses=timedelta(days=21)):
    letter = Letter(kind, to, "Hello", "A subject", "<p>Hello</p>" if kind == "email" else "")
    now = portal.clock.now()
    with portal.database.write() as connection:
        deliveries.enqueue(connection, letter, now=now, lapses=now + lapses)


async def run(portal):
    return await portal.state.deliveries.run_once()


async def test_the_invitation_arrives_with_text_html_button_and_both_links_but_never_the_pin(posted):
    invited = posted.invite(posted.add_patient())
    await run(posted)
    ((sender, recipients, message),) = posted.mail.received
    assert (sender, recipients) == ("clinic@example.org", ["maria@example.org"])
    assert message["Subject"] == "Lakeview Family Medicine: access your health records"
    assert message["Message-ID"].endswith("@example.org>")
    text = message.get_body(("plain",)).get_content()
    html = message.get_body(("html",)).get_content()
    assert invited.link in text
    assert invited.deep_link in text
    assert ">Access your records</a>" in html
    assert invited.link in html
    assert invited.deep_link.replace("&", "&amp;") in html
    for part in (text, html, message["Subject"]):
        assert invited.pin not in part
        assert invited.pin[:4] + " " + invited.pin[4:] not in part
        assert invited.invitation_code not in part
        assert "Alvarez" not in part
        assert "Maria" not in part
    assert states(posted) == ["sent"]


async def test_the_mail_speaks_spanish_and_tells_a_caregiver_whom_it_is_about(posted):
    posted.invite(posted.add_patient(given="Leo"), relationship="child", locale="es")
    await run(posted)
    message = posted.mail.received[0][2]
    assert message["Subject"] == "Lakeview Family Medicine: vea los datos de salud de Leo"
    assert ">Ver sus datos</a>" in message.get_body(("html",)).get_content()
    assert "Alvarez" not in message.as_string()


async def test_a_practices_name_cannot_break_out_of_the_mail(posted):
    posted.invite(posted.add_patient(practice="A & B <script>\r\nBcc: x@example.org"))
    await run(posted)
    message = posted.mail.received[0][2]
    assert message["Bcc"] is None
    assert "<script>" not in message.get_body(("html",)).get_content()


async def test_what_was_handed_over_is_forgotten_here(posted):
    posted.invite(posted.add_patient())
    await run(posted)
    assert [(letter.text, letter.html) for letter in posted.outbox()] == [("", "")]


async def test_mail_waits_for_a_server_that_is_down_and_leaves_when_it_is_back(posted):
    posted.mail.stop()
    posted.invite(posted.add_patient())
    await run(posted)
    assert states(posted) == ["queued"]
    posted.mail.start()
    posted.clock.advance(seconds=5, microseconds=-1)
    assert await run(posted) == 0
    posted.clock.advance(microseconds=1)
    assert await run(posted) == 1
    assert states(posted) == ["sent"]
    assert len(posted.mail.received) == 1


async def test_what_waits_is_sent_after_a_restart(posted, tmp_path, database_url):
    posted.mail.stop()
    posted.invite(posted.add_patient())
    await run(posted)
    posted.mail.start()
    posted.clock.advance(minutes=1)
    settings = {"smtp_url": posted.mail.url}
    again = PortalUnderTest(tmp_path / "portal", clock=posted.clock, database_url=database_url, **settings)
    await run(again)
    again.close()
    assert len(posted.mail.received) == 1


async def test_a_worker_that_died_holding_a_letter_loses_it_to_the_next(posted):
    posted.invite(posted.add_patient())
    with posted.database.read() as connection:
        (held,) = deliveries.due(connection, posted.clock.now())
    assert deliveries.claim(posted.database, held, posted.clock.now() + timedelta(minutes=2))
    assert not deliveries.claim(posted.database, held, posted.clock.now() + timedelta(minutes=2))
    posted.clock.advance(minutes=2, microseconds=-1)
    assert await run(posted) == 0
    posted.clock.advance(microseconds=1)
    await run(posted)
    assert len(posted.mail.received) == 1


def test_pauses_grow_from_five_seconds_to_fifteen_minutes():
    assert [pause_after(tries).total_seconds() for tries in (1, 2, 3, 8, 9, 500)] == [5, 10, 20, 640, 900, 900]


async def test_a_server_that_asks_to_come_again_is_asked_again_and_one_that_refuses_is_not(posted):
    posted.mail.answers = ["451 come back later", "550 never"]
    put(posted)
    await run(posted)
    assert states(posted) == ["queued"]
    posted.clock.advance(seconds=5)
    await run(posted)
    assert states(posted) == ["failed"]
    assert posted.outbox()[0].text == ""


async def test_texts_and_calls_go_to_the_gateway_signed(posted):
    invited = posted.invite(posted.add_patient())
    async with posted.client() as client:
        walk = Walk(client)
        await walk.open(invited)
        await walk.challenge("sms")
        code = posted.last_code()
        posted.clock.advance(seconds=30)
        await walk.challenge("voice")
    await run(posted)
    (text_path, headers, text), (call_path, _headers, call) = posted.texts.posts
    assert text_path.endswith("/Messages.json")
    assert call_path.endswith("/Calls.json")
    assert (text["To"], text["From"]) == ("+15550100187", "+15550100100")
    assert code in text["Body"]
    assert call["Twiml"].startswith("<Response><Say>Hello. This is Lakeview Family Medicine.")
    assert headers["Authorization"] == "Basic " + base64.b64encode(b"AC1:secret").decode()
    signed = posted.texts.base + "/Messages.json" + "".join(f"{name}{text[name]}" for name in sorted(text))
    expected = base64.b64encode(hmac.new(b"secret", signed.encode(), hashlib.sha1).digest()).decode()
    assert headers["X-Twilio-Signature"] == expected


@pytest.mark.parametrize(("status", "state"), [(503, "queued"), (429, "queued"), (401, "queued"), (400, "failed")])
async def test_the_gateways_answer_decides_what_becomes_of_a_text(posted, status, state):
    posted.texts.statuses = [status]
    put(posted, "sms", "+15550100187")
    await run(posted)
    assert states(posted) == [state]


async def test_a_code_nobody_could_deliver_in_time_is_dropped(posted):
    posted.texts.statuses = [503]
    put(posted, "sms", "+15550100187", lapses=timedelta(minutes=10))
    await run(posted)
    posted.clock.advance(minutes=10)
    await run(posted)
    assert states(posted) == ["failed"]
    assert len(posted.texts.posts) == 1


async def test_without_servers_everything_ends_in_the_outbox_and_can_be_read(portal):
    portal.invite(portal.add_patient())
    put(portal, "sms", "+15550100187")
    assert states(portal) == ["queued", "queued"]
    await run(portal)
    assert states(portal) == ["outbox", "outbox"]
    assert "/register#token=" in portal.outbox("email")[0].text


async def test_a_running_portal_sends_by_itself(posted):
    arrived = asyncio.Event()
    loop = asyncio.get_running_loop()
    posted.mail.listeners.append(lambda: loop.call_soon_threadsafe(arrived.set))
    async with posted.app.router.lifespan_context(posted.app):
        posted.invite(posted.add_patient())
        posted.state.mail_waits()
        await asyncio.wait_for(arrived.wait(), 10)
    assert states(posted) == ["sent"]


@pytest.mark.parametrize("url", ["http://mail.example.org", "smtp://", "mail.example.org:25"])
def test_an_address_that_is_no_mail_server_is_refused(url):
    with pytest.raises(ValueError, match="mail server"):
        SmtpCarrier(url)


@pytest.mark.parametrize("url", ["http://texts.example.org/x", "ftp://texts.example.org", "texts"])
def test_an_address_that_is_no_safe_gateway_is_refused(url):
    with pytest.raises(ValueError, match="gateway"):
        GatewayCarrier(url)


async def test_a_gateway_that_is_away_keeps_the_text_in_the_queue(portal):
    away = GatewayCarrier(f"http://a:b@127.0.0.1:{free_port()}/x")
    put(portal, "sms", "+15550100187")
    await DeliveryQueue(portal.database, portal.clock, {"sms": away}).run_once()
    assert states(portal) == ["queued"]
    assert carriers(portal.settings) == {}
