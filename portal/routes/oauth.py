"""Sign-in and tokens: the authorization challenge (draft-ietf-oauth-first-party-apps) and token endpoints."""

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from portal.errors import OAuthError, Problem
from portal.forms import flag, oauth_form, required
from portal.routes import second_step
from portal.routes.kiosk_session import ticket, visit_in
from portal.rules import tokens
from portal.rules.clients import Client, find_client, granted_scope, without_refresh
from portal.rules.codes import is_code_challenge
from portal.rules.devices import device_of
from portal.rules.id_tokens import fhir_user, make_id_token
from portal.rules.second_step import is_asked
from portal.rules.sign_in import TooManyTries, sign_in
from portal.rules.tokens import Issued
from portal.state import Portal
from portal.store import accounts
from portal.store.accounts import Account
from portal.store.signing_key import signing_key
from portal.store.two_step import AuthSession
from portal.wire import base_url, client_of, json_answer


async def challenge(request: Request) -> Response:
    """User name and password for an authorization code; one refusal for unknown names and wrong passwords.

    Where the account has a second step, the next call brings its answer and the `auth_session` instead.
    """
    form = await oauth_form(request)
    client = client_in(form)
    if not client.first_party:
        raise OAuthError("unauthorized_client", "This client signs people in through its browser.")
    if "auth_session" in form:
        return json_answer(await run_in_threadpool(second_step.answered, request, form, client))
    if required(form, "response_type") != "code":
        raise OAuthError("unsupported_response_type", "Only response_type=code is known.")
    scope = granted_scope(client, form.get("scope", ""))
    if not scope:
        raise OAuthError("invalid_scope", "None of these scopes can be granted.")
    if form.get("code_challenge_method") != "S256" or not is_code_challenge(form.get("code_challenge", "")):
        raise OAuthError("invalid_request", "An S256 code_challenge is needed.")
    required(form, "username")
    required(form, "password")
    code = await run_in_threadpool(_signed_in, request, form, client, scope)
    return json_answer({"authorization_code": code})


async def token(request: Request) -> Response:
    """A code or a refresh token for a pair of tokens (RFC 6749 §4.1.3 and §6); no redirect_uri after a challenge."""
    form = await oauth_form(request)
    if form.get("grant_type") == "client_credentials":
        return json_answer(await run_in_threadpool(ticket, request, form), headers={"Pragma": "no-cache"})
    client = client_in(form)
    match required(form, "grant_type"):
        case "authorization_code":
            required(form, "code")
            required(form, "code_verifier")
            answer = await run_in_threadpool(_redeemed, request, form, client)
        case "refresh_token":
            required(form, "refresh_token")
            answer = await run_in_threadpool(_refreshed, request, form, client)
        case _:
            raise OAuthError(
                "unsupported_grant_type", "Only codes, refresh tokens and a kiosk's client_credentials are known."
            )
    return json_answer(answer, headers={"Pragma": "no-cache"})


def client_in(form: dict[str, str]) -> Client:
    """The registered client a form names.

    Raises:
        OAuthError: 400 `invalid_request` without client_id, 401 `invalid_client` when nobody registered it.
    """
    client = find_client(required(form, "client_id"))
    if client is None:
        raise OAuthError("invalid_client", "This client is not registered.", status=401)
    return client


def _signed_in(request: Request, form: dict[str, str], client: Client, scope: str) -> str:
    portal: Portal = request.app.state.portal
    now = portal.clock.now()
    visit = visit_in(request, form)
    account = _checked(portal, form, client_of(request))
    session = AuthSession(
        account_id=account.id,
        client_id=client.id,
        scope=without_refresh(scope) if visit else scope,
        code_challenge=form["code_challenge"],
        keep=flag(form, "keep") and not visit,
        visit_id=visit.id if visit else "",
    )
    with portal.database.write() as connection:
        if not accounts.has_password_of(connection, account):
            raise _wrong()
        if not is_asked(connection, account.id, "" if visit else form.get("device_token", ""), now):
            return second_step.code_for(request, connection, session)
        unfinished = second_step.asked(portal, connection, session)
    raise unfinished


def _checked(portal: Portal, form: dict[str, str], source: str) -> Account:
    try:
        account = sign_in(portal.database, form["username"], form["password"], source=source, now=portal.clock.now())
    except (TooManyTries, Problem) as exc:
        raise second_step.too_many_tries(exc.retry_after) from None
    if account is None:
        raise _wrong()
    return account


def _wrong() -> OAuthError:
    return OAuthError("access_denied", "The user name or the password is wrong.")


def _redeemed(request: Request, form: dict[str, str], client: Client) -> dict[str, object]:
    portal: Portal = request.app.state.portal
    issued = tokens.redeem(
        portal.database,
        form["code"],
        verifier=form["code_verifier"],
        client_id=client.id,
        now=portal.clock.now(),
        device=device_of(request.headers.get("user-agent", ""), form.get("computer", "")),
        # Registration gives a code without having asked; of another's program the person is not asked at all.
        keep=client.first_party and flag(form, "keep"),
    )
    portal.mail_waits()
    if issued is None:
        raise OAuthError("invalid_grant", "This code is not, or no longer, valid.")
    answer = _token_answer(issued)
    if "openid" in issued.scope.split():
        answer["id_token"] = _id_token(request, issued)
    return answer


def _refreshed(request: Request, form: dict[str, str], client: Client) -> dict[str, object]:
    portal: Portal = request.app.state.portal
    try:
        issued = tokens.rotate(
            portal.database,
            form["refresh_token"],
            client_id=client.id,
            scope=form.get("scope", ""),
            now=portal.clock.now(),
        )
    except tokens.ScopeExceeded:
        raise OAuthError("invalid_scope", "More was asked for than was granted.") from None
    if issued is None:
        raise OAuthError("invalid_grant", "This sign-in has ended.")
    return _token_answer(issued)


def _token_answer(issued: Issued) -> dict[str, object]:
    answer: dict[str, object] = {
        "access_token": issued.access_token,
        "token_type": "Bearer",
        "expires_in": issued.expires_in,
        "scope": issued.scope,
    }
    if issued.refresh_token:
        answer["refresh_token"] = issued.refresh_token
    return answer


def _id_token(request: Request, issued: Issued) -> str:
    portal: Portal = request.app.state.portal
    now, base = portal.clock.now(), base_url(request)
    user = ""
    if "fhirUser" in issued.scope.split():
        with portal.database.read() as connection:
            user = fhir_user(connection, issued.account_id, base_url=base, now=now)
    return make_id_token(
        signing_key(portal.settings.data),
        issuer=base,
        account_id=issued.account_id,
        client_id=issued.client_id,
        fhir_user=user,
        now=now,
    )


ROUTES = [
    Route("/oauth/challenge", challenge, methods=["POST"]),
    Route("/oauth/token", token, methods=["POST"]),
]
