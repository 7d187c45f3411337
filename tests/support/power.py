"""A disk whose power goes: what a program wrote is replayed from its trace, and what was never forced out may be lost.

The model is that of the usual file systems: forcing out a file keeps its bytes, and every name made, changed or taken
away before. Names reach the disk in their order; writes that were not forced out in any, and the last of them torn.
"""

import os
import re
import subprocess
import sys
from dataclasses import dataclass, field

from tests.support import strace

TRACED = (
    "openat,close,write,pwrite64,ftruncate,fsync,fdatasync,rename,unlink,mkdir,rmdir,sendfile,lseek,"
    "open,creat,writev,pwritev,truncate,fallocate,copy_file_range,renameat,renameat2,unlinkat,link,linkat"
)
_SECTOR = 512
_LINE = re.compile(r"^(?P<thread>\d+) +(?:<\.\.\. \w+ resumed>)?(?P<rest>.*)$")
_CALL = re.compile(r"^(?P<name>\w+)\((?P<said>.*)\) += (?P<result>-?\d+)")


def traced(trace, module, arguments):
    """Run a program to its end, and give every call that writes, in order: name, arguments and result."""
    command = ["strace", "-f", strace.QUICK, "-qq", "-xx", "-s", "200000", "-o", str(trace), "-e", f"trace={TRACED}"]
    environment = {name: value for name, value in os.environ.items() if not name.startswith("COV")}
    done = subprocess.run(
        [*command, sys.executable, "-m", module, *map(str, arguments)],
        check=False, capture_output=True, text=True, timeout=100, env=environment,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return list(_calls(trace.read_text().splitlines()))


def _calls(lines):
    begun = {}
    for line in lines:
        thread, rest = _LINE.match(line).group("thread", "rest")
        if rest.endswith("<unfinished ...>"):
            begun[thread] = rest.removesuffix("<unfinished ...>").rstrip()
            continue
        found = _CALL.match(begun.pop(thread, "") + rest)
        if found and int(found["result"]) >= 0:
            yield found["name"], _words(found["said"]), int(found["result"])


def _words(said):
    """The arguments; texts as bytes."""
    words = []
    for text, plain in re.findall(r'"((?:\\x[0-9a-f]{2})*)"|([^,"]+)', said):
        if plain.strip() or (not text and not plain):
            words.append(plain.strip())
        elif text:
            words.append(bytes.fromhex(text.replace("\\x", "")))
    return words


@dataclass
class _File:
    """Bytes as a program sees them, those forced out, and what was written since."""

    seen: bytearray = field(default_factory=bytearray)
    safe: bytes = b""
    pending: list = field(default_factory=list)

    def do(self, change):
        _apply(self.seen, change)
        self.pending.append(change)

    def force(self):
        self.safe, self.pending = bytes(self.seen), []

    def after_a_cut(self, dice):
        """What is found later: nothing, the first, or any of what was not forced out."""
        held = bytearray(self.safe)
        how = dice.choice(("none", "first", "any"))
        if how == "none" or not self.pending:
            return bytes(held)
        if how == "first":
            chosen = self.pending[: dice.randrange(len(self.pending) + 1)]
        else:
            chosen = [change for change in self.pending if dice.random() < 0.5]
        for change in chosen[:-1]:
            _apply(held, change)
        for at, data in chosen[-1:]:
            torn = data if data is None else data[: _SECTOR * dice.randrange(len(data) // _SECTOR + 2)]
            _apply(held, (at, torn))
        return bytes(held)


def _apply(held, change):
    """Write bytes at a place; None cuts the file there, or fills it up to it."""
    at, data = change
    if len(held) < at:
        held.extend(bytes(at - len(held)))
    if data is None:
        del held[at:]
    else:
        held[at : at + len(data)] = data


class Disk:
    """The directory `home` while a program works in it, call by call.

    Attributes:
        home: Everything in it is lost unless forced out.
        forced: How often anything was forced out.

    Args:
        beside: Files elsewhere, by path, which stand for what other programs keep.
    """

    def __init__(self, home, beside=()):
        self.home = str(home)
        self._beside = {str(path) for path in beside}
        self._open = {}
        self._names = {}
        self._safe_names = {}
        self._pending = []
        self.forced = 0
        for path in sorted(home.rglob("*")) if home.exists() else ():
            if path.is_file():
                data = path.read_bytes()
                self._names[str(path)] = _File(bytearray(data), data)
        self._safe_names = dict(self._names)

    def take(self, name, words, result):
        """One call."""
        known = getattr(self, f"_{name}", None)
        if known is not None:
            known(words, result)
        elif any(isinstance(word, bytes) and self._is_ours(word.decode()) for word in words):
            raise NotImplementedError(name)

    def cut(self, dice, place):
        """Lay out in another directory what the disk may hold when the power goes now."""
        names = dict(self._safe_names)
        for change in self._pending[: dice.randrange(len(self._pending) + 1)]:
            change(names)
        place.mkdir(mode=0o700, parents=True)
        (place / "records").mkdir(mode=0o700)
        for path, file in names.items():
            if path.startswith(self.home + "/"):
                target = place / path.removeprefix(self.home + "/")
                target.write_bytes(file.after_a_cut(dice))
                target.chmod(0o600)

    def elsewhere(self, path):
        """What lies in a file that is not on this disk."""
        return bytes(self._names[str(path)].seen) if str(path) in self._names else b""

    # ---- the calls

    def _is_ours(self, path):
        return path.startswith(self.home + "/") or path in self._beside

    def _rename_names(self, change):
        change(self._names)
        self._pending.append(change)

    def _openat(self, words, result):
        path = next(word for word in words if isinstance(word, bytes)).decode()
        self._open.pop(result, None)
        if not self._is_ours(path):
            return
        flags = " ".join(word for word in words if isinstance(word, str))
        if path not in self._names and "O_CREAT" in flags:
            made = _File()
            self._rename_names(lambda names: names.__setitem__(path, made))
        if path in self._names:
            file = self._names[path]
            if "O_TRUNC" in flags:
                file.do((0, None))
            self._open[result] = [file, len(file.seen) if "O_APPEND" in flags else 0]

    def _close(self, words, _result):
        self._open.pop(int(words[0]), None)

    def _write(self, words, result):
        if int(words[0]) in self._open:
            opened = self._open[int(words[0])]
            opened[0].do((opened[1], words[1][:result]))
            opened[1] += result

    def _lseek(self, words, result):
        if int(words[0]) in self._open:
            self._open[int(words[0])][1] = result

    def _pwrite64(self, words, result):
        if int(words[0]) in self._open:
            self._open[int(words[0])][0].do((int(words[3]), words[1][:result]))

    def _sendfile(self, words, result):
        target, source = (self._open.get(int(word)) for word in words[:2])
        if target is not None and source is not None:
            at = int(re.search(r"\d+", words[2]).group())
            target[0].do((target[1], bytes(source[0].seen[at : at + result])))
            target[1] += result

    def _ftruncate(self, words, _result):
        if int(words[0]) in self._open:
            self._open[int(words[0])][0].do((int(words[1]), None))

    def _fsync(self, words, _result):
        if int(words[0]) in self._open:
            self._open[int(words[0])][0].force()
            self.forced += 1
        # A directory, or a file: the names before it go along.
        self._safe_names, self._pending = dict(self._names), []

    _fdatasync = _fsync

    def _rename(self, words, _result):
        old, new = (word.decode() for word in words[:2])
        if self._is_ours(old) or self._is_ours(new):
            self._rename_names(lambda names: names.__setitem__(new, names.pop(old)))

    def _unlink(self, words, _result):
        path = words[0].decode()
        if path in self._names:
            self._rename_names(lambda names: names.pop(path, None))

    def _mkdir(self, _words, _result):
        """The directories are there in any case."""

    _rmdir = _mkdir
