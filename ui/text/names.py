"""People in words: initials, and who they are to the account holder."""

from pfclient.people import Person, Relationship
from ui.text.translate import later, tr

_WORDS: dict[Relationship, tuple[str, str, str]] = {
    Relationship.SELF: (later("You"), later("You"), later("You")),
    Relationship.PARENT: (later("Your mother"), later("Your father"), later("Your parent")),
    Relationship.CHILD: (later("Your daughter"), later("Your son"), later("Your child")),
    Relationship.SPOUSE: (later("Your wife"), later("Your husband"), later("Your spouse")),
    Relationship.GUARDIAN: (later("In your care"), later("In your care"), later("In your care")),
    Relationship.OTHER: (
        later("You help with their care"),
        later("You help with their care"),
        later("You help with their care"),
    ),
}


def relation(relationship: Relationship, gender: str = "") -> str:
    """Returns who the person is to the account holder, such as "Your father".

    Args:
        relationship: What the patient is to the account holder.
        gender: FHIR administrative gender; words without one where it is neither female nor male.
    """
    female, male, neutral = _WORDS[relationship]
    return tr({"female": female, "male": male}.get(gender, neutral))


def initials(given: str, family: str) -> str:
    """Returns one or two capital letters, "?" when there is no name."""
    letters = [name.strip()[0].upper() for name in (given, family) if name.strip()]
    return "".join(letters) or "?"


def person_initials(person: Person) -> str:
    """Returns a person's initials, from the displayed name where the parts are missing."""
    if person.given and person.family:
        return initials(person.given, person.family)
    parts = person.display.split()
    return initials(parts[0], parts[-1] if len(parts) > 1 else "") if parts else "?"


def first_name(person: Person) -> str:
    """Returns what a tab calls a person."""
    return (person.given.split() or person.display.split() or ["?"])[0]
