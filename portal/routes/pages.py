"""The one page people meet in a browser: where the invitation's link leads."""

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from portal.words.language import preferred
from portal.words.register_page import SCRIPT, STYLE, register_page

_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'none'"
)


async def register(request: Request) -> Response:
    """Open the app with the invitation in the link's fragment, or offer to copy it."""
    lang = preferred(request.headers.get("accept-language", ""))
    headers = {"Content-Security-Policy": _POLICY, "Content-Language": lang, "Vary": "Accept-Language"}
    return HTMLResponse(register_page(lang), headers=headers)


async def script(_request: Request) -> Response:
    """The page's script; it reads the fragment, which no browser ever sends."""
    return Response(SCRIPT, media_type="text/javascript", headers={"Cache-Control": "no-cache"})


async def style(_request: Request) -> Response:
    """The page's style sheet."""
    return Response(STYLE, media_type="text/css", headers={"Cache-Control": "no-cache"})


ROUTES = [
    Route("/register", register, methods=["GET"]),
    Route("/register.js", script, methods=["GET"]),
    Route("/register.css", style, methods=["GET"]),
]
