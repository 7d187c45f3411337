"""A vault in memory: nothing is written anywhere, and it is empty after `wipe`."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from pfclient.people import PersonId
from pfclient.vault.searched import Found, best, folded, wanted
from pfclient.vault.vault import CategoryState, Hit, QueryState, Settlement, StoredResource, Unseen, Words


@dataclass(slots=True)
class _Shelf:
    resources: dict[str, StoredResource] = field(default_factory=dict)
    state: CategoryState = field(default_factory=CategoryState)
    queries: dict[int, QueryState] = field(default_factory=dict)
    revision: int = 0
    words: dict[str, str] = field(default_factory=dict)
    indexed: int = 0
    unseen: dict[str, Unseen] = field(default_factory=dict)

    def note(self, came: Iterable[StoredResource]) -> None:
        """What is about to be stored is news, or takes back what was."""
        for one in came:
            held = self.resources.get(one.key)
            if one.emptied:
                self.unseen.pop(one.key, None)
            elif self.state.was_read and one.has_own_name and one.key not in self.unseen:
                if held is None and not one.included:
                    self.unseen[one.key] = Unseen(one.key, None, one.updated)
                elif held is not None and held.body != one.body:
                    self.unseen[one.key] = Unseen(one.key, held.body, one.updated)


class MemoryVault:
    """Keeps records for as long as the program runs (see `pfclient.vault.vault.Vault`)."""

    def __init__(self) -> None:
        self._shelves: dict[tuple[PersonId, str], _Shelf] = {}

    def _shelf(self, person: PersonId, category: str) -> _Shelf:
        return self._shelves.get((person, category)) or _Shelf()

    def _own_shelf(self, person: PersonId, category: str) -> _Shelf:
        return self._shelves.setdefault((person, category), _Shelf())

    def state(self, person: PersonId, category: str) -> CategoryState:
        """How much of the category is known."""
        return self._shelf(person, category).state

    def query(self, person: PersonId, category: str, number: int) -> QueryState:
        """What is known of one query's last whole answer."""
        return self._shelf(person, category).queries.get(number, QueryState())

    def revisions(self, person: PersonId, categories: Sequence[str]) -> tuple[int, ...]:
        """Of each category a number that grows with every change of what is stored."""
        return tuple(self._shelf(person, category).revision for category in categories)

    def size(self, person: PersonId) -> int:
        """How many resources are stored of one person."""
        return sum(len(shelf.resources) for (owner, _), shelf in self._shelves.items() if owner == person)

    def is_indexed(self, person: PersonId, category: str) -> bool:
        """Whether what is stored is findable."""
        shelf = self._shelf(person, category)
        return shelf.indexed == shelf.revision

    def stamps(self, person: PersonId, category: str) -> Mapping[str, str]:
        """Key to `meta.lastUpdated` of everything stored."""
        return {key: one.updated for key, one in self._shelf(person, category).resources.items()}

    def resources(self, person: PersonId, category: str) -> Sequence[StoredResource]:
        """Everything stored of the category, in the order it came."""
        return tuple(self._shelf(person, category).resources.values())

    async def put(
        self,
        person: PersonId,
        category: str,
        page: Iterable[StoredResource],
        resume: tuple[int, QueryState] | None = None,
    ) -> int:
        """Store one page as it comes."""
        shelf = self._own_shelf(person, category)
        new = {one.key: one for one in page if shelf.resources.get(one.key) != one}
        shelf.note(new.values())
        shelf.resources.update(new)
        shelf.revision += bool(new)
        if resume is not None:
            shelf.queries[resume[0]] = resume[1]
        return len(new)

    async def settle(self, person: PersonId, category: str, settlement: Settlement) -> None:
        """Set the states and erase what is dropped."""
        shelf = self._own_shelf(person, category)
        gone = settlement.drop & shelf.resources.keys()
        for key in gone:
            del shelf.resources[key]
            shelf.words.pop(key, None)
            shelf.unseen.pop(key, None)
        shelf.revision += bool(gone)
        shelf.state = settlement.state
        shelf.queries.update(settlement.queries)

    async def mark(self, person: PersonId, category: str, state: CategoryState) -> None:
        """Set the state only."""
        self._own_shelf(person, category).state = state

    def unseen(self, person: PersonId, category: str) -> Sequence[Unseen]:
        """What came, or became another, since the person last looked."""
        return tuple(self._shelf(person, category).unseen.values())

    async def looked(self, person: PersonId, category: str, keys: Iterable[str], revision: int) -> bool:
        """Forget what these were before, unless they are others by now."""
        shelf = self._shelf(person, category)
        if shelf.revision != revision:
            return False
        for key in keys:
            shelf.unseen.pop(key, None)
        return True

    async def forget(self, person: PersonId) -> None:
        """Remove everything about one person."""
        for place in [place for place in self._shelves if place[0] == person]:
            del self._shelves[place]

    async def wipe(self) -> None:
        """Remove everything."""
        self._shelves.clear()

    async def index(self, person: PersonId, category: str, words: Iterable[Words]) -> None:
        """Make the records of a category findable; those whose words stay keep their place."""
        shelf = self._own_shelf(person, category)
        texts = {one.key: folded(one.text) for one in words}
        kept = {key: text for key, text in shelf.words.items() if texts.get(key) == text}
        shelf.words, shelf.indexed = kept | texts, shelf.revision

    def search(self, text: str, people: Iterable[PersonId], limit: int = 200, *, whole: bool = False) -> Sequence[Hit]:
        """Records of these people that hold every word of the text."""
        words = wanted(text)
        if not words:
            return ()
        found = {one: self._find(one, words, limit, whole=whole) for one in dict.fromkeys(people)}
        return tuple(Hit(*place) for place in best(found, limit))

    def _find(self, person: PersonId, words: Sequence[str], limit: int, *, whole: bool) -> Found[str]:
        found: Found[str] = ([], [])
        # What is stored may change while another thread searches it.
        for (owner, category), shelf in tuple(self._shelves.items()):
            if owner == person:
                held = [(key, _held(text, words)) for key, text in tuple(shelf.words.items())]
                exact = [(category, key) for key, how in held if how is _WHOLE]
                begun = [(category, key) for key, how in held if how is _BEGUN and not whole]
                found = ([*found[0], *exact[:limit]], [*found[1], *begun[:limit]])
        return found


_WHOLE, _BEGUN = "whole", "begun"


def _held(text: str, words: Sequence[str]) -> str:
    """How a text holds the words, "" where it does not."""
    if not all(word in text for word in words):
        return ""
    held = text.split()
    if not all(word in held for word in words[:-1]):
        return ""
    if words[-1] in held:
        return _WHOLE
    return _BEGUN if any(word.startswith(words[-1]) for word in held) else ""
