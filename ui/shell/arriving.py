"""What is asked before a link that arrived takes the place of what is being typed."""

from PySide6.QtWidgets import QWidget

from ui.text.translate import tr
from ui.viewmodels.invitation import names_recovery
from ui.widgets.sheet import Sheet


async def really_follow(page: QWidget, link: str) -> bool:
    """Ask whether a link is to be followed at once.

    Args:
        page: What is typed in; where it goes, the question goes with it.
        link: The link; its kind is told, not whose it is.
    """
    title = tr("Open the invitation now?")
    if names_recovery(link):
        title = tr("Open the page for a new password now?")
    text = tr("You opened a link. What you typed here is lost if you follow it now. If you stay, it opens afterwards.")
    buttons = [("stay", tr("Stay here"), "default"), ("open", tr("Open it now"), "primary")]
    sheet = Sheet(page, title, text, buttons, safe="stay")
    page.destroyed.connect(sheet.reject)
    return await sheet.ask() == "open"
