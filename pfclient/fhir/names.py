"""Names of people and organizations (FHIR HumanName)."""

from typing import Any

from pfclient.fhir.text import clean
from pfclient.values import dataclass

_USES = ("official", "usual", "", "nickname", "anonymous", "temp", "old", "maiden")


@dataclass(frozen=True, slots=True)
class HumanName:
    """A person's name in parts, each clean and possibly ""."""

    display: str
    given: str
    family: str


def human_name(value: Any) -> HumanName:
    """The name to use of all a person has: official first, old and maiden ones last."""
    found = [name for name in (value if isinstance(value, list) else [value]) if isinstance(name, dict)]
    if len(found) > 1:
        found.sort(key=_preference)
    for name in found:
        given, family = _joined(name.get("given")), _joined(name.get("family"))
        parts = (_joined(name.get("prefix")), given, family, _joined(name.get("suffix")))
        whole = clean(name.get("text")) or " ".join(part for part in parts if part)
        if whole:
            return HumanName(whole, given, family)
    return HumanName("", "", "")


def name_of(body: dict[str, Any]) -> str:
    """What a Practitioner, Patient, Organization, Location, Device or team calls itself; "" when it has no name."""
    name = body.get("name")
    if isinstance(name, str):
        return clean(name)
    person = human_name(name).display
    return person or _device_name(body)


def _device_name(body: dict[str, Any]) -> str:
    names = body.get("deviceName")
    for one in names if isinstance(names, list) else ():
        if isinstance(one, dict) and clean(one.get("name")):
            return clean(one["name"])
    return ""


def _preference(name: dict[str, Any]) -> int:
    use = name.get("use")
    return _USES.index(use) if isinstance(use, str) and use in _USES else _USES.index("")


def _joined(value: Any) -> str:
    if not isinstance(value, list):
        return clean(value)
    return clean(value[0]) if len(value) == 1 else " ".join(filter(None, map(clean, value)))
