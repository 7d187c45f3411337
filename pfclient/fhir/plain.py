"""Elements in the plain shape nearly all of them have, read without a dictionary for each.

What has anything else in it (an extension, an id of its own, another type) is no such element: decoding it as one
fails, and whoever decodes then reads it as any other.
"""

from typing import Any

import msgspec

from pfclient.fhir import strict_json

_UNSET = msgspec.UNSET
Text = str | msgspec.UnsetType


class Plain(msgspec.Struct, forbid_unknown_fields=True, gc=False):
    """An element of a few single values."""

    @property
    def element(self) -> dict[str, Any]:
        """The same as a decoded resource holds it.

        Raises:
            Unreadable: A value that was left as bytes is not JSON we accept.
        """
        sent = ((name, getattr(self, name)) for name in self.__struct_fields__)
        return {name: _decoded(value) for name, value in sent if value is not _UNSET}


class PlainQuantity(Plain):
    """A FHIR Quantity; its value may be of whatever kind."""

    value: Any = _UNSET
    unit: Text = _UNSET
    code: Text = _UNSET
    system: Text = _UNSET
    comparator: Text = _UNSET


class PlainPeriod(Plain):
    """A FHIR Period."""

    start: Text = _UNSET
    end: Text = _UNSET


class PlainReference(Plain):
    """A FHIR Reference."""

    reference: Text = _UNSET
    display: Text = _UNSET
    type: Text = _UNSET


def as_decoded(value: Any) -> Any:
    """A value as a decoded resource holds it, whether it was read as plain elements, left as bytes, or neither.

    Raises:
        Unreadable: What was left as bytes is not JSON we accept.
    """
    if isinstance(value, Plain):
        return value.element
    return [as_decoded(one) for one in value] if type(value) is list else _decoded(value)


def _decoded(value: Any) -> Any:
    return strict_json.decode(bytes(value)) if isinstance(value, msgspec.Raw) else value
