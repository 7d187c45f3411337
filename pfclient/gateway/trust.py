"""What the one TLS context trusts on this computer, told for the self-test."""

import ssl

from pfclient.gateway.tls import client_context
from pfclient.values import dataclass


@dataclass(frozen=True, slots=True)
class Trust:
    """What there is.

    Attributes:
        library: The TLS library in its own words.
        authorities: How many certificate authorities are trusted.
        strict: Whether chains and names are checked, and nothing older than TLS 1.2 is spoken.
    """

    library: str
    authorities: int
    strict: bool


def trust() -> Trust:
    """Give what connections to a portal would be made with."""
    context = client_context()
    checked = context.verify_mode is ssl.CERT_REQUIRED and context.check_hostname
    recent = context.minimum_version >= ssl.TLSVersion.TLSv1_2
    return Trust(ssl.OPENSSL_VERSION, context.cert_store_stats()["x509_ca"], checked and recent)
