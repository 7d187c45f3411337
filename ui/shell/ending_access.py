"""What is asked before somebody's access to one's own chart is ended."""

from PySide6.QtWidgets import QWidget

from ui.text.translate import tr
from ui.widgets.sheet import Sheet


async def really_end_access(host: QWidget, name: str) -> bool:
    """Ask whether somebody's access to one's own chart is to be ended; `name` is "" where it is not known."""
    text = tr(
        "They can no longer see any of your records, from now on. What they printed or saved stays with them. "
        "To give access again, ask your doctor’s office."
    )
    buttons = [("keep", tr("Keep access"), "default"), ("end", tr("End access"), "danger")]
    title = tr("End this person’s access to your chart?")
    if name:
        title = tr("End {name}’s access to your chart?", name=name)
    return await Sheet(host, title, text, buttons, safe="keep").ask() == "end"
