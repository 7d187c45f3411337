"""What stands above the page until it is settled: no connection, a failed update, a keyring that keeps nothing."""

from dataclasses import dataclass
from enum import StrEnum

from pfclient.errors import FamilyChartError
from ui.viewmodels.family import FamilyViewModel
from ui.viewmodels.freshness import unreachable


class NoticeKind(StrEnum):
    """What a notice is about."""

    OFFLINE = "offline"
    UPDATE_FAILED = "update-failed"
    NOT_KEPT = "not-kept"
    NOT_REMOVED = "not-removed"


@dataclass(frozen=True, slots=True)
class Notice:
    """One notice; the words are made of the error."""

    kind: NoticeKind
    error: FamilyChartError


def notices(family: FamilyViewModel) -> tuple[Notice, ...]:
    """Give what has to be said now, the most pressing first."""
    found = []
    fresh = family.freshness
    if fresh.error is not None:
        kind = NoticeKind.OFFLINE if unreachable(fresh.error) else NoticeKind.UPDATE_FAILED
        found.append(Notice(kind, fresh.error))
    if family.unlink_error is not None:
        found.append(Notice(NoticeKind.NOT_REMOVED, family.unlink_error))
    key_store = family.session.key_store
    if key_store is not None:
        found.append(Notice(NoticeKind.NOT_KEPT, key_store))
    return tuple(found)
