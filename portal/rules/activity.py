"""Who has seen what of a chart: the audit trail, put together into what a person can read."""

from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection

from portal.rules.record_types import SECTIONS
from portal.rules.visibility import Visibility, visibility
from portal.store import activity
from portal.store.activity import Act
from portal.store.charts import OpenChart
from portal.store.times import moment

LONGEST = timedelta(days=366)
"""How far back it can be asked for at once."""

SHOWN = 200
_ONE_SITTING = timedelta(minutes=30)

ACTIONS = {
    "view": "view", "print": "print", "download": "download", "enroll": "link", "unlink": "unlink",
    "end-proxy": "revoke", "narrow-proxy": "narrow", "uninvite": "uninvite",
    "share": "share", "unshare": "unshare", "invite": "invite", "revoke": "revoke",
    "kiosk-visit": "kiosk", "kiosk-check-in": "check-in", "kiosk-correction": "correction",
}  # fmt: skip
"""What the trail calls it, and what it is called to the outside; whatever is not here is the portal's own."""

_AT_A_VISIT = frozenset({"kiosk-visit", "kiosk-check-in", "kiosk-correction"})

REPORTED = ("print", "download")
"""What only the program knows that does it, and tells the portal."""


@dataclass(slots=True)
class Sitting:
    """One act, or many of a kind one after the other: by the same account, on the same kind of device.

    Attributes:
        account_id: Whose; "" for the clinic and its screens.
        what: Sections of the record (`rules.record_types`) it was about, in the order of the alphabet.
        first, last: When it began and ended.
    """

    action: str
    account_id: str
    device: str
    what: set[str]
    first: datetime
    last: datetime


def sees_everybody(chart: OpenChart) -> bool:
    """Whether the chart's holder may be told what others did: the patient, and a child's parent, as the practice says.

    Of a grown-up's chart a parent is told what any other caregiver is.
    """
    return chart.own or (chart.minor and chart.vouched)


def sittings(
    connection: Connection, chart: OpenChart, account_id: str, *, since: datetime, before: datetime, action: str = ""
) -> tuple[list[Sitting], bool]:
    """What was done with the chart, what began last first, and whether there is more that is older.

    Nothing is left out from the first moment of the last one on, so that there one can go on. A sitting that goes back
    beyond it is told in two parts.

    Args:
        connection: A read.
        chart: The caller's.
        account_id: The caller's; of others nothing is told to a mere caregiver.
        since: From when on.
        before: Until when.
        action: Only this one (a value of `ACTIONS`), "" for all.
    """
    only, sight = "" if sees_everybody(chart) else account_id, visibility(chart)
    lines = activity.of_patient(connection, chart.patient_id, since=since, before=before, account_id=only)
    with closing(lines):
        found, more = _together((line for line in lines if _is_told(line, action, sight)), sight)
    return sorted(found, key=lambda each: each.first, reverse=True), more


def _is_told(line: Act, action: str, sight: Visibility) -> bool:
    if line.action not in ACTIONS or action not in {"", ACTIONS[line.action]}:
        return False
    # Whoever may not read of appointments is not told either that the patient came to one.
    return line.action not in _AT_A_VISIT or sight.is_open("appointments")


def _together(lines: Iterable[Act], sight: Visibility) -> tuple[list[Sitting], bool]:
    """The sittings the lines make, and whether lines were left; those of several accounts may lie within each other."""
    found: list[Sitting] = []
    newest: dict[tuple[str, str, str], Sitting] = {}
    for line in lines:
        at, key = moment(line.at), (ACTIONS[line.action], line.account_id, line.device)
        here = newest.get(key)
        if here is None or here.first - at > _ONE_SITTING:
            # Lines of one moment are not torn apart: what is older than the last one's beginning can be asked for.
            if len(found) >= SHOWN and at < min(each.first for each in found):
                return found, True
            here = newest[key] = Sitting(*key, set(), at, at)
            found.append(here)
        here.first = at
        # Whoever may not read a section is not told either that somebody did.
        here.what |= {each for each in _what(line) if sight.is_open(each)}
    return found, False


def _what(line: Act) -> set[str]:
    if line.what or line.action != "view":
        return set(line.what.split())
    # An older portal's line names the type alone.
    section = SECTIONS.get(line.target.partition("/")[0], "")
    return {section} if section else set()
