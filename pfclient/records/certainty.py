"""How sure a clinic is of a diagnosis or an allergy; the codes of either are understood of both: clinics mix them."""

from typing import Any

from pfclient.fhir.concepts import codes, status_code, words

NEVER = frozenset({"refuted", "entered-in-error"})
"""Such an entry is never shown as fact."""

UNCLEAR = "certainty-unclear"
"""The clinic says something, in a code nobody here knows."""

_DOUBTED = frozenset({"unconfirmed", "provisional", "differential", "presumed"})
_KNOWN = _DOUBTED | NEVER | {"confirmed"}
# SNOMED CT, as British systems write it: confirmed present, known absent, refuted.
_SNOMED = {"410605003": "confirmed", "410516002": "refuted", "723511001": "refuted"}


def certainty(said: Any) -> str:
    """The code of a `verificationStatus`, a denial before anything beside it; "" where nothing is said."""
    if not said:
        return ""
    found = status_code(said, NEVER) or next((_SNOMED[one] for one in codes(said) if one in _SNOMED), "")
    if found not in NEVER:
        found = status_code(said, _KNOWN) or found
    return found or (UNCLEAR if codes(said) or words(said) else "")


def labels(code: str) -> tuple[str, ...]:
    """What stands beside an entry of this certainty: doubt is told."""
    return (code,) if code in _DOUBTED or code == UNCLEAR else ()
