"""The keyring's five outcomes, and the backends that are refused."""

import asyncio
import sys
import time

import keyring.backends.chainer
import keyring.backends.fail
import keyring.backends.null
import keyring.errors
import pytest

from pfclient.errors import KeyStoreAbsent, KeyStoreDismissed, KeyStoreHung, KeyStoreLocked
from pfclient.vault import keyring as gate
from pfclient.vault.keyring import TrustedKeyring, platform_backend, trusted_class
from tests.support.keystores import HungBackend, MemoryBackend, RaisingBackend, keyring_over


class PromptDismissedException(Exception):
    """Named as SecretStorage names it."""


class SlowlyLockedBackend(MemoryBackend):
    """A prompt came up, and was closed."""

    def get_password(self, service, username):
        time.sleep(0.55)
        raise keyring.errors.KeyringLocked("closed")


async def test_a_secret_comes_back_until_it_is_deleted():
    store = keyring_over(MemoryBackend())
    assert await store.get("a1") is None
    await store.set("a1", "Geheimnis ü")
    assert await store.get("a1") == "Geheimnis ü"
    await store.delete("a1")
    await store.delete("a1")
    assert await store.get("a1") is None


@pytest.mark.parametrize("size", [1000, 1001])
async def test_a_secret_has_at_most_a_thousand_characters(size):
    store = keyring_over(MemoryBackend())
    if size == 1000:
        await store.set("a", "x" * size)
    else:
        with pytest.raises(KeyStoreAbsent):
            await store.set("a", "x" * size)


@pytest.mark.parametrize(
    ("error", "outcome"),
    [
        (keyring.errors.NoKeyringError(), KeyStoreAbsent),
        (keyring.errors.InitError("no bus"), KeyStoreAbsent),
        (RuntimeError("anything"), KeyStoreAbsent),
        (ConnectionRefusedError(), KeyStoreAbsent),
        (keyring.errors.KeyringLocked(), KeyStoreLocked),
        (PromptDismissedException(), KeyStoreDismissed),
    ],
)
async def test_what_a_backend_raises_is_one_of_the_outcomes(error, outcome):
    store = keyring_over(RaisingBackend(error))
    for call in (store.get("a"), store.set("a", "b"), store.delete("a")):
        with pytest.raises(outcome):
            await call


async def test_a_dismissed_prompt_is_seen_behind_another_error():
    error = keyring.errors.InitError("Failed to create the collection")
    error.__cause__ = PromptDismissedException()
    with pytest.raises(KeyStoreDismissed):
        await keyring_over(RaisingBackend(error)).get("a")


async def test_a_lock_that_took_as_long_as_a_prompt_was_dismissed():
    with pytest.raises(KeyStoreDismissed):
        await keyring_over(SlowlyLockedBackend()).get("a")


async def test_what_is_not_read_ahead_is_asked_of_the_backend():
    backend = MemoryBackend()
    store = keyring_over(backend, ahead=lambda service, name: {("pfclient", "a"): "lies open"}.get((service, name)))
    await store.set("b", "of the backend")
    assert [await store.get(name) for name in ("a", "b", "c")] == ["lies open", "of the backend", None]


async def test_a_hung_keyring_ends_at_the_deadline_and_is_not_asked_again_while_it_hangs():
    backend = HungBackend()
    store = keyring_over(backend, deadline=0.2)
    started = time.monotonic()
    with pytest.raises(KeyStoreHung):
        await store.get("a")
    assert time.monotonic() - started < 0.7
    with pytest.raises(KeyStoreHung):
        await store.get("a")
    assert backend.calls == 1
    hanging = store._hanging
    backend.released.set()
    await asyncio.to_thread(hanging.join, 5)
    assert await store.get("a") is None


async def test_the_screen_goes_on_while_the_keyring_hangs():
    backend = HungBackend()
    store = keyring_over(backend, deadline=0.3)
    asking = asyncio.ensure_future(store.get("a"))
    longest, before = 0.0, time.monotonic()
    while not asking.done():
        await asyncio.wait([asking], timeout=0.005)
        longest, before = max(longest, time.monotonic() - before), time.monotonic()
    backend.released.set()
    assert isinstance(asking.exception(), KeyStoreHung)
    assert longest < 0.1


def test_the_deadline_is_five_seconds():
    assert TrustedKeyring()._deadline == 5.0


UNTRUSTED = (
    keyring.backends.null.Keyring,
    keyring.backends.fail.Keyring,
    keyring.backends.chainer.ChainerBackend,
    MemoryBackend,
)


@pytest.mark.parametrize("make", UNTRUSTED)
async def test_only_the_platforms_own_class_is_trusted(make):
    store = TrustedKeyring(make)
    with pytest.raises(KeyStoreAbsent):
        await store.set("a", "secret")


async def test_a_subclass_of_the_trusted_class_is_not_trusted():
    class Cunning(trusted_class()):
        pass

    with pytest.raises(KeyStoreAbsent):
        await TrustedKeyring(Cunning).get("a")


@pytest.mark.parametrize(
    ("platform", "module"),
    [("linux", "SecretService"), ("win32", "Windows"), ("darwin", "macOS"), ("freebsd14", None), ("emscripten", None)],
)
def test_the_class_follows_from_the_platform_alone(monkeypatch, platform, module):
    monkeypatch.setattr(sys, "platform", platform)
    if module is None:
        with pytest.raises(KeyStoreAbsent):
            trusted_class()
    else:
        assert trusted_class().__module__ == f"keyring.backends.{module}"


def test_on_windows_a_secret_stays_on_this_computer(monkeypatch):
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(gate, "trusted_class", lambda: MemoryBackend)
    assert platform_backend().persist == "local machine"


def test_parts_that_are_not_installed_mean_that_there_is_no_keyring(monkeypatch):
    monkeypatch.setitem(gate._BACKENDS, sys.platform, ("keyring.backends.NoSuchThing", "Keyring"))
    with pytest.raises(KeyStoreAbsent):
        trusted_class()
    monkeypatch.setitem(gate._BACKENDS, sys.platform, ("keyring.errors", "__name__"))
    with pytest.raises(KeyStoreAbsent):
        trusted_class()


@pytest.mark.skipif(sys.platform != "linux", reason="the Secret Service is Linux's; run on Linux")
def test_the_environment_configures_nothing(monkeypatch, tmp_path):
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    monkeypatch.setenv("KEYRING_PROPERTY_PREFERRED_COLLECTION", "/org/evil")
    monkeypatch.setenv("KEYRING_PROPERTY_SCHEME", "evil")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    (tmp_path / "python_keyring").mkdir()
    (tmp_path / "python_keyring" / "keyringrc.cfg").write_text(
        f"[backend]\ndefault-keyring=canary.Keyring\nkeyring-path={tmp_path}\n"
    )
    (tmp_path / "canary.py").write_text("raise SystemExit('the configured backend was imported')")
    backend = platform_backend()
    assert type(backend).__module__ == "keyring.backends.SecretService"
    assert vars(backend) == {}
    assert not hasattr(backend, "preferred_collection")
    assert "canary" not in sys.modules
