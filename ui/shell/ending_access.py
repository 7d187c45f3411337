"""What is asked before somebody's access to one's own chart is ended, or an invitation is withdrawn."""

from PySide6.QtWidgets import QWidget

from pfclient.proxies import Pending, Proxy
from ui.text.translate import tr
from ui.widgets.sheet import Sheet


async def really_end_access(host: QWidget, proxy: Proxy) -> bool:
    """Ask whether somebody's access to one's own chart is to be ended."""
    text = tr("They can no longer see any of your records, from now on. What they printed or saved stays with them.")
    again = tr("To give access again, ask your doctor’s office.")
    if proxy.limits is not None:
        again = tr("To give access again, invite them anew, or ask your doctor’s office.")
    buttons = [("keep", tr("Keep access"), "default"), ("end", tr("End access"), "danger")]
    name = proxy.display or proxy.email
    title = tr("End this person’s access to your chart?")
    if name:
        title = tr("End {name}’s access to your chart?", name=name)
    return await Sheet(host, title, f"{text} {again}", buttons, safe="keep").ask() == "end"


async def really_withdraw(host: QWidget, invitation: Pending) -> bool:
    """Ask whether an invitation nobody used is to be withdrawn."""
    text = tr("The link in the e-mail and the PIN stop working at once. Nobody has seen your records with them.")
    buttons = [("keep", tr("Keep the invitation"), "default"), ("withdraw", tr("Withdraw"), "danger")]
    title = tr("Withdraw the invitation to {email}?", email=invitation.email)
    return await Sheet(host, title, text, buttons, safe="keep").ask() == "withdraw"
