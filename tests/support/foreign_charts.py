"""Every way of asking for a chart that is not one's own: each type, alone and together, by search, read and list."""

from dataclasses import dataclass, field

from portal.rules.record_types import READABLE, SEARCHABLE
from tests.support.canaries import entry_id

OWN = "own"
NEAR, FAR = "near", "far"
"""Strangers' charts: at the caller's own practice, and at another one."""

STRANGER = "stranger"
FORMER = ("revoked", "expired", "unlinked")
CALLERS = (STRANGER, *FORMER, "nobody")
COMBINED = (
    SEARCHABLE,
    ("CarePlan", "Goal", "CareTeam"),
    ("MedicationRequest", "MedicationStatement"),
    ("Observation", "DiagnosticReport"),
)


@dataclass(frozen=True)
class Case:
    """One request that must give nothing away."""

    caller: str
    path: str
    params: tuple = ()
    posted: tuple | None = None
    headers: dict = field(default_factory=dict, hash=False)
    method: str = "GET"

    def told(self):
        """What the request itself says: an answer may repeat it, and nothing else."""
        return f"{self.path} {self.params} {self.posted}".encode()


def searches(caller, patient, kind):
    """Every way of asking for another's entries of one type."""
    path, foreign = f"/fhir/{kind}", entry_id(patient, kind)
    theirs, mine, entry = ("patient", patient), ("patient", OWN), ("_id", foreign)
    everything = (("_include", "*"), ("_include", f"{kind}:*"), ("_revinclude", "Provenance:target"))
    urls = [
        (theirs,),
        (("patient", f"Patient/{patient}"),),
        (("patient", f"http://127.0.0.1:8000/fhir/Patient/{patient}"),),
        (("subject", patient),),
        (theirs, mine),
        (mine, theirs),
        (mine, ("subject", patient)),
        (("patient", f"{OWN},{patient}"),),
        (("patient:Patient", patient),),
        (("patient._id", patient),),
        (theirs, ("_summary", "count")),
        (theirs, ("_count", "0")),
        (theirs, ("_lastUpdated", "ge2020-01-01"), ("_sort", "-_lastUpdated")),
        (theirs, entry, *everything),
        (entry,),
        (mine, entry),
        (mine, ("_id", f"{foreign},{entry_id(OWN, kind)}"), *everything),
        (mine, ("_has:Provenance:target:_id", entry_id(patient, "Provenance"))),
        (mine, *everything),
        everything,
    ]
    yield from (Case(caller, path, params) for params in urls)
    posted = [((), (theirs,)), ((mine,), (theirs,)), ((theirs,), (mine,)), ((), (mine, entry, *everything))]
    yield from (Case(caller, f"{path}/_search", url, body, method="POST") for url, body in posted)


def searches_of_several(caller, patient, types):
    """Every way of asking for another's entries of several types at once."""
    kinds = ("_type", ",".join(types))
    foreign = ("_id", ",".join(entry_id(patient, kind) for kind in types))
    theirs, mine = ("patient", patient), ("patient", OWN)
    everything = (("_include", "*"), *(("_include", f"{kind}:*") for kind in types))
    everything += (("_revinclude", "Provenance:target"),)
    urls = [
        (kinds, theirs),
        (theirs, kinds),
        (kinds, ("patient", f"Patient/{patient}")),
        (kinds, ("subject", patient)),
        (kinds, theirs, mine),
        (kinds, mine, theirs),
        (kinds, mine, ("subject", patient)),
        (kinds, ("patient", f"{OWN},{patient}")),
        (kinds, theirs, ("_summary", "count")),
        (kinds, theirs, ("_lastUpdated", "ge2020-01-01"), ("_sort", "-_lastUpdated")),
        (kinds, theirs, foreign, *everything),
        (kinds, foreign),
        (kinds, mine, foreign, *everything),
        (kinds, mine, *everything),
        (kinds, *everything),
        (("_type", f"Patient,{types[0]}"), theirs),
        (kinds, ("_type", "Patient"), theirs),
        (theirs,),
    ]
    yield from (Case(caller, "/fhir", params) for params in urls)
    posted = [((), (kinds, theirs)), ((kinds,), (theirs,)), ((kinds, mine), (theirs,)), ((theirs,), (kinds, mine))]
    posted.append(((kinds,), (mine, foreign, *everything)))
    yield from (Case(caller, "/fhir/_search", url, body, method="POST") for url, body in posted)


def reads(caller, patient):
    """Every entry by its id, also as somebody would who only wants to know whether it exists."""
    for kind in sorted(READABLE):
        path = f"/fhir/{kind}/{patient if kind == 'Patient' else entry_id(patient, kind)}"
        yield Case(caller, path)
        yield Case(caller, path, method="HEAD")
        yield Case(caller, path, headers={"If-None-Match": 'W/"1"'})
    for kind in ("DocumentReference", "Composition", "Binary"):
        yield Case(caller, f"/fhir/{kind}/{entry_id(patient, kind)}")
        yield Case(caller, f"/fhir/{kind}", (("patient", patient),))
    yield Case(caller, f"/fhir/Patient/{patient}/$everything")
    yield Case(caller, f"/fhir/Patient/{patient}/Condition")
    yield Case(caller, f"/fhir/Condition/{entry_id(patient, 'Condition')}/_history")
    yield Case(caller, f"/fhir/Condition/{entry_id(patient, 'Condition')}/_history/1")
    yield Case(caller, f"/fhir/Appointment/{entry_id(patient, 'Appointment')}/$check-in", method="POST")


def patients(caller, patient):
    """The list of charts, asked for somebody else's."""
    asked = [(), (("_id", patient),), (("name", "CANARY"),), (("_id", f"{OWN},{patient}"),), (("_include", "*"),)]
    yield from (Case(caller, "/fhir/Patient", params) for params in asked)
    yield Case(caller, "/fhir/Patient/_search", (), (("_id", patient),), method="POST")


def cases():
    """All of them; former holders ask for what was theirs, everybody else for everything."""
    for caller in CALLERS:
        for patient in (NEAR,) if caller in FORMER else (NEAR, FAR):
            for kind in SEARCHABLE:
                yield from searches(caller, patient, kind)
            for types in COMBINED:
                yield from searches_of_several(caller, patient, types)
            yield from reads(caller, patient)
            yield from patients(caller, patient)
