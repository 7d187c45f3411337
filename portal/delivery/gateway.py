"""Texts and calls by an HTTP gateway that takes form posts as Twilio does, signed as Twilio signs."""

import base64
import hashlib
import hmac
from collections.abc import Mapping
from html import escape
from urllib.parse import parse_qs, unquote, urlsplit, urlunsplit

import httpx

from portal.delivery.carrier import PermanentFailure, TemporaryFailure
from portal.middleware import LOOPBACK
from portal.store.deliveries import Delivery

_TIMEOUT = 20.0
_MESSAGES = {"sms": "Messages.json", "voice": "Calls.json"}


class GatewayCarrier:
    """A gateway by URL: `https://SID:TOKEN@host/2010-04-01/Accounts/SID?from=%2B15550100100`.

    Texts are posted to `…/Messages.json`, calls to `…/Calls.json`, with HTTP Basic and an `X-Twilio-Signature` over
    address and fields, so that a gateway of one's own can tell who is calling.

    Raises:
        ValueError: The URL is not one of these, or is plain http beyond this computer.
    """

    def __init__(self, url: str) -> None:
        parts = urlsplit(url)
        if parts.scheme not in {"https", "http"} or not parts.hostname:
            raise ValueError("a text gateway's address looks like https://SID:TOKEN@host/path")
        if parts.scheme == "http" and parts.hostname not in LOOPBACK:
            raise ValueError("a text gateway beyond this computer needs https")
        self._auth = (unquote(parts.username or ""), unquote(parts.password or ""))
        self._sender = parse_qs(parts.query).get("from", [""])[0]
        host = parts.netloc.rpartition("@")[2]
        self._base = urlunsplit((parts.scheme, host, parts.path.rstrip("/"), "", ""))

    def __repr__(self) -> str:
        return "GatewayCarrier(…)"

    async def carry(self, delivery: Delivery) -> None:
        """Hand the text or call to the gateway.

        Raises:
            TemporaryFailure: The gateway is away, busy, or asked to come again.
            PermanentFailure: It refused the number or the message.
        """
        letter = delivery.letter
        url = f"{self._base}/{_MESSAGES[letter.kind]}"
        form = {"To": letter.recipient, "From": self._sender}
        if letter.kind == "voice":
            form["Twiml"] = f"<Response><Say>{escape(letter.text)}</Say></Response>"
        else:
            form["Body"] = letter.text
        headers = {"X-Twilio-Signature": signature(url, form, self._auth[1])}
        try:
            async with httpx.AsyncClient(timeout=_TIMEOUT, trust_env=False) as client:
                answer = await client.post(url, data=form, headers=headers, auth=self._auth)
        except httpx.HTTPError as exc:
            raise TemporaryFailure(type(exc).__name__) from None
        if answer.is_success:
            return
        refused = answer.is_client_error and answer.status_code not in {401, 403, 408, 429}
        raise (PermanentFailure if refused else TemporaryFailure)(str(answer.status_code))


def signature(url: str, form: Mapping[str, str], token: str) -> str:
    """Twilio's request signature: HMAC-SHA1 over the address and the sorted fields, base64."""
    text = url + "".join(f"{name}{form[name]}" for name in sorted(form))
    return base64.b64encode(hmac.new(token.encode(), text.encode(), hashlib.sha1).digest()).decode()
