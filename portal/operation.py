"""One operation of the contract, as the tables of operations hold it."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Operation:
    """One operation.

    Attributes:
        success: Status and what it means, the usual one first.
        refusals: Status to the stable codes that go with it.
        body: Request fields, name to type (`string`, `object`, `array`, `boolean`); a trailing `?` on the name:
            optional.
        proof: What the caller shows: "" nothing, `session` the Enrollment-Session header, `bearer` an access token,
            `recovery` the Recovery-Token header,
            `either` both (a session, and a token where the body carries no code).
        creates: Whether an `Idempotency-Key` makes a repeat harmless.
        query: Parameters of the query, none of which has to be there.
        form: Whether the body is a form (OAuth) instead of JSON.
        media_type: What a success carries; "" for no body.
    """

    method: str
    path: str
    summary: str
    success: Mapping[int, str]
    refusals: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    body: Mapping[str, str] = field(default_factory=dict)
    proof: str = ""
    creates: bool = False
    query: tuple[str, ...] = ()
    form: bool = False
    media_type: str = "application/json"
