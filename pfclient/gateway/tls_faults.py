"""Telling a connection that must not be trusted from one that merely broke."""

import ssl

_MERELY_BROKEN = (ssl.SSLEOFError, ssl.SSLZeroReturnError)


def is_tls_fault(exc: BaseException) -> bool:
    """Whether TLS itself refused somewhere along the chain of causes: certificate, name, version, not TLS at all."""
    link: BaseException | None = exc
    while link is not None:
        if isinstance(link, ssl.SSLError):
            return not isinstance(link, _MERELY_BROKEN)
        link = link.__cause__ or link.__context__
    return False
