"""JSON as strict as FHIR means it, with every digit of every number kept."""

import json
import re
from decimal import Decimal, InvalidOperation
from typing import Any, Never

import msgspec

from pfclient.errors import Unreadable

MAX_BYTES = 8 * 1024 * 1024
MAX_DEPTH = 64

_NOT_BRACKETS = bytes(set(range(256)) - set(b"{}[]"))
_ONE_KIND = bytes.maketrans(b"[]", b"{}")
_STRING = re.compile(rb'"(?:[^"\\]|\\.)*+"', re.DOTALL)
_LEAF = re.compile(rb"\{\}|\[\]")
_ESCAPED_SURROGATE = re.compile(
    rb"(?<!\\)((?:\\\\)*)(\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[dD][89a-fA-F][0-9a-fA-F]{2})"
)
_PAIR_LENGTH = 12
_SMALL = 64 * 1024
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


class Digits(msgspec.Struct, frozen=True, gc=False):
    """A decimal as it was written: `5.0`, `1E-5`, eighteen digits.

    Attributes:
        sent: The literal exactly as it stood in the JSON.
    """

    sent: str

    @property
    def number(self) -> Decimal | None:
        """What it comes to; None with an exponent beyond anything: its digits stay readable, a number it is not."""
        try:
            return Decimal(self.sent)
        except InvalidOperation:
            return None


_DECODER = msgspec.json.Decoder(float_hook=Digits)


def decode(data: bytes, *, limit: int = MAX_BYTES) -> Any:
    """Decode what a server or a file sent; the last of two equal keys wins.

    Args:
        data: UTF-8 bytes, with or without a byte order mark.
        limit: Most bytes accepted.

    Raises:
        Unreadable: `too-big`, `too-deep`, `not-utf-8` or `not-json`.
    """
    data = checked(data, limit=limit)
    try:
        return _DECODER.decode(data)
    except UnicodeDecodeError as error:
        raise Unreadable("not-utf-8") from error
    except (msgspec.DecodeError, RecursionError) as error:
        mended = mend(data)
        if mended == data:
            raise Unreadable("not-json") from error
        return decode(mended, limit=2 * limit)


def decode_unique(data: bytes, *, limit: int = MAX_BYTES) -> Any:
    """Decode a sign-in or registration answer: a key that stands twice is refused.

    Raises:
        Unreadable: As `decode`, and `duplicate-key`.
    """
    data = mend(checked(data, limit=limit))
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise Unreadable("not-utf-8") from error
    try:
        return json.loads(text, parse_float=Digits, parse_constant=_refuse_constant, object_pairs_hook=_unique)
    except ValueError as error:
        raise Unreadable("not-json") from error


def checked(data: bytes, *, limit: int = MAX_BYTES) -> bytes:
    """The same bytes without a byte order mark, when size and depth are within bounds.

    Raises:
        Unreadable: `too-big` or `too-deep`.
    """
    data = sized(data, limit=limit)
    if is_deeper_than(data, MAX_DEPTH):
        raise Unreadable("too-deep")
    return data


def sized(data: bytes, *, limit: int) -> bytes:
    """The same bytes without a byte order mark, when there are not too many.

    Raises:
        Unreadable: `too-big`.
    """
    if len(data) > limit:
        raise Unreadable("too-big")
    return data.removeprefix(_BYTE_ORDER_MARK)


def mend(data: bytes) -> bytes:
    """Escaped lone surrogates as U+FFFD: one broken name in a page must not hide the others."""
    return _ESCAPED_SURROGATE.sub(_mend, data) if b"\\ud" in data or b"\\uD" in data else data


def is_deeper_than(data: bytes, levels: int) -> bool:
    """Whether objects and arrays nest deeper than `levels`, without building them."""
    skeleton = data.translate(_ONE_KIND, _NOT_BRACKETS)
    if len(skeleton) < _SMALL and skeleton.count(b"{") <= levels:
        return False
    for _ in range(levels):  # one round takes away one level and never two
        if not skeleton:
            return False
        skeleton = skeleton.replace(b"{}", b"")
    return bool(skeleton) and _depth_without_strings(data, levels) > levels


def _depth_without_strings(data: bytes, levels: int) -> int:
    skeleton = _STRING.sub(b"", data).translate(None, _NOT_BRACKETS)
    depth = 0
    while depth <= levels:
        smaller = _LEAF.sub(b"", skeleton)
        if smaller == skeleton:
            return depth if not skeleton else depth + skeleton.count(b"{") + skeleton.count(b"[")
        skeleton = smaller
        depth += 1
    return depth


def _mend(match: re.Match[bytes]) -> bytes:
    escape = match.group(2)
    return match.group(0) if len(escape) == _PAIR_LENGTH else match.group(1) + b"\\ufffd"


def _refuse_constant(_name: str) -> Never:
    raise Unreadable("not-json")


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise Unreadable("duplicate-key")
    return found
