"""create_app: the portal as one Starlette application."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.routing import BaseRoute

from portal import answers
from portal.clock import Clock, SystemClock
from portal.errors import FhirError, OAuthError, Problem
from portal.middleware import BodyLimit, ExpectedHost, LastResort, RequestMark
from portal.routes import (
    account,
    activity,
    config,
    discovery,
    enroll,
    enroll_account,
    fhir,
    kiosk,
    kiosk_check_in,
    oauth,
    oauth_tokens,
    openapi,
    pages,
    password,
    proxies,
    recovery,
    sessions,
    two_step,
)
from portal.routing import ByPath
from portal.settings import Settings
from portal.state import Portal


def create_app(settings: Settings, clock: Clock | None = None) -> Starlette:
    """Build the application; entering its lifespan prepares the database and starts the delivery queue."""
    state = Portal(settings, clock or SystemClock())

    @asynccontextmanager
    async def lifespan(_app: Starlette) -> AsyncIterator[None]:
        state.database.prepare()
        async with state.deliveries.running():
            yield
        await run_in_threadpool(state.close)

    app = Starlette(
        routes=_routes(),
        lifespan=lifespan,
        middleware=[
            Middleware(RequestMark),
            Middleware(LastResort),
            Middleware(ExpectedHost, settings=settings),
            Middleware(BodyLimit),
        ],
        exception_handlers={
            Problem: answers.problem_response,
            OAuthError: answers.oauth_response,
            FhirError: answers.fhir_response,
            HTTPException: answers.http_response,
        },
    )
    app.router = ByPath(app.routes, redirect_slashes=False, lifespan=lifespan)
    app.state.portal = state
    return app


def _routes() -> list[BaseRoute]:
    topics = (
        fhir, config, pages, enroll, enroll_account, discovery, oauth, oauth_tokens, account, activity, password,
        proxies, recovery, two_step, sessions, kiosk, kiosk_check_in, openapi,
    )  # fmt: skip
    return [route for topic in topics for route in topic.ROUTES]
