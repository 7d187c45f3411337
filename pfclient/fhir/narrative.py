"""The words of a FHIR narrative, taken out of its XHTML."""

import re
from html.parser import HTMLParser

_SPACES = re.compile(r"\s+")
_TAG = re.compile(r"(<[^<>]*>)")
_SILENT = frozenset({"script", "style", "head", "template", "object", "iframe", "svg", "math"})
_LINES = frozenset(
    {"p", "div", "br", "tr", "table", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "pre", "dt", "dd"}
)
_LOOKS = {"li": "\n• ", "td": "  ", "th": "  "}
_NO_LOOK = ("b", "i", "em", "strong", "span", "a", "tbody", "thead")
_PLAIN = {
    '<div xmlns="http://www.w3.org/1999/xhtml">': "\n",
    **{written.format(name): "\n" for name in _LINES for written in ("<{}>", "</{}>", "<{}/>", "<{} />")},
    **{f"<{name}>": look for name, look in _LOOKS.items()},
    **{f"<{name}>": "" for name in _NO_LOOK},
    **{f"</{name}>": "" for name in (*_LOOKS, *_NO_LOOK)},
}
"""What becomes of the tags nearly all narratives are made of, each as it is written."""


def words(div: str) -> str:
    """Give what a narrative says, its look as line breaks and bullets; the text gate is still before it.

    Args:
        div: `Narrative.div` as sent.
    """
    said = _plainly(div)
    return _tokenized(div) if said is None else said


def _plainly(div: str) -> str | None:
    """The words of a narrative of plain tags and nothing spelled otherwise; None where it takes a tokenizer."""
    if "&" in div:
        return None
    if "  " in div or not div.isprintable():  # of all spaces a single one alone is printable
        div = _SPACES.sub(" ", div)
    pieces = _TAG.split(div)
    looks = [_PLAIN.get(tag) for tag in pieces[1::2]]
    if None in looks or div.count("<") != len(looks):
        return None
    pieces[1::2] = looks
    return "".join(pieces)


def _tokenized(div: str) -> str:
    reader = _Narrative()
    reader.feed(div)
    reader.close()
    return "".join(reader.pieces)


class _Narrative(HTMLParser):
    """Collects text; an HTML tokenizer loads nothing and knows no entities of its own making."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - none is used
        """Begin an element: its look becomes line breaks and bullets."""
        if tag in _SILENT:
            self._silent += 1
        elif tag in _LOOKS:
            self.pieces.append(_LOOKS[tag])
        elif tag in _LINES:
            self.pieces.append("\n")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - none is used
        """An empty element."""
        if tag in _LINES:
            self.pieces.append("\n")

    def handle_endtag(self, tag: str) -> None:
        """End an element."""
        if tag in _SILENT:
            self._silent = max(0, self._silent - 1)
        elif tag in _LINES:
            self.pieces.append("\n")

    def handle_data(self, data: str) -> None:
        """Words; a line break in the source is only a space."""
        if not self._silent:
            self.pieces.append(_SPACES.sub(" ", data))
