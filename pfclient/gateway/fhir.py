"""FHIR searches: page after page, never beyond the portal, never in circles (portal-api, Records)."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass

from pfclient.errors import Incompatible, Unreadable
from pfclient.fhir.bundles import Page, split
from pfclient.gateway.authorized import Authorized
from pfclient.gateway.reply import FHIR, JSON, Call, Reply

MOST_PAGES = 1000
PAGE_SIZE = "200"
_WORTH_A_THREAD = 32 * 1024


@dataclass(slots=True)
class Validator:
    """What is known of a search's last answer, and whether it still holds (RFC 9110 §13.1.2).

    Attributes:
        etag: `ETag` of the first page, "" when there is none; the portal's stands for the whole result.
        unchanged: True when the portal said that nothing is new; then no page comes.
    """

    etag: str = ""
    unchanged: bool = False


class FhirApi:
    """The record surface of one portal, as the signed-in account sees it."""

    def __init__(self, authorized: Authorized) -> None:
        self._authorized = authorized

    async def search(
        self, resource_type: str, parameters: tuple[tuple[str, str], ...], validator: Validator | None = None
    ) -> AsyncIterator[Page]:
        """Every page of a search, in order; none where `validator` knew the answer already.

        Raises:
            Incompatible: An answer that is no searchset, a page link seen before, or more than 1,000 pages.
            UnsafeAddress: A page link that leads away from the portal.
        """
        seen: set[str] = set()
        reference, query = f"fhir/{resource_type}", (*parameters, ("_count", PAGE_SIZE))
        validator = validator or Validator()
        condition = {"If-None-Match": validator.etag} if validator.etag else {}
        while True:
            call = Call(reference=reference, query=query, accept=(FHIR, JSON), headers=condition)
            reply = await self._authorized.send(call)
            if reply.status == 304:
                validator.unchanged = True
                return
            if not seen:
                validator.etag = reply.headers.get("etag", "")
            condition = {}
            page = await self._page(reply)
            yield page
            if not page.next:
                return
            reference, query = self._authorized.gateway.origin.resolve(page.next, against=reply.url), ()
            if reference in seen or len(seen) >= MOST_PAGES - 1:
                raise Incompatible("pages without end")
            seen.add(reference)

    async def _page(self, reply: Reply) -> Page:
        try:
            # A page of 8 MiB must not stop the screen; for a small one the way to a thread costs more than the work.
            small = len(reply.body) < _WORTH_A_THREAD
            page = split(reply.body) if small else await asyncio.to_thread(split, reply.body)
        except Unreadable as exc:
            raise Incompatible("not FHIR") from exc
        if page.type != "Bundle" or page.kind != "searchset":
            raise Incompatible("not a searchset")
        return page
