"""When two Patients are one person, and under which id a resource is kept."""

import hashlib
import re
from collections.abc import Callable
from typing import Any

from portal.rules.indexing import as_list

_NAME_RANK = {"official": 0, "usual": 1, "old": 3, "maiden": 3}
_ID = re.compile(r"[A-Za-z0-9\-._]{1,150}", re.ASCII)


def same_person(one: dict[str, Any], other: dict[str, Any]) -> bool:
    """Whether two Patients of one practice bearing one id are the same human being; in doubt they are not.

    A shared identifier needs the birth date or the name to agree; without identifiers both must.
    """
    birth = one.get("birthDate") == other.get("birthDate")
    name = person_name(one) == person_name(other)
    theirs, ours = _identifiers(one), _identifiers(other)
    if theirs or ours:
        return bool(theirs & ours) and (birth or name)
    return birth and name


def person_name(patient: dict[str, Any]) -> tuple[str, str]:
    """Given and family name of a Patient: the official one, else the usual, else the first."""
    names = [name for name in as_list(patient.get("name")) if isinstance(name, dict)]
    ranked = sorted(names, key=lambda name: _NAME_RANK.get(str(name.get("use")), 2))
    if not ranked:
        return "", ""
    given = " ".join(str(part) for part in as_list(ranked[0].get("given")) if part)
    family = str(ranked[0].get("family") or "")
    if not given and not family:
        given = str(ranked[0].get("text") or "")
    return _plain(given), _plain(family)


def contact(patient: dict[str, Any], system: str) -> str:
    """The Patient's phone (a mobile first) or email, "" when none is given."""
    listed = [each for each in as_list(patient.get("telecom")) if isinstance(each, dict)]
    points = [each for each in listed if each.get("system") == system]
    points.sort(key=lambda each: each.get("use") != "mobile")
    return next((_plain(str(each["value"])) for each in points if each.get("value")), "")


def source_id(resource: dict[str, Any], full_url: str, body: bytes) -> str:
    """The id a resource has in its file; one without gets a name made of its address or its content."""
    said = resource.get("id")
    if isinstance(said, str) and said and "\0" not in said:
        return said
    return hashlib.sha256(full_url.encode() or body).hexdigest()[:32]


def free_id(wanted: str, practice_id: str, owner: str, is_taken: Callable[[str], bool]) -> str:
    """The id to keep a resource under: its own where it is free, else one that names the practice, then the patient."""
    digest = hashlib.sha256(f"{owner} {wanted}".encode()).hexdigest()[:12]
    own = wanted if _ID.fullmatch(wanted) else digest
    for candidate in (own, f"{practice_id}.{own}", f"{practice_id}.{digest}.{own}"):
        if len(candidate) <= 190 and not is_taken(candidate):
            return candidate
    number = 2
    while is_taken(f"{practice_id}.{digest}.{number}"):
        number += 1
    return f"{practice_id}.{digest}.{number}"


def _identifiers(patient: dict[str, Any]) -> set[tuple[str, str]]:
    listed = [each for each in as_list(patient.get("identifier")) if isinstance(each, dict) and each.get("value")]
    return {(str(each.get("system") or ""), str(each["value"])) for each in listed}


def _plain(text: str) -> str:
    return "".join(character for character in text if character.isprintable()).strip()
