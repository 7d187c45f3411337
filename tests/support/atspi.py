"""What a screen reader sees: the accessible tree of a running program, read over AT-SPI's own D-Bus."""

import time
from dataclasses import dataclass

from jeepney import DBusAddress, Properties, new_method_call
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import open_dbus_connection

ACCESSIBLE = "org.a11y.atspi.Accessible"
REGISTRY = ("org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root")
STATES = {"checked": 4, "enabled": 8, "focusable": 11, "focused": 12, "selected": 23, "sensitive": 24, "showing": 25}


@dataclass(frozen=True)
class Node:
    """One accessible object."""

    bus: str
    path: str


class ScreenReader:
    """Connects to the accessibility bus of one desktop session and reads one application."""

    def __init__(self, session_bus_address, pid):
        session = open_dbus_connection(bus=session_bus_address)
        bus = DBusAddress("/org/a11y/bus", bus_name="org.a11y.Bus", interface="org.a11y.Bus")
        (address,) = session.send_and_get_reply(new_method_call(bus, "GetAddress"), timeout=10).body
        session.close()
        self._connection = open_dbus_connection(bus=address)
        self._pid = pid

    def close(self):
        self._connection.close()

    def _call(self, node, member, signature=None, body=(), interface=ACCESSIBLE):
        address = DBusAddress(node.path, bus_name=node.bus, interface=interface)
        reply = self._connection.send_and_get_reply(new_method_call(address, member, signature, body), timeout=10)
        if reply.header.message_type.name == "error":
            raise LookupError(reply.body)
        return reply.body

    def _property(self, node, name, interface=ACCESSIBLE):
        address = DBusAddress(node.path, bus_name=node.bus, interface=interface)
        reply = self._connection.send_and_get_reply(Properties(address).get(name), timeout=10)
        if reply.header.message_type.name == "error":
            raise LookupError(reply.body)
        return reply.body[0][1]

    def application(self):
        """The root of our program; LookupError until it has announced itself."""
        for bus, path in self._call(Node(*REGISTRY), "GetChildren")[0]:
            (pid,) = self._connection.send_and_get_reply(message_bus.GetConnectionUnixProcessID(bus), timeout=10).body
            if pid == self._pid:
                return Node(bus, path)
        raise LookupError("the program has not announced itself yet")

    def name(self, node):
        return self._property(node, "Name")

    def role(self, node):
        return self._call(node, "GetRoleName")[0]

    def children(self, node):
        return [Node(*child) for child in self._call(node, "GetChildren")[0]]

    def has(self, node, state):
        low, high = self._call(node, "GetState")[0]
        bit = STATES[state]
        return bool((low >> bit) & 1 if bit < 32 else (high >> (bit - 32)) & 1)

    def text(self, node):
        interface = "org.a11y.atspi.Text"
        count = self._property(node, "CharacterCount", interface)
        return self._call(node, "GetText", "ii", (0, count), interface)[0]

    def walk(self, node=None, *, showing=True):
        """Every node below, depth first; only what is showing unless told otherwise."""
        node = node or self.application()
        for child in self.children(node):
            try:
                if showing and not self.has(child, "showing"):
                    continue
                yield child
                yield from self.walk(child, showing=showing)
            except LookupError:
                continue  # it went away while we looked

    def names(self, role=None):
        """Names of everything on screen, of one role or all."""
        return [self.name(node) for node in self.walk() if role is None or self.role(node) == role]

    def focused(self):
        """(name, role) of what has the keyboard, ('', '') when nothing has."""
        for node in self.walk():
            if self.has(node, "focused") and self.has(node, "focusable"):
                return self.name(node), self.role(node)
        return "", ""

    def wait_for(self, text, *, seconds=20):
        """Until something on screen is named so (or its name holds it); AssertionError with what was there instead."""
        deadline = time.monotonic() + seconds
        seen = []
        while time.monotonic() < deadline:
            try:
                seen = self.names()
            except LookupError:
                seen = []
            if any(text in name for name in seen):
                return
            time.sleep(0.1)
        raise AssertionError(f"{text!r} never came on screen; there was: {[name for name in seen if name]}")
