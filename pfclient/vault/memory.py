"""A vault in memory: nothing is written anywhere, and it is empty after `wipe`."""

from collections.abc import Iterable, Set

from pfclient.people import PersonId
from pfclient.vault.vault import CategoryState, StoredResource


class MemoryVault:
    """Keeps records for as long as the program runs (see `pfclient.vault.vault.Vault`)."""

    def __init__(self) -> None:
        self._resources: dict[tuple[PersonId, str], dict[str, StoredResource]] = {}
        self._states: dict[tuple[PersonId, str], CategoryState] = {}

    def state(self, person: PersonId, category: str) -> CategoryState:
        """How much of the category is known."""
        return self._states.get((person, category), CategoryState())

    def resources(self, person: PersonId, category: str) -> tuple[StoredResource, ...]:
        """Everything stored of the category, in the order it came."""
        return tuple(self._resources.get((person, category), {}).values())

    def put(self, person: PersonId, category: str, page: Iterable[StoredResource]) -> None:
        """Store one page as it comes."""
        shelf = self._resources.setdefault((person, category), {})
        shelf.update((resource.key, resource) for resource in page)

    def settle(self, person: PersonId, category: str, seen: Set[str], state: CategoryState) -> None:
        """Keep only what the whole answer held, and set the state."""
        shelf = self._resources.get((person, category), {})
        self._resources[person, category] = {key: resource for key, resource in shelf.items() if key in seen}
        self._states[person, category] = state

    def mark(self, person: PersonId, category: str, state: CategoryState) -> None:
        """Set the state only."""
        self._states[person, category] = state

    def forget(self, person: PersonId) -> None:
        """Remove everything about one person."""
        for key in [key for key in self._resources if key[0] == person]:
            del self._resources[key]
        for key in [key for key in self._states if key[0] == person]:
            del self._states[key]

    def wipe(self) -> None:
        """Remove everything."""
        self._resources.clear()
        self._states.clear()
