"""The tables of the waiting-room screens; times are ISO 8601 UTC text as in `schema`."""

from sqlalchemy import Boolean, Column, ForeignKey, Index, Integer, String, Table, Text

from portal.store.schema import metadata

kiosks = Table(
    "kiosks",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("practice_id", ForeignKey("practices.id"), nullable=False),
    Column("name", Text, nullable=False),
    Column("location_id", String(192), nullable=False),  # of the Location at which people check in here
    Column("area", Text, nullable=False, default=""),  # where to sit
    Column("zone", String(64), nullable=False, default=""),  # IANA name; empty: the server's own
    Column("offers", Text, nullable=False, default="check-in"),  # words of rules.kiosk_visits.PURPOSES
    Column("opens_before", Integer, nullable=False, default=60),  # minutes before the appointment
    Column("closes_after", Integer, nullable=False, default=15),  # minutes after its start
    Column("public_key", Text, nullable=False),  # JWK; the private half was printed once and lives nowhere here
    Column("pin_hash", Text, nullable=False),
    Column("pin_tries", Integer, nullable=False, default=0),
    Column("pin_blocked_until", String(32), nullable=False, default=""),
    Column("staff_needed", Boolean, nullable=False, default=False),
    Column("created", String(32), nullable=False),
)

kiosk_assertions = Table(
    "kiosk_assertions",
    metadata,
    Column("kiosk_id", ForeignKey("kiosks.id"), primary_key=True),
    Column("jti_hash", String(64), primary_key=True),
    Column("expires", String(32), nullable=False),
)

kiosk_tickets = Table(
    "kiosk_tickets",
    metadata,
    Column("ticket_hash", String(64), primary_key=True),
    Column("kiosk_id", ForeignKey("kiosks.id"), nullable=False, index=True),
    Column("expires", String(32), nullable=False),
    Column("used", Boolean, nullable=False, default=False),
)

kiosk_visits = Table(
    "kiosk_visits",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("token_hash", String(64), nullable=False, unique=True),
    Column("kiosk_id", ForeignKey("kiosks.id"), nullable=False, index=True),
    Column("purpose", String(16), nullable=False),
    Column("patient_id", String(192), nullable=False, default=""),
    Column("appointment_id", String(192), nullable=False, default=""),
    Column("expires", String(32), nullable=False),
    Column("ended", Boolean, nullable=False, default=False),
)

kiosk_codes = Table(
    "kiosk_codes",
    metadata,
    Column("code_hash", String(64), primary_key=True),  # of an authorization code given during the visit
    Column("visit_id", ForeignKey("kiosk_visits.id"), nullable=False, index=True),
    Column("family_id", String(64), nullable=False, default="", index=True),  # the sign-in it was exchanged for
)

kiosk_failures = Table(
    "kiosk_failures",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("kiosk_id", ForeignKey("kiosks.id"), nullable=False),
    Column("kind", String(16), nullable=False),  # lookup | invitation
    Column("at", String(32), nullable=False),
    Index("kiosk_failures_by_kiosk", "kiosk_id", "kind", "at"),
)
