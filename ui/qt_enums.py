"""Makes PySide's enumerations as Python's `enum` does, in a third of the time (docs/decisions/0018).

PySide has `enum` make every enumeration of a class when that class is first used, in Python, member by member: the
namespace `Qt` alone is 130 of them with 2,000 members. Here one empty enumeration of each kind is made by `enum`
itself, and the others are copies of it that are filled.
"""

from __future__ import annotations

import sys
from enum import Enum, EnumType, Flag, IntEnum, IntFlag
from typing import Any

_PLAIN: Any = vars(EnumType)["_create_"]
_KINDS = (Enum, IntEnum, Flag, IntFlag)
_KNOWN_PYTHON = (3, 11)
"""Of which the inside of `enum` is known; any other makes its enumerations itself."""
_NOT_COPIED = ("__dict__", "__weakref__")
_TAKEN = {kind: frozenset({"", "mro"}.union(*(vars(one) for one in kind.__mro__))) for kind in _KINDS}
"""Names that mean something else to an enumeration of this kind."""
_put = type.__setattr__
_empty: dict[tuple[Any, Any], dict[str, Any]] = {}

Pairs = list[tuple[str, int]]


def make_quickly() -> None:
    """Have every enumeration that is given as a list of names and numbers made here from now on."""
    if sys.version_info[:2] == _KNOWN_PYTHON:
        EnumType._create_ = _create  # type: ignore[attr-defined]


def _create(kind: Any, name: str, names: Any, *, module: str | None = None, **more: Any) -> Any:
    """As `EnumType._create_`, which is `Enum("Name", [("MEMBER", 1)])`."""
    # As there: the module of whoever asked `EnumType.__call__`.
    module = module or sys._getframe(2).f_globals.get("__name__")  # noqa: SLF001
    if more.get("type") or more.get("qualname") or not _is_plain(kind, names):
        return _PLAIN(kind, name, names, module=module, **more)
    boundary = more.get("boundary")
    space = _empty.get((kind, boundary))
    if space is None:
        empty = _PLAIN(kind, kind.__name__, [], module=__name__, boundary=boundary)
        copied = {key: value for key, value in vars(empty).items() if key not in _NOT_COPIED}
        space = _empty[kind, boundary] = copied
    own: dict[str, Any] = {"_member_names_": [], "_member_map_": {}, "_value2member_map_": {}}
    made: Any = type.__new__(EnumType, name, (kind,), space | own | {"_unhashable_values_": [], "__module__": module})
    _fill(made, names, numbers=issubclass(kind, int), flags=issubclass(kind, Flag))
    return made


def _is_plain(kind: Any, names: Any) -> bool:
    """Whether nothing is asked for but names that differ, each with a number."""
    if kind not in _KINDS or type(names) is not list or not set(map(type, names)) <= {tuple}:
        return False
    members = dict(names)
    return (
        len(members) == len(names)
        and set(map(type, members.values())) <= {int}
        and members.keys().isdisjoint(_TAKEN[kind])
        and "\n_" not in "\n".join(["", *members])
        and (not issubclass(kind, Flag) or min(members.values(), default=0) >= 0)
    )


def _fill(made: Any, names: Pairs, *, numbers: bool, flags: bool) -> None:
    """Make the members; a second name of a number is another name of its member."""
    order, by_name, by_number = made._member_names_, made._member_map_, made._value2member_map_
    mask = bits = 0
    for name, number in names:
        is_bit = number > 0 and not number & (number - 1)
        mask |= number
        bits |= number if is_bit else 0
        member = by_number.get(number)
        if member is None:
            member = by_number[number] = int.__new__(made, number) if numbers else object.__new__(made)
            vars(member).update(_value_=number, _name_=name, __objclass__=made, _sort_order_=len(order))
            if is_bit or not flags:
                order.append(name)
        by_name[name] = member
        _put(made, name, member)
    if flags:
        _put(made, "_flag_mask_", mask)
        _put(made, "_singles_mask_", bits)
        _put(made, "_all_bits_", 2 ** mask.bit_length() - 1)
        counted = [by_name[name]._value_ for name in order]
        if counted != sorted(counted):
            _put(made, "_iter_member_", made._iter_member_by_def_)
