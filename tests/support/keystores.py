"""Key stores for tests: the real TrustedKeyring over small backends that behave like a platform's."""

import threading

from keyring.backend import KeyringBackend

from pfclient.vault.keyring import TrustedKeyring


class MemoryBackend(KeyringBackend):
    """A keyring that forgets at the end of the test."""

    priority = 5

    def __init__(self):
        super().__init__()
        self.items = {}

    def get_password(self, service, username):
        return self.items.get((service, username))

    def set_password(self, service, username, password):
        self.items[service, username] = password

    def delete_password(self, service, username):
        del self.items[service, username]


class RaisingBackend(MemoryBackend):
    """A keyring that refuses in its own way."""

    def __init__(self, error):
        super().__init__()
        self._error = error

    def get_password(self, service, username):
        raise self._error

    def set_password(self, service, username, password):
        raise self._error


class HungBackend(MemoryBackend):
    """A keyring whose daemon stands still until `released` is set."""

    def __init__(self):
        super().__init__()
        self.released = threading.Event()
        self.calls = 0

    def get_password(self, service, username):
        self.calls += 1
        self.released.wait(30)


def keyring_over(backend, **options):
    """The real key store, told to trust the backend's class."""
    return TrustedKeyring(lambda: backend, allowed=lambda: type(backend), **options)
