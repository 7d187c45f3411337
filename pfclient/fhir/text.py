"""The text gate: every string of a server becomes plain text that shows as what it is."""

import re
from functools import cache
from typing import Any

_SPACES = re.compile(r"\s+")
_LINE_SPACES = re.compile(r"[^\S\n]+")
_BLANK_LINES = re.compile(r"\n\s*\n\s*\n+")
_JOINERS = "\u200c\u200d"
# Lines of Latin letters and the signs that go with them: nothing among them is unseen, joined or heaped.
_QUIET = "[\n -~\xa1-\xac\xae-\u02ff\u2010-\u2015\u2018-\u2022\u2026]*"
_BREAKS = {0x0D: "\n", 0x0B: "\n", 0x0C: "\n", 0x85: "\n", 0x2028: "\n", 0x2029: "\n"}
# C0 and C1 controls, soft hyphen, bidi marks, embeddings, overrides and isolates, zero-width and invisible operators,
# interlinear marks, byte order mark, language tags, and letters that are nothing but an empty place.
_UNSEEN = dict.fromkeys(
    [
        *(code for code in range(0x20) if code not in (0x09, 0x0A)),
        *range(0x7F, 0xA0),
        0xAD, 0x034F, 0x061C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180E, 0x200B, 0x200E, 0x200F,
        *range(0x202A, 0x202F),
        *range(0x2060, 0x2070),
        0x2800, 0x3164, 0xFEFF, 0xFFA0,
        *range(0xFFF9, 0xFFFC),
        *range(0xE0000, 0xE0080),
    ]
)  # fmt: skip
_GATE = {**_UNSEEN, **_BREAKS}
# Scripts whose letters need a joiner or non-joiner between them (Arabic, Syriac, N'Ko, Indic, Tibetan, Myanmar, Khmer,
# Mongolian), and pictographs that are joined into one.
_JOINING = (
    "[\u0600-\u07ff\u0840-\u0dff\u0f00-\u109f\u1780-\u18af\ufb50-\ufdff\ufe0f\ufe70-\ufeff"
    "\u2600-\u27bf\U0001f300-\U0001faff]"
)


# More marks than these on one letter reach over the lines around it; no language needs them.
_HEAP = (
    "([\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]{4})"
    "[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]+"
)


def clean(value: Any) -> str:
    """One line of plain text, "" for whatever is not text."""
    if not isinstance(value, str):
        return ""
    if value.isascii() and value.isprintable():
        return _SPACES.sub(" ", value).strip() if "  " in value else value.strip()
    return _SPACES.sub(" ", value if _compiled(_QUIET).fullmatch(value) else _neutralised(value)).strip()


def clean_lines(value: Any) -> str:
    """Plain text whose line breaks mean something (notes, conclusions), "" for whatever is not text."""
    if not isinstance(value, str):
        return ""
    if not _compiled(_QUIET).fullmatch(value):
        lines = [_LINE_SPACES.sub(" ", line) for line in _neutralised(value).split("\n")]
    else:
        lines = (_LINE_SPACES.sub(" ", value) if "  " in value else value).split("\n")
    text = "\n".join(map(str.strip, lines))
    return (_BLANK_LINES.sub("\n\n", text) if "\n\n\n" in text else text).strip()


def narrative(div: Any) -> str:
    """The words of a FHIR narrative (XHTML): no markup, no script, nothing loaded.

    Args:
        div: `Narrative.div` as sent.
    """
    if not isinstance(div, str):
        return ""
    from pfclient.fhir.narrative import words  # noqa: PLC0415 - most charts are read without one

    return clean_lines(words(div))


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """A pattern of many letters: a millisecond, and most text of a start is plain."""
    return re.compile(pattern)


def _neutralised(value: str) -> str:
    if "\r\n" in value:
        value = value.replace("\r\n", "\n")
    value = _compiled(_HEAP).sub(r"\1", value.translate(_GATE))
    if _JOINERS[0] in value or _JOINERS[1] in value:
        value = "".join(_joined(value))
    return value


def _joined(value: str) -> list[str]:
    kept, joining = [], _compiled(_JOINING)
    for at, letter in enumerate(value):
        if letter in _JOINERS and not (
            0 < at < len(value) - 1 and joining.match(value[at - 1]) and joining.match(value[at + 1])
        ):
            continue
        kept.append(letter)
    return kept
