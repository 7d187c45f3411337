"""FHIR searches: page after page, never beyond the portal, never in circles (portal-api, Records)."""

import asyncio
from collections.abc import AsyncIterator, Mapping
from dataclasses import field

from pfclient.errors import Incompatible, Unreadable
from pfclient.fhir.bundles import Page, split
from pfclient.gateway.authorized import Authorized
from pfclient.gateway.fields import Fields, decode
from pfclient.gateway.reply import FHIR, JSON, Call, Reply
from pfclient.values import dataclass

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


@dataclass(frozen=True, slots=True)
class Leaf:
    """One page of a search.

    Attributes:
        url: Where it came from.
    """

    page: Page
    url: str = field(default="", repr=False)


class Trail:
    """The pages of one search asked for so far: never one twice, never more than 1,000."""

    def __init__(self) -> None:
        self._seen: set[str] = set()

    def step(self, address: str) -> None:
        """Note that this page is asked for now.

        Raises:
            Incompatible: It was before, or there is no end to them.
        """
        if address in self._seen or len(self._seen) >= MOST_PAGES - 1:
            raise Incompatible("pages without end")
        self._seen.add(address)


@dataclass(frozen=True, slots=True)
class Statement:
    """What a portal says it can do.

    Attributes:
        several: It answers one search of several types (`search-system`).
        searched: Type to the parameters it is searched by (`rest.resource.searchParam`).
    """

    several: bool = False
    searched: Mapping[str, frozenset[str]] = field(default_factory=dict)


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
        trail = Trail()
        leaf = await self.first(resource_type, parameters, validator or Validator())
        while leaf is not None:
            yield leaf.page
            address = self.address_after(leaf)
            if not address:
                return
            trail.step(address)
            leaf = await self.at(address)

    async def first(
        self, resource_type: str, parameters: tuple[tuple[str, str], ...], validator: Validator
    ) -> Leaf | None:
        """The first page of a search; None where `validator` knew the answer already.

        Args:
            resource_type: What is searched, "" for the types `_type` lists (R4 search §3.1.1.1).
            parameters: The question.
            validator: What is known; told the new `ETag`.

        Raises:
            Incompatible: An answer that is no searchset.
        """
        condition = {"If-None-Match": validator.etag} if validator.etag else {}
        reference = f"fhir/{resource_type}" if resource_type else "fhir"
        query = (*parameters, ("_count", PAGE_SIZE))
        reply = await self._authorized.send(
            Call(reference=reference, query=query, accept=(FHIR, JSON), headers=condition)
        )
        if reply.status == 304:
            validator.unchanged = True
            return None
        validator.etag = reply.headers.get("etag", "")
        return Leaf(await self._page(reply), reply.url)

    def address_after(self, leaf: Leaf) -> str:
        """Absolute address of the page after this one, "" where it was the last.

        Raises:
            UnsafeAddress: The link leads away from the portal.
        """
        following = leaf.page.next
        return self._authorized.gateway.origin.resolve(following, against=leaf.url) if following else ""

    async def at(self, address: str) -> Leaf:
        """A later page of a search, by the address an earlier one gave.

        Raises:
            Incompatible: An answer that is no searchset.
            UnsafeAddress: The address leads away from the portal.
        """
        reply = await self._authorized.send(Call(reference=address, accept=(FHIR, JSON)))
        return Leaf(await self._page(reply), reply.url)

    async def statement(self) -> Statement:
        """What the portal says it can do (`metadata`).

        Raises:
            Incompatible: What answers is no CapabilityStatement.
        """
        reply = await self._authorized.send(Call(reference="fhir/metadata", accept=(FHIR, JSON)))
        rests = list(Fields(decode(reply.body)).each("rest"))
        codes = {one.text("code", "") for rest in rests for one in rest.each("interaction")}
        searched = {
            kind.text("type", ""): frozenset(one.text("name", "") for one in kind.each("searchParam"))
            for rest in rests
            for kind in rest.each("resource")
        }
        return Statement("search-system" in codes, searched)

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
