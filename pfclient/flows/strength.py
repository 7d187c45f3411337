"""How hard a password is to guess, as zxcvbn estimates it (Wheeler, USENIX Security 2016): advice, the policy decides.

Its lists of words and names take a moment to read and a few megabytes to keep, so they come in with the first question;
whoever asks from a screen asks in a thread.
"""

from collections.abc import Sequence
from enum import IntEnum
from threading import Lock

_LONGEST = 72
"""Characters that are looked at: more take long, and what begins so well does not end worse."""

_ALONE = Lock()
"""The library keeps the words of the one it is asked about in a place that all its callers share."""


class Strength(IntEnum):
    """From nothing typed to very hard to guess; zxcvbn's scores 0 and 1 are one: both fall to whoever tries online."""

    NONE = 0
    WEAK = 1
    FAIR = 2
    GOOD = 3
    STRONG = 4


def strength(password: str, known: Sequence[str] = ()) -> Strength:
    """Estimate it.

    Args:
        password: As typed.
        known: What somebody who knows the person tries first: user name, given name, practice.
    """
    from zxcvbn import matching, zxcvbn  # noqa: PLC0415 - see above

    if not password:
        return Strength.NONE
    words = [word for phrase in known for word in (phrase, *phrase.split()) if word]
    with _ALONE:
        try:
            score = int(zxcvbn(password[:_LONGEST], user_inputs=words, max_length=_LONGEST)["score"])
        finally:
            matching.RANKED_DICTIONARIES.pop("user_inputs", None)
    return Strength(max(1, score))
