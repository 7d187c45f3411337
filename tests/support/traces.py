"""Looks for traces of a person in every file below a directory, as they are and in the usual wrappings."""

import base64
import re
import zlib

_ZLIB = re.compile(rb"\x78[\x01\x5e\x9c\xda]|\x1f\x8b\x08")
_ODD = re.compile(rb"[^\x00\x20-\x7e]")
_SHORTEST = 6
_LONGEST = 4 * 1024 * 1024


def traces(home, needles):
    """Which of these strings lies in which file, as ["needle in file", …]."""
    patterns = {needle: _wrapped(needle) for needle in needles}
    readable = _runs(patterns)
    found = []
    for path in sorted(home.rglob("*")):
        if path.is_symlink() or not path.is_file():
            continue
        data = path.read_bytes()
        haystacks = [readable(data), *map(readable, _inflated(data))]
        name = str(path.relative_to(home)).encode()
        for needle, wrapped in patterns.items():
            if any(each in hay for each in wrapped for hay in (*haystacks, name)):
                found.append(f"{needle} in {path.relative_to(home)}")
    return found


def _runs(patterns):
    """What leaves of bytes only where such a pattern may lie: nearly nothing of what is encrypted."""
    every = [each for wrapped in patterns.values() for each in wrapped]
    if any(_ODD.search(each) for each in every):
        return bytes
    runs = re.compile(rb"[\x00\x20-\x7e]{%d,}" % min(map(len, every), default=1))
    return lambda data: b"\xff".join(runs.findall(data))


def _wrapped(needle):
    plain = needle.encode()
    wide = (needle.encode("utf-16-le"), needle.encode("utf-16-be"))
    found = {plain, *wide}
    for each in (plain, *wide):
        found |= {each.hex().encode(), each.hex().upper().encode()}
        for shift in range(3):
            coded = base64.b64encode(b"\0" * shift + each)
            # What shares a group of four with its neighbours is left out.
            inner = coded[4 if shift else 0 : len(coded) - 4]
            found |= {inner, inner.replace(b"+", b"-").replace(b"/", b"_")}
    # A few letters stand somewhere in every large file.
    return {each for each in found if len(each) >= _SHORTEST} | {plain}


def _inflated(data):
    for match in _ZLIB.finditer(data):
        try:
            yield zlib.decompressobj(wbits=47).decompress(data[match.start() :], _LONGEST)
        except zlib.error:
            continue
