"""The words of a FHIR narrative, taken out of its XHTML."""

import re
from html.parser import HTMLParser

_SPACES = re.compile(r"\s+")


def words(div: str) -> str:
    """Give what a narrative says, its look as line breaks and bullets; the text gate is still before it.

    Args:
        div: `Narrative.div` as sent.
    """
    reader = _Narrative()
    reader.feed(div)
    reader.close()
    return "".join(reader.pieces)


class _Narrative(HTMLParser):
    """Collects text; an HTML tokenizer loads nothing and knows no entities of its own making."""

    _SILENT = frozenset({"script", "style", "head", "template", "object", "iframe", "svg", "math"})
    _LINES = frozenset(
        {"p", "div", "br", "tr", "table", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "pre", "dt", "dd"}
    )

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - none is used
        """Begin an element: its look becomes line breaks and bullets."""
        if tag in self._SILENT:
            self._silent += 1
        elif tag == "li":
            self.pieces.append("\n• ")
        elif tag in {"td", "th"}:
            self.pieces.append("  ")
        elif tag in self._LINES:
            self.pieces.append("\n")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - none is used
        """An empty element."""
        if tag in self._LINES:
            self.pieces.append("\n")

    def handle_endtag(self, tag: str) -> None:
        """End an element."""
        if tag in self._SILENT:
            self._silent = max(0, self._silent - 1)
        elif tag in self._LINES:
            self.pieces.append("\n")

    def handle_data(self, data: str) -> None:
        """Words; a line break in the source is only a space."""
        if not self._silent:
            self.pieces.append(_SPACES.sub(" ", data))
