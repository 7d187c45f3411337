"""What a screen reader sees: the accessible tree of a running program, read over AT-SPI's own D-Bus."""

import contextlib
import time
from dataclasses import dataclass

from jeepney import DBusAddress, HeaderFields, MessageType, Properties, new_method_call
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import open_dbus_connection

from tests.support.kept_waiting import limit, pauses

ACCESSIBLE = "org.a11y.atspi.Accessible"
TEXT = "org.a11y.atspi.Text"
STATES = {
    "checked": 4,
    "enabled": 8,
    "focusable": 11,
    "focused": 12,
    "selected": 23,
    "sensitive": 24,
    "showing": 25,
}
TABLES = {"table", "tree table"}
LEAVES = {"check box", "label", "radio button"}
"""What has nothing in it, here: most of a screen, and it need not be asked."""
_PATIENCE = 10
_CHUNK = 100


@dataclass(frozen=True)
class Node:
    """One accessible object."""

    bus: str
    path: str


REGISTRY = Node("org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root")


class ScreenReader:
    """Connects to the accessibility bus of one desktop session and reads one application.

    Questions about many objects go out together, so that reading a screen costs a few round trips, not thousands.
    """

    def __init__(self, session_bus_address, pid):
        session = open_dbus_connection(bus=session_bus_address)
        bus = DBusAddress("/org/a11y/bus", bus_name="org.a11y.Bus", interface="org.a11y.Bus")
        (address,) = session.send_and_get_reply(new_method_call(bus, "GetAddress"), timeout=_PATIENCE).body
        session.close()
        self._connection = open_dbus_connection(bus=address)
        self._known_roles = {}
        self.pid = pid

    def close(self):
        self._connection.close()

    # ---- asking

    def _ask(self, messages):
        """Replies in the order of the messages; None for a question that was refused."""
        answers = []
        for start in range(0, len(messages), _CHUNK):
            waiting = {}
            for place, message in enumerate(messages[start : start + _CHUNK]):
                serial = next(self._connection.outgoing_serial)
                waiting[serial] = place
                self._connection.send(message, serial=serial)
            answers += self._replies(waiting)
        return answers

    def _replies(self, waiting):
        found = [None] * len(waiting)
        deadline = time.monotonic() + _PATIENCE
        while waiting:
            reply = self._connection.receive(timeout=deadline - time.monotonic())
            place = waiting.pop(reply.header.fields.get(HeaderFields.reply_serial), None)
            if place is not None and reply.header.message_type is not MessageType.error:
                found[place] = reply.body
        return found

    def _states(self, nodes):
        bodies = self._ask([_call(node, "GetState") for node in nodes])
        return [(body[0][0] | body[0][1] << 32) if body else 0 for body in bodies]

    def _names(self, nodes):
        bodies = self._ask([_property(node, "Name") for node in nodes])
        return [body[0][1] if body else "" for body in bodies]

    def _roles(self, nodes):
        """Each object is asked once: Qt gives no path to a second one, and what has one keeps its role."""
        unknown = [node for node in nodes if node not in self._known_roles]
        bodies = self._ask([_call(node, "GetRoleName") for node in unknown])
        self._known_roles |= {node: body[0] for node, body in zip(unknown, bodies, strict=True) if body}
        return [self._known_roles.get(node, "") for node in nodes]

    def _children(self, nodes):
        bodies = self._ask([_call(node, "GetChildren") for node in nodes])
        return [[Node(*child) for child in body[0]] if body else [] for body in bodies]

    def application(self):
        """The root of our program; LookupError until it has announced itself."""
        for node in self._children([REGISTRY])[0]:
            answer = self._ask([message_bus.GetConnectionUnixProcessID(node.bus)])[0]
            if answer and answer[0] == self.pid:
                return node
        raise LookupError("the program has not announced itself yet")

    # ---- what is on screen

    def showing(self):
        """Everything on screen as (node, states, role), windows first; the cells of tables are left out."""
        level, found = [self.application()], []
        while level:
            below = [child for children in self._children(level) for child in children]
            states = self._states(below)
            shown = [(node, on) for node, on in zip(below, states, strict=True) if _on(on, "showing")]
            roles = self._roles([node for node, _ in shown])
            found += [(node, on, role) for (node, on), role in zip(shown, roles, strict=True)]
            level = [node for (node, _), role in zip(shown, roles, strict=True) if role not in TABLES | LEAVES]
        return found

    def names(self, role=None):
        """Names of everything on screen, of one role or all."""
        return self._names([node for node, _, its in self.showing() if role in {None, its}])

    def named(self, name):
        """The first control on screen whose name begins so, as (node, states, role); None when there is none."""
        shown = self.showing()
        names = self._names([node for node, _, _ in shown])
        return next((each for each, said in zip(shown, names, strict=True) if said.startswith(name)), None)

    def is_on(self, name, state):
        """Whether the control of this name is on screen and in this state."""
        found = self.named(name)
        return found is not None and _on(found[1], state)

    def focused(self):
        """(name, role) of what has the keyboard, ('', '') when nothing has."""
        node, role = self.holder()
        return (self.name_of(node), role) if node else ("", "")

    def holder(self):
        """(node, role) of what has the keyboard, (None, '') when nothing has."""
        # Qt calls the current tab of every tab bar focused, wherever the keyboard is.
        shown = [(node, on, role) for node, on, role in self.showing() if role != "page tab"]
        held = [(node, role) for node, on, role in shown if _on(on, "focused") and _on(on, "focusable")]
        return held[-1] if held else (None, "")

    def holds(self, node):
        """Whether this still has the keyboard."""
        return _on(self._states([node])[0], "focused")

    def name_of(self, node):
        """What one is called."""
        return self._names([node])[0]

    def text_in(self, name):
        """What stands in the field of this name; None when there is none."""
        shown = self.showing()
        names = self._names([node for node, _, _ in shown])
        for (node, _, _), said in zip(shown, names, strict=True):
            count = self._ask([_property(node, "CharacterCount", TEXT)])[0] if said.startswith(name) else None
            if count:
                return self._ask([_call(node, "GetText", "ii", (0, count[0][1]), TEXT)])[0][0]
        return None

    def tables(self):
        """Every table on screen, each a list of rows of cell names; headings of columns are left out."""
        return [self._table(node) for node, _, role in self.showing() if role in TABLES]

    def _table(self, table):
        cells = self._children([table])[0]
        roles = self._roles(cells)
        cells = [cell for cell, role in zip(cells, roles, strict=True) if role in {"table cell", "cell"}]
        names = self._names(cells)
        columns = self._ask([_property(table, "NColumns", "org.a11y.atspi.Table")])[0][0][1]
        return [names[start : start + columns] for start in range(0, len(names), columns)]

    def wait_for(self, text, *, seconds=15):
        """Until something on screen is named so (or its name holds it); AssertionError with what was there instead."""
        is_over = limit(self.pid, seconds)
        seen, until_next = [], pauses()
        while not is_over():
            with contextlib.suppress(LookupError):
                seen = self.names()
            if any(text in name for name in seen):
                return
            time.sleep(next(until_next))
        raise AssertionError(f"{text!r} never came on screen; there was: {[name for name in seen if name]}")


def _call(node, member, signature=None, body=(), interface=ACCESSIBLE):
    return new_method_call(DBusAddress(node.path, bus_name=node.bus, interface=interface), member, signature, body)


def _property(node, name, interface=ACCESSIBLE):
    return Properties(DBusAddress(node.path, bus_name=node.bus, interface=interface)).get(name)


def _on(states, name):
    return bool(states >> STATES[name] & 1)
