"""The newest first, undated ones last, and by title where the date is the same."""

from random import Random

from tests.unit.records.charts import resource, rows

DATES = (
    "2019", "2020", "2020-03", "2020-03-01", "2020-03-02", "2020-03-02T08:15:00Z", "2020-03-02T19:40:00Z",
    "2021-12-31T23:59:59Z", "1944-06-02", "",
)  # fmt: skip
TITLES = ("Asthma", "asthma", "Anemia", "Zoster", "Écart", "B12")


def test_rows_stand_by_date_and_by_title_within_one():
    random = Random(7)
    made = [(random.choice(DATES), random.choice(TITLES), f"{number}") for number in range(400)]
    conditions = [
        resource(
            "Condition",
            identity,
            code={"text": title},
            clinicalStatus={"coding": [{"code": "active"}]},
            **({"onsetDateTime": when} if when else {}),
        )
        for when, title, identity in made
    ]
    expected = sorted(made, key=lambda one: one[1].casefold())
    expected.sort(key=_parts, reverse=True)
    found = rows("diagnoses", *conditions).current
    assert [row.key for row in found] == [f"Condition/{identity}" for _when, _title, identity in expected]


def _parts(one):
    """Year, month, day and clock of a date, what is not known of it counting as nothing."""
    day, _, clock = one[0].partition("T")
    numbers = [int(part) for part in day.split("-") if part]
    return (*numbers, 0, 0, 0)[:3], clock.rstrip("Z")
