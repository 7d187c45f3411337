"""Whether words can be read in files, in any of the ways a program might have written them down."""

import base64
import contextlib
import zlib

_STREAMS = (b"\x78\x01", b"\x78\x5e", b"\x78\x9c", b"\x78\xda")


def found(directory, words):
    """Names of the files under the directory in which one of the words can be read."""
    forms = [form for word in words for form in _forms(word)]
    return sorted({path.name for path in directory.rglob("*") if path.is_file() and _holds(path.read_bytes(), forms)})


def _forms(word):
    for plain in (word.encode(), word.encode("utf-16-le"), word.encode("utf-16-be")):
        yield plain
        yield plain.hex().encode()
        yield plain.hex().upper().encode()
        # Where a word stands in a longer text, base64 writes it in one of three ways; its ends depend on neighbours.
        for offset in range(3):
            whole = base64.b64encode(b"\0" * offset + plain)
            yield whole[4 if offset else 0 : len(whole) - 4]


def _holds(data, forms):
    return any(form in data for form in forms) or any(form in text for text in _streams(data) for form in forms)


def _streams(data):
    for head in _STREAMS:
        at = data.find(head)
        while at >= 0:
            with contextlib.suppress(zlib.error):
                yield zlib.decompressobj().decompress(data[at:], 1 << 20)
            at = data.find(head, at + 1)
