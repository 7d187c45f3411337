"""What stands over rows that belong together."""

from pfclient.values import dataclass


@dataclass(frozen=True, slots=True)
class Group:
    """A heading row between others; it cannot be selected."""

    title: str
