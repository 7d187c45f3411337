"""A way to the portal somebody stands in: each request is shown to a function that may answer in its place."""

import httpx

FHIR = "application/fhir+json"


class InterveningTransport(httpx.AsyncBaseTransport):
    """Carries requests unless `intervene(request)` gives a response, or raises; `seen` counts what was carried."""

    def __init__(self, inner, intervene=lambda request: None):
        self._inner = inner
        self.intervene = intervene
        self.seen = []

    async def handle_async_request(self, request):
        response = self.intervene(request)
        if response is not None:
            return response
        self.seen.append(request)
        return await self._inner.handle_async_request(request)

    async def aclose(self):
        await self._inner.aclose()


def answer(status, body=b"{}", media=FHIR, **headers):
    """A whole response."""
    named = {"content-type": media, "content-length": str(len(body))}
    named |= {name.replace("_", "-"): value for name, value in headers.items()}
    return httpx.Response(status, headers=named, stream=httpx.ByteStream(body))


def refusing(*paths, status=403):
    """Answers requests of these paths with a refusal; without paths it refuses nothing."""

    def intervene(request):
        if request.url.path not in paths:
            return None
        return answer(status, b'{"resourceType": "OperationOutcome", "issue": [{"code": "forbidden"}]}')

    return intervene


class Until:
    """Lets so many requests of a path through, then raises (or gives) what it was told, until `over`."""

    def __init__(self, path, count, outcome):
        self._path = path
        self._left = count
        self._outcome = outcome
        self.over = False

    def __call__(self, request):
        if self.over or request.url.path != self._path:
            return None
        if self._left:
            self._left -= 1
            return None
        if isinstance(self._outcome, Exception):
            raise self._outcome
        return self._outcome
