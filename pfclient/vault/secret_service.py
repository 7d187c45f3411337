"""Reads one secret of a keyring that stands open, the way a start needs it: five messages on the session bus.

The library `keyring` asks the same service the same, and is twenty times as much to import as this is to do. Whatever
is not plain here (locked, not found, another answer) is left to it: it knows the prompts, and what to call an outcome.
"""

from typing import Any

from jeepney import DBusAddress, MessageType, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection

from pfclient.errors import KeyStoreAbsent

_BUS_NAME = "org.freedesktop.secrets"
_HOME = "/org/freedesktop/secrets"
# The collection `keyring` writes to, and looks in.
_DEFAULT = f"{_HOME}/aliases/default"
_INTERFACE = "org.freedesktop.Secret"
_SECONDS = 4.0


def read(service: str, username: str) -> str | None:
    """The secret `keyring` has kept of a service under a user name; None where it cannot be read just so.

    Secret Service API Draft 0.2: OpenSession, SearchItems, GetSecret.

    Raises:
        OSError: There is no session bus.
        KeyStoreAbsent: Nobody answers on it, or something else.
        TimeoutError: Nobody answers in time.
    """
    with open_dbus_connection("SESSION") as bus:
        # The session bus is this user's own; who can listen on it can ask for the secret as well.
        _, session = _asked(bus, _HOME, "Service.OpenSession", ("sv", ("plain", ("s", ""))))
        query = {"service": service, "username": username}
        (items,) = _asked(bus, _DEFAULT, "Collection.SearchItems", ("a{ss}", (query,)))
        if not items:
            return None
        # Struct Secret: session, parameters, value, content type.
        ((_, _, value, _),) = _asked(bus, items[0], "Item.GetSecret", ("o", (session,)))
        return bytes(value).decode()


def _asked(bus: DBusConnection, path: str, method: str, form_and_body: tuple[str, tuple[Any, ...]]) -> Any:
    interface, name = method.split(".")
    address = DBusAddress(path, _BUS_NAME, f"{_INTERFACE}.{interface}")
    reply = bus.send_and_get_reply(new_method_call(address, name, *form_and_body), timeout=_SECONDS)
    if reply.header.message_type is not MessageType.method_return:
        raise KeyStoreAbsent(f"{method}: an error")
    return reply.body
