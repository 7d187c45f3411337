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


def initials(display: str, given: str = "", family: str = "") -> str:
    """Returns one or two capital letters, "?" when there is no name.

    Args:
        display: The whole name as it is shown; its first and last word count where the parts are not both known.
        given: The given names.
        family: The family name.
    """
    words = display.split()
    names = [given, family] if given.strip() and family.strip() else [*words[:1], *words[1:][-1:]] or [given, family]
    return "".join(name.strip()[0].upper() for name in names if name.strip()) or "?"


def masked(display: str) -> str:
    """Returns as little of a whole name as tells whose it is, for a screen that others can see."""
    given, _, family = display.strip().rpartition(" ")
    return f"{given} {family[:1]}." if given else display


def person_initials(person: Person) -> str:
    """Returns a person's initials."""
    return initials(person.display, person.given, person.family)


def first_name(person: Person) -> str:
    """Returns what a tab calls a person."""
    return (person.given.split() or person.display.split() or ["?"])[0]
