"""Who looks after the patient: FHIR CareTeam."""

from typing import Any

import msgspec

from pfclient.fhir.concepts import all_words
from pfclient.fhir.dates import PartialDate
from pfclient.fhir.resources import Resource
from pfclient.records.elements import Period, parts
from pfclient.records.links import Links


class TeamMember(msgspec.Struct, frozen=True, gc=False):
    """Someone on the care team; `until` when, where that is told of them or of the whole team."""

    name: str
    role: str = ""
    until: PartialDate | None = None


def members_of(team: dict[str, Any], links: Links, owner: Resource | None = None) -> tuple[TeamMember, ...]:
    """The people and organizations of a team, the patient left out.

    Args:
        team: The CareTeam.
        links: Of the resource being read.
        owner: The CareTeam itself where the resource being read only names it.
    """
    found: dict[TeamMember, None] = {}
    whole = Period(team.get("period")).end
    for one in parts(team.get("participant")):
        member = one.get("member")
        if not isinstance(member, dict) or links.key(member, owner).startswith("Patient/"):
            continue
        name = links.name(member, owner)
        if name:
            until = Period(one.get("period")).end or whole
            found[TeamMember(name, ", ".join(all_words(one.get("role"))), until)] = None
    return tuple(found)
