"""What is asked before something that cannot be taken back."""

from PySide6.QtWidgets import QWidget

from pfclient.people import Person
from ui.text.names import first_name
from ui.text.translate import tr
from ui.widgets.sheet import Sheet


async def really_remove(host: QWidget, person: Person) -> bool:
    """Ask whether a chart is to be taken off this account."""
    name = first_name(person)
    text = tr(
        "You will no longer see {full}’s records here. They stay with the doctor’s office. "
        "To see them again you need a new invitation.",
        full=person.display,
    )
    buttons = [
        ("keep", tr("Keep {name}’s chart", name=name), "default"),
        ("remove", tr("Remove from this account"), "danger"),
    ]
    title = tr("Remove {name} from this account?", name=name)
    return await Sheet(host, title, text, buttons, safe="keep").ask() == "remove"


async def really_sign_out(host: QWidget) -> bool:
    """Ask whether to sign out."""
    text = tr(
        "Everything we keep on this computer is removed. Your records stay with the doctor’s office. "
        "You need your username and password to come back."
    )
    buttons = [("stay", tr("Stay signed in"), "default"), ("leave", tr("Sign out"), "primary")]
    return await Sheet(host, tr("Sign out of Family Chart?"), text, buttons, safe="stay").ask() == "leave"
