"""A way to the portal that loses replies: the portal has acted, the client hears nothing."""

import httpx


class LosingTransport(httpx.AsyncBaseTransport):
    """Carries requests, but breaks off the next replies of the paths it was told of.

    Args:
        without: Response headers that never arrive.
    """

    def __init__(self, inner, *, without=()):
        self._inner = inner
        self._without = without
        self._losing = []
        self.seen = []
        self.statuses = []

    def lose(self, path, times=1):
        """Lose the next replies of a path."""
        self._losing += [path] * times

    def stop_losing(self):
        """Let every reply through again."""
        self._losing.clear()

    async def handle_async_request(self, request):
        self.seen.append(request)
        response = await self._inner.handle_async_request(request)
        self.statuses.append(response.status_code)
        for name in self._without:
            response.headers.pop(name, None)
        if request.url.path in self._losing:
            self._losing.remove(request.url.path)
            await response.aread()
            raise httpx.ReadError("connection reset")
        return response

    async def aclose(self):
        await self._inner.aclose()
