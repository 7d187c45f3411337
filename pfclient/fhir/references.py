"""References: contained, included, same-bundle `urn:uuid`, relative and absolute on the same base."""

from collections.abc import Iterable, Iterator
from typing import Any

from pfclient.errors import Unreadable
from pfclient.fhir import strict_json
from pfclient.fhir.modifiers import is_unsafe
from pfclient.fhir.resources import Entry, Resource

MOST_HOPS = 5


def decoded(entry: Entry, *, limit: int = strict_json.MAX_BYTES) -> Resource:
    """The resource of an entry.

    Raises:
        Unreadable: Its bytes are not JSON we accept, or no resource.
    """
    raw = entry.raw
    if not raw:
        raise Unreadable("not-json")
    body = strict_json.decode(raw, limit=limit)
    if not isinstance(body, dict) or body.get("resourceType") != entry.type:
        raise Unreadable("not-fhir")
    return Resource(entry.key, entry.type, body, entry.full_url, is_unsafe(raw, body))


class Resolver:
    """Finds what references point to; decodes a target once, when it is first wanted.

    Args:
        entries: Everything that may be pointed to.
        base: FHIR base address the entries came from, "" when unknown.
    """

    def __init__(self, entries: Iterable[Entry], base: str = "") -> None:
        backwards = tuple(entries)[::-1]  # of several with one name the first is meant
        self._by_key = {entry.key: entry for entry in backwards}
        self._by_url = {entry.full_url: entry for entry in backwards if entry.full_url}
        self._bases = {base_of(entry) for entry in backwards if entry.key in entry.full_url} - {""}
        if base:
            self._bases.add(base.rstrip("/") + "/")
        self._decoded: dict[str, Resource | None] = {}

    def over(self, entries: Iterable[Entry]) -> "Resolver":
        """The same over other entries: the chart as it was at another time."""
        other = Resolver(entries)
        other._bases |= self._bases
        return other

    @property
    def knows_bases(self) -> bool:
        """Whether anything told which server the entries came from."""
        return bool(self._bases)

    def key_of(self, reference: str, owner: Resource) -> str:
        """`Type/id` (or the made-up key) a reference means; "" when it means nothing in this chart's own terms."""
        entry = self._by_url.get(reference)
        if entry is None or "/_history/" in reference:
            entry = self._entry(reference, owner)
        if entry is not None:
            return entry.key
        relative = self._relative(reference)
        if relative in self._by_key:  # the same id, but on another server than the owner's
            return ""
        kind, slash, identity = relative.partition("/")
        return relative if slash and kind.isalpha() and identity and "/" not in identity else ""

    def holds(self, key: str) -> bool:
        """Whether the resource of that key is in this chart."""
        return key in self._by_key

    def find(self, reference: str, owner: Resource) -> Resource | None:
        """The resource a reference of `owner` points to; None when it is not here or cannot be read."""
        if reference.startswith("#"):
            return _contained(reference[1:], owner)
        entry = self._entry(reference, owner)
        return None if entry is None else self._resource(entry)

    def chain(self, start: Resource, element: str) -> Iterator[Resource]:
        """Follow one element from resource to resource: at most five hops, and a loop ends."""
        seen = {start.key}
        here: Resource | None = start
        for _ in range(MOST_HOPS):
            reference = here.body.get(element) if here is not None else None
            if here is None or not isinstance(reference, dict) or not isinstance(reference.get("reference"), str):
                return
            here = self.find(reference["reference"], here)
            if here is None or here.key in seen:
                return
            seen.add(here.key)
            yield here

    def _entry(self, reference: str, owner: Resource) -> Entry | None:
        bare = reference.partition("/_history/")[0] if "/_history/" in reference else reference
        found = self._by_url.get(bare)
        if found is not None:
            return found
        own = base_of(owner)
        if own and ":" not in bare:
            found = self._by_url.get(own + bare)
        if found is not None:
            return found
        found = self._by_key.get(self._relative(bare))
        foreign = "" if found is None or not own else base_of(found)
        return found if not foreign or foreign == own else None

    def _relative(self, reference: str) -> str:
        bare = reference.partition("/_history/")[0]
        for base in self._bases:
            if bare.startswith(base):
                return bare[len(base) :]
        return "" if ":" in bare else bare

    def _resource(self, entry: Entry) -> Resource | None:
        known = entry.full_url or entry.key
        if known not in self._decoded:
            try:
                self._decoded[known] = decoded(entry)
            except Unreadable:
                self._decoded[known] = None
        return self._decoded[known]


def base_of(resource: Resource | Entry) -> str:
    """Address of the server a resource came from, "" when its fullUrl does not tell."""
    full_url, key = resource.full_url, resource.key
    if not full_url.endswith(key):
        return ""
    base = full_url[: -len(key)]
    return base if base[-1:] == "/" else ""


def _contained(local: str, owner: Resource) -> Resource | None:
    container = owner.container or owner
    if not local:
        return container
    inside: Any = container.body.get("contained")
    for body in inside if isinstance(inside, list) else [inside]:
        if isinstance(body, dict) and body.get("id") == local:
            kind = body.get("resourceType")
            kind = kind if isinstance(kind, str) else ""
            return Resource(f"{container.key}#{local}", kind, body, "", container.unsafe, container)
    return None
