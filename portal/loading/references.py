"""References from what a file says to what is stored: urn:uuid, absolute, relative and conditional."""

import json
import re
from collections.abc import Callable
from typing import Any

from portal.rules.indexing import as_list

_REFERENCE = re.compile(rb'("reference"\s*:\s*")((?:[^"\\]|\\.)*)"')
_LITERAL = re.compile(r"(?:(.*)/)?([A-Za-z]+)/([^/?#|]+)(?:/_history/[^/]+)?", re.DOTALL)
_CONDITIONAL = re.compile(r"([A-Za-z]+)\?identifier=(.+)", re.DOTALL)

Stored = Callable[[str, str], str | None]


class References:
    """What one unit's references mean; a stored reference is `Type/id`.

    Attributes:
        dangling: How many references of the rewritten bodies were found nowhere.
    """

    def __init__(self, by_source: Stored, by_identifier: Stored) -> None:
        self._by_source = by_source
        self._by_identifier = by_identifier
        self._urls: dict[str, str] = {}
        self._local: dict[str, set[str]] = {}
        self._identifiers: dict[tuple[str, str], str] = {}
        self.dangling = 0

    def add(self, full_url: str, resource: dict[str, Any], source_id: str, stored: str) -> None:
        """Make an entry of the unit known under every name others may use for it."""
        kind = stored.partition("/")[0]
        if full_url:
            self._urls[full_url] = stored
        if source_id:
            self._local.setdefault(f"{kind}/{source_id}", set()).add(stored)
        for identifier in as_list(resource.get("identifier")):
            if isinstance(identifier, dict) and identifier.get("value"):
                token = f"{identifier.get('system') or ''}|{identifier['value']}"
                self._identifiers.setdefault((kind, token), stored)

    def resolve(self, reference: object, full_url: str = "") -> str | None:
        """The stored reference meant by an entry whose own address is `full_url`; None when it is found nowhere."""
        if not isinstance(reference, str) or "\0" in reference:
            return None
        if reference in self._urls:
            return self._urls[reference]
        conditional = _CONDITIONAL.fullmatch(reference)
        if conditional:
            kind, token = conditional.groups()
            return self._identifiers.get((kind, token)) or self._by_identifier(kind, token)
        literal = _LITERAL.fullmatch(reference)
        return self._literal(literal, full_url) if literal else None

    def rewrite(self, body: bytes, full_url: str = "") -> bytes:
        """The body with every resolvable reference pointing at what is stored."""

        def replaced(match: re.Match[bytes]) -> bytes:
            said = json.loads(b'"' + match[2] + b'"')
            if said.startswith("#"):
                return match[0]
            meant = self.resolve(said, full_url)
            self.dangling += meant is None
            return match[0] if meant is None else match[1] + meant.encode() + b'"'

        return _REFERENCE.sub(replaced, body)

    def _literal(self, literal: re.Match[str], full_url: str) -> str | None:
        base, kind, key = literal.groups()
        own = _LITERAL.fullmatch(full_url)
        own_base = own[1] if own else None
        if base is None and own_base is not None and f"{own_base}/{kind}/{key}" in self._urls:
            return self._urls[f"{own_base}/{kind}/{key}"]
        if base is not None and own_base != base:
            return self._urls.get(f"{base}/{kind}/{key}")
        local = self._local.get(f"{kind}/{key}", set())
        if local:
            return next(iter(local)) if len(local) == 1 else None
        return self._by_source(kind, key)
