"""What a screen knows of a value that comes from elsewhere: not asked, on its way, here, or failed."""

from datetime import datetime
from typing import Generic, TypeAlias, TypeVar

from pfclient.values import dataclass

T_co = TypeVar("T_co", covariant=True)
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Idle:
    """Nobody has asked yet."""


@dataclass(frozen=True, slots=True)
class Loading(Generic[T_co]):
    """On its way; `previous` is the old value that stays on screen meanwhile."""

    previous: T_co | None = None


@dataclass(frozen=True, slots=True)
class Ready(Generic[T_co]):
    """Here; `as_of` is when the portal said so, None when that means nothing."""

    value: T_co
    as_of: datetime | None = None


@dataclass(frozen=True, slots=True)
class Failed(Generic[T_co]):
    """It did not come; `previous` is the old value, so "old but shown" has a shape."""

    error: Exception
    previous: T_co | None = None


Loadable: TypeAlias = Idle | Loading[T] | Ready[T] | Failed[T]


def shown(state: "Loadable[T]") -> T | None:
    """Returns the value a screen may show now, old or new."""
    match state:
        case Ready(value=value):
            return value
        case Loading(previous=previous) | Failed(previous=previous):
            return previous
        case _:
            return None
