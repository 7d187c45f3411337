"""What one resource refers to, by name, and which supporting resources its row thereby stands for."""

from typing import Any

from pfclient.fhir.concepts import words
from pfclient.fhir.names import name_of
from pfclient.fhir.resources import Resource
from pfclient.fhir.text import clean
from pfclient.records.context import Context
from pfclient.records.subjects import Subject, subject

SUPPORTING = frozenset(
    {
        "Medication",
        "Practitioner",
        "PractitionerRole",
        "Organization",
        "Location",
        "HealthcareService",
        "RelatedPerson",
        "Device",
        "Specimen",
        "ServiceRequest",
        "Substance",
        "Goal",
        "CareTeam",
        "Group",
    }
)
"""Types without a row of their own where a row names them."""

NOBODY = {"recorder": "", "clinic": ""}
"""`recorder` and `clinic` of a row that names neither."""

_WORKS_FOR = {"PractitionerRole": "organization", "Location": "managingOrganization", "HealthcareService": "providedBy"}


class Links:
    """The references of one resource.

    Args:
        resource: The resource being read.
        context: Its surroundings.

    Attributes:
        unsafe: Something it leans on cannot be shown safely; its content was not used.
    """

    __slots__ = ("_context", "_resolver", "_resource", "_used", "unsafe")

    def __init__(self, resource: Resource, context: Context) -> None:
        self._resource = resource
        self._context = context
        self._resolver = context.resolver
        self._used: dict[str, None] = {resource.key: None}
        self.unsafe = False

    @property
    def sources(self) -> tuple[str, ...]:
        """Every resource the row stands for, its own first."""
        return tuple(self._used)

    def follow(self, reference: Any, owner: Resource | None = None) -> Resource | None:
        """What a FHIR Reference points to; None when it is not here, unreadable, unsafe or another patient's."""
        address = _address(reference)
        if not address:
            return None
        found = self._resolver.find(address, owner or self._resource)
        if found is None or ("subject" in found.body and subject(found, self._context) is Subject.ANOTHER):
            return None
        if found.unsafe and found.container is None:
            self.unsafe = True
            return None
        self._note(found.key, found.type)
        return found

    def key(self, reference: Any, owner: Resource | None = None) -> str:
        """`Type/id` a FHIR Reference means, "" when it names nothing."""
        return self.key_at(_address(reference), owner)

    def key_at(self, address: Any, owner: Resource | None = None) -> str:
        """The same of what stands in a Reference as its address."""
        if type(address) is not str or not address or address[0] == "#":
            return ""
        return self._resolver.key_of(address, owner or self._resource)

    def drop(self, key: str) -> None:
        """The row does not stand for that resource after all."""
        self._used.pop(key, None)

    def holds(self, key: str) -> bool:
        """Whether the resource of that key is in this chart."""
        return self._resolver.holds(key)

    def name(self, reference: Any, owner: Resource | None = None) -> str:
        """Who or what a FHIR Reference names: as the clinic wrote it there, else as the target calls itself."""
        if not isinstance(reference, dict):
            return clean(reference) if isinstance(reference, str) and "/" not in reference else ""
        shown = clean(reference.get("display"))
        if shown:
            key = self.key(reference, owner)
            if self._resolver.holds(key):
                self._note(key, key.partition("/")[0])
            return shown
        target = self.follow(reference, owner)
        return self._name_of(target) if target is not None else ""

    def names(self, references: Any) -> tuple[str, ...]:
        """Each of several references by name, doubles and nameless ones left out."""
        if not references:
            return ()
        found = references if isinstance(references, list) else [references]
        return tuple(dict.fromkeys(filter(None, (self.name(one) for one in found))))

    def entered(self, *references: Any) -> dict[str, str]:
        """`recorder` and `clinic` of a row: the first of several FHIR References that names somebody."""
        for reference in references:
            recorder = self.name(reference)
            if recorder:
                return {"recorder": recorder, "clinic": self.clinic(reference)}
        return NOBODY

    def clinic(self, *references: Any, owner: Resource | None = None) -> str:
        """The organization the first of several FHIR References leads to: itself, or whom it works for; "" for none."""
        for reference in references:
            target = self._safe(reference, owner or self._resource)
            if target is None:
                continue
            if target.type == "Organization":
                return name_of(target.body)
            employer = target.body.get(_WORKS_FOR.get(target.type, ""))
            shown = clean(employer.get("display")) if isinstance(employer, dict) else ""
            behind = None if shown else self._safe(employer, target)
            if shown or behind is not None:
                return shown or name_of(behind.body if behind is not None else {})
        return ""

    def place(self, reference: Any) -> str:
        """Where: the location and what it is part of, `Room 3, Lakeview Family Medicine`."""
        shown = self.name(reference)
        target = self.follow(reference) if isinstance(reference, dict) else None
        if target is None or target.type != "Location":
            return shown
        parts = [shown]
        for wider in self._resolver.chain(target, "partOf"):
            self._note(wider.key, wider.type)
            parts.append(self._name_of(wider))
        return ", ".join(dict.fromkeys(filter(None, parts)))

    def _safe(self, reference: Any, owner: Resource) -> Resource | None:
        """What is only asked for a name: where it cannot be shown safely, the row simply does without."""
        address = _address(reference)
        found = self._resolver.find(address, owner) if address else None
        return None if found is not None and found.unsafe and found.container is None else found

    def _name_of(self, target: Resource) -> str:
        if target.type == "PractitionerRole":
            for element in ("practitioner", "organization"):
                reference = target.body.get(element)
                shown = clean(reference.get("display")) if isinstance(reference, dict) else ""
                behind = None if shown else self.follow(reference, target)
                if shown or behind is not None:
                    return shown or name_of(behind.body if behind is not None else {})
            return words(target.body.get("specialty"))
        return name_of(target.body) or words(target.body.get("type") or target.body.get("code"))

    def _note(self, key: str, kind: str) -> None:
        if kind in SUPPORTING and "#" not in key:
            self._used[key] = None


def _address(reference: Any) -> str:
    if isinstance(reference, dict):
        reference = reference.get("reference")
        return reference if isinstance(reference, str) else ""
    return ""
