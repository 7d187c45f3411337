"""A printer on the network: as much of IPP (RFC 8011) and of CUPS as a program needs to find it and print on it."""

import ctypes.util
import struct
import threading
from enum import IntEnum
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

NAME = "office"
_IDLE, _DONE = 3, 9


def require_printing():
    """Skip, saying what to install, where Qt cannot print."""
    if ctypes.util.find_library("cups") is None:
        pytest.skip("nothing can be printed here; to add what it takes: apt-get install -y libcups2")


class _Operation(IntEnum):
    CREATE_JOB = 0x0005
    SEND_DOCUMENT = 0x0006
    PRINTER_ATTRIBUTES = 0x000B
    CUPS_DEFAULT = 0x4001
    CUPS_PRINTERS = 0x4002


class _Group(IntEnum):
    """What begins a group of attributes, and what ends the last."""

    OPERATION = 1
    JOB = 2
    END = 3
    PRINTER = 4


class _Value(IntEnum):
    """Which kind of value follows."""

    INTEGER = 0x21
    BOOLEAN = 0x22
    ENUM = 0x23
    NAME = 0x42
    KEYWORD = 0x44
    URI = 0x45
    CHARSET = 0x47
    LANGUAGE = 0x48


def _attribute(kind, name, value):
    if isinstance(value, bool):
        value = bytes([value])
    elif isinstance(value, int):
        value = struct.pack(">i", value)
    else:
        value = value.encode()
    return struct.pack(f">BH{len(name)}sH", kind, len(name), name.encode(), len(value)) + value


class NetworkPrinter:
    """Listens while it is a context manager.

    Attributes:
        printed: The documents it was sent, whole.
    """

    def __init__(self):
        self.printed = []
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), _Request)
        self._server.printer = self
        self._thread = threading.Thread(target=self._server.serve_forever, daemon=True)

    def __enter__(self):
        self._thread.start()
        return self

    def __exit__(self, *_):
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()

    @property
    def environment(self):
        """What a program is started with that is to find it, and no other."""
        return {"CUPS_SERVER": f"127.0.0.1:{self._server.server_port}"}

    def answer(self, operation, document):
        """The attributes of an answer after those every answer has."""
        at = f"ipp://127.0.0.1:{self._server.server_port}"
        if operation in {_Operation.CREATE_JOB, _Operation.SEND_DOCUMENT}:
            if document:
                self.printed.append(document)
            return b"".join(
                (
                    bytes([_Group.JOB]),
                    _attribute(_Value.INTEGER, "job-id", 1),
                    _attribute(_Value.URI, "job-uri", f"{at}/jobs/1"),
                    _attribute(_Value.ENUM, "job-state", _DONE),
                )
            )
        return b"".join(
            (
                bytes([_Group.PRINTER]),
                _attribute(_Value.NAME, "printer-name", NAME),
                _attribute(_Value.URI, "printer-uri-supported", f"{at}/printers/{NAME}"),
                _attribute(_Value.ENUM, "printer-state", _IDLE),
                _attribute(_Value.KEYWORD, "printer-state-reasons", "none"),
                _attribute(_Value.ENUM, "printer-type", 0),
                _attribute(_Value.BOOLEAN, "printer-is-accepting-jobs", True),
            )
        )


class _Request(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        """Nothing: what it was asked is told by what was printed."""

    def do_GET(self):
        self.send_error(HTTPStatus.NOT_FOUND)  # a description of an older kind, which it does not have

    def do_POST(self):
        if self.headers.get("Expect"):
            self.send_response_only(HTTPStatus.CONTINUE)
            self.end_headers()
        asked = b"".join(self._parts())
        version, operation, number = struct.unpack_from(">HHi", asked)
        document = asked.partition(b"%PDF")
        head = _attribute(_Value.CHARSET, "attributes-charset", "utf-8")
        head += _attribute(_Value.LANGUAGE, "attributes-natural-language", "en")
        told = self.server.printer.answer(operation, b"".join(document[1:]))
        said = struct.pack(">HHi", version, 0, number) + bytes([_Group.OPERATION]) + head + told + bytes([_Group.END])
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "application/ipp")
        self.send_header("Content-Length", str(len(said)))
        self.end_headers()
        self.wfile.write(said)

    def _parts(self):
        """What was sent: in chunks, each after its length in hexadecimal, where it is a document; else in one."""
        if "Content-Length" in self.headers:
            yield self.rfile.read(int(self.headers["Content-Length"]))
            return
        while length := int(self.rfile.readline(), 16):
            yield self.rfile.read(length)
            self.rfile.readline()
        self.rfile.readline()
