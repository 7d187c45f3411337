"""Words for a kind of device, and its picture."""

from collections.abc import Mapping

from pfclient.sign_ins import DeviceKind
from ui.text.translate import later, tr

_WORDS: Mapping[DeviceKind, str] = {
    DeviceKind.WINDOWS: later("Windows computer"),
    DeviceKind.MAC: later("Mac"),
    DeviceKind.LINUX: later("Linux computer"),
    DeviceKind.ANDROID: later("Android device"),
    DeviceKind.IOS: later("iPhone or iPad"),
    DeviceKind.SCREEN: later("Check-in screen of a clinic"),
    DeviceKind.UNKNOWN: later("Unknown device"),
}
_ICONS: Mapping[DeviceKind, str] = {
    DeviceKind.ANDROID: "mobile",
    DeviceKind.IOS: "mobile",
    DeviceKind.SCREEN: "person-in-frame",
    DeviceKind.UNKNOWN: "question",
}


def device_words(kind: DeviceKind) -> str:
    """Returns what a device is called: "Windows computer"."""
    return tr(_WORDS[kind])


def device_icon(kind: DeviceKind) -> str:
    """Returns the name of its picture."""
    return _ICONS.get(kind, "computer")
