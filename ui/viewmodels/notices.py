"""What stands above the page until it is settled: no connection, a failed update, disk, keyring."""

from enum import StrEnum

from pfclient.errors import FamilyChartError, SetBack, VaultDamaged, VaultError
from pfclient.values import dataclass
from ui.viewmodels.family import FamilyViewModel
from ui.viewmodels.freshness import Freshness, unreachable


class NoticeKind(StrEnum):
    """What a notice is about: `NOT_STORED` the records on this computer, `NOT_KEPT` the sign-in."""

    OFFLINE = "offline"
    UPDATE_FAILED = "update-failed"
    NOT_STORED = "not-stored"
    SET_ASIDE = "set-aside"
    SET_BACK = "set-back"
    NOT_KEPT = "not-kept"
    NOT_REMOVED = "not-removed"


@dataclass(frozen=True, slots=True)
class Notice:
    """One notice; the words are made of the error.

    Attributes:
        clinic: Whose records it is about, "" where that is nothing to the point.
        trouble: The same for as long as it is the same trouble, however often it is met.
    """

    kind: NoticeKind
    error: FamilyChartError
    clinic: str = ""
    trouble: object = None


class Notices:
    """What has to be said now. What the person closes stays away until that trouble is over, or is another one.

    Args:
        family: Whose charts.
    """

    def __init__(self, family: FamilyViewModel) -> None:
        self._family = family
        self._away: set[tuple[NoticeKind, object]] = set()

    def shown(self, fresh: Freshness) -> tuple[Notice, ...]:
        """Give the notices the person has not closed, the most pressing first.

        Args:
            fresh: How fresh the open chart is.
        """
        found = _notices(self._family, fresh)
        self._away &= {(notice.kind, notice.trouble) for notice in found}
        return tuple(notice for notice in found if (notice.kind, notice.trouble) not in self._away)

    def put_away(self, notice: Notice) -> None:
        """Close one."""
        self._away.add((notice.kind, notice.trouble))
        self._family.changed.emit()


def _notices(family: FamilyViewModel, fresh: Freshness) -> tuple[Notice, ...]:
    lacks = family.session.shortfall
    found = []
    if fresh.error is not None:
        found.append(_reading(family, fresh.error))
    if family.unlink_error is not None:
        found.append(Notice(NoticeKind.NOT_REMOVED, family.unlink_error, trouble=family.unlink_error))
    if lacks.people is not None and not isinstance(fresh.error, VaultError):
        found.append(Notice(NoticeKind.NOT_STORED, lacks.people))
    if lacks.set_aside:
        found.append(Notice(NoticeKind.SET_ASIDE, VaultDamaged(), trouble=lacks.set_aside))
    if any(family.session.sync_state(one.id).restored for one in family.people):
        found.append(Notice(NoticeKind.SET_BACK, SetBack()))
    if lacks.sign_in is not None:
        found.append(Notice(NoticeKind.NOT_KEPT, lacks.sign_in, trouble=type(lacks.sign_in)))
    return tuple(found)


def _reading(family: FamilyViewModel, error: FamilyChartError) -> Notice:
    """What is in the way of fresh records: this computer's disk, the way to the portal, or the portal."""
    if isinstance(error, VaultError):
        return Notice(NoticeKind.NOT_STORED, error)
    if unreachable(error):
        return Notice(NoticeKind.OFFLINE, error)
    current = family.current
    return Notice(NoticeKind.UPDATE_FAILED, error, current.connection.practice if current is not None else "")
