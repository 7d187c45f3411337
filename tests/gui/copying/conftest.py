"""The window on the demo clinic."""

from tests.support.family_window import charts, clinic

__all__ = ["charts", "clinic"]
