"""Finding the route of a request: most paths are fixed, and are looked up instead of tried one after the other."""

from collections.abc import Sequence
from typing import Any

from starlette.routing import BaseRoute, Route, Router
from starlette.types import Receive, Scope, Send


class ByPath(Router):
    """A router that knows its fixed paths by heart; what it does not find so is left to the usual way."""

    def __init__(self, routes: Sequence[BaseRoute], **options: Any) -> None:
        super().__init__(routes, **options)
        fixed = [each for each in routes if isinstance(each, Route) and not each.param_convertors]
        self._fixed = {(method, each.path): each for each in reversed(fixed) for method in each.methods or ()}

    async def app(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Hand the request to its route."""
        route = self._fixed.get((scope["method"], scope["path"])) if scope["type"] == "http" else None
        if route is None:
            await super().app(scope, receive, send)
            return
        scope.update(router=self, route=route, endpoint=route.endpoint, path_params={})
        await route.app(scope, receive, send)
