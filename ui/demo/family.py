"""The demo's family: who is invited, by which clinic, and what they are to Maria."""

from dataclasses import dataclass

EMAIL = "maria.alvarez@example.com"
PHONE = "(555) 010-0187"


@dataclass(frozen=True)
class Member:
    """One family member as the demo invites them.

    Attributes:
        name: As the demo clinic knows the patient.
    """

    key: str
    name: str
    practice: str
    relationship: str


MARIA = Member("maria", "Maria Alvarez", "Lakeview Family Medicine", "self")
LEO = Member("leo", "Leo Alvarez", "Lakeview Family Medicine", "child")
SOFIA = Member("sofia", "Sofia Alvarez", "Lakeview Family Medicine", "child")
ERNESTO = Member("ernesto", "Ernesto Alvarez", "Bayside Heart & Kidney", "parent")
ERNESTO_TOO = Member("ernesto-lakeview", "Ernesto Alvarez", "Lakeview Family Medicine", "parent")
FAMILY = (MARIA, LEO, SOFIA, ERNESTO)
INVITED = (*FAMILY, ERNESTO_TOO)
"""Everybody with a chart, once for each clinic that has one."""


def first_name(member: Member) -> str:
    """What the family calls a member."""
    return member.name.split()[0]
