"""Frozen value classes that cost a start next to nothing: written, checked and used as those of the standard library.

`dataclasses` writes and compiles six functions for every class while its module is imported: half a millisecond each,
and of most of these classes a start makes few objects, or none. Here a constructor is written for the class of which
many are made, and all else is put together from parts that are there. What else one may ask of a dataclass (`replace`,
`fields`, `asdict`) is answered by `dataclasses` itself, as soon as it is asked (docs/decisions/0013).
"""

from __future__ import annotations

import dataclasses
from functools import cache, cached_property
from operator import attrgetter
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable
    from dataclasses import dataclass
else:

    def dataclass(*, frozen: bool = False, slots: bool = False, **more: bool) -> Callable[[type], type]:
        """As `dataclasses.dataclass`; what is not frozen with slots, or asks for more, is left to that."""
        if frozen and slots and not more:
            return _made
        return dataclasses.dataclass(frozen=frozen, slots=slots, **more)


__all__ = ["dataclass", "replace"]

_NOTHING = dataclasses.MISSING
_MANY = 16
"""Objects after which writing a constructor is less work than doing without."""
_NOT_KEPT = frozenset({"__dict__", "__weakref__"})
_store = object.__setattr__


T = TypeVar("T")


def replace(value: T, /, **changes: Any) -> T:
    """As `dataclasses.replace`, without what that asks of the class.

    Raises:
        TypeError: There is no such field.
    """
    kind: Any = type(value)
    same: T = kind(**{name: getattr(value, name) for name in kind.__match_args__} | changes)
    return same


class _Plan:
    """What the body of a class says: its fields in order, and what stands for each that is not given."""

    def __init__(self, body: type) -> None:
        self.body = body
        kinds = body.__annotations__
        self.objects = 0
        self.names = tuple(name for name, kind in kinds.items() if "ClassVar" not in str(kind))

    @cached_property
    def fields(self) -> dict[str, dataclasses.Field[Any]]:
        """Every field with what was said of it."""
        said = ((name, self.body.__dict__.get(name, _NOTHING)) for name in self.names)
        kind = dataclasses.Field
        return {name: one if isinstance(one, kind) else dataclasses.field(default=one) for name, one in said}

    @cached_property
    def compared(self) -> Callable[[object], Any]:
        """Gives the values by which two objects are the same."""
        names = [name for name, field in self.fields.items() if field.compare]
        if len(names) > 1:
            return attrgetter(*names)
        return lambda value: tuple(getattr(value, name) for name in names)

    @cached_property
    def told(self) -> dict[str, dataclasses.Field[Any]]:
        """The fields as `dataclasses` keeps them; none of the functions is written that are there already."""
        self.fields  # noqa: B018 - first: it takes away from the body what was said there of the fields
        said: Any = dataclasses.dataclass(init=False, repr=False, eq=False)(self.body)
        fields: dict[str, dataclasses.Field[Any]] = said.__dataclass_fields__
        return fields

    @property
    def params(self) -> Any:
        """How the class was made, as `dataclasses` keeps it: as all of these are."""
        return _params()

    def fill(self, value: object, given: tuple[Any, ...], named: dict[str, Any]) -> bool:
        """Do what the constructor does; False where it has something to complain of."""
        values = dict(zip(self.names, given, strict=False))
        if len(given) > len(self.names) or values.keys() & named.keys() or named.keys() - self.fields.keys():
            return False
        values |= named
        for name, field in self.fields.items():
            if name in values:
                _store(value, name, values[name])
            elif field.default is not _NOTHING:
                _store(value, name, field.default)
            elif field.default_factory is not _NOTHING:
                _store(value, name, field.default_factory())
            else:
                return False
        return True

    def written(self) -> Callable[..., None]:
        """The constructor."""
        space: dict[str, Any] = {"_store": _store, "_NOTHING": _NOTHING}
        given, lines = ["_value", "/"], []
        for name, field in self.fields.items():
            default, value = "", name
            if field.default_factory is not _NOTHING:
                space[f"_make_{name}"] = field.default_factory
                default, value = "=_NOTHING", f"_make_{name}() if {name} is _NOTHING else {name}"
            elif field.default is not _NOTHING:
                space[f"_else_{name}"] = field.default
                default = f"=_else_{name}"
            given.append(name + default)
            lines.append(f" _store(_value, {name!r}, {value})")
        lines = lines or [" pass"]
        # The names are those of our own source; `dataclasses` does it just so.
        exec("\n".join([f"def __init__({', '.join(given)}):", *lines]), space)  # noqa: S102
        made: Callable[..., None] = space["__init__"]
        return made


class _Asked:
    """Stands for what `dataclasses` keeps on a class, until it is asked for."""

    def __init__(self, plan: _Plan, name: str) -> None:
        self._plan, self._name = plan, name

    def __get__(self, _value: object, _owner: type) -> Any:
        return getattr(self._plan, self._name)


@cache
def _params() -> Any:
    made: Any = dataclasses.dataclass(frozen=True)(type("_Any", (), {}))
    return made.__dataclass_params__


def _made(body: type) -> type:
    if _asks_for_more(body):
        return dataclasses.dataclass(frozen=True, slots=True)(body)
    plan = _Plan(body)
    space = _functions(plan) | {
        name: value for name, value in body.__dict__.items() if name not in plan.names and name not in _NOT_KEPT
    }
    space["__slots__"] = space["__match_args__"] = plan.names
    made = type(body)(body.__name__, body.__bases__, space)
    made.__qualname__ = body.__qualname__
    return made


def _asks_for_more(body: type) -> bool:
    """Whether it has work of its own to do when made, fields that are not given by place, or a value class above it."""
    fields = (one for one in vars(body).values() if isinstance(one, dataclasses.Field))
    more = ("__post_init__", "__dataclass_fields__")
    return any(hasattr(body, name) for name in more) or any(one.kw_only is True or not one.init for one in fields)


def _functions(plan: _Plan) -> dict[str, Any]:
    """What every value can do; what the body of its class says itself comes before it."""

    def __init__(self: Any, /, *given: Any, **named: Any) -> None:  # noqa: N807 - as below, what Python calls it
        plan.objects += 1
        if plan.objects < _MANY and plan.fill(self, given, named):
            return
        owner: Any = next(one for one in type(self).__mro__ if one.__dict__.get("__init__") is __init__)
        owner.__init__ = constructor = plan.written()  # from now on this one is called
        constructor(self, *given, **named)

    def __eq__(self: object, other: object) -> bool:  # noqa: N807
        return plan.compared(self) == plan.compared(other) if other.__class__ is self.__class__ else NotImplemented

    def __hash__(self: object) -> int:  # noqa: N807
        return hash(plan.compared(self))

    def __repr__(self: object) -> str:  # noqa: N807
        told = (f"{name}={getattr(self, name)!r}" for name, field in plan.fields.items() if field.repr)
        return f"{type(self).__qualname__}({', '.join(told)})"

    own = {one.__name__: one for one in (__init__, __eq__, __hash__, __repr__)}
    asked = {"__dataclass_fields__": _Asked(plan, "told"), "__dataclass_params__": _Asked(plan, "params")}
    return own | _SHARED | asked


def _refuse_to_set(_self: object, name: str, _value: object) -> None:
    raise dataclasses.FrozenInstanceError(f"cannot assign to field {name!r}")


def _refuse_to_delete(_self: object, name: str) -> None:
    raise dataclasses.FrozenInstanceError(f"cannot delete field {name!r}")


def _state(self: Any) -> list[Any]:
    return [getattr(self, name) for name in type(self).__match_args__]


def _take_state(self: Any, state: list[Any]) -> None:
    for name, value in zip(type(self).__match_args__, state, strict=True):
        _store(self, name, value)


_SHARED = {
    "__setattr__": _refuse_to_set,
    "__delattr__": _refuse_to_delete,
    "__getstate__": _state,
    "__setstate__": _take_state,
}
