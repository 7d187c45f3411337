"""How sure a clinic is of a diagnosis or an allergy; the codes of either are understood of both: clinics mix them."""

from typing import Any

from pfclient.fhir.concepts import codes, status_code, words

NEVER = frozenset({"refuted", "entered-in-error"})
"""Such an entry is never shown as fact."""

_LABELLED = frozenset({"unconfirmed", "provisional", "differential", "presumed"})
_KNOWN = _LABELLED | NEVER | {"confirmed"}
# SNOMED CT, as British systems write it: confirmed present, known absent, refuted.
_SNOMED = {"410605003": "confirmed", "410516002": "refuted", "723511001": "refuted"}


def certainty(said: Any) -> str:
    """The code of a `verificationStatus`, a denial before anything beside it; "" where there is none we know."""
    found = status_code(said, NEVER) or next((_SNOMED[one] for one in codes(said) if one in _SNOMED), "")
    return found if found in NEVER else status_code(said, _KNOWN) or found


def labels(said: Any, code: str) -> tuple[str, ...]:
    """What stands beside an entry: doubt is told, and so is a code that nobody here knows.

    Args:
        said: The `verificationStatus`.
        code: What `certainty` made of it.
    """
    if code in _LABELLED:
        return (code,)
    return ("certainty-unclear",) if not code and (codes(said) or words(said)) else ()
