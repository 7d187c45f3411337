"""E-mail by SMTP: one connection a letter, TLS wherever the server offers it."""

from email.message import EmailMessage
from email.utils import format_datetime
from urllib.parse import parse_qs, unquote, urlsplit

import aiosmtplib

from portal.delivery.carrier import PermanentFailure, TemporaryFailure
from portal.middleware import LOOPBACK
from portal.store.deliveries import Delivery
from portal.store.times import moment

_TIMEOUT = 20.0


class SmtpCarrier:
    """A mail server by URL: `smtp://[user:password@]host[:port][?from=address]`, or `smtps://…` for TLS from the start.

    With a password TLS is required, except on this computer itself.

    Raises:
        ValueError: The URL is not one of these.
    """

    def __init__(self, url: str) -> None:
        parts = urlsplit(url)
        if parts.scheme not in {"smtp", "smtps"} or not parts.hostname:
            raise ValueError("a mail server's address looks like smtp://host:port")
        self._host = parts.hostname
        self._tls = parts.scheme == "smtps"
        self._port = parts.port or (465 if self._tls else 25)
        self._username = unquote(parts.username) if parts.username else None
        self._password = unquote(parts.password) if parts.password else None
        self._sender = parse_qs(parts.query).get("from", [f"portal@{self._host}"])[0]

    def __repr__(self) -> str:
        return "SmtpCarrier(…)"

    async def carry(self, delivery: Delivery) -> None:
        """Hand the e-mail to the server.

        Raises:
            TemporaryFailure: The server is away or asked to come again.
            PermanentFailure: It refused the address or the letter.
        """
        try:
            await aiosmtplib.send(
                self.message(delivery),
                hostname=self._host,
                port=self._port,
                username=self._username,
                password=self._password,
                use_tls=self._tls,
                start_tls=self._start_tls(),
                timeout=_TIMEOUT,
            )
        except aiosmtplib.SMTPRecipientsRefused as exc:
            raise _failure(min(refused.code for refused in exc.recipients)) from None
        except aiosmtplib.SMTPResponseException as exc:
            raise _failure(exc.code) from None
        except (aiosmtplib.SMTPException, OSError) as exc:
            raise TemporaryFailure(type(exc).__name__) from None

    def message(self, delivery: Delivery) -> EmailMessage:
        """The letter as an e-mail; a repeated hand-over after a crash bears the same Message-ID."""
        letter = delivery.letter
        message = EmailMessage()
        message["From"] = self._sender
        message["To"] = letter.recipient
        message["Subject"] = letter.subject
        message["Date"] = format_datetime(moment(delivery.created))
        message["Message-ID"] = (
            f"<{delivery.id}.{delivery.created.translate(_DIGITS)}@{self._sender.rpartition('@')[2]}>"
        )
        message["Auto-Submitted"] = "auto-generated"
        message.set_content(letter.text)
        if letter.html:
            message.add_alternative(letter.html, subtype="html")
        return message

    def _start_tls(self) -> bool | None:
        if self._tls:
            return False
        # None: use it when it is offered.
        return True if self._password and self._host not in LOOPBACK else None


_DIGITS = str.maketrans("", "", "-:TZ.")


def _failure(code: int) -> Exception:
    # A wrong password for the mail server (535) is the clinic's mistake, not the letter's: keep it.
    if 500 <= code < 600 and code not in {530, 534, 535}:
        return PermanentFailure(str(code))
    return TemporaryFailure(str(code))
