"""The tables, by topic; times are ISO 8601 UTC text so that both databases order them alike."""

from sqlalchemy import (
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
)

metadata = MetaData()

practices = Table(
    "practices",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("name", Text, nullable=False, unique=True),
    Column("phone", String(32), nullable=False, default=""),
)

patients = Table(
    "patients",
    metadata,
    Column("id", String(192), primary_key=True),
    Column("practice_id", ForeignKey("practices.id"), nullable=False),
    Column("given", Text, nullable=False, default=""),
    Column("family", Text, nullable=False, default=""),
    Column("birth_date", String(10), nullable=False, default=""),
    Column("phone", String(32), nullable=False, default=""),
    Column("email", Text, nullable=False, default=""),
    Column("withheld", Text, nullable=False, default=""),  # category names closed to all but the patient
    Column("proxy_until", String(10), nullable=False, default=""),  # last day of anyone else's access; empty: no end
)

invitations = Table(
    "invitations",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("patient_id", ForeignKey("patients.id"), nullable=False, index=True),
    Column("email", Text, nullable=False),
    Column("phone", String(32), nullable=False, default=""),
    Column("relationship", String(16), nullable=False, default=""),
    Column("locale", String(16), nullable=False, default="en"),
    Column("token_hash", String(64), nullable=False, unique=True),
    Column("code_hash", String(64), nullable=False, unique=True),
    Column("pin_hash", Text, nullable=False),
    Column("tries", Integer, nullable=False, default=0),
    Column("sends", Integer, nullable=False, default=0),
    Column("status", String(16), nullable=False),  # open | used | cancelled | revoked | locked | replaced
    Column("created", String(32), nullable=False),
    Column("expires", String(32), nullable=False),
    Column("used_by", String(64), nullable=False, default=""),
    Column("until", String(10), nullable=False, default=""),
    Column("categories", Text, nullable=False, default=""),
    Column("invited_by", String(64), nullable=False, default="", index=True),  # account; empty: the practice
    Column("invited_in", String(32), nullable=False, default=""),  # its sign-in (token family)
)

enrollment_sessions = Table(
    "enrollment_sessions",
    metadata,
    Column("token_hash", String(64), primary_key=True),
    Column("invitation_id", ForeignKey("invitations.id"), nullable=False, index=True),
    Column("locale", String(16), nullable=False, default="en"),
    Column("verified", Boolean, nullable=False, default=False),
    Column("expires", String(32), nullable=False),
)

challenges = Table(
    "challenges",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("invitation_id", ForeignKey("invitations.id"), nullable=False, index=True),
    Column("code_hash", Text, nullable=False),
    Column("birth_date", String(10), nullable=False),
    Column("matches", Boolean, nullable=False),
    Column("live", Boolean, nullable=False, default=True),
    Column("created", String(32), nullable=False),
    Column("expires", String(32), nullable=False),
)

accounts = Table(
    "accounts",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("username", Text, nullable=False),
    Column("username_key", Text, nullable=False, unique=True),
    Column("email", Text, nullable=False),
    Column("email_key", Text, nullable=False, index=True),
    Column("password_hash", Text, nullable=False),
    Column("question_id", String(64), nullable=False, default=""),
    Column("answer_hash", Text, nullable=False, default=""),
    Column("locale", String(16), nullable=False, default="en"),
    Column("terms_version", String(32), nullable=False, default=""),
    Column("created", String(32), nullable=False),
)

sign_in_tries = Table(
    "sign_in_tries",
    metadata,
    Column("key", String(64), primary_key=True),  # hash of what was typed (and whence): no account needs to exist
    Column("failures", Integer, nullable=False),
    Column("last", String(32), nullable=False, index=True),
    Column("blocked_until", String(32), nullable=False),
)

recovery_codes = Table(
    "recovery_codes",
    metadata,
    Column("account_id", ForeignKey("accounts.id"), primary_key=True),
    Column("code_hash", String(64), primary_key=True),
    Column("used", Boolean, nullable=False, default=False),
)

charts = Table(
    "charts",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("account_id", ForeignKey("accounts.id"), nullable=False, index=True),
    Column("patient_id", ForeignKey("patients.id"), nullable=False, index=True),
    Column("relationship", String(16), nullable=False),
    Column("vouched", Boolean, nullable=False, default=True),  # the practice, not the person, said the relationship
    Column("status", String(16), nullable=False, default="active"),  # active | revoked | unlinked
    Column("until", String(10), nullable=False, default=""),
    Column("categories", Text, nullable=False, default=""),
    Column("created", String(32), nullable=False),
    Column("linked", String(32), nullable=False, default=""),  # when it was last put on the list; empty: when created
    Column("invitation_id", String(64), nullable=False, default=""),  # what it was last put there with
    Column("kept_to", Text, nullable=False, default=""),  # which of the categories the patient leaves; empty: all
    Column("kept_until", String(10), nullable=False, default=""),  # an earlier end the patient wants
    UniqueConstraint("account_id", "patient_id"),
)

authorization_codes = Table(
    "authorization_codes",
    metadata,
    Column("code_hash", String(64), primary_key=True),
    Column("account_id", ForeignKey("accounts.id"), nullable=False),
    Column("client_id", Text, nullable=False),
    Column("scope", Text, nullable=False),
    Column("code_challenge", String(64), nullable=False),
    Column("keep", Boolean, nullable=False, default=False),
    Column("expires", String(32), nullable=False),
    Column("family_id", String(64), nullable=False, default=""),
)

token_families = Table(
    "token_families",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("account_id", ForeignKey("accounts.id"), nullable=False, index=True),
    Column("client_id", Text, nullable=False),
    Column("scope", Text, nullable=False),
    Column("created", String(32), nullable=False),
    Column("expires", String(32), nullable=False),
    Column("revoked", Boolean, nullable=False, default=False),
    Column("device", String(16), nullable=False, default=""),  # its kind: rules.devices
    Column("last_used", String(32), nullable=False, default=""),  # when its tokens were last renewed
)

refresh_tokens = Table(
    "refresh_tokens",
    metadata,
    Column("token_hash", String(64), primary_key=True),
    Column("family_id", ForeignKey("token_families.id"), nullable=False, index=True),
    Column("rotated", String(32), nullable=False, default=""),
    Column("seed", String(64), nullable=False, default=""),  # makes its successors again while a repeat is allowed
)

access_tokens = Table(
    "access_tokens",
    metadata,
    Column("token_hash", String(64), primary_key=True),
    Column("family_id", ForeignKey("token_families.id"), nullable=False, index=True),
    Column("scope", Text, nullable=False),
    Column("expires", String(32), nullable=False),
)

resources = Table(
    "resources",
    metadata,
    Column("type", String(64), primary_key=True),
    Column("id", String(192), primary_key=True),
    Column("practice_id", ForeignKey("practices.id"), nullable=False),
    Column("source_id", Text, nullable=False, default=""),  # its id in the file it came from
    Column("patient_id", String(192), nullable=False, default=""),
    Column("section", String(32), nullable=False, default=""),  # rules.record_types
    Column("version", Integer, nullable=False, default=1),
    Column("last_updated", String(32), nullable=False),
    Column("state", String(16), nullable=False, default="live"),  # live | error | deleted
    Column("shared", Boolean, nullable=False, default=False),
    Column("status", String(64), nullable=False, default=""),
    Column("intent", String(64), nullable=False, default=""),
    Column("categories", Text, nullable=False, default=""),  # token lists, as the next three: rules.indexing
    Column("codes", Text, nullable=False, default=""),
    Column("refs", Text, nullable=False, default=""),
    Column("identifiers", Text, nullable=False, default=""),
    Column("date_from", String(32), nullable=False, default=""),
    Column("date_to", String(32), nullable=False, default=""),
    Column("body", LargeBinary, nullable=False),
    # With what every search asks, so that counting and looking for something new read no records.
    Index("resources_by_patient", "patient_id", "type", "last_updated", "state", "shared", "section"),
    Index("resources_by_source", "practice_id", "type", "source_id"),
    Index("resources_by_time", "last_updated"),
)

secrets = Table(
    "secrets",
    metadata,
    Column("name", String(64), primary_key=True),
    Column("value", LargeBinary, nullable=False),
)

audit = Table(
    "audit",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("at", String(32), nullable=False),
    Column("action", String(64), nullable=False),
    Column("account_id", String(64), nullable=False, default=""),
    Column("patient_id", String(192), nullable=False, default=""),
    Column("target", Text, nullable=False, default=""),
    Column("request_id", String(64), nullable=False, default=""),
    Column("device", String(16), nullable=False, default=""),  # its kind: rules.devices
    Column("what", Text, nullable=False, default=""),  # sections of the record, blanks between
    Index("audit_by_account", "account_id", "id"),
    Index("audit_by_patient", "patient_id", "at"),
)

deliveries = Table(
    "deliveries",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("kind", String(8), nullable=False),  # email | sms | voice
    Column("recipient", Text, nullable=False),
    Column("subject", Text, nullable=False, default=""),
    Column("text", Text, nullable=False),
    Column("html", Text, nullable=False, default=""),
    Column("created", String(32), nullable=False),
    Column("next_try", String(32), nullable=False),
    Column("tries", Integer, nullable=False, default=0),
    Column("lapses", String(32), nullable=False),  # when it is no use any more: a code's end, an invitation's end
    Column("state", String(16), nullable=False, default="queued"),  # queued | sent | outbox | failed
)

idempotency = Table(
    "idempotency",
    metadata,
    Column("key", String(128), primary_key=True),
    Column("scope", String(64), primary_key=True),
    Column("fingerprint", String(64), nullable=False),
    Column("status", Integer, nullable=False),
    Column("body", LargeBinary, nullable=False),
    Column("expires", String(32), nullable=False),
)
