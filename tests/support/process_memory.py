"""What stands in the memory of another process, as somebody with a debugger would read it."""

from pathlib import Path

_CHUNK = 256 << 10
_OVERLAP = 256
_UNTOUCHED = bytes(_CHUNK)


def found_in(pid, words):
    """How often each of these stands in what the process can write to: texts in UTF-8, UTF-16 and UTF-32, or bytes.

    Args:
        pid: The process; it has to be ours.
        words: Texts, or bytes.
    """
    shapes = {word: _shapes(word) for word in words}
    found = dict.fromkeys(words, 0)
    with Path(f"/proc/{pid}/mem").open("rb", buffering=0) as memory:
        for start, end in _writable(pid):
            tail = b""
            for at in range(start, end, _CHUNK):
                piece = _piece(memory, at, min(_CHUNK, end - at))
                if piece == _UNTOUCHED:  # most of what threads have for a stack
                    tail = b""
                    continue
                data = tail + piece
                for word, forms in shapes.items():
                    found[word] += sum(data.count(form) - tail.count(form) for form in forms)
                tail = data[-_OVERLAP:]
    return found


def _shapes(word):
    if isinstance(word, bytes):
        return (word,)
    return word.encode(), word.encode("utf-16-le"), word.encode("utf-32-le")


def _piece(memory, at, size):
    try:
        memory.seek(at)
        return memory.read(size)
    except (OSError, ValueError):  # a page that went, or one of a device
        return b""


def _writable(pid):
    for line in Path(f"/proc/{pid}/maps").read_text().splitlines():
        extent, permissions, *rest = line.split(None, 5)
        if permissions.startswith("rw") and not (len(rest) == 4 and rest[3].startswith(("[v", "/dev/"))):
            start, _, end = extent.partition("-")
            yield int(start, 16), int(end, 16)
