"""The one TLS context: 1.2 or newer, chain and name checked, nothing taken from the environment (NET-03, 04)."""

import ssl
import sys
from pathlib import Path

from pfclient.errors import Offline


def _system_roots(context: ssl.SSLContext) -> None:
    # load_default_certs() and set_default_verify_paths() obey SSL_CERT_FILE and SSL_CERT_DIR on Linux;
    # the compiled-in paths do not.
    if sys.platform != "linux":
        context.load_default_certs()
        return
    paths = ssl.get_default_verify_paths()
    bundles = (paths.openssl_cafile, "/etc/ssl/certs/ca-certificates.crt", "/etc/pki/tls/certs/ca-bundle.crt")
    bundle = next((name for name in bundles if Path(name).is_file()), None)
    folder = paths.openssl_capath if Path(paths.openssl_capath).is_dir() else None
    if bundle or folder:
        context.load_verify_locations(cafile=bundle, capath=folder)


def client_context(extra_roots: str = "") -> ssl.SSLContext:
    """Make the context every connection uses.

    Built by hand because `ssl.create_default_context` writes session keys to the file `SSLKEYLOGFILE` names.

    Args:
        extra_roots: PEM certificates trusted besides the system's; "" for none.

    Raises:
        Offline: The system's certificates cannot be read now, so that nobody could be trusted.
    """
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    context.set_alpn_protocols(["http/1.1"])
    try:
        _system_roots(context)
    except ssl.SSLError:
        raise
    except OSError as exc:  # no file handle is left, or the disk fails
        raise Offline("no certificates") from exc
    if extra_roots:
        context.load_verify_locations(cadata=extra_roots)
    return context
