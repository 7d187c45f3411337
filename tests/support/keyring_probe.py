"""A program of its own that asks the real keyring, as the app would: `keyring_probe.py CALL [NAME [SECRET]]`."""

import asyncio
import json
import sys
import time

from pfclient.errors import KeyStoreError
from pfclient.vault.keyring import TrustedKeyring, read_ahead


async def ask(call, *arguments):
    store = TrustedKeyring(ahead=read_ahead)
    started = time.monotonic()
    try:
        found, outcome = await getattr(store, call)(*arguments), "done"
    except KeyStoreError as error:
        found, outcome = None, type(error).__name__
    asked = "keyring.backend" in sys.modules
    return {"outcome": outcome, "found": found, "seconds": time.monotonic() - started, "library": asked}


def lock():
    """Lock the default collection, as a desktop does after a while."""
    import secretstorage

    connection = secretstorage.dbus_init()
    secretstorage.get_default_collection(connection).lock()
    connection.close()


if __name__ == "__main__":
    if sys.argv[1] == "lock":
        lock()
    else:
        print(json.dumps(asyncio.run(ask(*sys.argv[1:]))))
