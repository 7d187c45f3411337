"""A lean server of search pages in a process of its own: what it costs, costs a client of any kind the same.

Started as a program it prints its address and answers `GET` on 127.0.0.1 until its standard input ends. It has one
linked chart; every type is a search of its own, two hundred entries a page.
"""

import asyncio
import contextlib
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from bench.charts import bundle_pages, chart, surroundings

ROOT = Path(__file__).resolve().parent.parent
PATIENT = "p1"
_PAGE = 200


@contextlib.contextmanager
def page_server(resources: int) -> Iterator[str]:
    """The address of a server with so many resources."""
    command = [sys.executable, "-m", "bench.page_server", str(resources)]
    process = subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    try:
        yield process.stdout.readline().strip()
    finally:
        process.communicate(timeout=20)


def _pages(resources: int) -> dict[str, bytes]:
    """Every answer by path, queries left out."""
    by_type: dict[str, list[tuple[str, bytes]]] = {}
    for key, raw in chart(resources, PATIENT):
        by_type.setdefault(key.partition("/")[0], []).append((key, raw))
    by_type["Patient"] = surroundings(PATIENT)[:1]
    answers = {}
    for kind, found in by_type.items():
        for number, page in enumerate(bundle_pages(found, _PAGE, f"/fhir/{kind}")):
            answers[f"/fhir/{kind}/page/{number * _PAGE}" if number else f"/fhir/{kind}"] = page
    linked = {"chart_id": "1", "patient": f"Patient/{PATIENT}", "display": "Maria", "status": "active"}
    answers["/account/v1/charts"] = json.dumps([{**linked, "relationship": "self", "practice": "Lakeview"}]).encode()
    return answers


def _answer(answers: dict[str, bytes], target: str) -> bytes:
    path, _, query = target.partition("?")
    if path.endswith("/page"):
        path = f"{path}/{query.rpartition('=')[2]}"
    body, status, media = answers.get(path), "200 OK", "application/fhir+json"
    if path.startswith("/account"):
        media = "application/json"
    elif path == "/fhir/metadata":
        body, status = b'{"resourceType": "OperationOutcome", "issue": []}', "404 Not Found"
    elif body is None:
        body = b'{"resourceType": "Bundle", "type": "searchset", "total": 0}'
    head = f"HTTP/1.1 {status}\r\ncontent-type: {media}\r\ncontent-length: {len(body or b'')}\r\n\r\n"
    return head.encode() + (body or b"")


async def _serve(answers: dict[str, bytes]) -> None:
    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(asyncio.IncompleteReadError, ConnectionError):
            while True:
                request = await reader.readuntil(b"\r\n\r\n")
                writer.write(_answer(answers, request.split(b" ", 2)[1].decode()))
                await writer.drain()
        writer.close()

    server = await asyncio.start_server(talk, "127.0.0.1", 0)
    print(f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}", flush=True)
    await asyncio.to_thread(sys.stdin.read)


if __name__ == "__main__":
    asyncio.run(_serve(_pages(int(sys.argv[1]))))
