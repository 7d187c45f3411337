"""Care plans: FHIR CarePlan with the Goals and CareTeams it names."""

from typing import Any

from msgspec.structs import replace

from pfclient.fhir import dates, text
from pfclient.fhir.concepts import codes, status_code, words
from pfclient.fhir.resources import Resource
from pfclient.fhir.text import clean
from pfclient.records.care_goals import PlanGoal, goal_of, goal_ruling
from pfclient.records.care_steps import PlanStep, steps_of
from pfclient.records.care_teams import TeamMember, members_of
from pfclient.records.category import Category, Query, Together
from pfclient.records.context import Context
from pfclient.records.elements import Period, base, finding, not_shown, parts
from pfclient.records.links import Links
from pfclient.records.phrases import Phrase, Telling
from pfclient.records.record import NotShown, PartialDate, Record, Standing
from pfclient.records.standing import Ruling, Table, current, hidden, past, ruling

__all__ = ["CATEGORY", "CarePlan", "PlanGoal", "PlanStep", "TeamMember"]


class CarePlan(Record, frozen=True, kw_only=True):
    """A plan of care; a Goal or CareTeam no plan names stands as a row of its own (`kind`).

    Attributes:
        kind: plan, goal or team.
        narrative: The clinic's summary as sanitised plain text.
    """

    kind: str = "plan"
    until: PartialDate | None = None
    steps: tuple[PlanStep, ...] = ()
    goals: tuple[PlanGoal, ...] = ()
    team: tuple[TeamMember, ...] = ()
    addresses: tuple[str, ...] = ()
    narrative: str = ""

    def search_words(self) -> tuple[Telling, ...]:
        """The texts a search looks through."""
        steps = (step.text for step in self.steps)
        goals = (goal.text for goal in self.goals)
        team = (member.name for member in self.team)
        return (*Record.search_words(self), *steps, *goals, *team, *self.addresses, self.narrative)


PLANS: Table = dict(
    (
        current("active"),
        current("on-hold", "on-hold"),
        current("unknown", "status-unknown"),
        past("completed"),
        past("revoked", "revoked"),
        past("cancelled", "cancelled"),
        past("ended"),
        hidden("draft"),
        hidden("entered-in-error"),
    )
)
TEAMS: Table = dict(
    (
        current("proposed", "proposed"),
        current("active"),
        current("suspended", "on-hold"),
        past("inactive"),
        hidden("entered-in-error"),
    )
)
_NOT_DECIDED = frozenset({"proposal", "option"})
_SAYS_ONLY_PLAN = frozenset({"assess-plan", "734163000"})
_PLAN_IN_WORDS = frozenset({"", "care plan", "care plan (record artifact)"})


def read(resource: Resource, context: Context) -> Record | NotShown:
    """One CarePlan, or a Goal or CareTeam standing alone."""
    if resource.type == "Goal":
        return _read_goal(resource, context)
    if resource.type == "CareTeam":
        return _read_team(resource, context)
    body, links = resource.body, Links(resource, context)
    rule = ruling(PLANS, body.get("status"))
    if rule.hidden:
        return not_shown(resource, rule)
    period = Period(body.get("period"))
    goals = tuple(filter(None, (_goal(reference, links) for reference in parts(body.get("goal")))))
    team = tuple(member for reference in parts(body.get("careTeam")) for member in _team(reference, links))
    steps, addresses = steps_of(body, links), _addresses(body, links)
    common = base(
        resource,
        context,
        links,
        _ended(rule, period, context),
        title=_title(body),
        unnamed=Phrase("no-name.care-plan"),
        when=period.start or dates.parse(body.get("created")),
        **links.entered(body.get("author"), *parts(body.get("contributor"))),
        recorded=dates.parse(body.get("created")),
        reason=words(body.get("statusReason")),
        flags=("only-proposed",) if status_code(body.get("intent"), _NOT_DECIDED) else (),
    )
    return CarePlan(
        **common,
        until=period.end,
        steps=steps,
        goals=goals,
        team=team,
        addresses=addresses,
        narrative=_narrative(body),
    )


def _read_goal(resource: Resource, context: Context) -> Record | NotShown:
    body, links = resource.body, Links(resource, context)
    rule = goal_ruling(body)
    if rule.hidden:
        return not_shown(resource, rule)
    goal, addresses = goal_of(body, rule.status), _addresses(body, links)
    common = base(
        resource,
        context,
        links,
        rule,
        title=goal.text,
        unnamed=Phrase("no-name.goal"),
        when=dates.parse(body.get("startDate")),
        **links.entered(body.get("expressedBy")),
        reason=clean(body.get("statusReason")),
    )
    return CarePlan(**common, kind="goal", until=goal.due, goals=(goal,), addresses=addresses)


def _read_team(resource: Resource, context: Context) -> Record | NotShown:
    body, links = resource.body, Links(resource, context)
    rule = ruling(TEAMS, body.get("status"))
    if rule.hidden:
        return not_shown(resource, rule)
    period, members = Period(body.get("period")), members_of(body, links)
    reason = words(body.get("reasonCode"))
    common = base(
        resource,
        context,
        links,
        # Of a team the status alone tells whether it is one of now; that its time is over is said beside it.
        replace(_ended(rule, period, context), standing=rule.standing),
        title=clean(body.get("name")) or words(body.get("category")) or reason,
        unnamed=Phrase("no-name.care-team"),
        when=period.start,
        **links.entered(*parts(body.get("managingOrganization"))),
    )
    return CarePlan(**common, kind="team", until=period.end, team=members, addresses=(reason,) if reason else ())


def _goal(reference: dict[str, Any], links: Links) -> PlanGoal | None:
    """A goal a plan names; one that is a mistake or a draft is counted by itself and not told here."""
    key = links.key(reference)
    target = links.follow(reference)
    if target is None:
        shown = "" if links.holds(key) else clean(reference.get("display"))
        return PlanGoal(shown) if shown else None
    rule = goal_ruling(target.body)
    if rule.hidden:
        links.drop(target.key)
        return None
    return goal_of(target.body, rule.status)


def _team(reference: dict[str, Any], links: Links) -> tuple[TeamMember, ...]:
    key = links.key(reference)
    target = links.follow(reference)
    if target is None:
        shown = "" if links.holds(key) else clean(reference.get("display"))
        return (TeamMember(shown),) if shown else ()
    if ruling(TEAMS, target.body.get("status")).hidden:
        links.drop(target.key)
        return ()
    return members_of(target.body, links, target)


def _title(body: dict[str, Any]) -> str:
    title = clean(body.get("title"))
    if title:
        return title
    said = [words(one) for one in parts(body.get("category")) if _tells(one)]
    return ", ".join(dict.fromkeys(filter(None, said))) or clean(body.get("description"))


def _tells(category: dict[str, Any]) -> bool:
    """Whether a category says more than that this is a plan."""
    if not _SAYS_ONLY_PLAN.intersection(codes(category)):
        return True
    return clean(category.get("text")).casefold() not in _PLAN_IN_WORDS


def _addresses(body: dict[str, Any], links: Links) -> tuple[str, ...]:
    said = (finding(reference, links) for reference in parts(body.get("addresses")))
    return tuple(dict.fromkeys(filter(None, said)))


def _narrative(body: dict[str, Any]) -> str:
    told = body.get("text")
    if not isinstance(told, dict) or told.get("status") == "empty":
        return ""
    return text.narrative(told.get("div"))


def _ended(rule: Ruling, period: Period, context: Context) -> Ruling:
    """An active plan whose last day lies behind us has ended; the clinic only did not say so again."""
    if rule.status != "active" or period.end is None or period.end.last_day() >= context.now.date():
        return rule
    return replace(rule, standing=Standing.PAST, flags=(*rule.flags, "ended"))


CATEGORY = Category(
    "care_plans",
    (
        Query("CarePlan", includes=("performer",)),
        Query("Goal", includes=("expressed-by",)),
        Query("CareTeam", includes=("participant", "organization")),
    ),
    ("CarePlan", "Goal", "CareTeam"),
    read,
    absorbed=frozenset({"Goal", "CareTeam"}),
    together=Together(),
)
