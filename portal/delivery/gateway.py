"""Texts and calls by an HTTP gateway that takes form posts as Twilio does, signed as Twilio signs."""

import base64
import hashlib
import hmac
import http.client
from collections.abc import Mapping
from html import escape
from urllib.error import HTTPError, URLError
from urllib.parse import parse_qs, unquote, urlencode, urlsplit, urlunsplit
from urllib.request import HTTPRedirectHandler, ProxyHandler, Request, build_opener

from starlette.concurrency import run_in_threadpool

from portal.delivery.carrier import PermanentFailure, TemporaryFailure
from portal.middleware import LOOPBACK
from portal.store.deliveries import Delivery

_TIMEOUT_S = 20.0
_MESSAGES = {"sms": "Messages.json", "voice": "Calls.json"}
_COME_AGAIN = frozenset({401, 403, 408, 429})


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
        self._user, self._token = unquote(parts.username or ""), unquote(parts.password or "")
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
        form = {"To": letter.recipient, "From": self._sender}
        if letter.kind == "voice":
            form["Twiml"] = f"<Response><Say>{escape(letter.text)}</Say></Response>"
        else:
            form["Body"] = letter.text
        await run_in_threadpool(self._post, f"{self._base}/{_MESSAGES[letter.kind]}", form)

    def _post(self, url: str, form: Mapping[str, str]) -> None:
        basic = base64.b64encode(f"{self._user}:{self._token}".encode()).decode()
        headers = {"Authorization": f"Basic {basic}", "X-Twilio-Signature": signature(url, form, self._token)}
        # The scheme was checked: https, or http on this computer.
        request = Request(url, urlencode(form).encode(), headers)  # noqa: S310
        try:
            # No proxy from the environment, and no redirect: the code goes to the gateway or nowhere.
            with build_opener(ProxyHandler({}), _NoRedirect()).open(request, timeout=_TIMEOUT_S):
                return
        except HTTPError as exc:
            exc.close()
            refused = 400 <= exc.code < 500 and exc.code not in _COME_AGAIN
            raise (PermanentFailure if refused else TemporaryFailure)(str(exc.code)) from None
        except (URLError, OSError, http.client.HTTPException) as exc:
            raise TemporaryFailure(type(exc).__name__) from None


class _NoRedirect(HTTPRedirectHandler):
    def redirect_request(self, *_args: object) -> None:
        """Leave the redirect as the refusal it is."""


def signature(url: str, form: Mapping[str, str], token: str) -> str:
    """Twilio's request signature: HMAC-SHA1 over the address and the sorted fields, base64."""
    text = url + "".join(f"{name}{form[name]}" for name in sorted(form))
    return base64.b64encode(hmac.new(token.encode(), text.encode(), hashlib.sha1).digest()).decode()
