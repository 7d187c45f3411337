"""Which linked charts are one person's: what is said of them, and never a name and a birth date alone."""

import pytest

from pfclient.people import (
    NO_TIES,
    ChartStatus,
    Connection,
    Person,
    PersonId,
    Relationship,
    Ties,
    look_alike,
    pair,
    put_together,
)
from pfclient.values import replace


def chart(number, *, who=Relationship.PARENT, born="1949-11-30", given="Ernesto", practice=None, **more):
    connection = Connection(
        "https://clinic.example", f"c{number}", f"Patient/{number}", practice or f"Practice {number}", **more
    )
    return Person(PersonId(f"c{number}"), f"{given} Alvarez", given, "Alvarez", born, who, connection)


def one(*numbers):
    return Ties(one=frozenset({pair(PersonId(f"c{numbers[0]}"), PersonId(f"c{each}")) for each in numbers[1:]}))


def groups(linked, ties=NO_TIES):
    return [[part.id for part in person.linked] for person in put_together(linked, ties)]


def test_charts_of_one_name_and_birth_date_stay_apart_until_somebody_says_so():
    linked = [chart(1), chart(2)]
    assert groups(linked) == [["c1"], ["c2"]]
    assert groups(linked, one(1, 2)) == [["c1", "c2"]]


def test_what_the_portal_calls_the_account_holders_own_twice_is_one_person():
    assert groups([chart(1, who=Relationship.SELF), chart(2, who=Relationship.SELF)]) == [["c1", "c2"]]


@pytest.mark.parametrize(
    "other",
    [
        chart(2, who=Relationship.SELF, born="1984-05-02"),
        chart(2, who=Relationship.SELF, born="1949"),
        chart(2, who=Relationship.SELF, born=""),
        chart(2, who=Relationship.SELF, given="Leo"),
        chart(2, who=Relationship.SELF, practice="Practice 1"),
        chart(2, who=Relationship.PARENT),
    ],
    ids=[
        "born another day",
        "born some day of a year",
        "born nobody knows when",
        "other name",
        "one practice",
        "parent",
    ],
)
def test_nothing_is_put_together_where_anything_speaks_against_it(other):
    mine = chart(1, who=Relationship.SELF)
    assert not look_alike(mine, other)
    assert groups([mine, other]) == [["c1"], ["c2"]]


@pytest.mark.parametrize("order", [(1, 2, 3), (2, 1, 3), (2, 3, 1)])
def test_two_charts_at_one_practice_do_not_become_one_by_way_of_a_third_elsewhere(order):
    own = {
        1: chart(1, who=Relationship.SELF),
        2: chart(2, who=Relationship.SELF, practice="Practice 2"),
        3: chart(3, who=Relationship.SELF, practice="Practice 2"),
    }
    assert groups([own[number] for number in order]) == [[f"c{number}"] for number in order]
    # The account holder may still say which of them it is.
    assert groups(list(own.values()), one(1, 3)) == [["c1", "c3"], ["c2"]]


def test_of_two_that_were_said_to_be_two_neither_is_guessed_to_be_a_third():
    own = [chart(number, who=Relationship.SELF) for number in (1, 2, 3)]
    apart = frozenset({pair(PersonId("c2"), PersonId("c3"))})
    assert groups(own, Ties(two=apart)) == [["c1"], ["c2"], ["c3"]]
    assert groups(own, Ties(one=one(1, 3).one, two=apart)) == [["c1", "c3"], ["c2"]]


def test_three_clinics_that_call_somebody_the_account_holder_are_one_person():
    assert groups([chart(number, who=Relationship.SELF) for number in (1, 2, 3)]) == [["c1", "c2", "c3"]]


def test_who_said_that_two_are_two_is_believed_over_the_portal():
    linked = [chart(1, who=Relationship.SELF), chart(2, who=Relationship.SELF), chart(3)]
    apart = frozenset({pair(PersonId("c1"), PersonId("c2"))})
    assert groups(linked, Ties(two=apart)) == [["c1"], ["c2"], ["c3"]]
    # By way of a third chart they do not become one either.
    ties = Ties(one=one(1, 3).one | one(2, 3).one, two=apart)
    assert groups(linked, ties) == [["c1", "c3"], ["c2"]]


def test_a_person_stands_where_their_first_chart_does_and_keeps_its_id():
    linked = [chart(1), chart(2, given="Leo"), chart(3)]
    people = put_together(linked, one(3, 1))
    assert [person.id for person in people] == ["c1", "c2"]
    assert people[0].parts == (linked[0], linked[2])


def test_where_the_first_clinic_ended_access_the_other_stays_under_the_same_id():
    linked = [chart(1, status=ChartStatus.REVOKED), chart(2)]
    [person] = put_together(linked, one(1, 2))
    assert person.id == "c1"
    assert person.connection.practice == "Practice 2"
    assert person.readable == (linked[1],)


def test_what_was_said_of_charts_that_are_gone_means_nothing():
    assert groups([chart(1), chart(4)], one(1, 2)) == [["c1"], ["c4"]]


@pytest.mark.parametrize(
    ("first", "second", "told"),
    [
        ("2026-02-01", "", "2026-02-01"),
        ("", "2026-02-01", "2026-02-01"),
        ("2026-02-01", "2026-02-01", "2026-02-01"),
        ("2026-02-01", "2026-02-03", ""),
        ("", "", ""),
    ],
)
def test_a_death_one_clinic_knows_of_is_known_and_its_day_where_nobody_says_another(first, second, told):
    linked = [replace(chart(1), deceased=bool(first), died=first), replace(chart(2), deceased=True, died=second)]
    [person] = put_together(linked, one(1, 2))
    assert (person.deceased, person.died) == (True, told)
