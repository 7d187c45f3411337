"""Backup codes on paper: what they are for, and a line for each to be crossed out."""

from collections.abc import Sequence
from datetime import date

from pfclient.export.layout import Block, Columns, Heading, Layout, Note, PageHead, Row, Tone
from ui.text.dates import day_words
from ui.text.translate import tr


def codes_layout(codes: Sequence[str], username: str, portal: str, day: date) -> Layout:
    """Returns the page.

    Args:
        codes: As they are typed.
        username: Whose they are.
        portal: Address of the portal they sign in at.
        day: On which they were made.
    """
    about = tr("For {username} at {portal}, made {date}.", username=username, portal=portal, date=day_words(day))
    how = tr("When you do not have your phone, one of these codes signs you in. Each works once: cross it out.")
    safe = tr("Keep this paper where nobody else looks. New codes make all of these stop working.")
    rows = [Row((str(place), code, "")) for place, code in enumerate(codes, 1)]
    blocks: list[Block] = [
        PageHead(tr("Family Chart"), tr("Backup codes")),
        Heading(tr("Backup codes for signing in"), 1),
        Note(about),
        Note(how),
        Columns((tr("Number"), tr("Backup code"), tr("Used on")), (1, 4, 2)),
        *rows,
        Note(safe, Tone.QUIET),
    ]
    return Layout(blocks, tr("From Family Chart. Anyone who has this paper and your password can sign in as you."))
