"""Inviting somebody to one's own chart, and changing what somebody may see of it, without a screen.

What the screens need (beside picture 10d). WHO asks for e-mail address and relationship, and for the chart where there
are several; it belongs to inviting only. WHAT asks for the part (`part`: everything, or the ticked `categories` out of
`limits`) and for how long (`term`: one of `terms`, with `until` in three boxes where a day is chosen). CHECK says in
words who will see what of whose chart until when, and does it. PIN shows what is to be handed over, this once; changing
ends without it.
"""

from collections.abc import Mapping
from dataclasses import field, replace
from datetime import date, timedelta
from enum import StrEnum
from types import MappingProxyType
from typing import Protocol

from pfclient.errors import PortalError, RateLimited, Rejected, ServerFault
from pfclient.flows import birth_date
from pfclient.flows.birth_date import BirthDate
from pfclient.flows.flow import Flow, Outcome, Problem
from pfclient.people import Access
from pfclient.proxies import Invited, Limits, Offer, OwnChart, Proxy
from pfclient.values import dataclass


class Step(StrEnum):
    """One page each, but for the end."""

    WHO = "who"
    WHAT = "what"
    CHECK = "check"
    PIN = "pin"
    DONE = "done"


class Part(StrEnum):
    """How much."""

    ALL = "all"
    SOME = "some"


class Term(StrEnum):
    """For how long; `OPEN` as long as the clinic allows, `DAY` until a day that is typed."""

    OPEN = "open"
    MONTH = "month"
    HALF = "half"
    YEAR = "year"
    DAY = "day"


_DAYS: Mapping[Term, int] = MappingProxyType({Term.MONTH: 30, Term.HALF: 182, Term.YEAR: 365})
_LONGEST_EMAIL = 254


@dataclass(frozen=True, slots=True)
class Sharing:
    """What was shown and typed.

    Attributes:
        act: Names this very invitation, so that a repeat after a lost answer sends none twice.
        today: What counts as today; what CHECK says is what is sent, however long that page is open.
        charts: The account holder's own charts somebody may be invited to; empty where access is changed.
        proxy: Whose access is changed, None where somebody is invited.
        patient: The chart, `Patient/…`.
        relationship: What the account holder is to them.
        part, term: "" while nothing is chosen.
        categories: What is ticked; counts where `part` is `SOME`.
        until: The last day as typed; counts where `term` is `DAY`.
        invited: The invitation and its PIN, once it was sent.
        changed: The access as it is now, once it was changed.
    """

    act: str = field(default="", repr=False)
    today: date = date.min
    charts: tuple[OwnChart, ...] = ()
    proxy: Proxy | None = None
    patient: str = ""
    email: str = field(default="", repr=False)
    relationship: str = ""
    part: str = ""
    categories: tuple[str, ...] = ()
    term: str = ""
    until: BirthDate = BirthDate()
    invited: Invited | None = None
    changed: Proxy | None = None

    @property
    def limits(self) -> Limits:
        """The most that can be given."""
        if self.proxy is not None:
            return self.proxy.limits or Limits()
        return next((each.limits for each in self.charts if each.patient == self.patient), Limits())

    @property
    def last_day(self) -> date | None:
        """The last day of what is chosen, None for as long as the clinic allows; only for a WHAT without problems."""
        if self.term == Term.DAY:
            return date.fromisoformat(birth_date.iso(self.until))
        return last_day(self.term, self.today)

    @property
    def access(self) -> Access:
        """What is chosen; only for a WHAT without problems."""
        offered = self.limits.categories
        ticked = tuple(each for each in offered if each in self.categories)
        return Access(() if self.part == Part.ALL else ticked, self.last_day)


class Desk(Protocol):
    """What these pages ask of the core."""

    async def invite(self, offer: Offer, act: str) -> Invited:
        """Send an invitation.

        Raises:
            NotAllowed: `not-allowed`.
            Rejected: `too-many-invitations`, `invalid-email`, `invalid-relationship`, `invalid-categories`,
                `invalid-until`.
        """
        ...

    async def change(self, proxy: str, access: Access) -> Proxy:
        """Say what somebody may see from now on.

        Raises:
            NotFound: Their access has ended.
            Rejected: `invalid-categories`, `invalid-until`.
        """
        ...


class SharingFlow(Flow[Sharing, Step]):
    """The order of the pages."""

    def is_final(self, step: Step) -> bool:
        """What was sent is sent."""
        return step in {Step.PIN, Step.DONE}

    def next_step(self, step: Step, state: Sharing) -> Step:
        """From who to what, and to what was said in words."""
        match step:
            case Step.WHO:
                return Step.WHAT
            case Step.WHAT:
                return Step.CHECK
            case Step.CHECK if state.proxy is None:
                return Step.PIN
            case _:
                return Step.DONE

    def problems(self, step: Step, state: Sharing) -> dict[str, Problem]:
        """Tell what can be seen to be wrong before the portal is asked."""
        match step:
            case Step.WHO:
                return _who(state)
            case Step.WHAT:
                return _what(state)
            case _:
                return {}


def begin_inviting(charts: tuple[OwnChart, ...], today: date, act: str) -> Sharing:
    """An invitation to one of these charts; with one of them there is nothing to choose."""
    return Sharing(act=act, today=today, charts=charts, patient=charts[0].patient if len(charts) == 1 else "")


def begin_changing(proxy: Proxy, today: date) -> Sharing:
    """Somebody's access, as it is now."""
    access, limits = proxy.access, proxy.limits or Limits()
    part = Part.SOME if access.categories else Part.ALL
    term, until = Term.OPEN, BirthDate()
    if access.until is not None and access.until != limits.until:
        term = Term.DAY
        until = BirthDate(f"{access.until.month:02d}", f"{access.until.day:02d}", f"{access.until.year}")
    return Sharing(
        today=today,
        proxy=proxy,
        patient=proxy.patient,
        relationship=proxy.relationship,
        part=part,
        categories=access.categories or limits.categories,
        term=term,
        until=until,
    )


def last_day(term: str, today: date) -> date | None:
    """The last day of a term that has one by itself."""
    days = _DAYS.get(Term(term)) if term else None
    return today + timedelta(days=days) if days is not None else None


def terms(limits: Limits, today: date) -> tuple[Term, ...]:
    """For how long something may be given: what would reach beyond the limits is not offered."""
    fitting = [
        term for term, days in _DAYS.items() if limits.until is None or today + timedelta(days=days) < limits.until
    ]
    return (Term.OPEN, *fitting, Term.DAY)


async def submit(step: Step, state: Sharing, desk: Desk) -> Outcome[Sharing, Step]:
    """Go on from a page; the portal is asked at CHECK only, and nothing that was typed is lost."""
    problems = SharingFlow().problems(step, state)
    if problems or step is not Step.CHECK:
        return Outcome(state, problems)
    try:
        if state.proxy is not None:
            return Outcome(replace(state, changed=await desk.change(state.proxy.id, state.access)))
        offer = Offer(state.patient, state.email.strip(), state.relationship, state.access)
        return Outcome(replace(state, invited=await desk.invite(offer, state.act)))
    except (RateLimited, ServerFault) as trouble:
        return Outcome(state, trouble=trouble)
    except Rejected as refusal:
        return _refused(state, refusal)
    except PortalError as trouble:
        return Outcome(state, trouble=trouble)


def _refused(state: Sharing, refusal: Rejected) -> Outcome[Sharing, Step]:
    match refusal.code:
        case "invalid-email":
            return Outcome(state, {"email": Problem("helper-email-bad")}, step=Step.WHO)
        case "invalid-relationship":
            return Outcome(state, {"relationship": Problem("helper-empty")}, step=Step.WHO)
        case "invalid-categories":
            return Outcome(state, {"part": Problem("part-gone")}, step=Step.WHAT)
        case "invalid-until":
            return Outcome(state, {"term": Problem("term-gone")}, step=Step.WHAT)
        case _:
            return Outcome(state, trouble=refusal)


def _who(state: Sharing) -> dict[str, Problem]:
    found = {}
    if not any(each.patient == state.patient for each in state.charts):
        found["patient"] = Problem("chart-empty")
    email = state.email.strip()
    if not email:
        found["email"] = Problem("helper-email-empty")
    elif not _is_address(email):
        found["email"] = Problem("helper-email-bad")
    if not state.relationship:
        found["relationship"] = Problem("helper-empty")
    return found


def _is_address(email: str) -> bool:
    name, _, host = email.rpartition("@")
    fits = bool(name) and "@" not in name and "." in host.strip(".") and len(email) <= _LONGEST_EMAIL
    return fits and not any(char.isspace() for char in email)


def _what(state: Sharing) -> dict[str, Problem]:
    found = {}
    if state.part not in set(Part):
        found["part"] = Problem("part-empty")
    elif state.part == Part.SOME and not set(state.categories) & set(state.limits.categories):
        found["categories"] = Problem("categories-empty")
    if state.term not in set(Term):
        found["term"] = Problem("term-empty")
    elif state.term == Term.DAY:
        found |= _until(state)
    if not found and state.proxy is not None and _is_unchanged(state, state.proxy):
        found["part"] = Problem("access-unchanged")
    return found


def _until(state: Sharing) -> dict[str, Problem]:
    found = birth_date.problems(state.until, date.max)
    if found:
        return {
            name: Problem(problem.code.replace("dob-", "until-"), part=problem.part) for name, problem in found.items()
        }
    day, latest = state.last_day, state.limits.until
    if day is not None and day < state.today:
        return dict.fromkeys(birth_date.PARTS, Problem("until-past"))
    if day is not None and latest is not None and day > latest:
        return dict.fromkeys(birth_date.PARTS, Problem("until-late"))
    return {}


def _is_unchanged(state: Sharing, proxy: Proxy) -> bool:
    limits = state.limits
    before = set(proxy.access.categories or limits.categories), proxy.access.until or limits.until
    access = state.access
    return before == (set(access.categories or limits.categories), access.until or limits.until)
