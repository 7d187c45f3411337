"""What a link from an e-mail may do: fill in the page it belongs to, and nothing else."""


def accepted(text: str) -> str:
    """Give a link that has the grammar of an invitation or of a recovery, "" for anything else.

    Nothing is asked of any portal here: the link only fills in a page where the person presses Continue.
    """
    link = text.strip()
    if not link:
        return ""
    from ui.viewmodels.invitation import names_invitation, names_recovery  # noqa: PLC0415 - most starts bring no link

    return link if names_invitation(link) or names_recovery(link) else ""
