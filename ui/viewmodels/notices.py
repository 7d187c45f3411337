"""What stands above the page until it is settled: no connection, a failed update, a keyring that keeps nothing."""

from dataclasses import dataclass
from enum import StrEnum

from pfclient.errors import FamilyChartError, VaultError
from ui.viewmodels.family import FamilyViewModel
from ui.viewmodels.freshness import unreachable


class NoticeKind(StrEnum):
    """What a notice is about."""

    OFFLINE = "offline"
    UPDATE_FAILED = "update-failed"
    NOT_STORED = "not-stored"
    NOT_KEPT = "not-kept"
    NOT_REMOVED = "not-removed"


@dataclass(frozen=True, slots=True)
class Notice:
    """One notice; the words are made of the error.

    Attributes:
        clinic: Whose records it is about, "" where that is nothing to the point.
    """

    kind: NoticeKind
    error: FamilyChartError
    clinic: str = ""


def notices(family: FamilyViewModel) -> tuple[Notice, ...]:
    """Give what has to be said now, the most pressing first."""
    found = []
    fresh = family.freshness
    if fresh.error is not None:
        found.append(_reading(family, fresh.error))
    if family.unlink_error is not None:
        found.append(Notice(NoticeKind.NOT_REMOVED, family.unlink_error))
    key_store = family.session.not_kept
    if key_store is not None:
        found.append(Notice(NoticeKind.NOT_KEPT, key_store))
    return tuple(found)


def _reading(family: FamilyViewModel, error: FamilyChartError) -> Notice:
    """What is in the way of fresh records: this computer's disk, the way to the portal, or the portal."""
    if isinstance(error, VaultError):
        return Notice(NoticeKind.NOT_STORED, error)
    if unreachable(error):
        return Notice(NoticeKind.OFFLINE, error)
    current = family.current
    return Notice(NoticeKind.UPDATE_FAILED, error, current.connection.practice if current is not None else "")
