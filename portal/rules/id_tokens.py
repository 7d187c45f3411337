"""ID tokens (OpenID Connect Core §2, SMART fhirUser): who signed in, signed, for the client to verify."""

from datetime import datetime, timedelta

from joserfc import jwt
from joserfc.jwk import RSAKey
from sqlalchemy import Connection

from portal.store.charts import charts_of
from portal.store.signing_key import ALGORITHM

LIFETIME = timedelta(minutes=10)


def make_id_token(key: RSAKey, *, issuer: str, account_id: str, client_id: str, fhir_user: str, now: datetime) -> str:
    """A signed ID token; without a chart of one's own (a caregiver) there is no `fhirUser` to name."""
    claims: dict[str, object] = {
        "iss": issuer,
        "sub": account_id,
        "aud": client_id,
        "iat": int(now.timestamp()),
        "exp": int((now + LIFETIME).timestamp()),
        "auth_time": int(now.timestamp()),
    }
    if fhir_user:
        claims["fhirUser"] = fhir_user
    return jwt.encode({"alg": ALGORITHM, "kid": key.kid, "typ": "JWT"}, claims, key, algorithms=[ALGORITHM])


def fhir_user(connection: Connection, account_id: str, *, base_url: str, now: datetime) -> str:
    """The FHIR address of the account holder, "" when there is none."""
    own = own_patient(connection, account_id, now)
    return f"{base_url}/fhir/Patient/{own}" if own else ""


def own_patient(connection: Connection, account_id: str, now: datetime) -> str:
    """The patient whose open chart is the account holder's own, "" for a mere caregiver.

    As they say themselves, so nothing to show to others (`proxies.name_of`).
    """
    open_charts = (chart for chart in charts_of(connection, account_id, now) if chart.status == "active")
    return next((chart.patient_id for chart in open_charts if chart.relationship == "self"), "")
