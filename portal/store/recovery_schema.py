"""The table of recoveries under way; times are ISO 8601 UTC text as in `schema`."""

from sqlalchemy import Boolean, Column, Integer, String, Table, Text

from portal.store.schema import metadata

recoveries = Table(
    "recoveries",
    metadata,
    Column("token_hash", String(64), primary_key=True),
    # No foreign key: for a name nobody has the same row is written, and is nobody's.
    Column("account_id", String(64), nullable=False, index=True),
    Column("tries", Integer, nullable=False, default=0),
    Column("sends", Integer, nullable=False, default=0),
    Column("challenge_id", String(64), nullable=False, default=""),  # of the newest security code, the only live one
    Column("code_hash", Text, nullable=False, default=""),
    Column("code_sent", String(32), nullable=False, default=""),
    Column("proved", Boolean, nullable=False, default=False),
    Column("expires", String(32), nullable=False, index=True),
)
