"""The end of a sign-in somebody means: everything goes, but for the trust they put in this computer."""

from contextlib import suppress

from pfclient.errors import KeyStoreError, VaultError
from pfclient.people import Account
from pfclient.vault import index_values
from pfclient.vault.cabinet import Cabinet
from pfclient.vault.kept import SignIn


async def forget_all_but_trust(cabinet: Cabinet) -> None:
    """Destroy everything that is kept, its key first; where this computer is trusted, keep that under a new key.

    What is kept then opens nothing: the user name, what stands for a code at the next sign-in, and the name by which
    the portal knows this computer again. Where that cannot be kept, a code is asked for.

    Raises:
        VaultBusy, KeyStoreError: As `Cabinet.forget`.
    """
    kept = await cabinet.open()
    await cabinet.forget()
    if kept is None or not kept.device:
        return
    who = SignIn(kept.sign_in.portal, kept.sign_in.username, refresh="")
    with suppress(KeyStoreError, VaultError):
        await cabinet.create(who, Account(who.username))
        await cabinet.keep_device(index_values.of_device(kept.device))
        await cabinet.keep_device(index_values.of_computer(kept.computer))
