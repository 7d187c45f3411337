"""A real SMTP server and a real text gateway for tests, on this computer."""

import contextlib
import http.server
import socket
import threading
from email import message_from_bytes, policy
from urllib.parse import parse_qs

from aiosmtpd.controller import Controller


class MailServer:
    """Takes mail on one port; can be stopped and started again there."""

    def __init__(self):
        self.received = []
        self.answers = []
        self.listeners = []
        self.port = free_port()
        self._controller = None

    @property
    def url(self):
        return f"smtp://127.0.0.1:{self.port}?from=clinic@example.org"

    def start(self):
        self._controller = Controller(self, hostname="127.0.0.1", port=self.port)
        self._controller.start()

    def stop(self):
        if self._controller:
            self._controller.stop()
            self._controller = None

    async def handle_DATA(self, server, session, envelope):  # noqa: N802 - aiosmtpd's name
        if self.answers:
            return self.answers.pop(0)
        message = message_from_bytes(envelope.content, policy=policy.default)
        self.received.append((envelope.mail_from, envelope.rcpt_tos, message))
        for tell in self.listeners:
            tell()
        return "250 OK"


class TextGateway:
    """Takes form posts as Twilio does; `posts` holds (path, headers, form)."""

    def __init__(self):
        self.posts = []
        self.statuses = []
        gateway = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_POST(self):
                body = self.rfile.read(int(self.headers["Content-Length"])).decode()
                form = {name: values[0] for name, values in parse_qs(body).items()}
                gateway.posts.append((self.path, dict(self.headers), form))
                self.send_response(gateway.statuses.pop(0) if gateway.statuses else 201)
                self.send_header("Content-Length", "0")
                self.end_headers()

            def log_message(self, *_words):
                pass

        self._server = http.server.HTTPServer(("127.0.0.1", 0), Handler)
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.05,))

    @property
    def base(self):
        return f"http://127.0.0.1:{self._server.server_address[1]}/2010-04-01/Accounts/AC1"

    @property
    def url(self):
        return self.base.replace("http://", "http://AC1:secret@") + "?from=%2B15550100100"

    def __enter__(self):
        self._thread.start()
        return self

    def __exit__(self, *_error):
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()


@contextlib.contextmanager
def mail_server():
    """A mail server that is up."""
    server = MailServer()
    server.start()
    try:
        yield server
    finally:
        server.stop()


def free_port():
    """A port nobody listens on at this moment."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
