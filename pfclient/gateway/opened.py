"""An account that a registration opens by its user name and password, and by a code where it wants one."""

from contextlib import suppress

from pfclient.errors import PortalError, SecondStepAsked
from pfclient.gateway.oauth import HalfSignedIn, OAuth, Tokens


class OpenedAccount:
    """One at a time; another one's tokens end when it is opened.

    Attributes:
        credentials: User name and password of the account that was opened, or made.
        tokens: Its sign-in; None while there is none.
        keep: Whether that is one for thirty days.
    """

    def __init__(self, oauth: OAuth) -> None:
        self._oauth = oauth
        self.credentials = ("", "")
        self.tokens: Tokens | None = None
        self.keep = False
        self._half: tuple[HalfSignedIn | None, tuple[str, str], bool] = (None, ("", ""), False)

    async def open(self, username: str, password: str, *, code: str, backup: bool, keep: bool) -> str:
        """The access token; a sign-in that stands is used again.

        Raises:
            Rejected: `access_denied` for a wrong user name or password; `invalid_session`: the code comes too late.
            SecondStepAsked: A code is wanted; or, `wrong`, the one given is not right.
        """
        wanted = (username, password)
        if self.tokens is None or (self.credentials, self.keep) != (wanted, keep):
            await self.drop()
            self.tokens = await self._signed_in(wanted, code, backup=backup, keep=keep)
            self.credentials, self.keep = wanted, keep
        return self.tokens.access

    async def drop(self) -> None:
        """End the sign-in; best effort, it ends by itself."""
        tokens, self.tokens = self.tokens, None
        if tokens is not None:
            with suppress(PortalError):
                await self._oauth.revoke(tokens.refresh)

    def forget(self) -> None:
        """Drop every secret, without ending anything."""
        self.credentials, self.tokens = ("", ""), None
        self._half = (None, ("", ""), False)

    async def _signed_in(self, wanted: tuple[str, str], code: str, *, backup: bool, keep: bool) -> Tokens:
        half, of, kept = self._half
        if code and half is not None and (of, kept) == (wanted, keep):
            return (await half.finish(code, backup=backup, trust=False)).tokens
        try:
            return await self._oauth.sign_in(*wanted, keep=keep)
        except SecondStepAsked:
            self._half = (self._oauth.half_signed_in, wanted, keep)
            raise
