"""Certificates for the lab, good and bad, made with the cryptography package (it comes with secretstorage)."""

import ipaddress
import ssl
from datetime import UTC, datetime, timedelta

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

DAY = timedelta(days=1)


def _name(text):
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, text)])


def _pem(certificate):
    return certificate.public_bytes(serialization.Encoding.PEM)


class Authority:
    """One certificate authority."""

    def __init__(self, name="Lab CA", *, key=None):
        self._key = key or ec.generate_private_key(ec.SECP256R1())
        self._name = _name(name)
        self.certificate = self._build(self._name, self._key.public_key(), authority=True)
        self.pem = _pem(self.certificate).decode()

    def server(self, folder, *, names=("127.0.0.1",), start=-DAY, end=DAY, self_signed=False, authority=None):
        """A server-side context with a certificate for these names."""
        key = ec.generate_private_key(ec.SECP256R1())
        signer = key if self_signed else self._key
        issuer = _name(names[0]) if self_signed else self._name
        built = self._build(
            _name(names[0]), key.public_key(), names=names, start=start, end=end, signer=signer, issuer=issuer
        )
        chain, private = folder / "chain.pem", folder / "key.pem"
        chain.write_bytes(_pem(built) + (_pem(authority) if authority else b""))
        private.write_bytes(
            key.private_bytes(
                serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
            )
        )
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(chain, private)
        return context

    def _build(self, subject, public_key, *, names=(), start=-DAY, end=DAY, signer=None, issuer=None, authority=False):
        now = datetime.now(UTC)
        builder = (
            x509.CertificateBuilder()
            .subject_name(subject)
            .issuer_name(issuer or self._name)
            .public_key(public_key)
            .serial_number(x509.random_serial_number())
            .not_valid_before(now + start)
            .not_valid_after(now + end)
            .add_extension(x509.BasicConstraints(ca=authority, path_length=None), critical=True)
        )
        if names:
            builder = builder.add_extension(x509.SubjectAlternativeName([_san(name) for name in names]), critical=False)
        return builder.sign(signer or self._key, hashes.SHA256())


def _san(name):
    try:
        return x509.IPAddress(ipaddress.ip_address(name))
    except ValueError:
        return x509.DNSName(name)
