"""A laboratory of hostile servers on loopback: a script answers each connection, and everything heard is kept."""

import asyncio
import contextlib
import json
import re


def head(status=200, **headers):
    """A status line and header lines; underscores in names become hyphens."""
    lines = [f"HTTP/1.1 {status} Whatever"]
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    return ("\r\n".join(lines) + "\r\n\r\n").encode()


def reply(body=b'{"ok": true}', status=200, *, media="application/json", **headers):
    """A whole reply with its length."""
    if not isinstance(body, bytes):
        body = json.dumps(body).encode()
    return head(status, content_type=media, content_length=len(body), connection="close", **headers) + body


class Lab:
    """One server; `script(request, writer)` answers each request. `heard` holds every request as bytes."""

    def __init__(self, script, *, tls=None):
        self._script = script
        self._tls = tls
        self.heard = []
        self.errors = []

    async def __aenter__(self):
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", 0, ssl=self._tls)
        self.port = self._server.sockets[0].getsockname()[1]
        scheme = "https" if self._tls else "http"
        self.url = f"{scheme}://127.0.0.1:{self.port}"
        return self

    async def __aexit__(self, *_):
        self._server.close()
        await asyncio.sleep(0)
        for task in list(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        with contextlib.suppress(OSError):
            await self._server.wait_closed()

    @property
    def _tasks(self):
        return [task for task in asyncio.all_tasks() if getattr(task.get_coro(), "__qualname__", "") == "Lab._serve"]

    async def _serve(self, reader, writer):
        try:
            while request := await self._request(reader):
                self.heard.append(request)
                outcome = self._script(request, writer) if callable(self._script) else self._script
                if asyncio.iscoroutine(outcome):
                    outcome = await outcome
                elif outcome:
                    writer.write(outcome)
                await writer.drain()
                if b"connection: close" in (outcome or b"connection: close")[:2000].lower():
                    break
        except (OSError, asyncio.IncompleteReadError, asyncio.CancelledError):
            pass
        finally:
            writer.close()
            with contextlib.suppress(OSError, asyncio.CancelledError):
                await writer.wait_closed()

    async def _request(self, reader):
        data = b""
        while not _is_whole(data):
            chunk = await reader.read(65536)
            if not chunk:
                return b""
            data += chunk
        return data


def _is_whole(request):
    top, blank, body = request.partition(b"\r\n\r\n")
    length = re.search(rb"(?i)content-length: *([0-9]+)", top)
    return bool(blank) and len(body) >= (int(length[1]) if length else 0)
