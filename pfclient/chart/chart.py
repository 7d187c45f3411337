"""One person's chart: sections read from the vault when they are asked for, and kept until it holds something else."""

from collections.abc import Callable
from datetime import datetime

from pfclient.chart.section import Section
from pfclient.people import Person
from pfclient.vault.vault import Vault


def _here_and_now() -> datetime:
    return datetime.now().astimezone()


class Chart:
    """What a screen shows of one person.

    Args:
        person: Whose chart; its connection says which patient and clinic.
        vault: Where the records are kept.
        now: The clock, for what is upcoming; the computer's own unless told.
    """

    def __init__(self, person: Person, vault: Vault, now: Callable[[], datetime] = _here_and_now) -> None:
        self.person = person
        self._vault = vault
        self._now = now

    def section(self, category: str) -> Section:
        """The rows of one category and how far they can be relied on.

        Raises:
            KeyError: There is no such category.
        """
        raise NotImplementedError

    def count(self, category: str) -> int:
        """How many rows are current: the number beside the section's name."""
        raise NotImplementedError
