"""The pages people meet in a browser: where the links of an invitation and of a recovery lead."""

from collections.abc import Callable

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from portal.words.language import preferred
from portal.words.recover_page import recover_page
from portal.words.register_page import SCRIPT, STYLE, register_page

_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'none'"
)


async def register(request: Request) -> Response:
    """Open the app with the invitation in the link's fragment, or offer to copy it."""
    return _page(request, register_page)


async def recover(request: Request) -> Response:
    """Open the app with the recovery in the link's fragment, or offer to copy it."""
    return _page(request, recover_page)


def _page(request: Request, words: Callable[[str], str]) -> Response:
    lang = preferred(request.headers.get("accept-language", ""))
    headers = {"Content-Security-Policy": _POLICY, "Content-Language": lang, "Vary": "Accept-Language"}
    return HTMLResponse(words(lang), headers=headers)


async def script(_request: Request) -> Response:
    """The page's script; it reads the fragment, which no browser ever sends."""
    return Response(SCRIPT, media_type="text/javascript", headers={"Cache-Control": "no-cache"})


async def style(_request: Request) -> Response:
    """The page's style sheet."""
    return Response(STYLE, media_type="text/css", headers={"Cache-Control": "no-cache"})


ROUTES = [
    Route("/register", register, methods=["GET"]),
    Route("/recover", recover, methods=["GET"]),
    Route("/register.js", script, methods=["GET"]),
    Route("/register.css", style, methods=["GET"]),
]
