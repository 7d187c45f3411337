"""Words for what is unsafe about a waiting-room computer, for whoever sets it up."""

from collections.abc import Mapping

from ui.text.translate import later, tr

_WORDS: Mapping[str, str] = {
    "root": later("Visitors would use this computer as its administrator. Start the screen as an ordinary user."),
    "no-supervisor": later("Nothing watches over this screen. Start it with “pfclient kiosk --portal URL --key FILE”."),
    "clipboard-manager": later("A program here keeps what was copied. Stop it, and see that it does not start again."),
    "swap": later("What is in memory may be written to a disk that is not encrypted. Turn swap off, or encrypt it."),
    "hibernation": later("This computer may write all its memory to disk when it sleeps. Turn hibernation off."),
    "several-screens": later("Several screens are plugged in. Leave one, or the others may show something else."),
    "core-dumps": later("The system keeps the memory of programs that crash. Turn that off."),
    "tracing": later("A program may read another one’s memory here. Set kernel.yama.ptrace_scope to 1 or more."),
    "other-windows": later("A desktop runs here, so other windows can open. Use a session with this one program."),
    "key-with-visitors": later(
        "Visitors’ programs run as a user who can read the key file. Let nobody else work as that user, "
        "and nobody else read the file."
    ),
}


def words(code: str) -> str:
    """Returns what to say about a finding: what is unsafe, and what to do.

    Args:
        code: A value of `pfclient.kiosk.preflight.Finding`.
    """
    return tr(_WORDS[code])
