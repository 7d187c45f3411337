"""Whether the pages of one search are all there is: what came, against what the server itself said of it."""

from dataclasses import dataclass, field
from urllib.parse import parse_qsl, urlsplit

from pfclient.fhir.bundles import Page

_FAILED = frozenset({"error", "fatal"})
_SUPPRESSED = "suppressed"


@dataclass(slots=True)
class Tally:
    """Counts the pages of one search.

    Args:
        asked: Names of the parameters that narrow it.

    Attributes:
        pages: How many came.
        suppressed: The clinic withholds something of what was asked.
    """

    asked: frozenset[str]
    pages: int = 0
    suppressed: bool = False
    _matches: int = 0
    _outcomes: int = 0
    _total: int = 0
    _failed: bool = False
    _named: frozenset[str] = field(default_factory=frozenset)

    def add(self, page: Page) -> None:
        """Take the next page into account."""
        if not self.pages:
            self._named = _names(page.self)
        self.pages += 1
        self._total = max(self._total, page.total or 0)
        self._matches += len(page.matches)
        self._outcomes += sum(entry.mode == "outcome" for entry in page.entries)
        self._failed = self._failed or any(outcome.severity in _FAILED for outcome in page.outcomes)
        self.suppressed = self.suppressed or any(outcome.code == _SUPPRESSED for outcome in page.outcomes)

    def came_before(self, matches: int) -> None:
        """Take into account what an earlier run of the program already read of the same answer."""
        self._matches += matches

    @property
    def is_whole(self) -> bool:
        """Whether nothing speaks against it; "none" may be said only of a whole answer to all that was asked."""
        if self._failed:
            return False
        if not self._matches:
            return not self._total and self._was_understood()
        # Some servers count their remarks among the results.
        return self._total <= self._matches + self._outcomes

    @property
    def is_vouched_for(self) -> bool:
        """Whether the server says itself that it answered all that was asked."""
        return self.asked <= self._named

    def _was_understood(self) -> bool:
        """Whether the address the server says it answered holds all that was asked, where it speaks of that at all."""
        if not self._named & (self.asked | {"_count"}):
            return True
        return self.asked <= self._named


def _names(address: str) -> frozenset[str]:
    try:
        query = urlsplit(address).query
    except ValueError:
        return frozenset()
    names = {name.partition(":")[0] for name, _ in parse_qsl(query, keep_blank_values=True)}
    return frozenset(names | ({"patient"} if "subject" in names else set()))
