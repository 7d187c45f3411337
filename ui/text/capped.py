"""A long text and its beginning: what is shown first, and everything when asked."""

from pfclient.values import dataclass


@dataclass(frozen=True, slots=True)
class Capped:
    """A long text: what is shown first, and the whole behind "show all".

    Attributes:
        shown: The text, or its beginning with an ellipsis.
        whole: Everything.
    """

    shown: str
    whole: str

    @property
    def is_cut(self) -> bool:
        """Whether there is more than what is shown."""
        return self.shown != self.whole


def capped(text: str, limit: int) -> Capped:
    """Cut a text for a first look, at a space where there is one near.

    Args:
        text: Clean text.
        limit: Most characters shown, the ellipsis included.
    """
    if len(text) <= limit:
        return Capped(text, text)
    cut = text[: limit - 1]
    near = cut.rfind(" ", limit * 3 // 4)
    return Capped((cut[:near] if near > 0 else cut).rstrip() + "…", text)
