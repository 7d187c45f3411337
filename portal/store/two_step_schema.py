"""The tables of two-step verification; times are ISO 8601 UTC text as in `schema`."""

from sqlalchemy import Boolean, Column, ForeignKey, Integer, LargeBinary, String, Table, Text

from portal.store.schema import metadata

two_step = Table(
    "two_step",
    metadata,
    Column("account_id", ForeignKey("accounts.id"), primary_key=True),
    Column("secret", LargeBinary, nullable=False),  # sealed with a key outside the database: store.sealed
    Column("active", Boolean, nullable=False, default=False),  # False until a code proved that the app has the key
    Column("last_step", Integer, nullable=False, default=0),  # of the newest code that was taken: a code works once
    Column("since", String(32), nullable=False),
)

auth_sessions = Table(
    "auth_sessions",
    metadata,
    Column("token_hash", String(64), primary_key=True),
    Column("account_id", ForeignKey("accounts.id"), nullable=False, index=True),
    Column("client_id", Text, nullable=False),
    Column("scope", Text, nullable=False),
    Column("code_challenge", String(64), nullable=False),
    Column("keep", Boolean, nullable=False, default=False),
    Column("visit_id", String(64), nullable=False, default=""),  # of the visit at a kiosk it is part of
    Column("expires", String(32), nullable=False, index=True),
)

trusted_devices = Table(
    "trusted_devices",
    metadata,
    Column("token_hash", String(64), primary_key=True),
    Column("id", String(32), nullable=False, unique=True),
    Column("account_id", ForeignKey("accounts.id"), nullable=False, index=True),
    Column("created", String(32), nullable=False),
    Column("expires", String(32), nullable=False),
    Column("device", String(16), nullable=False, default=""),  # its kind: rules.devices
)
