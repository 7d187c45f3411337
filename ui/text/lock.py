"""Words of the app lock: why it fell, and what is wrong with a PIN."""

from datetime import date, datetime

from ui.text import dates
from ui.text.translate import tr, trn

_MEGABYTE = 1_000_000


def fell_words(fell: str, minutes: int) -> str:
    """Give why the screen is locked.

    Args:
        fell: `start`, `idle`, `sleep`, `system` or `asked`.
        minutes: After how many minutes without activity it falls.
    """
    match fell:
        case "idle":
            return trn(
                "We locked it after {n} minute with no activity. Your place is saved.",
                "We locked it after {n} minutes with no activity. Your place is saved.",
                minutes,
            )
        case "sleep":
            return tr("We locked it when this computer went to sleep. Your place is saved.")
        case "system":
            return tr("We locked it together with this computer. Your place is saved.")
        case "asked":
            return tr("You locked it. Your place is saved.")
        case _:
            return tr("Type your PIN to open your records. You need no connection for this.")


def problem_words(problem: str, left: int = 0) -> str:
    """Give what is wrong with a PIN, "" for nothing.

    Args:
        problem: `empty`, `length`, `wrong`, `easy` or `differs`.
        left: Tries that are left.
    """
    match problem:
        case "":
            return ""
        case "empty":
            return tr("Enter your PIN")
        case "wrong":
            return trn(
                "That PIN is not right. You have {n} try left.", "That PIN is not right. You have {n} tries left.", left
            )
        case "easy":
            return tr("That PIN is too easy to guess. Do not use digits in a row, or one digit only.")
        case "differs":
            return tr("The two PINs are not the same. Type the new PIN again.")
        case _:
            return tr("A PIN has 4 to 8 digits")


def minutes_words(minutes: int) -> str:
    """Give after how long the lock falls."""
    return trn("After {n} minute with no activity", "After {n} minutes with no activity", minutes)


def chosen_words(digits: int, day: date | None) -> str:
    """Give which PIN is asked for."""
    if day is None:
        return tr("You chose a PIN with {n} digits.", n=digits)
    return tr("You chose a {n}-digit PIN on {day}.", n=digits, day=dates.day_words(day, long=True))


def saved_words(people: int, size: int, as_of: datetime | None, now: datetime) -> str:
    """Give what is saved on this computer.

    Args:
        people: For how many.
        size: Bytes.
        as_of: When all of them were last read, aware; None when one never was.
        now: The time.
    """
    amount = tr("{n} MB", n=round(size / _MEGABYTE)) if size >= _MEGABYTE else tr("less than 1 MB")
    parts = [trn("Saved for {n} person", "Saved for {n} people", people), amount]
    if as_of is not None:
        parts.append(dates.updated_words(as_of, now))
    return " · ".join(parts)


def masked(name: str) -> str:
    """Give a user name as it may be shown while locked: its first letter, and the domain of an e-mail address."""
    head, at, domain = name.partition("@")
    return f"{head[:1]}{'•' * 7}{at}{domain}" if head else ""
