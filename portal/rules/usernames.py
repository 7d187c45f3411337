"""What a user name may be, and names to offer when it is taken."""

import re
import unicodedata
from collections.abc import Callable, Iterator

from portal.errors import Problem
from portal.store.accounts import sign_in_key
from portal.wire import field_problem

_SHORTEST = 3
_LONGEST = 128
_SIGNS = frozenset("._-+@")
_ADDRESS = re.compile(r"[^\s@<>\",;:\\()\[\]\x00-\x20]+@[^\s@<>\",;:\\()\[\]]+\.[^\s@.<>\",;]+")


def checked_username(text: str) -> str:
    """The name in composed form.

    Raises:
        Problem: 422 `invalid-username` for other lengths than 3 to 128 or other signs than letters, digits and `._-+@`.
    """
    name = unicodedata.normalize("NFC", text.strip())
    if not _SHORTEST <= len(name) <= _LONGEST or not all(_is_fit(letter) for letter in name):
        raise field_problem(
            "invalid-username", "username", "Use 3 to 128 letters or numbers; the signs . _ - + @ are fine too."
        )
    return name


def checked_email(text: str) -> str:
    """The address, when it looks like one.

    Raises:
        Problem: 422 `invalid-email`.
    """
    address = text.strip()
    if len(address) > 254 or not _ADDRESS.fullmatch(address):
        raise field_problem("invalid-email", "email", "That is not an e-mail address.")
    return address


def assert_own(name: str, email: str) -> None:
    """Refuse another's e-mail address as a user name: whoever has it could not sign in with it any more.

    Raises:
        Problem: 422 `invalid-username`, with `not-own-email` at the field.
    """
    key = sign_in_key(name)
    if _ADDRESS.fullmatch(key) and key != sign_in_key(email):
        message = "An e-mail address as a user name has to be the account's own."
        at_field = {"field": "username", "code": "not-own-email", "message": message}
        raise Problem(422, "invalid-username", message, field_errors=[at_field])


def suggestions(name: str, is_free: Callable[[str], bool], count: int = 3) -> list[str]:
    """Up to `count` free names that resemble the wanted one."""
    found: list[str] = []
    for candidate in _candidates(name):
        if len(found) == count:
            break
        if is_free(candidate):
            found.append(candidate)
    return found


def _candidates(name: str) -> Iterator[str]:
    stem = name.split("@", 1)[0][: _LONGEST - 3]
    if len(stem) < _SHORTEST:
        stem = f"{stem}.chart"
    if stem != name:
        yield stem
    for number in range(2, 20):
        yield f"{stem}{number}"


def _is_fit(letter: str) -> bool:
    if letter in _SIGNS:
        return True
    return letter.isalpha() if not letter.isascii() else letter.isalnum()
