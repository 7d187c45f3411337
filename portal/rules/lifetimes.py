"""How long things live and how often they may be tried (portal-api, Registration and Limits)."""

from datetime import timedelta

INVITATION = timedelta(days=21)
ENROLLMENT_SESSION = timedelta(minutes=30)
SECURITY_CODE = timedelta(minutes=10)
RESEND_AFTER = timedelta(seconds=30)
RECOVERY = timedelta(hours=1)
IDEMPOTENCY = timedelta(hours=24)

MAX_TRIES = 5
"""Wrong tries per invitation over PIN, code and birth date together, for ever."""

MAX_SENDS = 5
"""Security codes one invitation may ask for."""
