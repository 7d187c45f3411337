"""Which folder colour each person gets: in a fixed order, the account holder's own choice first."""

from collections.abc import Iterable, Mapping

from ui.theme import tokens


def assign(people: Iterable[str], chosen: Mapping[str, str] | None = None) -> dict[str, str]:
    """Gives every person a colour key; colours repeat only when all eight are taken.

    Args:
        people: Person ids in the order of the tabs.
        chosen: Colours the account holder picked, person id to colour key.

    Returns:
        Person id to colour key.
    """
    ids = list(people)
    order = tokens.person_keys()
    picked = {person: key for person, key in (chosen or {}).items() if key in order and person in ids}
    free = [key for key in order if key not in picked.values()]
    colors: dict[str, str] = {}
    for place, person in enumerate(ids):
        if person in picked:
            colors[person] = picked[person]
        elif free:
            colors[person] = free.pop(0)
        else:
            colors[person] = order[place % len(order)]
    return colors
