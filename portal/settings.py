"""What a running portal is told from outside."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Settings:
    """One portal.

    Attributes:
        data: Directory of the database, the keys and the address file.
        database_url: SQLAlchemy URL; empty means SQLite in `data`.
        public_url: What links in e-mails begin with, where a proxy stands in front.
        smtp_url: `smtp://user:pass@host:port`; empty means the outbox only.
        text_url: HTTP gateway for texts and calls; empty means the outbox only.
        password_policy: `default` (Patient Fusion's) or `nist`, see `portal.rules.passwords.POLICIES`.
    """

    data: Path
    host: str = "127.0.0.1"
    port: int = 0
    database_url: str = ""
    public_url: str = ""
    smtp_url: str = ""
    text_url: str = ""
    cert: Path | None = None
    key: Path | None = None
    demo: bool = False
    password_policy: str = "default"  # noqa: S105 - the name of a rule set
