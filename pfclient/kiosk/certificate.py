"""What a rehearsal found, as a page a clinic can file."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from pfclient.kiosk.rehearsing import PLANTED, Way

WELCOME_SECONDS = 2.0
"""From the end of a visit to the next welcome."""


@dataclass(slots=True)
class Judged:
    """One rehearsed visit and what was left of it.

    Attributes:
        ended_as_told: The supervisor saw it end in that way.
        planted: Canaries the visitor found in its own memory before the end: what a search can find.
        in_memory: Of them, in the memory of the next visitor's process.
        in_clipboards, in_files, in_properties: And there.
        welcome_after: Seconds until the next welcome, None where none came.
        looked_through: Bytes of memory that were searched.
    """

    way: Way
    ended_as_told: bool = False
    planted: int = 0
    in_memory: int = -1
    in_clipboards: int = -1
    in_files: int = 0
    in_properties: int = 0
    welcome_after: float | None = None
    looked_through: int = 0

    @property
    def is_clean(self) -> bool:
        """Whether nothing was left, and a search could have found it."""
        left = (self.in_memory, self.in_clipboards, self.in_files, self.in_properties)
        quick = self.welcome_after is not None and self.welcome_after <= WELCOME_SECONDS
        return self.ended_as_told and self.planted >= PLANTED and not any(left) and quick and self.looked_through > 0


@dataclass(slots=True)
class Certificate:
    """Everything that was judged.

    Attributes:
        reservations: Why this computer or this run is not valid for deployment; empty where it is.
        visits: In the order they were rehearsed.
        held: KiB of memory that the supervisor alone held after each of them; empty where the system does not tell.
    """

    began: datetime
    version: str
    computer: str
    user: str
    display: str
    reservations: list[str] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    visits: list[Judged] = field(default_factory=list)
    held: list[int] = field(default_factory=list)
    stopped: str = ""

    @property
    def passed(self) -> bool:
        """Whether every way to end was rehearsed and nothing was left after any visit."""
        return (
            not self.stopped
            and {visit.way for visit in self.visits} == set(Way)
            and all(visit.is_clean for visit in self.visits)
        )

    def text(self) -> str:
        """The page."""
        lines = [
            "Family Chart - waiting-room screen - self-test",
            f"Date       {self.began.isoformat(sep=' ', timespec='seconds')}",
            f"Version    {self.version}",
            f"Computer   {self.computer}",
            f"Visitors   run as {self.user}, display {self.display}",
            "",
            "How the visit ended   visits  planted  memory  clipboards  files  windows  slowest welcome",
            *(_row(way, [visit for visit in self.visits if visit.way is way]) for way in Way),
            "",
            f"Searched: {sum(visit.looked_through for visit in self.visits) >> 20} MiB of memory of visitors after.",
        ]
        if self.held:
            begun, ended, most = (kib / 1024 for kib in (self.held[0], self.held[-1], max(self.held)))
            lines.append(
                f"Supervisor: held {begun:.1f} MiB after the first visit, {ended:.1f} at the end, {most:.1f} at most."
            )
        lines += [f"Warning: {warning}" for warning in self.warnings]
        if self.stopped:
            lines.append(f"Stopped: {self.stopped}")
        lines += [f"Not valid for deployment: {why}" for why in self.reservations]
        if self.passed and not self.reservations:
            lines.append("Valid for deployment on this computer, as it is set up today.")
        lines.append(f"RESULT: {'nothing was left of any visitor' if self.passed else 'FAILED'}")
        return "\n".join([*lines, ""])


def _row(way: Way, visits: Sequence[Judged]) -> str:
    if not visits:
        return f"{way.value:<20}       0  not rehearsed"
    waits = [visit.welcome_after for visit in visits]
    slowest = "never" if None in waits else f"{max(wait for wait in waits if wait is not None):.2f} s"
    left = (
        sum(max(0, visit.in_memory) for visit in visits),
        sum(max(0, visit.in_clipboards) for visit in visits),
        sum(visit.in_files for visit in visits),
        sum(visit.in_properties for visit in visits),
    )
    verdict = "" if all(visit.is_clean for visit in visits) else "  <- FAILED"
    planted = min(visit.planted for visit in visits)
    return (
        f"{way.value:<20}  {len(visits):>6}  {planted:>7}  {left[0]:>6}  {left[1]:>10}  {left[2]:>5}  {left[3]:>7}"
        f"  {slowest:>15}{verdict}"
    )
