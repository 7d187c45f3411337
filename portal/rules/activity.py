"""Who has seen what of a chart: the audit trail, put together into what a person can read."""

from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import islice

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
    "end-proxy": "revoke",
    "share": "share", "unshare": "unshare", "invite": "invite", "revoke": "revoke",
    "kiosk-visit": "kiosk", "kiosk-check-in": "check-in", "kiosk-correction": "correction",
}  # fmt: skip
"""What the trail calls it, and what it is called to the outside; whatever is not here is the portal's own."""

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
    """Whether the chart's holder may be told what others did: the patient, and a parent the practice vouched for."""
    return chart.own or (chart.relationship == "child" and chart.vouched)


def sittings(
    connection: Connection, chart: OpenChart, account_id: str, *, since: datetime, before: datetime, action: str = ""
) -> tuple[list[Sitting], bool]:
    """What was done with the chart, the newest first, and whether there is more that is older.

    Args:
        connection: A read.
        chart: The caller's.
        account_id: The caller's; of others nothing is told to a mere caregiver.
        since: From when on.
        before: Until when.
        action: Only this one (a value of `ACTIONS`), "" for all.
    """
    only = "" if sees_everybody(chart) else account_id
    lines = activity.of_patient(connection, chart.patient_id, since=since, before=before, account_id=only)
    with closing(lines):
        public = (line for line in lines if line.action in ACTIONS and action in {"", ACTIONS[line.action]})
        found = list(islice(_together(public, visibility(chart)), SHOWN + 1))
    return found[:SHOWN], len(found) > SHOWN


def _together(lines: Iterable[Act], sight: Visibility) -> Iterator[Sitting]:
    """Sittings of several accounts may lie within each other; each is given once nothing can be added to it."""
    open_ones: dict[tuple[str, str, str], Sitting] = {}
    for line in lines:
        at, action = moment(line.at), ACTIONS[line.action]
        for key in [key for key, each in open_ones.items() if each.first - at > _ONE_SITTING]:
            yield open_ones.pop(key)
        key = action, line.account_id, line.device
        here = open_ones.get(key)
        if here is None:
            open_ones[key] = here = Sitting(*key, set(), at, at)
        here.first = at
        # Whoever may not read a section is not told either that somebody did.
        here.what |= {each for each in _what(line) if sight.is_open(each)}
    yield from sorted(open_ones.values(), key=lambda each: each.last, reverse=True)


def _what(line: Act) -> set[str]:
    if line.what or line.action != "view":
        return set(line.what.split())
    # An older portal's line names the type alone.
    section = SECTIONS.get(line.target.partition("/")[0], "")
    return {section} if section else set()
