"""Annotations of an entry: what somebody at the clinic wrote about this very entry, with who and when where told."""

from typing import Any

import msgspec

from pfclient.fhir import dates
from pfclient.fhir.text import clean, clean_lines
from pfclient.records.elements import parts
from pfclient.records.links import Links
from pfclient.records.record import PartialDate


class Annotation(msgspec.Struct, frozen=True, gc=False):
    """A FHIR Annotation.

    Attributes:
        text: What was written.
        author: Who wrote it, "" when not told.
        time: When, None when not told.
    """

    text: str
    author: str = ""
    time: PartialDate | None = None


def annotations(body: dict[str, Any], links: Links) -> tuple[Annotation, ...]:
    """The annotations of an entry that say something, in their order."""
    if "note" not in body:
        return ()
    found = []
    for note in parts(body["note"]):
        text = clean_lines(note.get("text"))
        if text:
            author = links.name(note.get("authorReference")) or clean(note.get("authorString"))
            found.append(Annotation(text, author, dates.parse(note.get("time"))))
    return tuple(found)
