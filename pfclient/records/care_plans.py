"""Care plans: FHIR CarePlan with the Goals and CareTeams it names."""

from dataclasses import dataclass

from pfclient.records.record import PartialDate, Record


@dataclass(frozen=True, slots=True)
class PlanStep:
    """One activity of a plan, in the clinic's words, with its status code."""

    text: str
    status: str = ""
    when: str = ""


@dataclass(frozen=True, slots=True)
class PlanGoal:
    """One goal, its lifecycle status, its target and the date it is for."""

    text: str
    status: str = ""
    target: str = ""
    due: PartialDate | None = None


@dataclass(frozen=True, slots=True)
class TeamMember:
    """Someone on the care team."""

    name: str
    role: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CarePlan(Record):
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
