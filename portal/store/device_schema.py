"""The table of the computers an account was signed in on; times are ISO 8601 UTC text as in `schema`."""

from sqlalchemy import Column, ForeignKey, String, Table

from portal.store.schema import metadata

computers = Table(
    "computers",
    metadata,
    Column("account_id", ForeignKey("accounts.id"), primary_key=True),
    Column("mark", String(64), primary_key=True),  # a hash: it recognises a computer and names none
    Column("last", String(32), nullable=False, index=True),
)
