"""One call and one whole reply, as the gateway sends and gives them."""

from collections.abc import Mapping
from dataclasses import field

from pfclient.values import dataclass

JSON = "application/json"
FHIR = "application/fhir+json"
PROBLEM = "application/problem+json"
TEXT = "text/plain"

_REPEATABLE_METHODS = ("GET", "HEAD", "PUT", "DELETE")


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """What is asked of the portal.

    Attributes:
        reference: Path below the base address (`portal/v1/config`), or an address taken from an answer.
        accept: Media types that count as an answer; empty where the answer has no body.
        headers: Credentials and conditions; never shown in a repr.
        json: Body as JSON, or None.
        form: Body as a form, or None.
        key: `Idempotency-Key`: makes a POST safe to repeat.
        repeatable: True for a POST that is safe to repeat for another reason.
        once: Never repeated: who asks sees to that, and counts.
    """

    method: str = "GET"
    reference: str
    query: tuple[tuple[str, str], ...] = ()
    accept: tuple[str, ...] = (JSON,)
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)
    json: Mapping[str, object] | None = field(default=None, repr=False)
    form: Mapping[str, str] | None = field(default=None, repr=False)
    key: str = ""
    repeatable: bool = False
    once: bool = False

    @property
    def may_repeat(self) -> bool:
        """Whether making the call twice does no more than making it once, and nobody else repeats it."""
        return not self.once and self._is_safe_twice

    @property
    def _is_safe_twice(self) -> bool:
        return self.repeatable or bool(self.key) or self.method in _REPEATABLE_METHODS


@dataclass(frozen=True, slots=True)
class Outgoing:
    """One request as it goes out."""

    method: str
    url: str
    headers: Mapping[str, str] = field(repr=False)
    body: bytes | None = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """A whole reply of the expected kind.

    Attributes:
        url: The address it came from, for relative references.
        media: Media type without parameters, lower case; "" without a body.
    """

    url: str
    status: int
    media: str
    headers: Mapping[str, str] = field(repr=False)
    body: bytes = field(repr=False)
