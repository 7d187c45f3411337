"""TLS that must not be trusted: fourteen servers, none of which gets one byte of HTTP."""

import ssl
import sys
import warnings
from datetime import timedelta

import pytest

from pfclient.errors import Incompatible, Offline, TimedOut, UnsafeAddress
from pfclient.gateway.budgets import Budgets
from pfclient.gateway.http import Gateway
from pfclient.gateway.reply import Call
from pfclient.gateway.retry import Retry
from pfclient.gateway.tls import client_context
from tests.support.certificates import Authority
from tests.support.lab import Lab, reply

YEAR = timedelta(days=365)
AUTHORITY = Authority()
OTHER = Authority("Another CA")
IMPOSTOR = Authority("Lab CA")

BAD = {
    "expired": {"start": -2 * YEAR, "end": -YEAR},
    "expired an hour ago": {"start": -YEAR, "end": -timedelta(hours=1)},
    "not yet valid": {"start": timedelta(hours=1), "end": YEAR},
    "another address": {"names": ("127.0.0.2",)},
    "a name for an address": {"names": ("portal.example",)},
    "the address as a name only": {"names": ("127.0.0.1.example",)},
    "wildcard": {"names": ("*.0.0.1",)},
    "wildcard for everything": {"names": ("*",)},
    "self-signed": {"self_signed": True},
    "self-signed with its own root": {"self_signed": True, "authority": AUTHORITY.certificate},
}


async def asked(lab, roots=AUTHORITY.pem):
    gateway = Gateway(
        lab.url, extra_roots=roots, budgets=Budgets(deadline=3, window=1), retry=Retry(lambda *_: 0.0, attempts=1)
    )
    try:
        return await gateway.send(Call(reference="x", headers={"Authorization": "Bearer canary"}))
    finally:
        await gateway.aclose()


async def test_a_good_certificate_of_a_trusted_authority_is_accepted(tmp_path):
    async with Lab(reply(), tls=AUTHORITY.server(tmp_path)) as lab:
        assert (await asked(lab)).status == 200


@pytest.mark.parametrize("fault", BAD)
async def test_a_bad_certificate_is_refused_before_any_http(fault, tmp_path):
    async with Lab(reply(), tls=AUTHORITY.server(tmp_path, **BAD[fault])) as lab:
        with pytest.raises(UnsafeAddress):
            await asked(lab)
        assert lab.heard == []


@pytest.mark.parametrize("signer", [OTHER, IMPOSTOR], ids=["unknown authority", "authority of the same name"])
async def test_a_certificate_of_somebody_else_is_refused(signer, tmp_path):
    async with Lab(reply(), tls=signer.server(tmp_path)) as lab:
        with pytest.raises(UnsafeAddress):
            await asked(lab)
        assert lab.heard == []


@pytest.mark.parametrize("version", [ssl.TLSVersion.TLSv1, ssl.TLSVersion.TLSv1_1])
async def test_old_tls_is_refused(version, tmp_path):
    context = AUTHORITY.server(tmp_path)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        context.minimum_version, context.maximum_version = ssl.TLSVersion.TLSv1, version
    context.set_ciphers("ALL:@SECLEVEL=0")
    async with Lab(reply(), tls=context) as lab:
        # The server hangs up on our 1.2 before it says why.
        with pytest.raises((UnsafeAddress, Offline)):
            await asked(lab)
        assert lab.heard == []


@pytest.mark.parametrize("version", [ssl.TLSVersion.TLSv1_2, ssl.TLSVersion.TLSv1_3])
async def test_current_tls_is_accepted(version, tmp_path):
    context = AUTHORITY.server(tmp_path)
    context.minimum_version = context.maximum_version = version
    async with Lab(reply(), tls=context) as lab:
        assert (await asked(lab)).status == 200


async def test_plain_http_on_a_tls_address_is_refused_and_hears_no_token():
    async with Lab(reply()) as lab:
        lab.url = lab.url.replace("http://", "https://")
        with pytest.raises((UnsafeAddress, TimedOut)):
            await asked(lab)
        assert not any(b"canary" in heard for heard in lab.heard)


async def test_tls_on_a_plain_address_hears_nothing_it_can_read(tmp_path):
    async with Lab(reply(), tls=AUTHORITY.server(tmp_path)) as lab:
        lab.url = lab.url.replace("https://", "http://")
        with pytest.raises((Offline, Incompatible)):
            await asked(lab)
        assert lab.heard == []


async def test_without_its_root_the_lab_is_not_trusted_whatever_the_environment_says(tmp_path, monkeypatch):
    roots = tmp_path / "roots.pem"
    roots.write_text(AUTHORITY.pem)
    monkeypatch.setenv("SSL_CERT_FILE", str(roots))
    monkeypatch.setenv("SSL_CERT_DIR", str(tmp_path))
    async with Lab(reply(), tls=AUTHORITY.server(tmp_path)) as lab:
        with pytest.raises(UnsafeAddress):
            await asked(lab, roots="")
        assert lab.heard == []


async def test_no_session_key_is_written_for_anybody(tmp_path, monkeypatch):
    keys = tmp_path / "keys.log"
    monkeypatch.setenv("SSLKEYLOGFILE", str(keys))
    assert client_context().keylog_filename is None
    async with Lab(reply(), tls=AUTHORITY.server(tmp_path)) as lab:
        await asked(lab)
    assert not keys.exists()


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_elsewhere_the_systems_own_store_is_used(monkeypatch, platform):
    loaded = []
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setattr(ssl.SSLContext, "load_default_certs", lambda _context: loaded.append(platform))
    client_context()
    assert loaded == [platform]


def test_the_context_checks_chain_and_name_and_asks_for_1_2():
    context = client_context()
    assert context.check_hostname
    assert context.verify_mode is ssl.CERT_REQUIRED
    assert context.minimum_version is ssl.TLSVersion.TLSv1_2
    assert context.cert_store_stats()["x509_ca"] > 0 or ssl.get_default_verify_paths().openssl_capath
