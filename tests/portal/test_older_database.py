"""A database an older portal made is brought up to date when it is opened, with everything that is in it."""

import pytest
from sqlalchemy import Boolean, Column, Integer, MetaData, String, Table, Text, inspect, select, text

from portal.store import brake_events, device_schema, kiosk_schema, patients, recovery_schema, two_step_schema, upgrade
from tests.support.kiosks import Lobby, look_up, ticket
from tests.support.portal import PortalUnderTest
from tests.support.records import Reader, condition, load, patient
from tests.support.two_step import set_up

# Newer than version 0.1.0, those that refer to another first.
TABLES = (
    *(kiosk_schema.kiosk_codes, kiosk_schema.kiosk_visits, kiosk_schema.kiosk_tickets),
    *(kiosk_schema.kiosk_assertions, kiosk_schema.kiosk_failures, kiosk_schema.kiosks),
    *(
        two_step_schema.two_step,
        two_step_schema.auth_sessions,
        two_step_schema.trusted_devices,
        device_schema.computers,
        recovery_schema.recoveries,
        brake_events.brakes,
    ),
)
OLDER = (
    "ALTER TABLE token_families DROP COLUMN device",
    "ALTER TABLE token_families DROP COLUMN last_used",
    "ALTER TABLE charts DROP COLUMN linked",
    "ALTER TABLE charts DROP COLUMN invitation_id",
    "ALTER TABLE charts DROP COLUMN kept_to",
    "ALTER TABLE charts DROP COLUMN kept_until",
    "DROP INDEX ix_invitations_invited_by",
    "ALTER TABLE invitations DROP COLUMN invited_by",
    "ALTER TABLE invitations DROP COLUMN invited_in",
    "DROP INDEX audit_by_patient",
    "ALTER TABLE audit DROP COLUMN device",
    "ALTER TABLE audit DROP COLUMN what",
    "DROP INDEX resources_by_patient",
    "CREATE INDEX resources_by_patient ON resources (patient_id, type, last_updated)",
)


@pytest.fixture(autouse=True)
def mended(portal, database_url):
    """A database on a server is used again: whatever was taken out of it comes back."""
    yield
    reopened(portal, database_url).close()


@pytest.fixture
def as_0_1_0(portal):
    """A portal with somebody's record and the database as version 0.1.0 left it, and its shape before that."""
    load(portal, patient(), condition("c1"))
    before = shape(portal.database)
    with portal.database.write() as connection:
        for statement in (*(f"DROP TABLE {table.name}" for table in TABLES), *OLDER):
            connection.execute(text(statement))
    return portal, before


def reopened(portal, database_url):
    """The present portal, started on the same database."""
    return PortalUnderTest(portal.data, clock=portal.clock, database_url=database_url)


def shape(database):
    """What is there: every table's columns, and every index's."""
    with database.read() as connection:
        known = inspect(connection)
        return {
            name: (
                {each["name"] for each in known.get_columns(name)},
                {each["name"]: each["column_names"] for each in known.get_indexes(name)},
            )
            for name in known.get_table_names()
        }


async def test_version_0_1_0_is_opened_with_what_it_holds_and_can_do_what_is_new(as_0_1_0, database_url):
    older, before = as_0_1_0
    assert shape(older.database) != before
    portal = reopened(older, database_url)
    try:
        assert shape(portal.database) == before
        reader = Reader(portal, "p1")
        assert (await reader.get("Condition/c1")).status_code == 200
        lobby = Lobby(portal)
        lobby.person()
        lobby.books()
        async with portal.client() as client:
            assert (await look_up(client, await ticket(client, lobby))).status_code == 201
            await set_up(portal, client, reader.token)
    finally:
        portal.close()


async def test_a_column_that_is_missing_is_added_and_older_rows_get_its_default(portal, database_url):
    load(portal, patient(), condition("c1"))
    reader = Reader(portal, "p1")
    before = shape(portal.database)
    with portal.database.write() as connection:
        for column in ("patients DROP COLUMN withheld", "charts DROP COLUMN vouched", "audit DROP COLUMN request_id"):
            connection.execute(text(f"ALTER TABLE {column}"))
    again = reopened(portal, database_url)
    try:
        assert shape(again.database) == before
        with again.database.read() as connection:
            assert patients.get(connection, "p1").withheld == ()
            assert connection.scalar(text("SELECT count(*) FROM charts WHERE vouched")) == 1
        async with again.client() as client:
            answer = await client.get("/fhir/Condition/c1", headers={"Authorization": f"Bearer {reader.token}"})
        assert answer.status_code == 200
    finally:
        again.close()


def test_what_is_up_to_date_is_left_alone(portal):
    with portal.database.read() as connection:
        assert upgrade.is_up_to_date(connection)
    with portal.database.write() as connection:
        connection.execute(text("DROP INDEX resources_by_time"))
        assert not upgrade.is_up_to_date(connection)


COLUMNS = {
    "nothing": (Text, {"nullable": True}),
    "a number": (Integer, {"nullable": False, "default": 7}),
    "text": (Text, {"nullable": False, "default": "it's 5 %: \\ ?"}),
    "yes": (Boolean, {"nullable": False, "default": True}),
}


def two_ages(extra):
    """Tables as they were, and as they are with a column more."""
    ages = MetaData(), MetaData()
    for tables in ages:
        Table("shelves", tables, Column("id", String(8), primary_key=True))
    ages[1].tables["shelves"].append_column(extra)
    return ages


@pytest.mark.parametrize("name", COLUMNS)
def test_rows_that_were_there_get_a_new_columns_default(portal, name):
    kind, said = COLUMNS[name]
    column = Column("extra", kind, **said)
    before, after = two_ages(column)
    with portal.database.write() as connection:
        try:
            upgrade.bring_up_to_date(connection, before)
            connection.execute(before.tables["shelves"].insert().values(id="a"))
            upgrade.bring_up_to_date(connection, after)
            assert upgrade.is_up_to_date(connection, after)
            kept = connection.scalar(select(column))
        finally:
            after.drop_all(connection)
    assert kept == said.get("default")


@pytest.mark.parametrize("default", [None, lambda: "made"])
def test_a_column_that_says_nothing_of_the_rows_that_are_there_is_refused(portal, default):
    before, after = two_ages(Column("extra", Text, nullable=False, default=default))
    with portal.database.write() as connection:
        try:
            upgrade.bring_up_to_date(connection, before)
            with pytest.raises(upgrade.NoDefaultError, match=r"shelves\.extra"):
                upgrade.bring_up_to_date(connection, after)
        finally:
            before.drop_all(connection)
